/**
 * What the energy engine is told about a member, in the product's vocabulary. Days are counted from the first
 * day with a weight (day 0); the caller turns dates into day numbers and a birth year into an age.
 */
export type EnergyInput = {
  readonly profile: EnergyProfile;
  readonly goal: EnergyGoal;
  readonly safety: EnergySafety;
  /** One entry per calendar day from the first day with a weight; empty while there is no weight. */
  readonly days: readonly EnergyDay[];
  /** The latest finished days while there is no weight: what was eaten can be too little without one, too. */
  readonly foodDays?: readonly EnergyDay[];
  /**
   * True while the last entry is today and not closed: its weight counts, its food does not yet. Such a day is
   * neither logged nor unlogged.
   */
  readonly lastDayIsOpen: boolean;
  /** Edits that the estimator must know the day of; `profile` and `goal` hold what is in force now. */
  readonly events: readonly EnergyEvent[];
  /** Day on which the present goal began; null when unknown: then day 0. */
  readonly phaseStartDay: number | null;
  readonly issued: IssuedTargets;
  /** What was last shown, for "what changed since". */
  readonly previous: EnergySnapshot | null;
};

export type EnergySex = 'female' | 'male' | 'other' | 'prefer_not_to_say';
export type ActivityLevel = 'sedentary' | 'light' | 'moderate' | 'active' | 'very_active';
export type GoalType = 'fat_loss' | 'muscle_gain' | 'recomp' | 'maintenance' | 'performance';
export type Pace = 'slow' | 'moderate' | 'aggressive';
export type LoggingStyle = 'weighs' | 'estimates' | 'skips';

export type EnergyProfile = {
  readonly sex: EnergySex | null;
  readonly ageYears: number | null;
  readonly heightCm: number | null;
  readonly activityLevel: ActivityLevel | null;
  readonly loggingStyle: LoggingStyle | null;
};

export type EnergyGoal = {
  /** Null counts as maintenance. */
  readonly goalType: GoalType | null;
  /** Null counts as moderate. */
  readonly pace: Pace | null;
  readonly targetWeightKg: number | null;
};

export type EnergySafety = {
  readonly pregnant: boolean;
  readonly breastFeeding: boolean;
  readonly eatingDisorderHistory: boolean;
};

export type EnergyDay = {
  /** Morning reading before that day's food. */
  readonly weightKg: number | null;
  /** Everything logged for the day. */
  readonly intakeKcal: number | null;
  /** The member confirmed that little or nothing was eaten: a tiny or missing log is then taken at its word. */
  readonly fastingConfirmed?: boolean;
};

/** An edit on a day number; what happened before day 0 (or on it, for edits) is part of the starting profile. */
export type EnergyEvent =
  | {
      readonly kind: 'activity-changed';
      readonly day: number;
      readonly from: ActivityLevel | null;
      readonly to: ActivityLevel | null;
    }
  | {
      readonly kind: 'goal-changed';
      readonly day: number;
      readonly from: GoalType | null;
      readonly to: GoalType | null;
    }
  | { readonly kind: 'medication-or-illness'; readonly day: number };

/** Issued calorie targets: what plans, adherence and the step limit compare with. */
export type IssuedTargets = {
  readonly inForceKcal: number | null;
  readonly sevenDaysAgoKcal: number | null;
};

export type EnergyLevel = 'collecting' | 'low' | 'medium' | 'high';
export type PlateauState = 'not-applicable' | 'not-enough-data' | 'none' | 'plateau' | 'moving-away';

/** The few numbers to keep beside an issued report, JSON-safe, so that the next one can tell what changed. */
export type EnergySnapshot = {
  /** How many flags the report had seen. */
  readonly flagCount: number;
  readonly tissueKg: number;
  readonly maintenanceKcal: number;
  readonly maintenanceSdKcal: number;
  /** Thermic effect and adaptation of the diet, in logged kcal. */
  readonly dietKcal: number;
  /** True over logged energy. */
  readonly ratio: number;
  readonly level: EnergyLevel;
  readonly plateau: PlateauState;
  readonly goalType: GoalType | null;
  readonly pace: Pace | null;
  readonly targetKcal: number | null;
};
