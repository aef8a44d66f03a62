import { safetyThresholds } from '../safety/thresholds.ts';
import { loggedKcal } from './adherence.ts';
import { bodyMassIndex, type FormulaSex } from './body.ts';
import type { EnergyDay, EnergyGoal, EnergyProfile, EnergySafety } from './energy-input.ts';
import { bodyOf, directionOf } from './prior.ts';

/** What comes before any other advice, whatever the goal; the order is the order in which it is said. */
export type Concern = 'underweight' | 'very-low-intake' | 'fast-loss' | 'low-intake' | 'goal-passed';

/** What a concern is judged from. */
export type ConcernInput = {
  readonly profile: EnergyProfile;
  readonly goal: EnergyGoal;
  readonly safety: EnergySafety;
  readonly trendKg: number;
  readonly rateKgPerWeek: number;
  /** The trend so many days ago; null before the first weight. */
  readonly trendBeforeKg: (daysAgo: number) => number | null;
  readonly finished: readonly EnergyDay[];
};

const { calories, weightLoss, bodyMassIndex: index } = safetyThresholds;
const WEEK_DAYS = 7;
/** Within this a trend is at its goal, about as exact as a trend is known. */
const AT_GOAL_SHARE = 0.01;
/** Slower than this is no direction. */
const STEADY_KG_PER_WEEK = 0.1;

/** Whether weight, its pace or the food logged are unsafe by the policy's own thresholds, or the goal is passed. */
export function findConcerns(input: ConcernInput): Concern[] {
  const ofFood = findFoodConcerns(input.finished, input.profile);
  const found: Record<Concern, boolean> = {
    underweight: isUnderweight(input),
    'very-low-intake': ofFood.includes('very-low-intake'),
    'fast-loss': losesFast(input),
    'low-intake': ofFood.includes('low-intake'),
    'goal-passed': goalProgress(input.goal, input.trendKg) === 'passed',
  };
  return (Object.keys(found) as Concern[]).filter((concern) => found[concern]);
}

/** What the food logged says by itself: at most one, the graver. */
export function findFoodConcerns(finished: readonly EnergyDay[], profile: EnergyProfile): Concern[] {
  if (isVeryLow(finished)) return ['very-low-intake'];
  return isLow(finished, bodyOf(profile).sex) ? ['low-intake'] : [];
}

/** Where a trend stands to the goal weight; null where there is none, or the goal is to keep the weight. */
export function goalProgress(goal: EnergyGoal, trendKg: number): 'ahead' | 'reached' | 'passed' | null {
  const direction = directionOf(goal.goalType);
  if (goal.targetWeightKg === null || direction === 'maintain') return null;
  const beyondKg = (direction === 'lose' ? 1 : -1) * (goal.targetWeightKg - trendKg);
  if (beyondKg < 0) return 'ahead';
  return beyondKg > AT_GOAL_SHARE * goal.targetWeightKg ? 'passed' : 'reached';
}

/** Not judged by a typical height: whether it is too little depends on the member's own. */
function isUnderweight({ profile, goal, trendKg, rateKgPerWeek }: ConcernInput): boolean {
  if (profile.heightCm === null) return false;
  const bmi = bodyMassIndex(trendKg, profile.heightCm);
  if (bmi < index.moderatelyThin) return true;
  const loses = directionOf(goal.goalType) === 'lose' || rateKgPerWeek < -STEADY_KG_PER_WEEK;
  return bmi < index.underweight && loses;
}

/** Both the weeks behind and the present pace: neither a pause nor the water of a first week is a fast loss. */
function losesFast({ safety, trendKg, rateKgPerWeek, trendBeforeKg }: ConcernInput): boolean {
  const fasterThan = (kgPerWeek: number, weeks: number) => {
    const before = trendBeforeKg(weeks * WEEK_DAYS);
    return before !== null && before - trendKg > kgPerWeek * weeks && -rateKgPerWeek > kgPerWeek;
  };
  const { breastFeeding, sustainedSharePerWeek, sustainedWeeks } = weightLoss;
  return (
    fasterThan(sustainedSharePerWeek * trendKg, sustainedWeeks) ||
    (safety.breastFeeding && fasterThan(breastFeeding.kgPerWeek, breastFeeding.weeks))
  );
}

function isVeryLow(finished: readonly EnergyDay[]): boolean {
  const low = logsOf(finished, WEEK_DAYS).filter((kcal) => kcal < calories.veryLowKcal);
  return low.length >= calories.veryLowDays;
}

function isLow(finished: readonly EnergyDay[], sex: FormulaSex): boolean {
  const { days, atLeast, withinDays } = calories.sustainedIntake;
  const logs = logsOf(finished, withinDays).slice(-days);
  const mean = logs.reduce((sum, kcal) => sum + kcal, 0) / logs.length;
  return logs.length >= atLeast && mean < calories.targetFloorKcal[sex];
}

const logsOf = (finished: readonly EnergyDay[], withinDays: number): number[] =>
  finished.slice(-withinDays).flatMap((day) => loggedKcal(day) ?? []);
