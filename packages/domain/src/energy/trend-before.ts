import type { EnergyDay } from './energy-input.ts';
import { cell } from './kalman.ts';

/** Longer without a reading, and the trend of a day between two is not known from the first alone (policy). */
const SILENCE_DAYS = 7;

/**
 * The trend so many days ago, for what has changed since; null before the first day. What a reading after a long
 * silence says is spread over the silence: it did not come to pass in the days since it began to count.
 */
export function trendBeforeKg(
  trendKg: Float64Array,
  days: readonly EnergyDay[],
  daysAgo: number,
): number | null {
  const day = trendKg.length - 1 - daysAgo;
  if (day < 0) return null;
  const before = days.findLastIndex(({ weightKg }, at) => at <= day && weightKg !== null);
  const after = days.findIndex(({ weightKg }, at) => at > day && weightKg !== null);
  if (before < 0 || after < 0 || after - before <= SILENCE_DAYS) return cell(trendKg, day);
  const [from, to] = [cell(trendKg, before), cell(trendKg, after)];
  return from + ((to - from) * (day - before)) / (after - before);
}
