/** What a number can measure. `score` is a rating from 1 to 5, `share` a part of 1. */
export type Dimension =
  | 'weight'
  | 'food'
  | 'energy'
  | 'count'
  | 'score'
  | 'share'
  | 'length'
  | 'years'
  | 'days'
  | 'date';

/** What a fact is about; a cue in a sentence names one or several of them. */
export type Topic =
  | 'trend'
  | 'reading'
  | 'dated_reading'
  | 'previous_reading'
  | 'start'
  | 'forecast'
  | 'goal_weight'
  | 'trend_rate'
  | 'readings_rate'
  | 'total_change'
  | 'last_change'
  | 'target_rate'
  | 'maintenance'
  | 'maintenance_change'
  | 'expenditure'
  | 'resting'
  | 'target'
  | 'eaten_today'
  | 'eaten_average'
  | 'eaten_total'
  | 'left'
  | 'deficit'
  | 'against_target'
  | 'weigh_ins'
  | 'check_ins'
  | 'food_days'
  | 'streak'
  | 'sleep'
  | 'energy_level'
  | 'mood'
  | 'adherence'
  | 'reporting'
  | 'height'
  | 'age'
  | 'meals'
  | 'issued'
  | 'goal_date'
  | 'wished_date'
  | 'to_go'
  | 'target_change'
  | 'plan_start'
  | 'plan_made'
  | 'plan_before'
  | 'photos'
  | 'photo_first'
  | 'photo_latest'
  | 'photo_day'
  | 'since_photo'
  | 'offered'
  | 'offered_day'
  | 'patterns_judged'
  | 'as_of'
  | 'since_weight'
  | 'since_food';

export type Nutrient = 'protein' | 'carbs' | 'fat' | 'fiber';
export type Bound = 'low' | 'high';
export type Direction = 'up' | 'down' | 'steady';

/** One value of one look of this turn, with all that a sentence may say about it. */
export type Fact = {
  /** `tool#path`, as cited in a trace. */
  readonly id: string;
  readonly tool: string;
  readonly path: string;
  readonly topic: Topic;
  readonly dimension: Dimension;
  /** In kg, g, kcal, cm, days, or a share of 1; a day for dates. */
  readonly value: number | string;
  readonly nutrient: Nutrient | null;
  /** Which end of a range it is. */
  readonly bound: Bound | null;
  readonly isChange: boolean;
  /** kcal a day, kg a week. */
  readonly period: 'day' | 'week' | null;
  /** The days it was made from, counted back from today. */
  readonly windowDays: number | null;
  /** The day it belongs to. */
  readonly date: string | null;
  /** How many entries it was made from. */
  readonly n: number | null;
  readonly direction: Direction | null;
};

/** All that may be said in this turn. */
export type Ledger = {
  readonly facts: readonly Fact[];
  /** States that are words, as `tool#path=value`. */
  readonly states: ReadonlySet<string>;
  /** Sentences that a tool wrote, lower case and without their last stop. */
  readonly quotes: readonly string[];
  /** What was found of days of one kind against all others. */
  readonly patterns: readonly PatternFact[];
  /** What strangers' pages say: nothing of it is a fact about the member. */
  readonly pages: readonly PageFact[];
};

/** A page that was found, and of one that was read its recipe. */
export type PageFact = {
  /** As members read it, without `www.`; it must be named beside every number of the page. */
  readonly host: string;
  readonly title: string;
  readonly recipe: RecipeFact | null;
};

/** What a page says of a recipe; amounts are of one serving. */
export type RecipeFact = {
  readonly energyKcal: number | null;
  readonly proteinG: number | null;
  readonly servings: number | null;
  readonly minutes: number | null;
  readonly ingredients: readonly string[];
};

/** The kind of days a pattern speaks of. */
export type Occasion = 'poor_night' | 'after_poor_night' | 'low_mood' | 'low_energy' | 'weekend';

/** What one kind of days has in common, as a look found it. Ratings are scores, food is energy. */
export type PatternFact = {
  /** `tool#path` of the pattern; its values stand one level below. */
  readonly id: string;
  readonly occasion: Occasion;
  readonly topic: 'energy_level' | 'mood' | 'sleep' | 'eaten_average';
  readonly dimension: 'score' | 'energy';
  readonly ofKind: { readonly mean: number; readonly days: number };
  readonly ofOthers: { readonly mean: number; readonly days: number };
  readonly difference: number;
};
