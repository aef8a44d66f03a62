import type { EnergyDay, PlateauState } from './energy-input.ts';
import { type Estimate, Z90 } from './estimate.ts';
import type { Direction } from './prior.ts';
import { impliedIntakeKcal, type Rate } from './rate.ts';
import type { EstimatorRun } from './run-estimator.ts';

export type PlateauCause = 'water' | 'intake-drift' | 'expenditure-change' | 'unknown';
export type Plateau = { readonly state: PlateauState; readonly cause: PlateauCause | null };

/** The present, as a plateau is judged from it. */
export type PlateauInput = {
  readonly direction: Direction;
  readonly run: EstimatorRun;
  readonly estimate: Estimate;
  readonly rate: Rate;
  readonly days: readonly EnergyDay[];
  readonly phaseStartDay: number;
  /** The calorie target in force. */
  readonly planKcal: number | null;
};

/** Evidence needed, and the rule (simulation-tuned: sensitivity .73, false alarms .054). */
const NEEDED = { phaseDays: 28, weighIns: 9, loggedShare: 0.4 } as const;
const WINDOW_DAYS = 21;
const RULE = { trendWeight: 0.6, modelWeight: 0.4, kgIn3Weeks: 0.25 } as const;
/** So much against the goal is no standstill, however wide the range of the rate (policy, not simulated). */
const CLEARLY_AWAY_KG = 0.75;
/** Thresholds of the cause labels (policy, not simulated). */
const CAUSE = { fluidKg: 0.3, intakeShare: 0.08 } as const;

export const NO_PLATEAU_YET: Plateau = { state: 'not-enough-data', cause: null };

/** Whether a loss (or gain) has come to a stop over three weeks or turned, and what most likely explains a stop. */
export function findPlateau(input: PlateauInput): Plateau {
  const { direction, days, estimate, run } = input;
  if (direction === 'maintain') return { state: 'not-applicable', cause: null };
  const last = run.trendKg.length - 1;
  const trendBefore = run.trendKg[last - WINDOW_DAYS];
  const weighIns = days.slice(-WINDOW_DAYS).filter((day) => day.weightKg !== null).length;
  const enough =
    last + 1 - input.phaseStartDay >= NEEDED.phaseDays &&
    weighIns >= NEEDED.weighIns &&
    estimate.loggedShare >= NEEDED.loggedShare;
  if (!enough || trendBefore === undefined) return NO_PLATEAU_YET;
  const change =
    RULE.trendWeight * (estimate.trendKg - trendBefore) + RULE.modelWeight * 3 * input.rate.modelKgPerWeek;
  const progress = signOf(direction) * change;
  if (progress >= RULE.kgIn3Weeks) return { state: 'none', cause: null };
  // Water may hide a loss; it makes none of what goes the other way.
  const dry = progress - signOf(direction) * fluidChangeKg(run);
  return isMovingAway(dry, signOf(direction), input.rate)
    ? { state: 'moving-away', cause: null }
    : { state: 'plateau', cause: causeOf(input, direction) };
}

/** Against the goal beyond what counts as flat, and surely so by its range or by its size. */
function isMovingAway(progressKg: number, sign: number, { kgPerWeek, sdKgPerWeek }: Rate): boolean {
  const isSure = sign * kgPerWeek + Z90 * sdKgPerWeek < 0;
  return progressKg <= -CLEARLY_AWAY_KG || (progressKg <= -RULE.kgIn3Weeks && isSure);
}

function causeOf(input: PlateauInput, direction: 'lose' | 'gain'): PlateauCause {
  const { estimate, planKcal, run } = input;
  const sign = signOf(direction);
  if (-sign * fluidChangeKg(run) >= CAUSE.fluidKg) return 'water';
  const drift = planKcal === null ? 0 : impliedIntakeKcal(estimate, input.rate) / planKcal - 1;
  if (-sign * drift > CAUSE.intakeShare) return 'intake-drift';
  const atStart = run.maintenanceKcal[input.phaseStartDay] ?? estimate.maintenanceKcal;
  const fall = atStart - estimate.maintenanceKcal;
  return -sign * fall > estimate.maintenanceSdKcal ? 'expenditure-change' : 'unknown';
}

function fluidChangeKg({ fluidKg }: EstimatorRun): number {
  const last = fluidKg.length - 1;
  return (fluidKg[last] ?? 0) - (fluidKg[last - WINDOW_DAYS] ?? 0);
}

/** -1 where progress means losing, +1 where it means gaining. */
function signOf(direction: 'lose' | 'gain'): number {
  return direction === 'lose' ? -1 : 1;
}
