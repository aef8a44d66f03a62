/** How a value is written. `days` is a number of days; `share` a part of 1. */
export type SlotKind =
  | 'weight'
  | 'change'
  | 'signed'
  | 'energy'
  | 'grams'
  | 'count'
  | 'days'
  | 'share'
  | 'rating'
  | 'height'
  | 'day'
  | 'date'
  | 'month';
export type Slot = {
  readonly kind: SlotKind;
  /** Places of the looks that hold this very value; the first one is read. */
  readonly paths: readonly string[];
  /** Slots of one meaning say the same thing: exchanging them can stay true. */
  readonly meaning: string;
};

const slot = (kind: SlotKind, meaning: string, ...paths: string[]): Slot => ({ kind, meaning, paths });
const energy = 'get_energy';
const weights = 'get_weight_trend';
const food = 'get_nutrition_summary';
const today = 'get_food_today';
const habit = 'get_adherence_metrics';
const plateau = 'get_plateau';
const way = 'get_goal_date';
const found = 'get_patterns';
const plan = 'get_plan';
const photo = 'get_photo_dates';

export const slots: Readonly<Record<string, Slot>> = {
  trend: slot('weight', 'trend', `${energy}.trend.weight_kg`, `${way}.trend_kg`),
  tlow: slot('weight', 'trend low', `${energy}.trend.interval_90.0`),
  thigh: slot('weight', 'trend high', `${energy}.trend.interval_90.1`),
  rate: slot('change', 'rate', `${energy}.trend.rate_kg_per_week`, `${plateau}.rate_kg_per_week`),
  rlow: slot('signed', 'rate low', `${energy}.trend.rate_interval_90.0`, `${plateau}.rate_interval_90.0`),
  rhigh: slot('signed', 'rate high', `${energy}.trend.rate_interval_90.1`, `${plateau}.rate_interval_90.1`),
  maint: slot('energy', 'maintenance', `${energy}.maintenance.as_logged_kcal`, 'calculate_tdee.tdee'),
  mlow: slot('energy', 'maintenance low', `${energy}.maintenance.interval_90.0`),
  mhigh: slot('energy', 'maintenance high', `${energy}.maintenance.interval_90.1`),
  exp: slot('energy', 'expenditure', `${energy}.maintenance.expenditure_kcal`),
  bmr: slot('energy', 'resting', 'calculate_tdee.bmr'),
  target: slot(
    'energy',
    'target',
    `${energy}.targets.calories`,
    `${today}.target_calories`,
    'calculate_tdee.target_calories',
    `${plan}.targets.calories`,
  ),
  prot: slot(
    'grams',
    'target protein',
    `${energy}.targets.protein_g`,
    `${today}.target_protein_g`,
    `${plan}.targets.protein_g`,
  ),
  carb: slot('grams', 'target carbs', `${energy}.targets.carbs_g`, `${plan}.targets.carbs_g`),
  fat: slot('grams', 'target fat', `${energy}.targets.fat_g`, `${plan}.targets.fat_g`),
  fib: slot('grams', 'target fibre', `${energy}.targets.fiber_g`),
  deficit: slot('energy', 'deficit', 'calculate_tdee.deficit_surplus'),
  trate: slot('change', 'target rate', `${energy}.targets.rate_kg_per_week`),
  issued: slot('day', 'issued', `${energy}.targets.issued_on`),
  pstart: slot('day', 'plan start', `${plan}.week_start`),
  pmade: slot('day', 'plan made', `${plan}.made_on`),
  pbefore: slot('day', 'plan before', `${plan}.compared_with`),
  phlast: slot('day', 'last photo', `${photo}.latest`, `${photo}.dates.0`),
  phfirst: slot('day', 'first photo', `${photo}.first`, `${photo}.dates.2`),
  photos: slot('count', 'photos', `${photo}.photos`),
  phsince: slot('days', 'days since the last photo', `${photo}.days_since_latest`),
  fc: slot('weight', 'forecast', `${energy}.forecast.in_28_days_kg`),
  fclow: slot('weight', 'forecast low', `${energy}.forecast.interval_90.0`),
  fchigh: slot('weight', 'forecast high', `${energy}.forecast.interval_90.1`),
  gearly: slot('date', 'goal early', `${energy}.forecast.goal_date.earliest`, `${way}.earliest`),
  gcentral: slot('date', 'goal date', `${energy}.forecast.goal_date.central`, `${way}.central`),
  gmonth: slot('month', 'goal date', `${energy}.forecast.goal_date.central`, `${way}.central`),
  glate: slot('date', 'goal late', `${energy}.forecast.goal_date.latest`, `${way}.latest`),
  goal: slot('weight', 'goal', 'get_user_profile.goal.target_weight_kg', `${way}.goal_weight_kg`),
  togo: slot('change', 'to go', `${way}.to_go_kg`),
  pkind: slot('rating', 'of poor nights', `${found}.patterns.0.mean_of_kind`),
  pothers: slot('rating', 'of other nights', `${found}.patterns.0.mean_of_others`),
  judged: slot('count', 'patterns judged', `${found}.claims_judged`),
  height: slot('height', 'height', 'get_user_profile.profile.height_cm'),
  start: slot('weight', 'start', `${weights}.start_weight_kg`),
  last: slot(
    'weight',
    'last',
    `${weights}.latest_reading.weight_kg`,
    `${weights}.current_weight_kg`,
    'get_recent_checkins.checkins.0.weight_kg',
  ),
  lastday: slot('day', 'last day', `${weights}.latest_reading.date`, 'get_recent_checkins.checkins.0.date'),
  prev: slot(
    'weight',
    'previous',
    `${weights}.previous_reading.weight_kg`,
    'get_recent_checkins.checkins.1.weight_kg',
  ),
  prevday: slot(
    'day',
    'previous day',
    `${weights}.previous_reading.date`,
    'get_recent_checkins.checkins.1.date',
  ),
  lastchange: slot('change', 'last change', `${weights}.last_change_kg`),
  total: slot('change', 'total change', `${weights}.total_change_kg`),
  rrate: slot('change', 'readings rate', `${weights}.weekly_rate_of_change_kg`),
  points: slot('count', 'weigh-ins', `${weights}.data_points`),
  d30: slot('days', 'days of weights', `${weights}.days_analyzed`),
  d14: slot('days', 'days of habits', `${habit}.days_analyzed`),
  d7: slot('days', 'days of food', `${food}.days_analyzed`),
  weighs: slot('count', 'weigh-ins', `${habit}.checkins_with_weight`),
  fdays: slot('count', 'food days', `${habit}.nutrition_days_logged`),
  fshare: slot('share', 'food share', `${habit}.nutrition_logging_rate`),
  cks: slot('count', 'check-ins', `${habit}.total_checkins`, 'get_recent_checkins.total'),
  streak: slot('count', 'streak', `${habit}.current_streak`),
  fooddays: slot(
    'count',
    'food days',
    `${food}.days_logged`,
    `${food}.days_with_calories`,
    `${food}.days_with_protein`,
  ),
  foodavg: slot('energy', 'average', `${food}.avg_calories`),
  avgprot: slot('grams', 'average protein', `${food}.avg_protein_g`),
  avgcarb: slot('grams', 'average carbs', `${food}.avg_carbs_g`),
  avgfat: slot('grams', 'average fat', `${food}.avg_fat_g`),
  avgfib: slot('grams', 'average fibre', `${food}.avg_fiber_g`),
  foodtotal: slot('energy', 'total', `${food}.total_calories`),
  today: slot('energy', 'today', `${today}.calories`),
  todayprot: slot('grams', 'today protein', `${today}.protein_g`),
  left: slot('energy', 'left', `${today}.left_calories`),
  slow: slot('count', 'sleep low', 'get_recent_checkins.checkins.1.sleep_quality'),
  shigh: slot('count', 'sleep high', 'get_recent_checkins.checkins.0.sleep_quality'),
  slast: slot('count', 'sleep last', 'get_recent_checkins.checkins.0.sleep_quality'),
};
