import { dayNumber, daysBetween, type LocalDay } from '@sleek/domain/days';
import { dateFormat } from './locale.ts';
import { m } from './messages/en.ts';

const forms = {
  /** Wednesday 25 November */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 25 Nov */
  short: { day: 'numeric', month: 'short' },
  /** 25 November 2026 */
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 25 Nov 2026 */
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Wed */
  weekday: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day in words; it has no zone, so it is written as UTC. */
export function dayText(day: LocalDay, form: keyof typeof forms): string {
  return dateFormat({ ...forms[form], timeZone: 'UTC' }).format(dayNumber(day) * 86_400_000);
}

/** `today`, `yesterday`, or the date. */
export function relativeDayText(day: LocalDay, today: LocalDay): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return m.dayToday;
  return ago === 1 ? m.dayYesterday : dayText(day, ago < 300 ? 'short' : 'full');
}
