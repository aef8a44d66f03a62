import { lookalikes } from './confusables.data.ts';
import { isGuardedWord, repairWord } from './word-repair.ts';

/** Text as the rules read it, with the way back to what was written. */
export type NormalisedText = {
  /** Lower-case, Latin, no accents, apostrophes or hyphens inside words, single spaces; `.,;:!?()` and line ends stay. */
  readonly text: string;
  /** For each character of `text`: where its source starts and ends (exclusive) in the raw text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

export type RawSpan = { readonly start: number; readonly end: number };

type Piece = { character: string; start: number; end: number };

const latinByLookalike = new Map(
  Object.entries(lookalikes).flatMap(([latin, imitations]) =>
    [...imitations].map((each) => [each, latin] as const),
  ),
);

/**
 * Undoes what hides words from rules: width and font variants, invisible characters, look-alike letters,
 * accents, s p a c e d letters, digits and signs inside words, masked or stretched letters, typos in the
 * words that matter most. Linear in the length of the text.
 */
export function normalise(raw: string): NormalisedText {
  const pieces = joinSpacedLetters(squeezeSpaces(readCharacters(raw)));
  const repaired = repairWords(pieces);
  return {
    text: repaired.map((piece) => piece.character).join(''),
    starts: repaired.map((piece) => piece.start),
    ends: repaired.map((piece) => piece.end),
  };
}

/** The stretch of raw text behind [start, end) of the normalised one. */
export function rawSpan(normalised: NormalisedText, start: number, end: number): RawSpan {
  return { start: normalised.starts[start] ?? 0, end: normalised.ends[end - 1] ?? 0 };
}

function readCharacters(raw: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const codePoint of raw) {
    const end = start + codePoint.length;
    for (const character of plainCharacters(codePoint)) pieces.push({ character, start, end });
    start = end;
  }
  return pieces;
}

function plainCharacters(codePoint: string): string {
  if (codePoint >= '!' && codePoint <= '~' && codePoint !== "'" && codePoint !== '-' && codePoint !== '`') {
    return codePoint.toLowerCase();
  }
  const letter = letterOfSymbol(codePoint.codePointAt(0) ?? 0);
  if (letter) return letter;
  let plain = '';
  for (const part of codePoint.normalize('NFKD').toLowerCase()) plain += plainPart(part);
  return plain;
}

function plainPart(part: string): string {
  if (/[\p{M}\p{Cf}'’‘ʼ`´]/u.test(part)) return '';
  if (part === '\n' || part === '\r' || part === '\u2028') return '\n';
  if (/[\s\-–—‐‑_/|]/u.test(part)) return ' ';
  if (part === '¡' || part === '¿') return ' ';
  if (part === '…') return '.';
  // Emoji and other rare signs stand between words; one unit keeps text and offsets in step.
  return latinByLookalike.get(part) ?? (part.length > 1 ? ' ' : part);
}

// Circled, squared and regional-indicator letters (🅚🅘🅛🅛, 🇰🇮🇱🇱) have no compatibility decomposition.
function letterOfSymbol(code: number): string | null {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6]) {
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first);
  }
  return null;
}

function squeezeSpaces(pieces: readonly Piece[]): Piece[] {
  const squeezed: Piece[] = [];
  for (const piece of pieces) {
    const previous = squeezed.at(-1);
    if (piece.character === ' ' && (!previous || previous.character === '\n')) continue;
    if (piece.character === ' ' && previous?.character === ' ') {
      // A wider gap is kept as two spaces until spaced letters are joined: there it separates words.
      if (squeezed.at(-2)?.character !== ' ') squeezed.push(piece);
      continue;
    }
    squeezed.push(piece);
  }
  return squeezed;
}

function joinSpacedLetters(pieces: readonly Piece[]): Piece[] {
  const text = pieces.map((piece) => piece.character[0] ?? ' ').join('');
  const spaced = /(?<![a-z0-9])(?:[a-z0-9@$!]([ .*,]))(?:[a-z0-9@$!]\1)+[a-z0-9@$!](?![a-z0-9])/g;
  const dropped = new Set<number>();
  for (const match of text.matchAll(spaced)) {
    const joined = match[0].replace(/[^a-z0-9@$!]/g, '');
    if (!/[a-z].*[a-z].*[a-z]/.test(joined) || (joined.length < 4 && !isGuardedWord(joined))) continue;
    for (let index = 1; index < match[0].length; index += 2) dropped.add(match.index + index);
  }
  const kept = pieces.filter((_, index) => !dropped.has(index));
  return kept.filter((piece, index) => piece.character !== ' ' || kept[index + 1]?.character !== ' ');
}

function repairWords(pieces: readonly Piece[]): Piece[] {
  const repaired: Piece[] = [];
  for (let index = 0; index < pieces.length; ) {
    let end = index;
    while (end < pieces.length && isWordCharacter(pieces[end])) end += 1;
    if (end === index) end += 1;
    const word = pieces.slice(index, end);
    repaired.push(...repairedPieces(word));
    index = end;
  }
  return repaired;
}

function repairedPieces(word: readonly Piece[]): readonly Piece[] {
  const written = word.map((piece) => piece.character).join('');
  const meant = repairWord(written);
  const first = word[0];
  const last = word.at(-1);
  if (meant === written || !first || !last) return word;
  return [...meant].map((character, index) => {
    const source = meant.length === word.length ? word[index] : null;
    return { character, start: source?.start ?? first.start, end: source?.end ?? last.end };
  });
}

function isWordCharacter(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[a-z0-9@$*!#]+$/.test(piece.character);
}
