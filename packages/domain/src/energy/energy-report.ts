import type { Adherence } from './adherence.ts';
import type { Concern } from './concerns.ts';
import type { Completeness, DataGap } from './data-gaps.ts';
import type { EnergyLevel, EnergySnapshot } from './energy-input.ts';
import type { GoalDate } from './goal-date.ts';
import type { Plateau } from './plateau.ts';
import type { TargetDecision } from './targets.ts';
import type { EnergyChange } from './what-changed.ts';

/** Low and high end of a 90 % interval. */
export type Interval = readonly [low: number, high: number];

/** Everything the product says about a member's energy. Parts that need a weight are null without one. */
export type EnergyReport = {
  readonly level: EnergyLevel;
  /** What safety lets a member see: nothing but the trend for minors and in pregnancy, hidden for the flag. */
  readonly visibility: 'shown' | 'trend-only' | 'hidden';
  readonly trend: {
    readonly weightKg: number;
    readonly interval90: Interval;
    readonly rateKgPerWeek: number;
    readonly rateInterval90: Interval;
  } | null;
  readonly maintenance: {
    /** In the units the member logs in: what targets are built on. */
    readonly asLoggedKcal: number;
    readonly interval90: Interval;
    readonly expenditureKcal: number;
    readonly expenditureInterval90: Interval;
    readonly reportingRatio: number;
  } | null;
  /** What comes before any other advice. */
  readonly concerns: readonly Concern[];
  /** What would be issued now. Null while there is no weight and nothing is withheld. */
  readonly proposed: TargetDecision | null;
  readonly plateau: Plateau;
  readonly forecast: {
    /** If the member goes on as now. */
    readonly in28DaysKg: number;
    readonly interval90: Interval;
    /** If the member eats the target; days from the last day. */
    readonly goalDate: GoalDate | null;
  } | null;
  readonly adherence: Adherence;
  readonly completeness: Completeness;
  readonly dataGaps: readonly DataGap[];
  readonly whatChanged: readonly EnergyChange[];
  /** To keep beside an issued target or a shown report; null without a weight. */
  readonly snapshot: EnergySnapshot | null;
};
