import { addDays, dayNumber, daysBetween, type LocalDay, localDay, weekdayOf } from '@sleek/domain/days';

export type DayTick = { day: LocalDay; form: 'day' | 'month' | 'year' };

/** At most `count` evenly meant marks from `from` to `to`: whole weeks for short spans, months and years for long ones. */
export function dayTicks(from: LocalDay, to: LocalDay, count: number): DayTick[] {
  const span = daysBetween(from, to);
  if (span <= 0) return [{ day: from, form: 'day' }];
  for (const stepDays of [1, 2, 3, 7, 14, 28]) {
    if (span / stepDays > count + 2) continue;
    if (stepDays >= 14 && span > 120) break;
    const ticks = stepDays < 7 ? daysBack(from, to, stepDays) : mondays(from, to, stepDays / 7);
    if (ticks.length <= count && ticks.length >= 2) return ticks.map((day) => ({ day, form: 'day' }));
  }
  for (const stepMonths of [1, 2, 3, 6, 12, 24, 60]) {
    const ticks = monthStarts(from, to, stepMonths);
    if (ticks.length <= count) return ticks.map((day) => ({ day, form: span > 700 ? 'year' : 'month' }));
  }
  return [];
}

/** The position of a day between two others, 0 to 1. */
export function dayShare(day: LocalDay, from: LocalDay, to: LocalDay): number {
  const span = daysBetween(from, to);
  return span === 0 ? 0.5 : daysBetween(from, day) / span;
}

function daysBack(from: LocalDay, to: LocalDay, stepDays: number): LocalDay[] {
  const ticks: LocalDay[] = [];
  for (let day = to; day >= from; day = addDays(day, -stepDays)) ticks.unshift(day);
  return ticks;
}

function mondays(from: LocalDay, to: LocalDay, stepWeeks: number): LocalDay[] {
  const ticks: LocalDay[] = [];
  const untilMonday = (8 - weekdayOf(from)) % 7;
  for (let day = addDays(from, untilMonday); day <= to; day = addDays(day, 7)) {
    // Which Mondays are marked must not change from one day to the next.
    if (Math.floor((dayNumber(day) + 3) / 7) % stepWeeks === 0) ticks.push(day);
  }
  return ticks;
}

function monthStarts(from: LocalDay, to: LocalDay, stepMonths: number): LocalDay[] {
  const ticks: LocalDay[] = [];
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  for (let month = first; month <= last; month += 1) {
    if (month % stepMonths !== 0) continue;
    const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (text >= from && text <= to) ticks.push(localDay(text));
  }
  return ticks;
}
