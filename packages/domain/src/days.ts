import { err, ok, type Result } from './result.ts';
import { zonedClock } from './time-zones.ts';

declare const localDayBrand: unique symbol;

/** A calendar day as `YYYY-MM-DD`, without zone or time; ordinary string comparison orders it. */
export type LocalDay = string & { readonly [localDayBrand]: true };

/** 0 = Sunday … 6 = Saturday, as in `Date#getUTCDay`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type DayFault = 'not_a_day' | 'day_out_of_range';

export const firstDay = '1900-01-01' as LocalDay;
export const lastDay = '2100-12-31' as LocalDay;

const dayMs = 86_400_000;
const daysPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD` strictly: a real date from 1900-01-01 to 2100-12-31 and nothing around it. */
export function parseLocalDay(text: string): Result<LocalDay, DayFault> {
  const match = daysPattern.exec(text);
  if (!match) return err('not_a_day');
  const utcMs = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // Date.UTC reads years 0-99 as 1900-1999 and rolls 30 February over; both differ from the text.
  if (isoDay(utcMs) !== text) return err(match[1]?.startsWith('00') ? 'day_out_of_range' : 'not_a_day');
  if (text < firstDay || text > lastDay) return err('day_out_of_range');
  return ok(text as LocalDay);
}

/** Whether `text` is a day that `parseLocalDay` accepts. */
export function isLocalDay(text: string): text is LocalDay {
  return parseLocalDay(text).ok;
}

/**
 * A day from code that knows it is one (constants, rows of a `date` column).
 * @throws RangeError when it is not: a defect of the caller.
 */
export function localDay(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (!day.ok) throw new RangeError(`${day.error}: ${JSON.stringify(text)}`);
  return day.value;
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(day: LocalDay): number {
  const year = digitsAt(day, 0) * 100 + digitsAt(day, 2);
  return Date.UTC(year, digitsAt(day, 5) - 1, digitsAt(day, 8)) / dayMs;
}

/** Two digits of a text that is known to have them; a third of the time that cutting and reading them takes. */
const digitsAt = (text: string, index: number) =>
  text.charCodeAt(index) * 10 + text.charCodeAt(index + 1) - 11 * zero;
const zero = '0'.charCodeAt(0);

/** Days that were already written out, since an estimate asks for each day of years of data. There are 73,414 at most. */
const writtenDays = new Map<number, LocalDay>();

/** The inverse of `dayNumber`. @throws RangeError outside 1900-01-01..2100-12-31. */
export function dayFromNumber(number: number): LocalDay {
  const written = writtenDays.get(number);
  if (written !== undefined) return written;
  const day = localDay(isoDay(number * dayMs));
  if (Number.isInteger(number)) writtenDays.set(number, day);
  return day;
}

/** `count` calendar days later (earlier when negative); daylight saving has no say in it. */
export function addDays(day: LocalDay, count: number): LocalDay {
  return dayFromNumber(dayNumber(day) + count);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Order for `Array#sort`: earlier days first. */
export function compareDays(a: LocalDay, b: LocalDay): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function dayRange(from: LocalDay, to: LocalDay): LocalDay[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  const start = dayNumber(from);
  return Array.from({ length }, (_, index) => dayFromNumber(start + index));
}

export function weekdayOf(day: LocalDay): Weekday {
  return ((((dayNumber(day) + 4) % 7) + 7) % 7) as Weekday;
}

/**
 * The calendar day on the wall at an instant (milliseconds since 1970 UTC) in an IANA zone.
 * @throws RangeError for an unknown zone or a day outside 1900-01-01..2100-12-31.
 */
export function localDayAt(instantMs: number, zone: string): LocalDay {
  return localDay(zonedClock(zone).dayAt(instantMs));
}

/**
 * The first instant (milliseconds since 1970 UTC) that lies on `day` in the zone. Where the zone
 * skipped that day (Pacific/Apia, 2011-12-30) it is the start of the next one, so
 * [startOfLocalDay(d), startOfLocalDay(d + 1)) is always the stretch of time that belongs to d.
 */
export function startOfLocalDay(day: LocalDay, zone: string): number {
  const clock = zonedClock(zone);
  const utcMidnightS = dayNumber(day) * 86_400;
  // No zone has been further than 16 h from UTC since 1900; changes happen on whole seconds.
  let before = utcMidnightS - 16 * 3_600;
  let reached = utcMidnightS + 16 * 3_600;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (clock.dayAt(middle * 1_000) >= day) reached = middle;
    else before = middle;
  }
  return reached * 1_000;
}

function isoDay(utcMs: number): string {
  return Number.isFinite(utcMs) && Math.abs(utcMs) < 8.64e15
    ? new Date(utcMs).toISOString().slice(0, 10)
    : '';
}
