import { energyDensityKcalPerKg, fatMassKg, restingKcal } from './body.ts';
import type { EnergyDay, EnergyEvent } from './energy-input.ts';
import type { EnergyFlag } from './flags.ts';
import {
  createIntakeTracker,
  type DayIntake,
  dietInducedKcal,
  followFluid,
  type IntakeTracker,
  THERMIC_SHARE,
  trackIntake,
} from './intake-tracker.ts';
import {
  addVariance,
  advance,
  type Belief,
  BURN,
  cell,
  createBelief,
  RATIO,
  SIZE,
  TISSUE,
  UNLOGGED,
  update,
  varianceAlong,
  WATER,
} from './kalman.ts';
import { activityFactorOf, type Direction, type Prior, priorExpenditureKcal } from './prior.ts';
import { createScale, type Scale, takeWeighIn } from './weigh-in.ts';

/** Everything the estimator carries from day to day. */
export type Estimator = {
  readonly prior: Prior;
  readonly firstWeightKg: number;
  readonly priorBurnKcal: number;
  readonly priorRatio: number;
  readonly belief: Belief;
  readonly intake: IntakeTracker;
  readonly scale: Scale;
  readonly flags: EnergyFlag[];
  readonly gap: Gap;
  /** kcal per kg of tissue, at this morning's weight. */
  densityKcalPerKg: number;
  /** Maintenance as told before a day without any data; null on every other day. */
  beforeSilence: Maintenance | null;
  softPriorPending: boolean;
  /** Day after which passing fluid swings as usual again. */
  unsettledUntilDay: number;
};

/** Maintenance in the units the member logs in, kcal/day. */
export type Maintenance = { readonly kcal: number; readonly sdKcal: number };

type Gap = { days: number; readonly mean: Float64Array; readonly cov: Float64Array };

/** Expenditure per kg of body weight, kcal/day (Hall & Chow 2011: 22-25). */
export const BURN_PER_KG = 22;
/** Share of passing fluid left after a day (simulation-tuned). */
export const WATER_KEPT = 0.83;
/** Fluid lost or gained at the start of a phase before the first log shows it, kg (simulation-tuned). */
const INITIAL_WATER_KG: Record<Direction, number> = { lose: 0.35, maintain: 0.05, gain: -0.2 };
/** Fluid per 100 % intake change: ~3.4 kg from glycogen and sodium (Hall 2011), at 80 kg. */
const INITIAL_FLUID_GAIN = 3.2;
const INITIAL_SD = { tissueShare: 0.012, unlogged: 0.15, waterShare: 0.009, fluidGain: 0.7 } as const;
const INITIAL_UNLOGGED_SHARE = 0.05;
/** Daily process noise (simulation-tuned; burn 9 kcal/day). */
export const BURN_DRIFT_KCAL = 9;
const NOISE = {
  intakeLogged: 0.15,
  intakeUnlogged: 0.4,
  ratio: 0.008,
  unlogged: 0.008,
  waterShare: 0.006,
} as const;
/** The plausible energy balance per direction as a share of expenditure, taken once (simulation-tuned). */
const PLAUSIBLE_BALANCE: Record<Direction, number> = { lose: -0.1, maintain: 0, gain: 0.06 };
const SOFT_PRIOR = { onLog: 6, sdShare: 0.16 } as const;
/** Longer silences restart from the last belief with these extra SDs (policy, not simulated). */
const LONG_GAP = { days: 45, burnSdKcal: 100, tissueSdShare: 0.02 } as const;
/** An edited activity level moves expenditure half way and loosens it by 6 % (policy, not simulated). */
const ACTIVITY_EDIT = { moved: 0.5, sdShare: 0.06 } as const;
/** Medication or illness: expenditure loosened, fluid variance x 4 for 14 days (policy, not simulated). */
const UNSETTLED = { burnSdKcal: 150, waterVariance: 4, days: 14 } as const;

export function createEstimator(prior: Prior, firstWeightKg: number): Estimator {
  const burn = priorExpenditureKcal(prior, firstWeightKg);
  const ratio = 1 / prior.reportingRatio;
  const water = INITIAL_WATER_KG[prior.direction];
  const fluidGain = (INITIAL_FLUID_GAIN * firstWeightKg) / 80;
  return {
    prior,
    firstWeightKg,
    priorBurnKcal: burn,
    priorRatio: ratio,
    belief: createBelief(
      [firstWeightKg - water, burn, ratio, INITIAL_UNLOGGED_SHARE * ratio, water, fluidGain],
      [
        INITIAL_SD.tissueShare * firstWeightKg,
        prior.expenditureSdShare * burn,
        prior.reportingSdShare * ratio,
        INITIAL_SD.unlogged,
        INITIAL_SD.waterShare * firstWeightKg,
        (INITIAL_SD.fluidGain * firstWeightKg) / 80,
      ],
    ),
    intake: createIntakeTracker(burn / ratio),
    scale: createScale(firstWeightKg),
    flags: [],
    gap: { days: 0, mean: new Float64Array(SIZE), cov: new Float64Array(SIZE * SIZE) },
    densityKcalPerKg: energyDensityKcalPerKg(fatMassKg(prior.body, firstWeightKg - water)),
    beforeSilence: null,
    softPriorPending: true,
    unsettledUntilDay: -1,
  };
}

/** The morning of a day: the reading if there is one. */
export function takeMorning(estimator: Estimator, day: number, weightKg: number | null): void {
  const { belief, intake, prior, scale } = estimator;
  if (weightKg !== null) {
    endGap(estimator, day);
    const flag = takeWeighIn(belief, scale, intake.fluidDrive, { day, weightKg });
    if (flag !== null) estimator.flags.push(flag);
  }
  estimator.densityKcalPerKg = energyDensityKcalPerKg(fatMassKg(prior.body, cell(belief.mean, TISSUE)));
}

/** The rest of a finished day: its food, then the step to the next morning. */
export function finishDay(estimator: Estimator, day: number, entry: EnergyDay): void {
  const { intake, flags } = estimator;
  const fasting = entry.fastingConfirmed === true;
  const hasLog = entry.intakeKcal !== null || fasting;
  if (hasLog) endGap(estimator, day);
  const eaten = trackIntake(intake, entry.intakeKcal, fasting);
  if (eaten.partial) flags.push({ kind: 'partial-log', day, intakeKcal: entry.intakeKcal ?? 0 });
  if (!hasLog && entry.weightKg === null) lengthenGap(estimator);
  if (estimator.gap.days > LONG_GAP.days) return;
  if (estimator.softPriorPending && intake.loggedDays >= SOFT_PRIOR.onLog) {
    estimator.softPriorPending = false;
    expectPlausibleBalance(estimator);
  }
  stepToNextMorning(estimator, day, eaten);
  followFluid(intake, eaten);
}

/** Applies an edit of the member's circumstances at the start of its day. */
export function takeEvent(estimator: Estimator, event: EnergyEvent, day: number): void {
  const { belief, prior, scale } = estimator;
  if (event.kind === 'activity-changed') {
    const resting = restingKcal(prior.body, cell(belief.mean, TISSUE));
    const change = activityFactorOf(event.to) - activityFactorOf(event.from);
    belief.mean[BURN] = cell(belief.mean, BURN) + ACTIVITY_EDIT.moved * change * resting;
    addVariance(belief, BURN, (ACTIVITY_EDIT.sdShare * resting * activityFactorOf(event.to)) ** 2);
  } else if (event.kind === 'medication-or-illness') {
    addVariance(belief, BURN, UNSETTLED.burnSdKcal ** 2);
    const usual = scale.noise * (NOISE.waterShare * estimator.firstWeightKg) ** 2;
    addVariance(belief, WATER, (UNSETTLED.waterVariance - 1) * usual);
    estimator.unsettledUntilDay = day + UNSETTLED.days;
  }
}

function stepToNextMorning(estimator: Estimator, day: number, eaten: DayIntake): void {
  const { belief, densityKcalPerKg: density, intake, scale } = estimator;
  const { mean } = belief;
  const unlogged = eaten.logged ? 0 : 1;
  const ratio = cell(mean, RATIO);
  const slowKcal = intake.meanKcal - dietInducedKcal(intake, eaten.kcal);
  const balance =
    ratio * slowKcal +
    estimator.priorRatio * (eaten.kcal - intake.meanKcal) +
    unlogged * cell(mean, UNLOGGED) * eaten.kcal -
    cell(mean, BURN);
  const step = {
    changeKg: balance / density,
    byBurn: -1 / density,
    byRatio: slowKcal / density,
    byUnlogged: (unlogged * eaten.kcal) / density,
  };
  advance(belief, step, BURN_PER_KG, WATER_KEPT);
  const intakeSd = eaten.logged ? NOISE.intakeLogged : NOISE.intakeUnlogged;
  addVariance(belief, TISSUE, ((intakeSd * intake.meanKcal * ratio) / density) ** 2);
  addVariance(belief, BURN, BURN_DRIFT_KCAL ** 2);
  addVariance(belief, RATIO, NOISE.ratio ** 2);
  addVariance(belief, UNLOGGED, NOISE.unlogged ** 2);
  const swing = day < estimator.unsettledUntilDay ? UNSETTLED.waterVariance : 1;
  const water = scale.noise * (NOISE.waterShare * estimator.firstWeightKg) ** 2;
  addVariance(belief, WATER, (1 - WATER_KEPT ** 2) * swing * water);
}

/** A pseudo-observation: few people who log for a while eat far from what their goal implies. */
function expectPlausibleBalance(estimator: Estimator): void {
  const { belief, intake, prior, priorBurnKcal } = estimator;
  const unloggedShare = 1 - intake.loggedDays / intake.days;
  const h = new Float64Array(SIZE);
  h[BURN] = -1;
  h[RATIO] = intake.meanKcal - THERMIC_SHARE * (intake.meanKcal - intake.referenceKcal);
  h[UNLOGGED] = unloggedShare * intake.meanKcal;
  const expected =
    cell(h, RATIO) * cell(belief.mean, RATIO) +
    cell(h, UNLOGGED) * cell(belief.mean, UNLOGGED) -
    cell(belief.mean, BURN);
  const miss = PLAUSIBLE_BALANCE[prior.direction] * priorBurnKcal - expected;
  update(belief, { h, miss, variance: varianceAlong(belief, h) + (SOFT_PRIOR.sdShare * priorBurnKcal) ** 2 });
}

/** Keeps the belief from before a silence, in case it becomes a long one. */
function lengthenGap(estimator: Estimator): void {
  const { gap, belief } = estimator;
  if (gap.days === 0) {
    gap.mean.set(belief.mean);
    gap.cov.set(belief.cov);
  }
  gap.days += 1;
}

/** After a long silence go on from the belief before it, loosened; passing fluid is forgotten. */
function endGap(estimator: Estimator, day: number): void {
  const { gap, belief, scale } = estimator;
  if (gap.days > LONG_GAP.days) {
    belief.mean.set(gap.mean);
    belief.cov.set(gap.cov);
    addVariance(belief, BURN, LONG_GAP.burnSdKcal ** 2);
    addVariance(belief, TISSUE, (LONG_GAP.tissueSdShare * cell(belief.mean, TISSUE)) ** 2);
    belief.mean[WATER] = 0;
    for (let i = 0; i < SIZE; i += 1) {
      belief.cov[WATER * SIZE + i] = 0;
      belief.cov[i * SIZE + WATER] = 0;
    }
    addVariance(belief, WATER, scale.noise * (NOISE.waterShare * estimator.firstWeightKg) ** 2);
    estimator.softPriorPending = false;
    estimator.flags.push({ kind: 'restarted-after-gap', day, gapDays: gap.days });
  }
  gap.days = 0;
}
