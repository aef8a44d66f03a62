import type { Estimate } from './estimate.ts';
import type { Estimator } from './filter.ts';
import {
  FORECAST_DAYS,
  type IntakeAhead,
  lookAhead,
  outlookKg,
  outlookRate,
  outlookSdKg,
  startOutlook,
  walkOn,
} from './forecast.ts';
import type { Direction } from './prior.ts';
import { rateSd } from './rate.ts';

/** Days from the last day; weeks beyond four weeks. A null `latestDays` means "not before the earliest". */
export type GoalDate = {
  readonly earliestDays: number;
  readonly centralDays: number;
  readonly latestDays: number | null;
};

export type GoalDateInput = {
  readonly direction: Direction;
  readonly targetWeightKg: number;
  readonly ahead: IntakeAhead;
};

const HORIZON_DAYS = 730;
/** 80 % between the early and the late date. */
const Z80 = 1.282;
/** A rate has the right sign with probability .75 when it is this many SDs away from zero. */
const Z_RIGHT_SIGN = 0.6745;
const EXACT_DAYS = 28;

/** When the goal weight is reached at this intake; null when that is too unsure or over two years away. */
export function findGoalDate(
  estimator: Estimator,
  estimate: Estimate,
  input: GoalDateInput,
): GoalDate | null {
  const { direction, targetWeightKg, ahead } = input;
  if (direction === 'maintain') return null;
  const sign = direction === 'lose' ? 1 : -1;
  const missing = (kg: number) => sign * (kg - targetWeightKg);
  if (missing(estimate.trendKg) <= 0) return { earliestDays: 0, centralDays: 0, latestDays: 0 };
  const month = outlookRate(estimator, lookAhead(estimator, ahead, FORECAST_DAYS));
  if (-sign * month.kgPerWeek < Z_RIGHT_SIGN * rateSd(month.variance, estimate.widening)) return null;
  const outlook = startOutlook(estimator, ahead);
  let earliest: number | null = null;
  let central: number | null = null;
  let latest: number | null = null;
  while (outlook.day < HORIZON_DAYS && latest === null) {
    walkOn(outlook, estimator);
    const still = missing(outlookKg(estimator, outlook));
    const spread = Z80 * outlookSdKg(estimator, outlook, estimate.widening);
    if (earliest === null && still - spread <= 0) earliest = outlook.day;
    if (central === null && still <= 0) central = outlook.day;
    if (still + spread <= 0) latest = outlook.day;
  }
  if (earliest === null || central === null) return null;
  return {
    earliestDays: toWeeks(earliest),
    centralDays: toWeeks(central),
    latestDays: latest === null ? null : toWeeks(latest),
  };
}

function toWeeks(days: number): number {
  return days <= EXACT_DAYS ? days : Math.round(days / 7) * 7;
}
