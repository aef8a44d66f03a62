import type { CheckIn } from '@sleek/contract/check-ins';
import { addDays, type LocalDay } from '@sleek/domain/days';

// Differences between two days have an SD of about 0.8 % of body weight (0.52 kg in young adults); five times that is
// more often a slip of the finger than a body.
const softLimit = 0.04;

/** The reading of the last week that a new weight is implausibly far from, or null when there is nothing to ask. */
export function doubtfulAgainst(
  weightKg: number,
  day: LocalDay,
  checkIns: readonly CheckIn[],
): { weightKg: number; date: string } | null {
  const since = addDays(day, -7);
  const recent = checkIns
    .filter((checkIn) => checkIn.weight_kg !== null && checkIn.date >= since && checkIn.date < day)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (!recent || recent.weight_kg === null) return null;
  const jump = Math.abs(weightKg - recent.weight_kg) / recent.weight_kg;
  return jump > softLimit ? { weightKg: recent.weight_kg, date: recent.date } : null;
}
