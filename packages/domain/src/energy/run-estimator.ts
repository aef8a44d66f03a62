import type { EnergyDay, EnergyEvent } from './energy-input.ts';
import { readFluidKg, readMaintenance, readTrend } from './estimate.ts';
import { createEstimator, type Estimator, finishDay, takeEvent, takeMorning } from './filter.ts';
import type { Prior } from './prior.ts';
import { repairUnit } from './weigh-in.ts';

/** What the estimator is run on; day 0 has a weight. */
export type EstimatorInput = {
  readonly prior: Prior;
  readonly days: readonly EnergyDay[];
  readonly lastDayIsOpen: boolean;
  readonly events: readonly EnergyEvent[];
};

/** The estimator after the last day, and what it believed on each day: plain forward estimates. */
export type EstimatorRun = {
  readonly estimator: Estimator;
  readonly trendKg: Float64Array;
  readonly trendSdKg: Float64Array;
  readonly fluidKg: Float64Array;
  readonly maintenanceKcal: Float64Array;
  readonly maintenanceSdKcal: Float64Array;
};

/**
 * Runs the estimator over all days, always from day 0: the same input gives the same output, to the bit. Each
 * day's figures are read when its food is in; an open last day gives its reading only. Null without days.
 */
export function runEstimator(input: EstimatorInput): EstimatorRun | null {
  const { days, events } = input;
  const first = firstWeight(days);
  if (first === null) return null;
  const estimator = createEstimator(input.prior, first.weightKg);
  if (first.repairedFromKg !== null) {
    estimator.flags.push({
      kind: 'unit-repaired',
      day: 0,
      fromKg: first.repairedFromKg,
      toKg: first.weightKg,
    });
  }
  const run: EstimatorRun = {
    estimator,
    trendKg: new Float64Array(days.length),
    trendSdKg: new Float64Array(days.length),
    fluidKg: new Float64Array(days.length),
    maintenanceKcal: new Float64Array(days.length),
    maintenanceSdKcal: new Float64Array(days.length),
  };
  const openDay = input.lastDayIsOpen ? days.length - 1 : -1;
  days.forEach((entry, day) => {
    for (const event of events) if (event.day === day) takeEvent(estimator, event, day);
    estimator.beforeSilence = isSilent(entry) ? readMaintenance(estimator) : null;
    takeMorning(estimator, day, day === 0 ? first.weightKg : entry.weightKg);
    if (day !== openDay) finishDay(estimator, day, entry);
    record(run, day);
  });
  return run;
}

function isSilent(entry: EnergyDay): boolean {
  return entry.weightKg === null && entry.intakeKcal === null && entry.fastingConfirmed !== true;
}

function record(run: EstimatorRun, day: number): void {
  const maintenance = readMaintenance(run.estimator);
  const trend = readTrend(run.estimator);
  run.trendKg[day] = trend.kg;
  run.trendSdKg[day] = trend.sdKg;
  run.fluidKg[day] = readFluidKg(run.estimator);
  run.maintenanceKcal[day] = maintenance.kcal;
  run.maintenanceSdKcal[day] = maintenance.sdKcal;
}

/** Readings after the first that must all agree that the first one was in the other unit. */
const WITNESSES = 3;

/** Everything is measured from the first reading, so a unit slip there is settled by the next three. */
function firstWeight(
  days: readonly EnergyDay[],
): { readonly weightKg: number; readonly repairedFromKg: number | null } | null {
  if (days.length === 0) return null;
  const weightKg = days[0]?.weightKg ?? null;
  if (weightKg === null) throw new Error('day 0 of the energy series must have a weight');
  const repaired: number[] = [];
  for (let day = 1; day < days.length && repaired.length < WITNESSES; day += 1) {
    const next = days[day]?.weightKg ?? null;
    if (next !== null) repaired.push(repairUnit(weightKg, next));
  }
  const [witness] = repaired;
  const agree = repaired.every((kg) => kg === witness) && repaired.length === WITNESSES;
  if (!agree || witness === undefined || witness === weightKg) return { weightKg, repairedFromKg: null };
  return { weightKg: witness, repairedFromKg: weightKg };
}
