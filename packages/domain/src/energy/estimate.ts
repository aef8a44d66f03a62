import type { Estimator, Maintenance } from './filter.ts';
import { dietInducedKcal } from './intake-tracker.ts';
import { BURN, cell, FLUID_GAIN, RATIO, SIZE, TISSUE, varianceAlong, WATER } from './kalman.ts';

/** What the estimator believes now. SDs are already widened for thin logging. */
export type Estimate = {
  /** Weight without passing fluid, with the fluid that the present diet holds (kg). */
  readonly trendKg: number;
  readonly trendSdKg: number;
  /** Maintenance in the units this member logs in (kcal/day): what targets are built on. */
  readonly maintenanceKcal: number;
  readonly maintenanceSdKcal: number;
  /** True expenditure (kcal/day); it cannot be learnt much beyond its prior. */
  readonly expenditureKcal: number;
  readonly expenditureSdKcal: number;
  /** Logged over eaten energy. */
  readonly reportingRatio: number;
  readonly energyDensityKcalPerKg: number;
  readonly loggedShare: number;
  readonly widening: number;
};

/** Half-width of a 90 % interval in SDs. */
export const Z90 = 1.645;
/** Widening where fewer than 60 % of days are logged, and of true expenditure (simulation-tuned). */
const WIDENING = { slope: 1.5, fullShare: 0.6, expenditure: 1.08 } as const;

/** Most that maintenance moves over a day without data (policy: numbers change for a reason). */
const SILENT_STEP_KCAL = 4.5;

export function readEstimate(estimator: Estimator): Estimate {
  const { belief, intake } = estimator;
  const widening = wideningOf(intake.loggedShare);
  const diet = presentDietKcal(estimator);
  const h = new Float64Array(SIZE);
  h[BURN] = 1;
  h[RATIO] = diet;
  const expenditureSd = Math.sqrt(varianceAlong(belief, h));
  const ratio = cell(belief.mean, RATIO);
  const maintenance = readMaintenance(estimator);
  const trend = readTrend(estimator);
  return {
    trendKg: trend.kg,
    trendSdKg: trend.sdKg,
    maintenanceKcal: maintenance.kcal,
    maintenanceSdKcal: maintenance.sdKcal,
    expenditureKcal: cell(belief.mean, BURN) + ratio * diet,
    expenditureSdKcal: widening * WIDENING.expenditure * expenditureSd,
    reportingRatio: 1 / ratio,
    energyDensityKcalPerKg: estimator.densityKcalPerKg,
    loggedShare: intake.loggedShare,
    widening,
  };
}

/**
 * Maintenance as logged, (BURN + RATIO x diet) / RATIO, with its SD by the delta method. A day that tells nothing
 * hardly moves it and never makes it surer, though the model alone would settle a little.
 */
export function readMaintenance(estimator: Estimator): Maintenance {
  const { beforeSilence, belief } = estimator;
  const { mean, cov } = belief;
  const ratio = cell(mean, RATIO);
  const burn = cell(mean, BURN);
  const byBurn = 1 / ratio;
  const byRatio = -burn / (ratio * ratio);
  const variance =
    byBurn * byBurn * cell(cov, BURN * SIZE + BURN) +
    2 * byBurn * byRatio * cell(cov, BURN * SIZE + RATIO) +
    byRatio * byRatio * cell(cov, RATIO * SIZE + RATIO);
  const kcal = burn / ratio + presentDietKcal(estimator);
  const sdKcal = wideningOf(estimator.intake.loggedShare) * Math.sqrt(variance);
  if (beforeSilence === null) return { kcal, sdKcal };
  const low = beforeSilence.kcal - SILENT_STEP_KCAL;
  const high = beforeSilence.kcal + SILENT_STEP_KCAL;
  return { kcal: Math.min(high, Math.max(low, kcal)), sdKcal: Math.max(beforeSilence.sdKcal, sdKcal) };
}

/** Expenditure caused by the present diet, in logged kcal: seven-day thermic effect plus adaptation. */
export function presentDietKcal({ intake }: Estimator): number {
  return dietInducedKcal(intake, intake.weekKcal);
}

/** Weight without passing water, with the fluid that the present diet holds, and its SD. */
export function readTrend(estimator: Estimator): { readonly kg: number; readonly sdKg: number } {
  const { belief, intake } = estimator;
  const { mean, cov } = belief;
  const drive = intake.weekKcal / intake.referenceKcal - 1;
  const variance =
    cell(cov, TISSUE * SIZE + TISSUE) +
    2 * drive * cell(cov, TISSUE * SIZE + FLUID_GAIN) +
    drive * drive * cell(cov, FLUID_GAIN * SIZE + FLUID_GAIN);
  return {
    kg: cell(mean, TISSUE) + cell(mean, FLUID_GAIN) * drive,
    sdKg: wideningOf(intake.loggedShare) * Math.sqrt(variance),
  };
}

/** Fluid that hides in a morning reading: passing water plus what recent days of eating hold (kg). */
export function readFluidKg({ belief, intake }: Estimator): number {
  return cell(belief.mean, WATER) + cell(belief.mean, FLUID_GAIN) * intake.fluidDrive;
}

function wideningOf(loggedShare: number): number {
  return 1 + WIDENING.slope * Math.max(0, WIDENING.fullShare - loggedShare);
}
