import { describeAdherence, logsAndScaleDisagree } from './adherence.ts';
import { type Concern, findConcerns, findFoodConcerns, goalProgress } from './concerns.ts';
import { describeCompleteness, findDataGaps } from './data-gaps.ts';
import type {
  EnergyInput,
  EnergyLevel,
  EnergyProfile,
  EnergySafety,
  EnergySnapshot,
  PlateauState,
} from './energy-input.ts';
import type { EnergyReport, Interval } from './energy-report.ts';
import { type Estimate, presentDietKcal, readEstimate, Z90 } from './estimate.ts';
import type { Estimator } from './filter.ts';
import { outlookKg, outlookSdKg } from './forecast.ts';
import { findGoalDate, type GoalDate } from './goal-date.ts';
import { cell, RATIO, TISSUE } from './kalman.ts';
import { findPlateau, NO_PLATEAU_YET, type Plateau } from './plateau.ts';
import { directionOf, type Prior, priorFromProfile } from './prior.ts';
import { type Rate, readRate } from './rate.ts';
import { type EstimatorRun, runEstimator } from './run-estimator.ts';
import { decideTargets, type TargetDecision, type TargetInput, withholdingReason } from './targets.ts';
import { trendBeforeKg } from './trend-before.ts';
import { describeChanges } from './what-changed.ts';

/** One day of the history chart: what was believed on that day; later days do not rewrite it. */
export type EnergyHistoryDay = {
  readonly day: number;
  readonly trendKg: number;
  readonly trendInterval90: Interval;
  readonly maintenanceKcal: number;
  readonly maintenanceInterval90: Interval;
};

/** A level beyond `collecting` needs this much (policy), then the half-width of the 90 % interval decides. */
const COLLECTING = { weighIns: 7, logs: 5 } as const;
const LEVEL_HALF_WIDTH = { high: 0.12, medium: 0.2 } as const;

/**
 * The product's one answer about energy: trend, maintenance, target, plateau, forecast, gaps and changes. Pure:
 * the same input gives the same report, to the bit. Throws when `days` is not empty and day 0 has no weight.
 */
export function describeEnergy(input: EnergyInput): EnergyReport {
  const prior = startingPrior(input);
  const run = runEstimator({ ...input, prior });
  return run === null ? reportWithoutWeight(input, prior) : reportFrom(input, run);
}

/** What was believed on each day, in one forward pass; the last entry agrees with `describeEnergy`. */
export function energyHistory(input: EnergyInput): EnergyHistoryDay[] {
  const run = runEstimator({ ...input, prior: startingPrior(input) });
  if (run === null) return [];
  return Array.from(run.trendKg, (trendKg, day) => ({
    day,
    trendKg,
    trendInterval90: interval90(trendKg, cell(run.trendSdKg, day)),
    maintenanceKcal: cell(run.maintenanceKcal, day),
    maintenanceInterval90: interval90(cell(run.maintenanceKcal, day), cell(run.maintenanceSdKcal, day)),
  }));
}

function reportFrom(input: EnergyInput, run: EstimatorRun): EnergyReport {
  const { days, goal, profile, safety } = input;
  const { estimator } = run;
  const estimate = readEstimate(estimator);
  const before = (daysAgo: number) => trendBeforeKg(run.trendKg, days, daysAgo);
  const rate = readRate(estimator, before, estimate);
  const level = levelOf(estimator, estimate);
  const finished = input.lastDayIsOpen ? days.slice(0, -1) : days;
  const completeness = describeCompleteness(days, input.lastDayIsOpen);
  const planKcal = input.issued.inForceKcal;
  const plateau = plateauOf(input, run, { estimate, rate });
  const concerns = findConcerns({
    profile,
    goal,
    safety,
    trendKg: estimate.trendKg,
    rateKgPerWeek: rate.kgPerWeek,
    trendBeforeKg: before,
    finished,
  });
  const proposed = decideTargets(targetInput(input, { estimate, level, concerns }));
  const snapshot = takeSnapshot(input, estimator, { estimate, level, plateau: plateau.state });
  return {
    level,
    visibility: visibilityFor(profile, safety),
    trend: {
      weightKg: estimate.trendKg,
      interval90: interval90(estimate.trendKg, estimate.trendSdKg),
      rateKgPerWeek: rate.kgPerWeek,
      rateInterval90: interval90(rate.kgPerWeek, rate.sdKgPerWeek),
    },
    maintenance: {
      asLoggedKcal: estimate.maintenanceKcal,
      interval90: interval90(estimate.maintenanceKcal, estimate.maintenanceSdKcal),
      expenditureKcal: estimate.expenditureKcal,
      expenditureInterval90: interval90(estimate.expenditureKcal, estimate.expenditureSdKcal),
      reportingRatio: estimate.reportingRatio,
    },
    concerns,
    proposed,
    plateau,
    forecast: {
      ...forecastFrom(estimator, estimate, rate),
      goalDate: goalDateFor(input, run, estimate, proposed),
    },
    adherence: {
      ...describeAdherence(finished, planKcal),
      logsAndScaleDisagree: level !== 'collecting' && logsAndScaleDisagree(estimate, rate),
    },
    completeness,
    dataGaps: findDataGaps(completeness, priorFromProfile(profile, null).gaps, estimator.flags, days.length),
    whatChanged: describeChanges(input.previous, snapshot, estimator.flags),
    snapshot,
  };
}

function plateauOf(
  { days, goal, issued, phaseStartDay }: EnergyInput,
  run: EstimatorRun,
  { estimate, rate }: { readonly estimate: Estimate; readonly rate: Rate },
): Plateau {
  return findPlateau({
    direction: directionOf(goal.goalType),
    run,
    estimate,
    rate,
    days,
    phaseStartDay: Math.max(0, phaseStartDay ?? 0),
    planKcal: issued.inForceKcal,
  });
}

function reportWithoutWeight(input: EnergyInput, prior: Prior): EnergyReport {
  const completeness = describeCompleteness([], false);
  const withheld = withholdingReason(input.profile, input.safety);
  const losingOrGaining = directionOf(input.goal.goalType) !== 'maintain';
  return {
    level: 'collecting',
    visibility: visibilityFor(input.profile, input.safety),
    trend: null,
    maintenance: null,
    concerns: findFoodConcerns(input.foodDays ?? [], input.profile),
    proposed: withheld === null ? null : { withheld, targets: null },
    plateau: losingOrGaining ? NO_PLATEAU_YET : { state: 'not-applicable', cause: null },
    forecast: null,
    adherence: { ...describeAdherence([], null), logsAndScaleDisagree: false },
    completeness,
    dataGaps: findDataGaps(completeness, prior.gaps, [], 0),
    whatChanged: [],
    snapshot: null,
  };
}

/** The prior of day 0: edits since then reach the estimator as events. */
function startingPrior(input: EnergyInput): Prior {
  const { events, profile, goal } = input;
  const later = events.filter((event) => event.day > 0).toSorted((a, b) => a.day - b.day);
  const activity = later.find((event) => event.kind === 'activity-changed');
  const goalChange = later.find((event) => event.kind === 'goal-changed');
  return priorFromProfile(
    activity === undefined ? profile : { ...profile, activityLevel: activity.from },
    goalChange === undefined ? goal.goalType : goalChange.from,
  );
}

function levelOf(estimator: Estimator, estimate: Estimate): EnergyLevel {
  const { intake, scale } = estimator;
  if (scale.weighIns < COLLECTING.weighIns || intake.loggedDays < COLLECTING.logs) return 'collecting';
  const halfWidth = (Z90 * estimate.maintenanceSdKcal) / estimate.maintenanceKcal;
  if (halfWidth <= LEVEL_HALF_WIDTH.high) return 'high';
  return halfWidth <= LEVEL_HALF_WIDTH.medium ? 'medium' : 'low';
}

function targetInput(
  input: EnergyInput,
  now: { readonly estimate: Estimate; readonly level: EnergyLevel; readonly concerns: readonly Concern[] },
): TargetInput {
  return {
    profile: input.profile,
    goal: input.goal,
    safety: input.safety,
    trendKg: now.estimate.trendKg,
    maintenanceKcal: now.estimate.maintenanceKcal,
    reportingRatio: now.estimate.reportingRatio,
    level: now.level,
    issued: input.issued,
    warning: {
      fastLoss: now.concerns.includes('fast-loss'),
      veryLowIntake: now.concerns.includes('very-low-intake'),
      lowIntake: now.concerns.includes('low-intake'),
    },
  };
}

function forecastFrom(
  estimator: Estimator,
  estimate: Estimate,
  rate: Rate,
): { readonly in28DaysKg: number; readonly interval90: Interval } {
  const in28DaysKg = outlookKg(estimator, rate.outlook);
  const sdKg = outlookSdKg(estimator, rate.outlook, estimate.widening);
  return { in28DaysKg, interval90: interval90(in28DaysKg, sdKg) };
}

/** No date for who gets no targets, is held at maintenance or is past the goal: there is no goal to date. */
function goalDateFor(
  input: EnergyInput,
  run: EstimatorRun,
  estimate: Estimate,
  proposed: TargetDecision,
): GoalDate | null {
  const { goal, issued } = input;
  if (goal.targetWeightKg === null || proposed.targets === null || proposed.targets.held) return null;
  if (goalProgress(goal, estimate.trendKg) === 'passed') return null;
  const planKcal = issued.inForceKcal ?? proposed.targets.kcal;
  return findGoalDate(run.estimator, estimate, {
    direction: directionOf(goal.goalType),
    targetWeightKg: goal.targetWeightKg,
    ahead: { kcal: planKcal, unloggedShare: 0 },
  });
}

function takeSnapshot(
  input: EnergyInput,
  estimator: Estimator,
  now: { readonly estimate: Estimate; readonly level: EnergyLevel; readonly plateau: PlateauState },
): EnergySnapshot {
  const { mean } = estimator.belief;
  return {
    flagCount: estimator.flags.length,
    tissueKg: cell(mean, TISSUE),
    maintenanceKcal: now.estimate.maintenanceKcal,
    maintenanceSdKcal: now.estimate.maintenanceSdKcal,
    dietKcal: presentDietKcal(estimator),
    ratio: cell(mean, RATIO),
    level: now.level,
    plateau: now.plateau,
    goalType: input.goal.goalType,
    pace: input.goal.pace,
    targetKcal: input.issued.inForceKcal,
  };
}

function visibilityFor(profile: EnergyProfile, safety: EnergySafety): EnergyReport['visibility'] {
  const withheld = withholdingReason(profile, safety);
  if (withheld === null) return 'shown';
  return safety.eatingDisorderHistory ? 'hidden' : 'trend-only';
}

function interval90(mean: number, sd: number): Interval {
  return [mean - Z90 * sd, mean + Z90 * sd];
}
