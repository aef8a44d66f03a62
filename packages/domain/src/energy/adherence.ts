import type { EnergyDay } from './energy-input.ts';
import type { Estimate } from './estimate.ts';
import { impliedIntakeKcal, kcalPerRate, type Rate } from './rate.ts';

/** The last seven finished days. Days without a log count for completeness only, never for or against a target. */
export type Adherence = {
  readonly loggedDays: number;
  readonly weighIns: number;
  readonly finishedDays: number;
  /** Share of logged days within 10 % or 150 kcal of the target; null without a target or a log. */
  readonly onTargetShare: number | null;
  readonly meanDeviationPercent: number | null;
  /** The scale implies clearly more intake than is logged. */
  readonly logsAndScaleDisagree: boolean;
};

const WEEK_DAYS = 7;
const TOLERANCE = { share: 0.1, kcal: 150 } as const;
/** Policy, not simulated: 8 % with probability .8, i.e. .8416 SDs. */
const DISAGREEMENT = { share: 0.08, z: 0.8416 } as const;

/** Compares the finished days' logs with the target in force. */
export function describeAdherence(
  finished: readonly EnergyDay[],
  targetKcal: number | null,
): Omit<Adherence, 'logsAndScaleDisagree'> {
  const week = finished.slice(-WEEK_DAYS);
  const logs = week.flatMap((day) => loggedKcal(day) ?? []);
  const comparable = targetKcal !== null && logs.length > 0;
  const tolerance = comparable ? Math.max(TOLERANCE.share * targetKcal, TOLERANCE.kcal) : 0;
  return {
    loggedDays: logs.length,
    weighIns: week.filter((day) => day.weightKg !== null).length,
    finishedDays: week.length,
    onTargetShare: comparable
      ? logs.filter((kcal) => Math.abs(kcal - targetKcal) <= tolerance).length / logs.length
      : null,
    meanDeviationPercent: comparable
      ? (logs.reduce((sum, kcal) => sum + kcal, 0) / logs.length / targetKcal - 1) * 100
      : null,
  };
}

/** True when intake implied by the scale exceeds the recent logs by over 8 % with probability above .8. */
export function logsAndScaleDisagree(estimate: Estimate, rate: Rate): boolean {
  const loggedKcal = rate.outlook.ahead.kcal;
  const excess = impliedIntakeKcal(estimate, rate) - (1 + DISAGREEMENT.share) * loggedKcal;
  const rateSdKcal = (kcalPerRate(estimate) * rate.sdKgPerWeek) / 7;
  return excess > DISAGREEMENT.z * Math.hypot(estimate.maintenanceSdKcal, rateSdKcal);
}

/** What a day's log says was eaten; a confirmed fast without a log is 0. */
export function loggedKcal(day: EnergyDay): number | null {
  return day.intakeKcal ?? (day.fastingConfirmed === true ? 0 : null);
}
