import { addPart, beginSum, type SpokenSum, valueOfSum } from './add-part.ts';
import { readCompound } from './compound-words.ts';
import { jointBits, type NumberPart, simpleParts } from './number-parts.ts';

/** A number in words, as it stands in a text. */
export type SpokenNumber = {
  readonly value: number;
  readonly end: number;
  /** How many figures it would have behind the point. */
  readonly decimals: number;
  /** "a", "one" as an article, "a few": whoever reads decides whether they count. */
  readonly kind: 'exact' | 'article' | 'vague';
};

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** By two letters, read as one number: 1 where a number word begins so. */
const beginnings = new Uint8Array(2 ** 14);
for (const word of simpleParts.keys()) beginnings[beginningOf(word, 0)] = 1;

function beginningOf(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return ((text.charCodeAt(at) & 127) << 7) | (isLetter(second) ? second : 0);
}

/** Whether a number word may begin at a place: the few that do are worth reading. */
export const mayBeginSpoken = (text: string, at: number): boolean => beginnings[beginningOf(text, at)] === 1;

/** The number that a word says; null where it is none. Lower case, without accents. */
export function numberPartOf(word: string): NumberPart | null {
  if (!mayBeginSpoken(word, 0)) return null;
  return simpleParts.get(word) ?? readCompound(word);
}

/** Whether a word is a number wherever it stands: no article, and no word of another kind. */
export function isNumberAlone(word: string): boolean {
  const part = numberPartOf(word);
  return part !== null && part.counted === null && part.kind !== 'article' && part.kind !== 'vague';
}

type Read = { readonly sum: SpokenSum; readonly end: number; readonly isOneWord: boolean };

/**
 * The number in words that begins at a place of a lower-case text without accents, in any language whose words are known.
 *
 * @example readSpoken('mille deux cents kcal', 0) // { value: 1200, end: 16, decimals: 0, kind: 'exact' }
 */
export function readSpoken(text: string, at: number): SpokenNumber | null {
  const firstEnd = wordEnd(text, at);
  const first = numberPartOf(text.slice(at, firstEnd));
  if (first === null || isDigit(text.charCodeAt(firstEnd))) return null;
  const begun =
    first.kind === 'article' ? afterArticle(text, first, firstEnd) : { part: first, end: firstEnd };
  if (begun === null) {
    return isCounting(first, text, firstEnd)
      ? { value: 1, end: firstEnd, decimals: 0, kind: 'article' }
      : null;
  }
  const read = digitRow(text, begun) ?? sumOf(text, begun);
  const said = withFraction(text, read, begun.part.kind === 'vague' ? 'vague' : 'exact');
  const isBare = read.isOneWord && said.end === read.end;
  return isDigit(text.charCodeAt(said.end)) || (isBare && !isCounting(begun.part, text, said.end))
    ? null
    : said;
}

/** Whether a word can be no other than a number where it stands. */
const isCounting = ({ counted }: NumberPart, text: string, end: number): boolean =>
  counted === null || counted.test(text.slice(end, end + 24));

type Begun = { readonly part: NumberPart; readonly end: number };

/** "A hundred", "un millier": the number behind an article of the same language. */
function afterArticle(text: string, article: NumberPart, articleEnd: number): Begun | null {
  const next = partAt(text, articleEnd);
  return next === null || next.part.kind === 'article' || (next.part.languages & article.languages) === 0
    ? null
    : next;
}

/** The number word behind a space or hyphen. */
function partAt(text: string, end: number): Begun | null {
  if (!isGap(text.charCodeAt(end)) || !mayBeginSpoken(text, end + 1)) return null;
  const to = wordEnd(text, end + 1);
  const part = numberPartOf(text.slice(end + 1, to));
  return part === null || isDigit(text.charCodeAt(to)) ? null : { part, end: to };
}

const isGap = (code: number): boolean => code === 32 || code === 45;

function sumOf(text: string, { part, end }: Begun): Read {
  let read: Read = { sum: beginSum(part), end, isOneWord: true };
  for (let next = goOn(text, read); next !== null; next = goOn(text, read)) read = next;
  return read;
}

function goOn(text: string, { sum, end }: Read): Read | null {
  return joined(text, sum, end) ?? addedAt(text, { sum, end, isJoined: false });
}

type Place = { readonly sum: SpokenSum; readonly end: number; readonly isJoined: boolean };

function addedAt(text: string, { sum, end, isJoined }: Place): Read | null {
  const next = partAt(text, end);
  const more = next === null ? null : addPart(sum, next.part, isJoined);
  return next === null || more === null ? null : { sum: more, end: next.end, isOneWord: false };
}

/** "And five": unless five begins a number of its own ("five hundred"). */
function joined(text: string, sum: SpokenSum, end: number): Read | null {
  if (!isGap(text.charCodeAt(end))) return null;
  const to = wordEnd(text, end + 1);
  const bits = to - end > 4 ? 0 : (jointBits.get(text.slice(end + 1, to)) ?? 0);
  if ((bits & sum.languages) === 0) return null;
  const more = addedAt(text, { sum, end: to, isJoined: true });
  const behind = more === null ? null : partAt(text, more.end);
  const isOther =
    behind?.part.kind === 'scale' && more !== null && addPart(more.sum, behind.part, false) === null;
  return isOther ? null : more;
}

/** "Four five zero": figures that are said one by one. */
function digitRow(text: string, begun: Begun): Read | null {
  let value = 0;
  let count = 0;
  let end = begun.end;
  for (let at: Begun | null = begun; at !== null && isFigure(at.part); at = partAt(text, end)) {
    value = value * 10 + at.part.value;
    count += 1;
    end = at.end;
  }
  if (count < 3) return null;
  const thousands = Math.floor(value / 1_000) * 1_000;
  return { sum: { ...beginSum(begun.part), thousands, rest: value - thousands }, end, isOneWord: false };
}

const isFigure = ({ kind, value }: NumberPart): boolean =>
  kind === 'plain' && value < 10 && Number.isInteger(value);

const parted =
  /[ -](?:(?:and|y|et|e|und|en|och|i)[ -](?:(?:an?|une?|uno|una|ein|eine[nm]?|een|en|ett|uma?)[ -])?(half|halve?|halb\w*|halvt?|medi[oa]|demie?|mezz[oa]|mei[oa]|pol|quarter)|(bucuk))(?![a-z\d])/y;

/** "And a half" behind a number or its unit, and where it ends; null where there is none. */
export function fractionBehind(
  text: string,
  end: number,
): { readonly value: number; readonly end: number } | null {
  if (!isGap(text.charCodeAt(end))) return null;
  parted.lastIndex = end;
  const part = parted.exec(text);
  return part === null ? null : { value: part[1] === 'quarter' ? 0.25 : 0.5, end: end + part[0].length };
}

const pointed = /[ -](?:point|komma|coma|virgule|virgola|virgula|ponto|punto)(?=[ -])/y;

/** "And a half", "point five". */
function withFraction(text: string, { sum, end }: Read, kind: 'exact' | 'vague'): SpokenNumber {
  const value = valueOfSum(sum);
  const part = fractionBehind(text, end);
  if (part !== null)
    return scaledUp(text, {
      value: value + part.value,
      end: part.end,
      decimals: part.value === 0.5 ? 1 : 2,
      kind,
    });
  const plain = { value, end, decimals: decimalsOf(value), kind };
  pointed.lastIndex = end;
  const point = pointed.exec(text);
  const behind = point === null ? null : figuresAt(text, end + point[0].length);
  if (behind === null) return plain;
  const figures = behind.figures.length;
  return scaledUp(text, {
    value: Number(`${value}.${behind.figures}`),
    end: behind.end,
    decimals: figures,
    kind,
  });
}

/** "One point two thousand", "two and a half thousand". */
function scaledUp(text: string, said: SpokenNumber): SpokenNumber {
  const next = partAt(text, said.end);
  if (next?.part.kind !== 'scale') return said;
  return { ...said, value: said.value * next.part.value, end: next.end, decimals: 0 };
}

const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

function figuresAt(text: string, from: number): { figures: string; end: number } | null {
  const first = partAt(text, from);
  if (first === null) return null;
  if (!isFigure(first.part)) {
    const { sum, end } = sumOf(text, first);
    return { figures: String(valueOfSum(sum)), end };
  }
  let figures = '';
  let end = from;
  for (let at: Begun | null = first; at !== null && isFigure(at.part); at = partAt(text, end)) {
    figures += String(at.part.value);
    end = at.end;
  }
  return { figures, end };
}

/** Where the letters end that start at a place. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}
