import { allMatches } from '../all-matches.ts';
import { addDays, daysBetween, isLocalDay, type LocalDay, weekdayOf } from '../days.ts';
import { createRuleIndex } from '../safety/rule-index.ts';
import { type Reading, type Span, wordPattern } from './plain-text.ts';
import { monthNames, relativeDays, weekdayNames } from './words.data.ts';

/** A day that a sentence names; `days` holds each that the words may mean, `month` a whole month. */
export type DateMention = Span & {
  readonly days: readonly string[];
  readonly month: string | null;
  readonly isToday: boolean;
};
type Found = { readonly text: string; readonly dates: DateMention[] };

const monthPattern = monthNames.flat().join('|');
const weekdayPattern = weekdayNames.flat().join('|');
const weekdayBefore = `(?:(?:on )?(${weekdayPattern})s?,? (?:the )?)?`;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const dayMonth = wordPattern(
  `${weekdayBefore}(?:the )?(\\d{1,2})(?:st|nd|rd|th|\\.|er)? (?:of |de |di )?(${monthPattern})\\.?(?:,? (?:de )?(\\d{4}))?`,
);
const monthDay = wordPattern(
  `${weekdayBefore}(${monthPattern})\\.? (0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![.,']?\\d| ?(?:kg|lb|st|kcal|kj|g|%))(?:,? (\\d{4}))?`,
);
const numeric = /(?<![\d.,/])(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})?(?![\d/])/g;
const slashed = /(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?![\d/])/g;
const monthOnly = wordPattern(
  `(?:in|by|until|before|around|since|early|mid|late|end of|start of|of|im|en|a|em)[ -](?:early |mid |late |the end of |the start of )?(${monthPattern})(?: (?:de )?(\\d{4}))?`,
);
const weekdays = wordPattern(`(?:on |last |this |next )?(${weekdayPattern})`);
const relative = relativeDays.map(({ pattern, shift }) => ({ pattern: wordPattern(pattern), shift }));
const ago = /(?<![\w\d])(\d+|an?|one|two|three|four|five|six|seven|ten) (day|week)s? ago(?!\w)/g;
const smallWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What every day has in it. */
const anyDay = new RegExp(
  `\\d|day|ago|${monthPattern}|${weekdayPattern}|${relativeDays.map(({ pattern }) => pattern).join('|')}`,
);

/** Patterns of figures, which few sentences lack, and of names, which most do. */
const figures = [iso, numeric, slashed, ago];
const names = [dayMonth, monthDay, monthOnly, weekdays, ...relative.map(({ pattern }) => pattern)];
const namesIn = createRuleIndex((pattern: RegExp) => [pattern]);

/** Finds the days a sentence names and takes them out of it. */
export function readDates(sentence: string, today: string, reading: Reading): Found {
  const dates: DateMention[] = [];
  let text = sentence;
  if (!anyDay.test(text)) return { text, dates };
  const left = new Set([...figures, ...namesIn(names, text)]);
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Omit<DateMention, keyof Span> | null) => {
    if (!left.has(pattern)) return;
    for (const match of allMatches(text, pattern)) {
      const found = read(match);
      if (!found) continue;
      dates.push({ ...found, start: match.index, end: match.index + match[0].length });
      text = cut(text, match);
    }
  };
  const on = (days: readonly string[], isToday = false) => ({ days, month: null, isToday });
  take(iso, ([all]) => on([all]));
  take(dayMonth, ([, weekday, day, month, year]) => on(calendar({ weekday, day, month, year }, today)));
  take(monthDay, ([, weekday, month, day, year]) => on(calendar({ weekday, day, month, year }, today)));
  take(numeric, ([, a = '', , b = '', year]) => on(inFigures(a, b, { year, today, reading })));
  if (reading.monthFirst || !/\/5(?!\d)/.test(text))
    take(slashed, ([, a = '', b = '']) =>
      Number(b) > 5 && Number(a) > 0 ? on(inFigures(a, b, { year: undefined, today, reading })) : null,
    );
  take(monthOnly, ([, month = '', year]) => ({
    days: [],
    month: monthOf(month, year, today),
    isToday: false,
  }));
  for (const { pattern, shift } of relative) take(pattern, () => on([shifted(today, shift)], shift === 0));
  take(ago, ([, count = '', unit]) => on([shifted(today, -amount(count) * (unit === 'week' ? 7 : 1))]));
  take(weekdays, ([, name = '']) => on(around(today, weekdayNumber(name))));
  return { text, dates: dates.toSorted((a, b) => a.start - b.start) };
}

const cut = (text: string, { index, 0: hit }: RegExpExecArray) =>
  `${text.slice(0, index)}${' '.repeat(hit.length)}${text.slice(index + hit.length)}`;

const amount = (word: string) =>
  /\d/.test(word) ? Number(word) : Math.max(0, smallWords.indexOf(word.replace(/^an?$/, 'one')));
const monthNumber = (name: string) => monthNames.findIndex((names) => names.includes(name)) + 1;
const weekdayNumber = (name: string) => weekdayNames.findIndex((names) => names.includes(name));
const shifted = (day: string, shift: number): string =>
  isLocalDay(day) && Math.abs(shift) < 5_000 ? addDays(day, shift) : day;

type Parts = Record<'weekday' | 'day' | 'month' | 'year', string | undefined>;

/** Without a year: the days of that name around today. A weekday that does not fit leaves none. */
function calendar({ weekday, day, month, year }: Parts, today: string): string[] {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [Number(year)];
  return years
    .map((of) => isoOf(of, monthNumber(month ?? ''), Number(day)))
    .filter(isLocalDay)
    .filter((found) => weekday === undefined || weekdayOf(found) === weekdayNumber(weekday))
    .filter((found) => year !== undefined || Math.abs(daysBetween(today as LocalDay, found)) < 300);
}

function inFigures(
  a: string,
  b: string,
  { year, today, reading }: { year: string | undefined; today: string; reading: Reading },
): string[] {
  const [day, month] = reading.monthFirst ? [b, a] : [a, b];
  const full = year?.length === 2 ? `20${year}` : year;
  const name = monthNames[Number(month) - 1]?.[0];
  return name === undefined ? [] : calendar({ weekday: undefined, day, month: name, year: full }, today);
}

const isoOf = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function monthOf(name: string, year: string | undefined, today: string): string {
  const month = String(monthNumber(name)).padStart(2, '0');
  return year === undefined ? `~${today.slice(0, 4)}-${month}` : `${year}-${month}`;
}

/** That weekday within the last and the next seven days. */
function around(today: string, weekday: number): string[] {
  return Array.from({ length: 15 }, (_, index) => shifted(today, index - 7)).filter(
    (day) => isLocalDay(day) && weekdayOf(day) === weekday,
  );
}

/** Whether a day of the ledger is the one that was named. */
export function isDay(mention: DateMention, day: string): boolean {
  if (mention.month === null) return mention.days.includes(day);
  if (!mention.month.startsWith('~')) return day.startsWith(mention.month);
  // A month without a year is the nearest one of that name.
  return (
    day.slice(5, 7) === mention.month.slice(6) &&
    Math.abs(Number(day.slice(0, 4)) - Number(mention.month.slice(1, 5))) <= 1
  );
}
