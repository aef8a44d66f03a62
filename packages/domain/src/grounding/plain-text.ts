/** How numbers and dates are written where a sentence is read. */
export type Reading = { readonly decimalPoint: '.' | ','; readonly monthFirst: boolean };

const readings = new Map<string, Reading>();
/** A member's tag can be anything, so not all are kept. */
const mostReadings = 200;

/** How a language tag writes; English of Great Britain where the tag is unknown. */
export function readingOf(locale: string | null): Reading {
  const tag = locale ?? 'en-GB';
  const known = readings.get(tag);
  if (known) return known;
  const reading = freshReading(tag);
  if (readings.size < mostReadings) readings.set(tag, reading);
  return reading;
}

function freshReading(tag: string): Reading {
  const [asked] = supported(tag);
  const locale = asked ?? 'en-GB';
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal');
  const order = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
  const first = order.find(({ type }) => type === 'day' || type === 'month');
  return { decimalPoint: decimal?.value === ',' ? ',' : '.', monthFirst: first?.type === 'month' };
}

function supported(tag: string): string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag);
  } catch {
    return [];
  }
}

/** Lower case, no accents, plain dashes, apostrophes and spaces; `'` between the groups of a number. */
export function plainText(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase().replace(unplain, ' ');
  return text
    .replace(/(\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, "$1'")
    .replace(/½/g, ' 1/2')
    .replace(/¼/g, ' 1/4')
    .replace(/¾/g, ' 3/4')
    .normalize('NFKD')
    .replace(/[^\P{Nd}0-9]/gu, digitOf)
    .replace(/\p{M}|[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\u2012\u2212\u2010\u2011]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(unplain, ' ');
}

/** Marks of emphasis, and white space of any kind. */
const unplain = /[*_`\s]/g;

/** Digits of every script stand in rows of ten. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let place = 0;
  while (place < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place += 1;
  return String(place);
}

/** Takes every hit out and leaves as much room, so that places stay what they were. */
export const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (hit) => ' '.repeat(hit.length));

/** A stretch of a sentence that stays where it is. */
export type Span = { readonly start: number; readonly end: number };

export const wordPattern = (pattern: string, flags = 'g') =>
  new RegExp(`(?<![a-z\\d])(?:${pattern})(?![a-z\\d])`, flags);
