import type { Energy } from '@sleek/contract/energy';
import type { OwnLooks } from './answer-parts.ts';
import { monthOfLooks } from './looks.fixtures.ts';

type All = OwnLooks;
const withEnergy = (change: Partial<Energy>, rest: Partial<All> = {}): All => ({
  ...monthOfLooks,
  get_energy: { ...monthOfLooks.get_energy, ...change },
  ...rest,
});
type Trend = NonNullable<Energy['trend']>;
const trend = (rate: number, range: Trend['rate_interval_90']): Partial<Energy> => ({
  trend: { weight_kg: 76.81, interval_90: [76.12, 77.43], rate_kg_per_week: rate, rate_interval_90: range },
});
const { targets } = monthOfLooks.get_energy;
const found = { effect: 0.4, p_corrected: 0.01 };
const patternOfFood = {
  ...found,
  days_of_kind: 21,
  other_days: 40,
  mean_of_kind: 2104.2,
  mean_of_others: 1812.6,
  difference: 291.6,
};
const patternOfRatings = {
  ...found,
  days_of_kind: 12,
  other_days: 49,
  mean_of_kind: 3.95,
  mean_of_others: 3.1,
  difference: 0.85,
};

const withPlan = (change: Partial<All['get_plan']>): All =>
  withEnergy({}, { get_plan: { ...monthOfLooks.get_plan, ...change } });
const noPlan: Partial<All['get_plan']> = {
  state: 'none',
  week_start: null,
  made_on: null,
  targets: null,
  focus_areas: [],
  recommendations: [],
  compared_with: null,
  changes: [],
};
const advised = (text: string, basis: string | null) => ({ text, basis, status: 'open' as const });
const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
/** In the words of the rules that make plans. */
const everyAdvice: All['get_plan']['recommendations'] = [
  advised(
    'Eat regular meals, up to your target, and talk to a doctor or dietitian if that is hard.',
    'Several of the last 14 days had very little food logged.',
  ),
  advised(
    "Eat up to your target, and talk to a doctor if you don't know why your weight falls.",
    'Your trend has been falling faster than is good for you.',
  ),
  advised(
    'If your days are logged in full, eat up to your target; too little is no faster way.',
    'On average 1,180 kcal over 9 logged days, with a target of 1,650 kcal.',
  ),
  advised(
    'Step on the scale on a few mornings this week, whenever it suits you.',
    '2 weights in the last 14 days; a handful a week makes a trend.',
  ),
  advised(
    'Fill in what is missing in your profile.',
    'Without it typical values are used, which widens every range.',
  ),
  advised(
    'Keep the plan for another week and log as steadily as you can.',
    'Your trend has been flat for about three weeks, and steady logs tell water from a real stop.',
  ),
  advised(
    'Give yourself a calm, early evening on two or three days.',
    'Your sleep was rated 2.3 on average over 9 nights; five is best.',
  ),
  advised(
    'Plan something easy for the day after a poor night.',
    'On days after a poor night your energy was lower: on average 2.3 over 16 days, against 3.4 over 54 others.',
  ),
  advised(
    'Eat regular meals, at least up to your target, and talk to a doctor or dietitian about your weight.',
    'Your weight is below the healthy range for your height.',
  ),
  advised(
    'Eat more, at least up to your target, and talk to a doctor or dietitian if that is hard.',
    'On average you logged less than the lowest target there is, from 12 days of food in the last 14 days.',
  ),
  advised(
    'Eat up to your target, and choose to keep your weight, or another goal, under You.',
    'Your trend is past the goal weight in your profile.',
  ),
  advised(
    'Log your food as fully as you can this week, or choose another goal under You if yours has changed.',
    'Over the last weeks your trend has gone the other way than your goal.',
  ),
  advised('Nothing needs to change this week; go on as you do.', 'Your days are well covered.'),
];

const withPhotos = (change: Partial<All['get_photo_dates']>): All =>
  withEnergy({}, { get_photo_dates: { ...monthOfLooks.get_photo_dates, ...change } });
const noPhoto: Partial<All['get_photo_dates']> = {
  photos: 0,
  first: null,
  latest: null,
  dates: [],
  days_since_latest: null,
};

/** The states a member can be in, as looks: what the coach says differs in each. */
export const memberStates: Readonly<Record<string, All>> = {
  'a steady month, going down': monthOfLooks,
  'a trend that rises': withEnergy(trend(0.35, [0.2, 0.5])),
  'a trend that may rise': withEnergy(trend(0.2, [-0.05, 0.45])),
  'a level trend on a plateau': withEnergy({
    ...trend(0.02, [-0.1, 0.14]),
    plateau: { state: 'plateau', cause: 'water' },
    what_changed: [
      { code: 'plateau-began', description: 'The trend has been flat for about three weeks.' },
      {
        code: 'maintenance',
        description: 'Maintenance went down by about 40 kcal, mostly because newer logs say more.',
      },
    ],
  }),
  'a plateau with its judgement, and patterns of food': withEnergy(
    { plateau: { state: 'plateau', cause: null } },
    {
      get_plateau: { ...monthOfLooks.get_plateau, state: 'plateau', cause: 'intake_drift' },
      get_patterns: {
        ...monthOfLooks.get_patterns,
        patterns: (['poor-sleep-food', 'weekend-food', 'low-mood-food', 'low-energy-food'] as const).map(
          (code, place) => ({ ...patternOfFood, code, mean_of_kind: patternOfFood.mean_of_kind + place }),
        ),
      },
    },
  ),
  'too little to judge a plateau, and no pattern': withEnergy(
    {},
    {
      get_plateau: { ...monthOfLooks.get_plateau, state: 'not_enough_data', weigh_ins: 4, food_days: 0 },
      get_patterns: { ...monthOfLooks.get_patterns, patterns: [] },
    },
  ),
  'a weight to keep, and too few days for patterns': withEnergy(
    {},
    {
      get_plateau: { ...monthOfLooks.get_plateau, state: 'not_applicable' },
      get_patterns: { days_analyzed: 84, check_ins: 9, food_days: 3, claims_judged: 0, patterns: [] },
    },
  ),
  'patterns of ratings': withEnergy(
    {},
    {
      get_patterns: {
        ...monthOfLooks.get_patterns,
        patterns: (['poor-sleep-mood', 'poor-sleep-next-mood', 'weekend-sleep'] as const).map((code) => ({
          ...patternOfRatings,
          code,
        })),
      },
    },
  ),
  'a fast loss beyond the goal, and a goal the other way': withEnergy(
    {
      ...trend(-1.4, [-1.7, -1.1]),
      concerns: ['fast-loss', 'goal-passed'],
      plateau: { state: 'moving_away', cause: null },
      forecast: null,
    },
    {
      get_plateau: { ...monthOfLooks.get_plateau, state: 'moving_away', cause: null },
      get_recent_checkins: {
        checkins: ['04', '06', '08', '10', '12'].map((day) => ({
          ...monthOfLooks.get_recent_checkins.checkins[0],
          date: `2026-06-${day}`,
          sleep_quality: 2,
          energy_level: 4,
          mood: 3,
        })) as All['get_recent_checkins']['checkins'],
        total: 5,
        days_requested: 14,
      },
    },
  ),
  'a goal that is passed': withEnergy({ concerns: ['goal-passed'], forecast: null }),
  'a plan of an earlier week, and other targets by now': withPlan({
    state: 'earlier',
    week_start: '2026-06-01',
    made_on: '2026-06-02',
    targets: null,
    target_changed_since: true,
    recommendations: monthOfLooks.get_plan.recommendations.map((each) => ({ ...each, basis: null })),
    compared_with: null,
    changes: [],
  }),
  'a plan for the next week, with what every rule can say': withPlan({
    state: 'later',
    week_start: '2026-06-22',
    recommendations: everyAdvice,
    changes: [
      { description: 'It has a daily target now.', basis: null },
      ...everyAdvice.map(({ text, basis }) => ({ description: `New in it: ${lowerFirst(text)}`, basis })),
      { description: 'It has no daily target any more.', basis: null },
    ],
  }),
  'a plan like the one before': withPlan({ changes: [] }),
  'a plan without numbers': withPlan({
    numbers: 'hidden',
    targets: null,
    recommendations: [
      { text: 'Eat regular meals that leave you comfortable and full.', basis: null, status: 'open' },
      { text: 'Keep about the same time for bed on most days.', basis: null, status: 'accepted' },
    ],
    changes: [],
  }),
  'no plan yet': withPlan(noPlan),
  'a plan that may not be told': withPlan({ ...noPlan, state: 'outdated' }),
  'photos that the coach may not know of': withPhotos({ ...noPhoto, access: 'no_consent', photos: null }),
  'no photo that the coach may know of': withPhotos(noPhoto),
  'one photo, of today': withPhotos({
    photos: 1,
    first: '2026-06-15',
    latest: '2026-06-15',
    dates: ['2026-06-15'],
    days_since_latest: 0,
  }),
  'two photos of one day, and of yesterday': withPhotos({
    photos: 2,
    first: '2026-06-14',
    latest: '2026-06-14',
    dates: ['2026-06-14'],
    days_since_latest: 1,
  }),
  'a photo dated ahead': withPhotos({
    latest: '2026-06-17',
    dates: ['2026-06-17', '2026-04-12'],
    days_since_latest: null,
  }),
  'photos of many days': withPhotos({
    photos: 31,
    first: '2024-11-30',
    dates: [...'31,24,17,10,03'.split(',').map((day) => `2026-05-${day}`), '2026-04-26', '2026-04-19'],
    latest: '2026-05-31',
    days_since_latest: 15,
  }),
  'a trend that is still open': withEnergy({ ...trend(-0.2, [-0.9, 0.6]), level: 'low' }),
  'more eaten than planned': withEnergy(
    { what_changed: [], targets: targets && { ...targets, rate_kg_per_week: 0, notes: ['floor'] } },
    {
      get_food_today: { ...monthOfLooks.get_food_today, calories: 2030, left_calories: -380, closed: true },
      get_nutrition_summary: { ...monthOfLooks.get_nutrition_summary, avg_calories: 1940.2 },
      get_weight_trend: { ...monthOfLooks.get_weight_trend, last_change_kg: -0.8 },
    },
  ),
  'gaps in the record': withEnergy(
    {
      level: 'low',
      data_gaps: [
        {
          field: 'check_ins',
          description: 'The last weight is 9 days old.',
          suggestion: 'Step on the scale when it suits you.',
        },
        {
          field: 'nutrition',
          description: 'There are few food logs in the last two weeks.',
          suggestion: 'Four or more days a week narrow the range.',
        },
      ],
      forecast: { in_28_days_kg: 75.4, interval_90: [74.2, 76.6], goal_date: null },
    },
    {
      get_food_today: {
        ...monthOfLooks.get_food_today,
        calories: null,
        protein_g: null,
        left_calories: 1650,
      },
      get_recent_checkins: { checkins: [], total: 0, days_requested: 14 },
      get_adherence_metrics: {
        ...monthOfLooks.get_adherence_metrics,
        checkin_completion_rate: 0,
        total_checkins: 0,
        checkins_with_weight: 0,
        nutrition_days_logged: 1,
      },
    },
  ),
  'a first week': withEnergy(
    { level: 'collecting', targets: null, forecast: null },
    {
      get_nutrition_summary: {
        days_logged: 0,
        avg_calories: null,
        avg_protein_g: null,
        avg_carbs_g: null,
        avg_fat_g: null,
        avg_fiber_g: null,
        total_calories: null,
        days_analyzed: 7,
        days_with_calories: 0,
        days_with_protein: 0,
      },
      get_adherence_metrics: {
        ...monthOfLooks.get_adherence_metrics,
        checkin_completion_rate: 0.21,
        nutrition_days_logged: 0,
        checkins_with_weight: 3,
      },
    },
  ),
  'no weight yet': withEnergy({ trend: null, maintenance: null, targets: null, forecast: null }),
};
