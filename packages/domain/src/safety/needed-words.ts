/**
 * What a pattern needs: stretches of text of which every match holds at least one. A text that has none of them cannot
 * match, and need not be tried. Texts are compared as `plainCodeAt` reads them, so that a space stands for the end of
 * a word. Null where nothing is needed that says much.
 *
 * @example neededWords(/(?<![a-z0-9])(?:skip \w+|fast(?:ing)? for days)(?![a-z0-9])/g) // [' skip ', ' fast for days ', ' fasting for days ']
 */
export function neededWords(pattern: RegExp): readonly string[] | null {
  if (/[iuv]/.test(pattern.flags)) throw new Error(`cannot read the flags of ${pattern}`);
  const phrases = /^\(\?<!\[a-z0-9\]\)\(\?:(.*)\)\(\?!\[a-z0-9\]\)$/s.exec(pattern.source)?.[1];
  const cursor = { source: phrases ?? pattern.source, at: 0 };
  const edge = phrases === undefined ? '' : ' ';
  const needed = neededOf(readAlternatives(cursor, edge));
  if (cursor.at < cursor.source.length) throw new Error(`cannot read ${cursor.source.slice(cursor.at)}`);
  return needed;
}

/** Lower-case letters and digits as they are, anything else, and what is before and after a text, as a space. */
export function plainCodeAt(text: string, at: number): number {
  // Beyond the text there is no number, and a loop that meets one of those is slow throughout.
  if (at < 0 || at >= text.length) return 32;
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : 32;
}

type Cursor = { readonly source: string; at: number };

/** Of a piece of a pattern: all it can match, where that is little; else what it needs, if anything. */
type Piece = { readonly texts: readonly string[] } | { readonly needed: readonly string[] | null };

const anything: Piece = { needed: null };
const nothing: Piece = { texts: [''] };

/** More texts than these are not listed. */
const mostTexts = 8;

function readAlternatives(cursor: Cursor, edge: string): Piece {
  const pieces = [readSequence(cursor, edge)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1;
    pieces.push(readSequence(cursor, edge));
  }
  const texts = pieces.flatMap((piece) => ('texts' in piece ? piece.texts : []));
  if (texts.length <= mostTexts && pieces.every((piece) => 'texts' in piece))
    return { texts: distinct(texts) };
  const needed = pieces.map(neededOf);
  return needed.every((each) => each !== null) ? { needed: distinct(needed.flat()) } : anything;
}

/** `edge` is what stands before and after the sequence. */
function readSequence(cursor: Cursor, edge: string): Piece {
  let texts: readonly string[] = [edge];
  let needed: readonly string[] | null = null;
  let isWhole = true;
  const append = (piece: Piece): void => {
    if ('texts' in piece && texts.length * piece.texts.length <= mostTexts) {
      texts = distinct(texts.flatMap((before) => piece.texts.map((text) => before + text)));
      return;
    }
    isWhole = false;
    needed = rarer(rarer(needed, neededOf({ texts })), neededOf(piece));
    texts = 'texts' in piece ? piece.texts : [''];
  };
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] ?? ''))
    append(readRepeated(cursor));
  append({ texts: [edge] });
  return isWhole ? { texts } : { needed: rarer(needed, neededOf({ texts })) };
}

const repetition = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;
const groupStart = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const groupEnd = /\)/y;
const characterClass = /\[(?:[^\]\\]|\\.)*\]/sy;
const escaped = /\\./sy;

function readRepeated(cursor: Cursor): Piece {
  const piece = readSingle(cursor);
  const [sign, least] = take(cursor, repetition) ?? [];
  if (sign === undefined) return piece;
  if (sign.startsWith('?') && 'texts' in piece) return { texts: [...piece.texts, ''] };
  if (/^[?*]/.test(sign) || least === '0') return anything;
  return { needed: neededOf(piece) };
}

function readSingle(cursor: Cursor): Piece {
  const next = cursor.source[cursor.at] ?? '';
  if (!'([\\'.includes(next)) return readCharacter(cursor);
  const [group] = take(cursor, groupStart) ?? [];
  if (group !== undefined) {
    const inner = readAlternatives(cursor, '');
    if (!take(cursor, groupEnd)) throw new Error(`cannot read ${cursor.source}`);
    return /[=!]$/.test(group) ? nothing : inner;
  }
  const [choice] = take(cursor, characterClass) ?? [];
  if (choice !== undefined) return /[\\^-]/.test(choice) ? anything : oneOf(choice.slice(1, -1));
  const [sign] = take(cursor, escaped) ?? [];
  if (sign !== undefined && /[dDwWsSbB]/.test(sign)) return anything;
  if (sign === undefined || /[a-mo-zA-Z0-9]/.test(sign)) throw new Error(`cannot read ${cursor.source}`);
  return { texts: [' '] };
}

function readCharacter(cursor: Cursor): Piece {
  const character = cursor.source[cursor.at] ?? '';
  cursor.at += 1;
  if (character === '^' || character === '$') return nothing;
  return character === '.' ? anything : oneOf(character);
}

function oneOf(characters: string): Piece {
  const texts = distinct([...characters].map((each) => (/[a-z0-9]/.test(each) ? each : ' ')));
  return texts.length <= mostTexts ? { texts } : anything;
}

function take(cursor: Cursor, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = cursor.at;
  const match = sticky.exec(cursor.source);
  if (match) cursor.at = sticky.lastIndex;
  return match;
}

/** Shorter stretches are everywhere. */
const fewestLetters = 3;

function neededOf(piece: Piece): readonly string[] | null {
  if (!('texts' in piece)) return piece.needed;
  const isTelling = piece.texts.every((text) => text.length >= fewestLetters && text.trim() !== '');
  return isTelling ? piece.texts : null;
}

function rarer(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  return commonness(b) < commonness(a) ? b : a;
}

const everydayWords = new Set(
  'a an the and or of to in on for at by with from as i im me my you your it is are was be been this that not no dont so but if can will have had do all up out just only more than eat eating food day week weight kg calories'.split(
    ' ',
  ),
);

/** A rough guess: every further letter makes a word half as common. */
function commonness(needed: readonly string[]): number {
  return needed.reduce((sum, each) => sum + (everydayWords.has(each.trim()) ? 0.5 : 0.6 ** each.length), 0);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
