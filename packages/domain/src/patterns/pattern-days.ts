/** What a member logged of one day. Ratings run from 1 (poor) to 5 (good). */
export type PatternDay = {
  readonly sleep: number | null;
  readonly energy: number | null;
  readonly mood: number | null;
  /** Of a finished day. */
  readonly intakeKcal: number | null;
  readonly isWeekend: boolean;
};

export type PatternCode =
  | 'poor-sleep-energy'
  | 'poor-sleep-mood'
  | 'poor-sleep-food'
  | 'low-mood-food'
  | 'low-energy-food'
  | 'poor-sleep-next-mood'
  | 'weekend-food'
  | 'weekend-sleep';

/** A claim that is looked at: days of one kind against all others, by what was logged on them. */
export type Claim = {
  readonly code: PatternCode;
  /** Whether the day is of the kind; null when that is unknown. `before` is the day before it. */
  readonly isKind: (day: PatternDay, before: PatternDay | null) => boolean | null;
  readonly outcome: (day: PatternDay) => number | null;
  /** Smaller differences of the means are not worth a sentence. */
  readonly leastDifference: number;
  /** Days of a kind that comes every week are compared within each week. */
  readonly within?: 'week';
};

/** A rating of 1 or 2 is poor. */
const poorRating = 2;
const isPoor = (rating: number | null) => (rating === null ? null : rating <= poorRating);
/** Half a step of a rating, and an eighth of a small day's food (policy). */
const least = { rating: 0.5, kcal: 150 } as const;

/** Every claim that is ever looked at. The more there are, the surer each must be. */
export const claims: readonly Claim[] = [
  {
    code: 'poor-sleep-energy',
    isKind: (day) => isPoor(day.sleep),
    outcome: (day) => day.energy,
    leastDifference: least.rating,
  },
  {
    code: 'poor-sleep-mood',
    isKind: (day) => isPoor(day.sleep),
    outcome: (day) => day.mood,
    leastDifference: least.rating,
  },
  {
    code: 'poor-sleep-food',
    isKind: (day) => isPoor(day.sleep),
    outcome: (day) => day.intakeKcal,
    leastDifference: least.kcal,
  },
  {
    code: 'low-mood-food',
    isKind: (day) => isPoor(day.mood),
    outcome: (day) => day.intakeKcal,
    leastDifference: least.kcal,
  },
  {
    code: 'low-energy-food',
    isKind: (day) => isPoor(day.energy),
    outcome: (day) => day.intakeKcal,
    leastDifference: least.kcal,
  },
  {
    code: 'poor-sleep-next-mood',
    isKind: (_day, before) => (before === null ? null : isPoor(before.sleep)),
    outcome: (day) => day.mood,
    leastDifference: least.rating,
  },
  {
    code: 'weekend-food',
    isKind: (day) => day.isWeekend,
    outcome: (day) => day.intakeKcal,
    leastDifference: least.kcal,
    within: 'week',
  },
  {
    code: 'weekend-sleep',
    isKind: (day) => day.isWeekend,
    outcome: (day) => day.sleep,
    leastDifference: least.rating,
    within: 'week',
  },
];
