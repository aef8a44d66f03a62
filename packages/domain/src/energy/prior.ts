import { type Body, type FormulaSex, restingKcal } from './body.ts';
import type { ActivityLevel, EnergyProfile, GoalType, LoggingStyle } from './energy-input.ts';

/** What the estimator works towards: the product's five goals seen as a direction of weight. */
export type Direction = 'lose' | 'maintain' | 'gain';

export type ProfileGap = 'sex-unknown' | 'birth-year-unknown' | 'height-unknown' | 'activity-unknown';

/** What is believed about a member before the first log. */
export type Prior = {
  readonly body: Body;
  readonly direction: Direction;
  /** Expected expenditure over resting expenditure. */
  readonly activityFactor: number;
  /** SD of the expenditure prior as a share of it. */
  readonly expenditureSdShare: number;
  /** Expected logged / eaten energy. */
  readonly reportingRatio: number;
  /** SD of the reporting ratio as a share of it. */
  readonly reportingSdShare: number;
  readonly gaps: readonly ProfileGap[];
};

/**
 * Mean physical activity level per self-reported level. Doubly-labelled-water quartiles of NASEM's 2023 DRI
 * report (<1.53, 1.53-1.68, 1.68-1.85, >=1.85), not the conventional 1.2..1.9, which no such study supports.
 */
const ACTIVITY_FACTOR: Record<ActivityLevel, number> = {
  sedentary: 1.53,
  light: 1.64,
  moderate: 1.74,
  active: 1.84,
  very_active: 1.95,
};

/** Individual SD of resting rate (~8 %) and of activity at a reported level together; wider with a gap. */
const EXPENDITURE_SD_SHARE = 0.125;
const EXPENDITURE_SD_SHARE_WITH_GAP = 0.18;

/** Under-reporting against doubly-labelled water (Trabulsi & Schoeller 2001; Zhang 2021); simulation-tuned. */
const REPORTING_DEFAULT = { ratio: 0.86, sdShare: 0.13 };
/** Per logging style: a proposal from Hise 2002 (weighed food: 97-103 %) and the reviews above, not simulated. */
const REPORTING_BY_STYLE: Record<LoggingStyle, { ratio: number; sdShare: number }> = {
  weighs: { ratio: 0.93, sdShare: 0.07 / 0.93 },
  estimates: { ratio: 0.86, sdShare: 0.11 / 0.86 },
  skips: { ratio: 0.8, sdShare: 0.13 / 0.8 },
};

/** Values of the typical member of the simulated cohort, used where the profile is silent. */
const TYPICAL_AGE_YEARS = 37;
const TYPICAL_HEIGHT_CM: Record<FormulaSex, number> = { female: 164, male: 178, neutral: 171 };
const TYPICAL_ACTIVITY_FACTOR = 1.65;

/** Turns the product's profile into the estimator's prior; missing fields widen it and are named. */
export function priorFromProfile(profile: EnergyProfile, goalType: GoalType | null): Prior {
  const gaps: ProfileGap[] = [];
  if (profile.sex === null) gaps.push('sex-unknown');
  if (profile.ageYears === null) gaps.push('birth-year-unknown');
  if (profile.heightCm === null) gaps.push('height-unknown');
  if (profile.activityLevel === null) gaps.push('activity-unknown');
  const reporting = profile.loggingStyle ? REPORTING_BY_STYLE[profile.loggingStyle] : REPORTING_DEFAULT;
  return {
    body: bodyOf(profile),
    direction: directionOf(goalType),
    activityFactor: activityFactorOf(profile.activityLevel),
    expenditureSdShare: gaps.length > 0 ? EXPENDITURE_SD_SHARE_WITH_GAP : EXPENDITURE_SD_SHARE,
    reportingRatio: reporting.ratio,
    reportingSdShare: reporting.sdShare,
    gaps,
  };
}

/** The body the formulas are evaluated for, with typical values where the profile is silent. */
export function bodyOf(profile: EnergyProfile): Body {
  const sex: FormulaSex = profile.sex === 'female' || profile.sex === 'male' ? profile.sex : 'neutral';
  return {
    sex,
    ageYears: profile.ageYears ?? TYPICAL_AGE_YEARS,
    heightCm: profile.heightCm ?? TYPICAL_HEIGHT_CM[sex],
  };
}

export function directionOf(goalType: GoalType | null): Direction {
  if (goalType === 'fat_loss') return 'lose';
  return goalType === 'muscle_gain' ? 'gain' : 'maintain';
}

export function activityFactorOf(level: ActivityLevel | null): number {
  return level === null ? TYPICAL_ACTIVITY_FACTOR : ACTIVITY_FACTOR[level];
}

/** Expected expenditure at this weight in kcal/day: resting expenditure times the activity prior. */
export function priorExpenditureKcal(prior: Prior, weightKg: number): number {
  return restingKcal(prior.body, weightKg) * prior.activityFactor;
}
