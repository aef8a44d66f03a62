/** Running figures of what was logged; inputs the estimator knows rather than estimates. */
export type IntakeTracker = {
  /** Expected logged intake at the prior expenditure; all changes are measured against it (kcal). */
  readonly referenceKcal: number;
  loggedDays: number;
  /** All finished days, logged or not. */
  days: number;
  /** Running mean of the logs. */
  meanKcal: number;
  /** Mean of about the last 21 logs: "if you go on eating like this". */
  recentKcal: number;
  /** Seven-day mean of intake, with the running mean on days without a log. */
  weekKcal: number;
  /** Slow intake change that adaptive thermogenesis follows (kcal). */
  adaptationKcal: number;
  /** Relative intake change that glycogen, sodium and their water follow. */
  fluidDrive: number;
  /** Share of days with a log, over up to 28 days. */
  loggedShare: number;
};

/** What the estimator takes as this day's intake. */
export type DayIntake = { readonly kcal: number; readonly logged: boolean; readonly partial: boolean };

/** A log below this share of the member's mean is taken for an unfinished one (policy, simulation-tuned). */
const PARTIAL_LOG_SHARE = 0.45;
/** Thermic effect of food: share of an intake change that is burnt at once (Hall 2011). */
export const THERMIC_SHARE = 0.1;
/** Adaptive thermogenesis: share of a lasting intake change, and its time constant (Hall 2011). */
export const ADAPTIVE_SHARE = 0.14;
export const ADAPTIVE_DAYS = 14;
/** Fluid follows intake within about a day and a half (Hall 2011 glycogen and sodium terms; simulation-tuned). */
const FLUID_DAYS = 1.6;
/** Logs needed before single days drive the fluid term. */
const LOGS_FOR_DAILY_FLUID = 4;
/** Days without a log tend to be larger by this share in the fluid term (simulation-tuned). */
const UNLOGGED_FLUID_SHARE = 0.05;
const MEAN_GAIN = 0.06;
const RECENT_LOGS = 21;
const SHARE_WINDOW_DAYS = 28;

export function createIntakeTracker(referenceKcal: number): IntakeTracker {
  return {
    referenceKcal,
    loggedDays: 0,
    days: 0,
    meanKcal: referenceKcal,
    recentKcal: referenceKcal,
    weekKcal: referenceKcal,
    adaptationKcal: 0,
    fluidDrive: 0,
    loggedShare: 0,
  };
}

/** Judges one day's log and moves the running means; the fluid follows later, see `followFluid`. */
export function trackIntake(
  tracker: IntakeTracker,
  intakeKcal: number | null,
  fastingConfirmed: boolean,
): DayIntake {
  const taken = fastingConfirmed ? (intakeKcal ?? 0) : intakeKcal;
  const partial = taken !== null && !fastingConfirmed && taken < PARTIAL_LOG_SHARE * tracker.meanKcal;
  const logged = taken !== null && !partial;
  if (logged) {
    tracker.loggedDays += 1;
    const n = tracker.loggedDays;
    tracker.meanKcal += Math.max(MEAN_GAIN, 1 / (n + 3)) * (taken - tracker.meanKcal);
    tracker.recentKcal += (taken - tracker.recentKcal) / Math.min(n, RECENT_LOGS);
  }
  tracker.days += 1;
  tracker.loggedShare += ((logged ? 1 : 0) - tracker.loggedShare) / Math.min(tracker.days, SHARE_WINDOW_DAYS);
  const kcal = logged ? taken : tracker.meanKcal;
  tracker.weekKcal += (kcal - tracker.weekKcal) / 7;
  tracker.adaptationKcal += (kcal - tracker.referenceKcal - tracker.adaptationKcal) / ADAPTIVE_DAYS;
  return { kcal, logged, partial };
}

/** Lets the fluid term follow this day's intake. */
export function followFluid(tracker: IntakeTracker, intake: DayIntake): void {
  if (tracker.loggedDays >= LOGS_FOR_DAILY_FLUID) {
    const share = (intake.kcal / tracker.referenceKcal) * (intake.logged ? 1 : 1 + UNLOGGED_FLUID_SHARE);
    tracker.fluidDrive += (share - 1 - tracker.fluidDrive) / FLUID_DAYS;
  } else if (tracker.loggedDays > 0) {
    tracker.fluidDrive = tracker.meanKcal / tracker.referenceKcal - 1;
  }
}

/** Expenditure that an intake burns by itself: thermic effect plus adaptation, in logged kcal. */
export function dietInducedKcal(tracker: IntakeTracker, kcal: number): number {
  return THERMIC_SHARE * (kcal - tracker.referenceKcal) + ADAPTIVE_SHARE * tracker.adaptationKcal;
}
