import type { Bound, Dimension, Nutrient, Topic } from './fact.ts';

/** What the value at one path of one tool's result means. `*` stands for any place in a list. */
export type FactMeaning = {
  readonly tool: string;
  readonly path: string;
  readonly topic: Topic;
  readonly dimension: Dimension;
  readonly nutrient?: Nutrient;
  readonly bound?: Bound;
  readonly isChange?: true;
  readonly period?: 'day' | 'week';
  /** Path of the number of days it was made from, or that number. */
  readonly window?: string | number;
  /** Path of its day. */
  readonly date?: string;
  /** Path of the number of entries it was made from. */
  readonly n?: string;
};

type Rest = Omit<FactMeaning, 'tool' | 'path' | 'topic' | 'dimension'>;
const meaning =
  (tool: string, all: Rest = {}) =>
  (path: string, topic: Topic, dimension: Dimension, rest: Rest = {}): FactMeaning => ({
    tool,
    path,
    topic,
    dimension,
    ...all,
    ...rest,
  });

const both = (make: (path: string, bound: Bound) => FactMeaning, path: string): FactMeaning[] => [
  make(`${path}.0`, 'low'),
  make(`${path}.1`, 'high'),
];

const energy = meaning('get_energy', { date: 'as_of' });
const day = { period: 'day' } as const;
const week = { period: 'week', isChange: true } as const;
const profile = meaning('get_user_profile');
const checkIn = meaning('get_recent_checkins', { date: 'checkins.*.date', window: 'days_requested' });
const trend = meaning('get_weight_trend', { window: 'days_analyzed', n: 'data_points' });
const foodOver = (n: string) => meaning('get_nutrition_summary', { window: 'days_analyzed', n });
const food = foodOver('days_logged');
const today = meaning('get_food_today', { date: 'date' });
const formula = meaning('calculate_tdee');
const habit = meaning('get_adherence_metrics', { window: 'days_analyzed' });
const plateau = meaning('get_plateau');
const goal = meaning('get_goal_date');
const plan = meaning('get_plan');
const photo = meaning('get_photo_dates');
const offered = (tool: string) => meaning(tool);
const pattern = meaning('get_patterns', { window: 'days_analyzed' });

export const factMeanings: readonly FactMeaning[] = [
  energy('as_of', 'as_of', 'date'),
  energy('trend.weight_kg', 'trend', 'weight'),
  ...both((path, bound) => energy(path, 'trend', 'weight', { bound }), 'trend.interval_90'),
  energy('trend.rate_kg_per_week', 'trend_rate', 'weight', week),
  ...both(
    (path, bound) => energy(path, 'trend_rate', 'weight', { ...week, bound }),
    'trend.rate_interval_90',
  ),
  energy('maintenance.as_logged_kcal', 'maintenance', 'energy', day),
  ...both(
    (path, bound) => energy(path, 'maintenance', 'energy', { ...day, bound }),
    'maintenance.interval_90',
  ),
  energy('maintenance.expenditure_kcal', 'expenditure', 'energy', day),
  ...both(
    (path, bound) => energy(path, 'expenditure', 'energy', { ...day, bound }),
    'maintenance.expenditure_interval_90',
  ),
  energy('maintenance.reporting_ratio', 'reporting', 'share'),
  energy('targets.calories', 'target', 'energy', day),
  energy('targets.protein_g', 'target', 'food', { ...day, nutrient: 'protein' }),
  energy('targets.carbs_g', 'target', 'food', { ...day, nutrient: 'carbs' }),
  energy('targets.fat_g', 'target', 'food', { ...day, nutrient: 'fat' }),
  energy('targets.fiber_g', 'target', 'food', { ...day, nutrient: 'fiber' }),
  energy('targets.rate_kg_per_week', 'target_rate', 'weight', week),
  energy('targets.issued_on', 'issued', 'date'),
  energy('forecast.in_28_days_kg', 'forecast', 'weight'),
  ...both((path, bound) => energy(path, 'forecast', 'weight', { bound }), 'forecast.interval_90'),
  energy('forecast.goal_date.earliest', 'goal_date', 'date', { bound: 'low' }),
  energy('forecast.goal_date.central', 'goal_date', 'date'),
  energy('forecast.goal_date.latest', 'goal_date', 'date', { bound: 'high' }),

  profile('profile.height_cm', 'height', 'length'),
  profile('goal.target_weight_kg', 'goal_weight', 'weight'),
  profile('diet_preferences.meals_per_day', 'meals', 'count', day),

  checkIn('checkins.*.weight_kg', 'dated_reading', 'weight'),
  checkIn('checkins.*.energy_level', 'energy_level', 'score'),
  checkIn('checkins.*.sleep_quality', 'sleep', 'score'),
  checkIn('checkins.*.mood', 'mood', 'score'),
  checkIn('checkins.*.adherence_score', 'adherence', 'score'),
  meaning('get_recent_checkins')('total', 'check_ins', 'count', { window: 'days_requested' }),

  trend('weekly_rate_of_change_kg', 'readings_rate', 'weight', week),
  trend('total_change_kg', 'total_change', 'weight', { isChange: true }),
  trend('start_weight_kg', 'start', 'weight'),
  trend('data_points', 'weigh_ins', 'count'),
  meaning('get_weight_trend', { date: 'latest_reading.date' })('current_weight_kg', 'reading', 'weight'),
  meaning('get_weight_trend')('latest_reading.date', 'reading', 'date'),
  meaning('get_weight_trend', { date: 'latest_reading.date' })(
    'latest_reading.weight_kg',
    'reading',
    'weight',
  ),
  meaning('get_weight_trend')('previous_reading.date', 'previous_reading', 'date'),
  meaning('get_weight_trend', { date: 'previous_reading.date' })(
    'previous_reading.weight_kg',
    'previous_reading',
    'weight',
  ),
  meaning('get_weight_trend', { date: 'latest_reading.date' })('last_change_kg', 'last_change', 'weight', {
    isChange: true,
  }),

  food('days_logged', 'food_days', 'count'),
  food('days_with_calories', 'food_days', 'count'),
  food('days_with_protein', 'food_days', 'count'),
  foodOver('days_with_calories')('avg_calories', 'eaten_average', 'energy', day),
  foodOver('days_with_protein')('avg_protein_g', 'eaten_average', 'food', { ...day, nutrient: 'protein' }),
  food('avg_carbs_g', 'eaten_average', 'food', { ...day, nutrient: 'carbs' }),
  food('avg_fat_g', 'eaten_average', 'food', { ...day, nutrient: 'fat' }),
  food('avg_fiber_g', 'eaten_average', 'food', { ...day, nutrient: 'fiber' }),
  food('total_calories', 'eaten_total', 'energy'),

  today('calories', 'eaten_today', 'energy'),
  today('protein_g', 'eaten_today', 'food', { nutrient: 'protein' }),
  today('target_calories', 'target', 'energy', day),
  today('target_protein_g', 'target', 'food', { ...day, nutrient: 'protein' }),
  today('left_calories', 'left', 'energy', { isChange: true }),

  formula('bmr', 'resting', 'energy', day),
  formula('tdee', 'maintenance', 'energy', day),
  formula('target_calories', 'target', 'energy', day),
  formula('protein_g', 'target', 'food', { ...day, nutrient: 'protein' }),
  formula('carbs_g', 'target', 'food', { ...day, nutrient: 'carbs' }),
  formula('fat_g', 'target', 'food', { ...day, nutrient: 'fat' }),
  formula('deficit_surplus', 'deficit', 'energy', { ...day, isChange: true }),
  formula('inputs.weight_kg', 'trend', 'weight'),
  formula('inputs.height_cm', 'height', 'length'),
  formula('inputs.age', 'age', 'years'),

  plateau('rate_kg_per_week', 'trend_rate', 'weight', week),
  ...both((path, bound) => plateau(path, 'trend_rate', 'weight', { ...week, bound }), 'rate_interval_90'),
  plateau('weigh_ins', 'weigh_ins', 'count', { window: 'days_analyzed' }),
  plateau('food_days', 'food_days', 'count', { window: 'days_analyzed' }),

  goal('goal_weight_kg', 'goal_weight', 'weight'),
  goal('trend_kg', 'trend', 'weight'),
  goal('to_go_kg', 'to_go', 'weight', { isChange: true }),
  goal('earliest', 'goal_date', 'date', { bound: 'low' }),
  goal('central', 'goal_date', 'date'),
  goal('latest', 'goal_date', 'date', { bound: 'high' }),
  goal('wished_for', 'wished_date', 'date'),

  plan('week_start', 'plan_start', 'date'),
  plan('made_on', 'plan_made', 'date'),
  plan('compared_with', 'plan_before', 'date'),
  plan('targets.calories', 'target', 'energy', day),
  plan('targets.protein_g', 'target', 'food', { ...day, nutrient: 'protein' }),
  plan('targets.carbs_g', 'target', 'food', { ...day, nutrient: 'carbs' }),
  plan('targets.fat_g', 'target', 'food', { ...day, nutrient: 'fat' }),

  photo('photos', 'photos', 'count'),
  photo('first', 'photo_first', 'date'),
  photo('latest', 'photo_latest', 'date'),
  photo('dates.*', 'photo_day', 'date'),
  photo('days_since_latest', 'since_photo', 'days'),

  offered('propose_log_weight')('offered.weight_kg', 'offered', 'weight'),
  offered('propose_log_weight')('offered.date', 'offered_day', 'date'),
  offered('propose_log_food')('offered.calories', 'offered', 'energy'),
  offered('propose_log_food')('offered.protein_g', 'offered', 'food', { nutrient: 'protein' }),
  offered('propose_log_food')('offered.date', 'offered_day', 'date'),
  offered('propose_change_goal')('offered.target_weight_kg', 'offered', 'weight'),

  pattern('check_ins', 'check_ins', 'count'),
  pattern('food_days', 'food_days', 'count'),
  pattern('claims_judged', 'patterns_judged', 'count'),

  habit('checkin_completion_rate', 'check_ins', 'share'),
  habit('weight_logging_rate', 'weigh_ins', 'share'),
  habit('nutrition_logging_rate', 'food_days', 'share'),
  meaning('get_adherence_metrics')('current_streak', 'streak', 'count'),
  habit('avg_adherence_score', 'adherence', 'score'),
  habit('total_checkins', 'check_ins', 'count'),
  habit('checkins_with_weight', 'weigh_ins', 'count'),
  habit('nutrition_days_logged', 'food_days', 'count'),
];

/** Numbers that no sentence may say: stored answers of other programs, and what only helps to compute. */
export const unspokenPaths: readonly string[] = [
  'get_user_profile#profile.birth_year',
  'get_user_profile#diet_preferences.macro_targets.*',
  'get_recent_checkins#days_requested',
  'get_weight_trend#days_analyzed',
  'get_nutrition_summary#days_analyzed',
  'get_adherence_metrics#days_analyzed',
  'get_plateau#days_analyzed',
  'get_patterns#days_analyzed',
  'get_patterns#patterns.*.effect',
  'get_patterns#patterns.*.p_corrected',
];

/** Numbers inside sentences that a tool wrote. The first group that is a number is the value. */
export const quotedFacts: readonly {
  readonly pattern: RegExp;
  readonly topic: Topic;
  readonly dimension: Dimension;
  readonly isChange?: true;
  readonly period?: 'day';
}[] = [
  {
    pattern: /Maintenance went (up|down) by about (\d+) kcal/,
    topic: 'maintenance_change',
    dimension: 'energy',
    isChange: true,
  },
  {
    pattern: /daily target went (up|down) by (\d+) kcal/,
    topic: 'target_change',
    dimension: 'energy',
    isChange: true,
    period: 'day',
  },
  { pattern: /Your target is now (\d+) kcal/, topic: 'target', dimension: 'energy', period: 'day' },
  { pattern: /The last weight is (\d+) days old/, topic: 'since_weight', dimension: 'days' },
  { pattern: /The last food log is (\d+) days old/, topic: 'since_food', dimension: 'days' },
];
