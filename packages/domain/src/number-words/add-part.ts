import { bitsOf, type NumberPart } from './number-parts.ts';

/** A number that is read word by word: its whole thousands, and what has been said since. */
export type SpokenSum = {
  readonly thousands: number;
  readonly rest: number;
  readonly last: NumberPart;
  /** A bit for each language in which all of it is said. */
  readonly languages: number;
};

export const valueOfSum = ({ thousands, rest }: SpokenSum): number => thousands + rest;

/** The number that a first word says. */
export function beginSum(part: NumberPart): SpokenSum {
  const thousands = Math.floor(part.value / 1_000) * 1_000;
  return { thousands, rest: part.value - thousands, last: part, languages: part.languages };
}

/** The number with a word more; null where the word is another number's. `isJoined`: "and" stands between. */
export function addPart(sum: SpokenSum, part: NumberPart, isJoined: boolean): SpokenSum | null {
  const languages = sum.languages & part.languages;
  const isWhole = Number.isInteger(sum.rest) || part.kind === 'scale';
  if (languages === 0 || !mayGoOn(sum.last) || !isWhole) return null;
  const rest =
    part.kind === 'scale' ? scaled(sum, part, isJoined) : added(sum, part, { isJoined, languages });
  if (rest === null) return null;
  const isThousand = part.kind === 'scale' && part.value === 1_000;
  return isThousand
    ? { thousands: rest, rest: 0, last: part, languages }
    : { thousands: sum.thousands, rest, last: part, languages };
}

const mayGoOn = ({ kind, value }: NumberPart): boolean => kind === 'scale' || (kind === 'plain' && value > 0);

function scaled({ thousands, rest }: SpokenSum, { value }: NumberPart, isJoined: boolean): number | null {
  if (value === 1_000) return thousands > 0 || isJoined ? null : Math.max(1, rest) * 1_000;
  if (rest === 0) return value;
  return rest < 100 && !isJoined ? rest * value : null;
}

const french = bitsOf('fr');
const turkish = bitsOf('tr');
const english = bitsOf('en');

function added(
  { thousands, rest, last }: SpokenSum,
  { word, value, kind }: NumberPart,
  { isJoined, languages }: { isJoined: boolean; languages: number },
): number | null {
  const isAmount = kind === 'plain' || kind === 'article';
  if (!isAmount || value === 0 || value >= 1_000 || !Number.isInteger(value)) return null;
  // "Twenty a day" is twenty, "mille un" and "vingt et un" are one more.
  if (word === 'a' || word === 'an') return null;
  if (rest === 0) return value;
  const under = rest % 100;
  if (under === 0) return value < 100 ? rest + value : null;
  if (under === 4 && last.word === 'quatre' && /^vingts?$/.test(word)) return rest + 76;
  if (value < 10 && under >= 20 && under % 10 === 0)
    return kind === 'article' && !isJoined && under !== 80 && !(languages & turkish) ? null : rest + value;
  if (value < 10 && under === 10)
    return languages & turkish || (languages & french && value > 6) ? rest + value : null;
  // soixante-quinze, quatre-vingt-onze
  if (value < 20 && value > 9 && languages & french && (under === 60 || under === 80)) return rest + value;
  // "four fifty", "twelve fifty"
  const isPair = languages & english && !isJoined && thousands === 0 && rest < 20 && value > 9;
  return isPair && value < 100 && (value % 10 === 0 || value < 20) ? rest * 100 + value : null;
}
