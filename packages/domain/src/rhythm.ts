import { addDays, dayRange, type LocalDay } from './days.ts';

/** How many of the last days have an entry: it bends with a missed day instead of breaking like a streak. */
export type Rhythm = {
  readonly daysWithEntry: number;
  /** 14, less the paused days (illness, travel) on which nothing was logged. */
  readonly daysCounted: number;
};

export type RhythmInput = {
  readonly daysWithEntry: Iterable<LocalDay>;
  readonly pausedDays?: Iterable<LocalDay>;
  readonly today: LocalDay;
};

export const rhythmWindowDays = 14;

/** Entries within the last 14 days, today included; several entries on one day count once. */
export function rhythm({ daysWithEntry, pausedDays = [], today }: RhythmInput): Rhythm {
  const logged = new Set(daysWithEntry);
  const paused = new Set(pausedDays);
  const window = dayRange(addDays(today, 1 - rhythmWindowDays), today);
  return {
    daysWithEntry: window.filter((day) => logged.has(day)).length,
    daysCounted: window.filter((day) => logged.has(day) || !paused.has(day)).length,
  };
}

/** The contract's streak: consecutive days with a check-in that end today; 0 when today has none. */
export function currentStreak(daysWithCheckIn: Iterable<LocalDay>, today: LocalDay): number {
  const logged = new Set(daysWithCheckIn);
  let streak = 0;
  while (logged.has(addDays(today, -streak))) streak += 1;
  return streak;
}
