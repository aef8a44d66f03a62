import { type Body, bodyMassIndex, energyDensityKcalPerKg, fatMassKg } from './body.ts';
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
import { bodyOf, type Direction, directionOf } from './prior.ts';

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
  readonly warning: IntakeWarnings;
};

export type IntakeWarnings = {
  /** Lost more than 1.5 % of weight per week over the last three weeks. */
  readonly fastLoss: boolean;
  /** Logged below 800 kcal on three or more of the last seven finished days. */
  readonly veryLowIntake: boolean;
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
  | 'very-low-intake';
export type TargetNote =
  | HoldNote
  | 'pace-capped'
  | 'deficit-capped'
  | 'surplus-capped'
  | 'step-limited'
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
const FLOOR_KCAL = { female: 1200, male: 1500, neutral: 1350 } as const;
/** Adults only; underweight after WHO. */
const ADULT_YEARS = 18;
const UNDERWEIGHT_BMI = 18.5;

/** Who gets no targets at all, by safety rule; null for everyone else. */
export function withholdingReason(profile: EnergyProfile, safety: EnergySafety): WithheldReason | null {
  if (profile.ageYears !== null && profile.ageYears < ADULT_YEARS) return 'minor';
  if (safety.pregnant) return 'pregnancy';
  return safety.eatingDisorderHistory ? 'eating_disorder' : null;
}

/** Decides the target to issue. Withheld for some members, maintenance for others, never below the floor. */
export function decideTargets(input: TargetInput): TargetDecision {
  const { profile, goal, issued } = input;
  const withheld = withholdingReason(profile, input.safety);
  if (withheld !== null) return { withheld, targets: null };
  const holds = holdsFor(input);
  const targets = planTargets({
    body: bodyOf(profile),
    direction: holds.length > 0 ? 'maintain' : directionOf(goal.goalType),
    pace: goal.pace ?? 'moderate',
    weightKg: input.trendKg,
    maintenanceKcal: input.maintenanceKcal,
    reportingRatio: input.reportingRatio,
    cautious: input.level === 'low' || input.level === 'collecting',
    issued,
    held: holds.length > 0,
    proteinGPerKg: PROTEIN_G_PER_KG[proteinDirection(goal.goalType, holds.length > 0)],
  });
  return { withheld: null, targets: { ...targets, notes: [...holds, ...targets.notes] } };
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
  /** Held at maintenance for safety: neither the step limit nor hysteresis may keep a deficit. */
  readonly held: boolean;
  readonly proteinGPerKg: number;
};

/** The arithmetic of a target: pace, caps, step limit, hysteresis, rounding, and the floor last. */
export function planTargets(plan: TargetPlan): Targets {
  const { body, maintenanceKcal, weightKg, reportingRatio } = plan;
  const notes: TargetNote[] = [];
  const density = energyDensityKcalPerKg(fatMassKg(body, weightKg));
  const wished = maintenanceKcal + changeKcal(plan, density, notes);
  const stepped = limitStep(plan, wished, notes);
  const settled = settle(plan, stepped);
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
  return -Math.min(wished, most);
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
  const most = plan.held ? Number.POSITIVE_INFINITY : before + step;
  const limited = Math.min(most, Math.max(before - step, wished));
  if (limited !== wished) notes.push('step-limited');
  return limited;
}

/** Rounds, or keeps the target in force when the difference is not worth a change. */
function settle(plan: TargetPlan, kcal: number): number {
  const { inForceKcal } = plan.issued;
  const mayKeep = inForceKcal !== null && Math.abs(kcal - inForceKcal) < HYSTERESIS_KCAL;
  if (mayKeep && !(plan.held && inForceKcal < kcal)) return inForceKcal;
  return Math.round(kcal / ROUNDING_KCAL) * ROUNDING_KCAL;
}

/** Reasons to hold a member at maintenance. */
function holdsFor(input: TargetInput): HoldNote[] {
  const { profile, goal, safety, warning } = input;
  const losing = directionOf(goal.goalType) === 'lose';
  const { heightCm } = bodyOf(profile);
  const goalBmi = goal.targetWeightKg === null ? null : bodyMassIndex(goal.targetWeightKg, heightCm);
  const notes: HoldNote[] = [];
  if (profile.ageYears === null) notes.push('birth-year-unknown');
  if (safety.breastFeeding) notes.push('breast-feeding');
  if (losing && bodyMassIndex(input.trendKg, heightCm) < UNDERWEIGHT_BMI) notes.push('bmi-under-18.5');
  if (losing && goalBmi !== null && goalBmi < UNDERWEIGHT_BMI) notes.push('goal-bmi-under-18.5');
  if (losing && warning.fastLoss) notes.push('fast-loss');
  if (losing && warning.veryLowIntake) notes.push('very-low-intake');
  return notes;
}

/** Recomposition eats protein as for loss, performance as for gain; who is held eats as for maintenance. */
function proteinDirection(goalType: GoalType | null, held: boolean): Direction {
  if (held) return 'maintain';
  if (goalType === 'recomp') return 'lose';
  return goalType === 'performance' ? 'gain' : directionOf(goalType);
}
