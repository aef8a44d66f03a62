import { safetyThresholds } from '../safety/thresholds.ts';
import { type Body, bodyMassIndex, energyDensityKcalPerKg, fatMassKg } from './body.ts';
import { goalProgress } from './concerns.ts';
import type {
  EnergyGoal,
  EnergyLevel,
  EnergyProfile,
  EnergySafety,
  GoalType,
  IssuedTargets,
  Pace,
} from './energy-input.ts';
import { type Macros, macrosFor, PROTEIN_G_PER_KG } from './macros.ts';
import { bodyOf, type Direction, directionOf, priorExpenditureKcal, priorFromProfile } from './prior.ts';

/** What a calorie target is decided from; energy in the units the member logs in. */
export type TargetInput = {
  readonly profile: EnergyProfile;
  readonly goal: EnergyGoal;
  readonly safety: EnergySafety;
  readonly trendKg: number;
  readonly maintenanceKcal: number;
  /** Logged over eaten energy; 1 when unknown. */
  readonly reportingRatio: number;
  readonly level: EnergyLevel;
  readonly issued: IssuedTargets;
  /** What `findConcerns` says of the last weeks. */
  readonly warning: IntakeWarnings;
};

export type IntakeWarnings = {
  readonly fastLoss: boolean;
  readonly veryLowIntake: boolean;
  readonly lowIntake: boolean;
};

export type TargetDecision =
  | { readonly withheld: WithheldReason; readonly targets: null }
  | { readonly withheld: null; readonly targets: Targets };

export type WithheldReason = 'minor' | 'pregnancy' | 'eating_disorder';

export type Targets = Macros & {
  readonly kcal: number;
  /** The pace these calories lead to, not the pace asked for. */
  readonly rateKgPerWeek: number;
  /** Held at maintenance for safety; the notes say why. */
  readonly held: boolean;
  readonly notes: readonly TargetNote[];
};

export type HoldNote =
  | 'bmi-under-18.5'
  | 'goal-bmi-under-18.5'
  | 'breast-feeding'
  | 'birth-year-unknown'
  | 'fast-loss'
  | 'very-low-intake'
  | 'low-intake';
export type TargetNote =
  | HoldNote
  | 'pace-capped'
  | 'deficit-capped'
  | 'surplus-capped'
  | 'step-limited'
  | 'loss-limited'
  | 'goal-reached'
  | 'floor';

/** The share of weight a week a plan aims at. `max` is for the model's own checks; the product has no such pace. */
export type PlanPace = Pace | 'max';

/** Share of weight per week. At most 0.5-1 % (Garthe 2011, Helms 2014); the steps are policy. */
const PACE_SHARE: Record<'lose' | 'gain', Record<PlanPace, number>> = {
  lose: { slow: 0.0025, moderate: 0.005, aggressive: 0.0075, max: 0.01 },
  gain: { slow: 0.00125, moderate: 0.0025, aggressive: 0.004, max: 0.005 },
};
/** Leaner members (ISSN 2017, PMC5470183) and thin evidence go slower. */
const CAUTIOUS = { bmi: 21, lose: 0.005, gain: 0.0025 } as const;
/** A deficit is at most 25 % of maintenance and 1000 true kcal (policy). */
const DEFICIT_CAP = { share: 0.25, trueKcal: 1000 } as const;
/** Fat releases at most ~69 kcal/kg a day (Alpert 2005); 80 % of it is used. */
const FAT_RELEASE_KCAL_PER_KG = 0.8 * 69;
const SURPLUS_CAP = { share: 0.15, kcal: 500 } as const;
const HYSTERESIS_KCAL = 30;
const WEEKLY_STEP_KCAL = { usual: 200, cautious: 100 } as const;
const ROUNDING_KCAL = 10;
/** No target is ever below this: lower ends of the NHLBI and AHA/ACC/TOS diets; the mean of both where the sex is other or unknown. */
const FLOOR_KCAL = safetyThresholds.calories.targetFloorKcal;
const ADULT_YEARS = safetyThresholds.age.adultYears;
/** Underweight after WHO. */
const UNDERWEIGHT_BMI = safetyThresholds.bodyMassIndex.underweight;

/** Who gets no targets at all, by safety rule; null for everyone else. */
export function withholdingReason(profile: EnergyProfile, safety: EnergySafety): WithheldReason | null {
  if (profile.ageYears !== null && profile.ageYears < ADULT_YEARS) return 'minor';
  if (safety.pregnant) return 'pregnancy';
  return safety.eatingDisorderHistory ? 'eating_disorder' : null;
}

/**
 * Decides the target to issue. Withheld for some members, maintenance for others, never below the floor, and never a
 * plan to lose beyond the goal or the healthy range.
 */
export function decideTargets(input: TargetInput): TargetDecision {
  const { profile, goal, issued } = input;
  const withheld = withholdingReason(profile, input.safety);
  if (withheld !== null) return { withheld, targets: null };
  const wished = directionOf(goal.goalType);
  const always = holdsForEveryGoal(input);
  const risks = risksOf(input);
  // Who wants to gain may: held at maintenance, somebody at risk would be told to eat less.
  const holds = wished === 'gain' ? always : [...always, ...risks];
  const progress = goalProgress(goal, input.trendKg);
  const isReached = holds.length === 0 && (progress === 'reached' || progress === 'passed');
  const targets = planTargets({
    body: bodyOf(profile),
    direction: holds.length > 0 || isReached ? 'maintain' : wished,
    pace: goal.pace ?? 'moderate',
    weightKg: input.trendKg,
    maintenanceKcal: risks.length > 0 ? plausibleMaintenanceKcal(input) : input.maintenanceKcal,
    reportingRatio: input.reportingRatio,
    cautious: isThin(input),
    issued,
    held: holds.length > 0,
    mayRiseAtOnce: risks.length > 0 || holds.length > 0 || isReached,
    lowestKg: lowestKg(input),
    proteinGPerKg: PROTEIN_G_PER_KG[proteinDirection(goal.goalType, holds.length > 0)],
  });
  const reached: TargetNote[] = isReached ? ['goal-reached'] : [];
  return { withheld: null, targets: { ...targets, notes: [...holds, ...reached, ...targets.notes] } };
}

/** A member as the target rules see one. */
export type TargetPlan = {
  readonly body: Body;
  readonly direction: Direction;
  readonly pace: PlanPace;
  readonly weightKg: number;
  readonly maintenanceKcal: number;
  readonly reportingRatio: number;
  /** Thin evidence: slower pace, smaller steps. */
  readonly cautious: boolean;
  readonly issued: IssuedTargets;
  /** Held at maintenance for safety. */
  readonly held: boolean;
  /** Neither the step limit nor hysteresis may keep a deficit from before. */
  readonly mayRiseAtOnce: boolean;
  /** No loss is planned below it. */
  readonly lowestKg: number;
  readonly proteinGPerKg: number;
};

/** The arithmetic of a target: pace, caps, step limit, hysteresis, rounding, and the floor last. */
export function planTargets(plan: TargetPlan): Targets {
  const { body, maintenanceKcal, weightKg, reportingRatio } = plan;
  const notes: TargetNote[] = [];
  const density = energyDensityKcalPerKg(fatMassKg(body, weightKg));
  const wished = maintenanceKcal + changeKcal(plan, density, notes);
  const mayRise = plan.mayRiseAtOnce || notes.includes('loss-limited');
  const stepped = limitStep({ ...plan, mayRiseAtOnce: mayRise }, wished, notes);
  const settled = settle({ ...plan, mayRiseAtOnce: mayRise }, stepped);
  const floor = FLOOR_KCAL[body.sex];
  if (settled < floor) notes.push('floor');
  const kcal = Math.max(floor, settled);
  const balance = plan.direction === 'maintain' && kcal === settled && stepped === wished;
  return {
    kcal,
    ...macrosFor({
      kcal,
      weightKg,
      heightCm: body.heightCm,
      sex: body.sex,
      proteinGPerKg: plan.proteinGPerKg,
    }),
    rateKgPerWeek: balance ? 0 : ((kcal - maintenanceKcal) * 7) / (density * reportingRatio),
    held: plan.held,
    notes,
  };
}

function changeKcal(plan: TargetPlan, density: number, notes: TargetNote[]): number {
  const { direction, weightKg, maintenanceKcal, reportingRatio } = plan;
  if (direction === 'maintain') return 0;
  const share = paceShare(plan, direction, notes);
  const wished = (share * weightKg * density * reportingRatio) / 7;
  if (direction === 'gain') {
    const most = Math.min(SURPLUS_CAP.share * maintenanceKcal, SURPLUS_CAP.kcal);
    if (wished > most) notes.push('surplus-capped');
    return Math.min(wished, most);
  }
  const most = Math.min(
    DEFICIT_CAP.share * maintenanceKcal,
    DEFICIT_CAP.trueKcal * reportingRatio,
    FAT_RELEASE_KCAL_PER_KG * fatMassKg(plan.body, weightKg) * reportingRatio,
  );
  if (wished > most) notes.push('deficit-capped');
  const left = (Math.max(0, weightKg - plan.lowestKg) * density * reportingRatio) / 7;
  if (left < Math.min(wished, most)) notes.push('loss-limited');
  return -Math.min(wished, most, left);
}

function paceShare(plan: TargetPlan, direction: 'lose' | 'gain', notes: TargetNote[]): number {
  const asked = PACE_SHARE[direction][plan.pace];
  const lean = direction === 'lose' && bodyMassIndex(plan.weightKg, plan.body.heightCm) < CAUTIOUS.bmi;
  if (!(lean || plan.cautious) || asked <= CAUTIOUS[direction]) return asked;
  notes.push('pace-capped');
  return CAUTIOUS[direction];
}

function limitStep(plan: TargetPlan, wished: number, notes: TargetNote[]): number {
  const before = plan.issued.sevenDaysAgoKcal;
  if (before === null) return wished;
  const step = plan.cautious ? WEEKLY_STEP_KCAL.cautious : WEEKLY_STEP_KCAL.usual;
  const most = plan.mayRiseAtOnce ? Number.POSITIVE_INFINITY : before + step;
  const limited = Math.min(most, Math.max(before - step, wished));
  if (limited !== wished) notes.push('step-limited');
  return limited;
}

/** Rounds, or keeps the target in force when the difference is not worth a change. */
function settle(plan: TargetPlan, kcal: number): number {
  const { inForceKcal } = plan.issued;
  const mayKeep = inForceKcal !== null && Math.abs(kcal - inForceKcal) < HYSTERESIS_KCAL;
  if (mayKeep && !(plan.mayRiseAtOnce && inForceKcal < kcal)) return inForceKcal;
  return Math.round(kcal / ROUNDING_KCAL) * ROUNDING_KCAL;
}

const isThin = ({ level }: TargetInput): boolean => level === 'low' || level === 'collecting';

/**
 * Who starves is not told to eat what few bodies of that size burn: thin evidence counts up to two SDs above the prior.
 */
function plausibleMaintenanceKcal(input: TargetInput): number {
  if (!isThin(input)) return input.maintenanceKcal;
  const prior = priorFromProfile(input.profile, input.goal.goalType);
  const expectedKcal = priorExpenditureKcal(prior, input.trendKg) * prior.reportingRatio;
  return Math.min(input.maintenanceKcal, (1 + 2 * prior.expenditureSdShare) * expectedKcal);
}

/** Reasons to hold a member at maintenance, whatever they wish. */
function holdsForEveryGoal({ profile, safety }: TargetInput): HoldNote[] {
  const notes: HoldNote[] = [];
  if (profile.ageYears === null) notes.push('birth-year-unknown');
  if (safety.breastFeeding) notes.push('breast-feeding');
  return notes;
}

/** Reasons why nothing may be lost. */
function risksOf({ profile, goal, trendKg, warning }: TargetInput): HoldNote[] {
  const losing = directionOf(goal.goalType) === 'lose';
  const { heightCm } = bodyOf(profile);
  const goalBmi = goal.targetWeightKg === null ? null : bodyMassIndex(goal.targetWeightKg, heightCm);
  const notes: HoldNote[] = [];
  // A typical height may refuse a loss; it can say of nobody who keeps their weight that it is low.
  const isKnown = losing || profile.heightCm !== null;
  if (isKnown && bodyMassIndex(trendKg, heightCm) < UNDERWEIGHT_BMI) notes.push('bmi-under-18.5');
  if (losing && goalBmi !== null && goalBmi < UNDERWEIGHT_BMI) notes.push('goal-bmi-under-18.5');
  if (warning.fastLoss) notes.push('fast-loss');
  if (warning.veryLowIntake) notes.push('very-low-intake');
  if (warning.lowIntake) notes.push('low-intake');
  return notes;
}

/** The goal weight, or the lower end of the healthy range where that is higher. */
function lowestKg({ profile, goal }: TargetInput): number {
  const healthyKg = UNDERWEIGHT_BMI * (bodyOf(profile).heightCm / 100) ** 2;
  return Math.max(healthyKg, goal.targetWeightKg ?? 0);
}

/** Recomposition eats protein as for loss, performance as for gain; who is held eats as for maintenance. */
function proteinDirection(goalType: GoalType | null, held: boolean): Direction {
  if (held) return 'maintain';
  if (goalType === 'recomp') return 'lose';
  return goalType === 'performance' ? 'gain' : directionOf(goalType);
}
