import { fractionBehind, mayBeginSpoken, readSpoken } from '../number-words/read-spoken.ts';

/** A number found in normalised text, digits or words, with where it stands. */
export type NumberHit = { readonly value: number; readonly start: number; readonly end: number };

/** It matches where a number may start. */
const writtenPattern =
  /([1-9] \d{3}(?= ?(?:k?cal|kilocal|kalor|calor|par jour|am tag|om dagen|per dag|dziennie|al giorno|al dia|por dia|per giorno))|\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)(k(?![a-z]))?(?![0-9])/y;

/** A sentence that is asked about more than once; null where its numbers were not looked for yet. */
type NumberedSentence = { readonly text: string; numbers: readonly NumberHit[] | null };

export function numbersOf(sentence: NumberedSentence): readonly NumberHit[] {
  sentence.numbers ??= findNumbers(sentence.text);
  return sentence.numbers;
}

/** As `findNumbers`, in a text that is cut into such pieces as `piecesOf` cuts. */
export function findNumbersIn(
  pieces: readonly { readonly start: number; readonly sentence: NumberedSentence }[],
): readonly NumberHit[] {
  const found: NumberHit[] = [];
  for (const { start, sentence } of pieces)
    for (const { value, start: from, end } of numbersOf(sentence))
      found.push({ value, start: start + from, end: start + end });
  return found;
}

/** Every number in normalised text: `1,200`, `1.2k`, `twelve hundred`, `vierhundertfunfzig`, `a couple of`, `one and a half`. */
export function findNumbers(text: string): NumberHit[] {
  const found: NumberHit[] = [];
  for (let at = 0; at < text.length; ) {
    const hit = mayStartNumber(text, at) ? numberAt(text, at) : null;
    if (hit) found.push(hit);
    at = Math.max(hit?.end ?? 0, wordEnd(text, at), at + 1);
  }
  return found;
}

function numberAt(text: string, at: number): NumberHit | null {
  if (isDigit(text.charCodeAt(at))) return writtenAt(text, at);
  const spoken = readSpoken(text, at);
  if (spoken === null) return null;
  return { value: spoken.value + halfOfUnit(text, spoken.end), start: at, end: spoken.end };
}

function writtenAt(text: string, at: number): NumberHit | null {
  writtenPattern.lastIndex = at;
  const match = writtenPattern.exec(text);
  if (match === null) return null;
  const value = writtenNumber(match[1] ?? '') * (match[2] ? 1_000 : 1);
  const end = at + match[0].length;
  if (text.charCodeAt(end) !== 32) return { value, start: at, end };
  const part = fractionBehind(text, end);
  if (part !== null) return { value: value + part.value, start: at, end: part.end };
  writtenScale.lastIndex = end;
  const scale = writtenScale.exec(text);
  return scale === null
    ? { value: value + halfOfUnit(text, end), start: at, end }
    : { value: value * (scale[1] === undefined ? 1_000 : 100), start: at, end: end + scale[0].length };
}

/** "4 hundred", "2 mil". */
const writtenScale =
  / (?:(hundred|hundert|honderd|hundra|yuz)|thousand|tausend|duizend|tusen|mil|mille|mila|tysiac[ey]?|bin)(?![a-z])/y;
const weightUnit = / (?:kilos?|kg|quilos?|chil[oi]|pounds?|stones?|pfund|libras?|livres?)(?= )/y;

/** "A kilo and a half": what stands behind the unit. */
function halfOfUnit(text: string, end: number): number {
  if (text.charCodeAt(end) !== 32) return 0;
  weightUnit.lastIndex = end;
  const unit = weightUnit.exec(text);
  return unit === null ? 0 : (fractionBehind(text, end + unit[0].length)?.value ?? 0);
}

/** Where the letters or the digits end that start at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  if (end > at) return end;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 97 && code <= 122;

function mayStartNumber(text: string, from: number): boolean {
  const before = from > 0 ? text.charCodeAt(from - 1) : 0;
  if (before === 44 || before === 46 || isDigit(before) || isLetter(before)) return false;
  return isDigit(text.charCodeAt(from)) || mayBeginSpoken(text, from);
}

function writtenNumber(digits: string): number {
  if (digits.length < 5) return Number(digits.replace(',', '.'));
  const thousands = /^\d{1,3}(?:[., ]\d{3})+$/.test(digits);
  return Number(thousands ? digits.replace(/[., ]/g, '') : digits.replace(',', '.'));
}
