import { allMatches } from '../all-matches.ts';
import { lookalikes } from './confusables.data.ts';
import { isGuardedWord, mayNeedRepair, repairWord } from './word-repair.ts';

/** Text as the rules read it, with the way back to what was written. */
export type NormalisedText = {
  /** Lower-case, Latin, no accents, apostrophes or hyphens inside words, single spaces; `.,;:!?()` and line ends stay. */
  readonly text: string;
  /** For each character of `text`: where its source starts and ends (exclusive) in the raw text; null where each is its own. */
  readonly starts: readonly number[] | null;
  readonly ends: readonly number[] | null;
};

export type RawSpan = { readonly start: number; readonly end: number };

/** Text with places of its own. */
type ReadText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Text that is still worked on: UTF-16 units, each with its source. */
type Draft = { readonly codes: number[]; readonly starts: number[]; readonly ends: number[] };

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
  const lower = raw.toLowerCase();
  if (isReadAsWritten(lower)) return { text: lower, starts: null, ends: null };
  return repairWords(joinSpacedLetters(readCharacters(raw)));
}

/** What is left out, replaced or moved by itself. */
const changedSign = /[^ -~\n]|['`\-_/|]|^ | {2}|\n /;

/** Whether a lower-case text is read as it stands. Most are, and for them nothing needs to be built. */
function isReadAsWritten(lower: string): boolean {
  return !changedSign.test(lower) && lower.search(spacedLetters) < 0 && !holdsRepairable(lower, 3);
}

function holdsRepairable(text: string, fewestSigns: number): boolean {
  for (let from = 0; from < text.length; from += 1) {
    let to = from;
    while (to < text.length && isWordSign[text.charCodeAt(to)] === 1) to += 1;
    if (to - from >= fewestSigns && mayNeedRepair(text, from, to)) {
      const word = text.slice(from, to);
      if (repairWord(word) !== word) return true;
    }
    from = to;
  }
  return false;
}

/** The stretch of raw text behind [start, end) of the normalised one. */
export function rawSpan({ text, starts, ends }: NormalisedText, start: number, end: number): RawSpan {
  if (starts !== null && ends !== null) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  return { start: start < text.length ? start : 0, end: end > 0 && end <= text.length ? end : 0 };
}

/** The stretch of normalised text that is read from [start, end) of the raw one: one character at least. */
export function normalisedSpan(
  { text, starts, ends }: NormalisedText,
  { start, end }: RawSpan,
): { from: number; to: number } {
  const first = starts?.findIndex((each) => each >= start) ?? (start < text.length ? start : 0);
  const last = ends?.findLastIndex((each) => each <= end) ?? Math.min(end, text.length) - 1;
  const from = Math.max(0, first);
  return { from, to: Math.max(from + 1, last + 1) };
}

const space = 32;
const lineEnd = 10;

function readCharacters(raw: string): Draft {
  const draft: Draft = { codes: [], starts: [], ends: [] };
  let start = 0;
  while (start < raw.length) {
    const code = raw.charCodeAt(start);
    const plain = plainAscii[code];
    if (plain !== undefined) {
      if (plain >= 0) addUnit(draft, plain, start, start + 1);
      start += 1;
      continue;
    }
    const codePoint = raw.codePointAt(start) ?? 0;
    const end = start + (codePoint > 0xffff ? 2 : 1);
    const characters = rareCharacters(codePoint);
    for (let at = 0; at < characters.length; at += 1) addUnit(draft, characters.charCodeAt(at), start, end);
    start = end;
  }
  return draft;
}

/** A wider gap is kept as two spaces until spaced letters are joined: there it separates words. */
function addUnit({ codes, starts, ends }: Draft, code: number, start: number, end: number): void {
  const last = codes.length - 1;
  if (code === space) {
    if (last < 0 || codes[last] === lineEnd) return;
    if (codes[last] === space && codes[last - 1] === space) return;
  }
  codes.push(code);
  starts.push(start);
  ends.push(end);
}

/** What was made of characters beyond ASCII: dashes, quotes and accents come again and again. */
const known = new Map<number, string>();
const mostKnown = 1_000;

function rareCharacters(code: number): string {
  const before = known.get(code);
  if (before !== undefined) return before;
  const plain = plainCharacters(String.fromCodePoint(code));
  if (known.size < mostKnown) known.set(code, plain);
  return plain;
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

/** What each ASCII character is read as; -1 where it is left out. */
const plainAscii = Int16Array.from({ length: 128 }, (_, code) => {
  const plain = plainCharacters(String.fromCharCode(code));
  return plain === '' ? -1 : plain.charCodeAt(0);
});

const spacedLetters = /(?<![a-z0-9])(?:[a-z0-9@$!]([ .*,]))(?:[a-z0-9@$!]\1)+[a-z0-9@$!](?![a-z0-9])/g;

function joinSpacedLetters(draft: Draft): ReadText {
  const text = textOf(draft.codes);
  const dropped = new Set<number>();
  for (const match of allMatches(text, spacedLetters)) {
    const joined = match[0].replace(/[^a-z0-9@$!]/g, '');
    if (!/[a-z].*[a-z].*[a-z]/.test(joined) || (joined.length < 4 && !isGuardedWord(joined))) continue;
    for (let index = 1; index < match[0].length; index += 2) dropped.add(match.index + index);
  }
  if (dropped.size === 0 && !text.includes('  ')) return { text, starts: draft.starts, ends: draft.ends };
  const kept = draft.codes.map((_, index) => index).filter((index) => !dropped.has(index));
  return chosen(
    draft,
    kept.filter((index, at) => draft.codes[index] !== space || draft.codes[kept[at + 1] ?? -1] !== space),
  );
}

function chosen({ codes, starts, ends }: Draft, indices: readonly number[]): ReadText {
  return {
    text: textOf(indices.map((index) => codes[index] ?? space)),
    starts: indices.map((index) => starts[index] ?? 0),
    ends: indices.map((index) => ends[index] ?? 0),
  };
}

const unitsAtOnce = 4_096;

function textOf(codes: readonly number[]): string {
  let text = '';
  for (let from = 0; from < codes.length; from += unitsAtOnce)
    text += String.fromCharCode(...codes.slice(from, from + unitsAtOnce));
  return text;
}

const words = /[a-z0-9@$*!#]+/g;

/** 1 where an ASCII character belongs to a word that may be repaired. */
const isWordSign = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9@$*!#]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function repairWords(read: ReadText): NormalisedText {
  if (!holdsRepairable(read.text, 1)) return read;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let copied = 0;
  const copyUntil = (end: number): void => {
    text += read.text.slice(copied, end);
    for (let at = copied; at < end; at += 1) {
      starts.push(read.starts[at] ?? 0);
      ends.push(read.ends[at] ?? 0);
    }
    copied = end;
  };
  for (const { 0: written, index } of allMatches(read.text, words)) {
    const meant = repairWord(written);
    if (meant === written) continue;
    copyUntil(index);
    copied = index + written.length;
    text += meant;
    for (let at = 0; at < meant.length; at += 1) {
      const isInPlace = meant.length === written.length;
      starts.push(read.starts[isInPlace ? index + at : index] ?? 0);
      ends.push(read.ends[isInPlace ? index + at : copied - 1] ?? 0);
    }
  }
  if (copied === 0) return read;
  copyUntil(read.text.length);
  return { text, starts, ends };
}
