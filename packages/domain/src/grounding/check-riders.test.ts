import { describe, expect, test } from 'vitest';
import { checkSentence } from './check-sentence.ts';
import { buildLedger } from './ledger.ts';

const day = (date: string, weight_kg: number, sleep_quality: number, energy_level: number) => ({
  date,
  weight_kg,
  sleep_quality,
  energy_level,
  mood: 4,
});
const ledger = buildLedger({
  get_energy: {
    as_of: '2026-06-15',
    trend: { weight_kg: 80.19, rate_kg_per_week: -0.29 },
    maintenance: { as_logged_kcal: 2181.7, expenditure_kcal: 2476.6 },
    targets: { calories: 1800, protein_g: 145 },
    plateau: { state: 'none' },
    forecast: { in_28_days_kg: 79.2, goal_date: { central: '2026-10-05' } },
  },
  get_weight_trend: {
    total_change_kg: -1.5,
    start_weight_kg: 81.5,
    days_analyzed: 30,
    latest_reading: { date: '2026-06-15', weight_kg: 80 },
  },
  get_nutrition_summary: { days_logged: 13, avg_calories: 1925, days_analyzed: 14 },
  get_recent_checkins: {
    checkins: [
      day('2026-06-12', 80.2, 4, 4),
      day('2026-06-11', 80.5, 2, 4),
      day('2026-06-10', 80.1, 4, 3),
      day('2026-06-08', 80.7, 4, 4),
    ],
  },
  get_food_today: { target_calories: 1800, left_calories: 700, closed: false },
  get_adherence_metrics: { days_analyzed: 14, checkin_completion_rate: 1, current_streak: 31 },
});
const isShown = (sentence: string, locale = 'en-GB') =>
  checkSentence(sentence, {
    ledger,
    previous: null,
    units: { weight: 'kg', energy: 'kcal' },
    locale,
    today: '2026-06-15',
    isByModel: true,
  }).supported;

describe('beside a true number nothing else is stated', () => {
  test.each([
    'Your trend weight is 80.2 kg, and you skipped breakfast most mornings.',
    'Your trend weight is 80.2 kg because you drank a lot of wine.',
    'Your trend weight is 80.2 kg, so your diabetes risk is gone.',
    'Your trend weight is 80.2 kg, and your friends weigh less.',
    'Your trend weight is 80.2 kg, and moving the wrong way.',
    'Your trend weight is 80.2 kg; you will be there by summer.',
    'Your latest reading is 80 kg, which is your goal.',
    'Your latest reading is 80 kg, after a night of bad sleep.',
    'Your target is 1,800 kcal a day, set by your dietitian.',
    'Your target is 1,800 kcal a day and you never met it.',
    'Your target is 1,800 kcal a day, and you always met it.',
    'Your average is 1,925 kcal a day, with a binge in between.',
    'Your average is 1,925 kcal a day, most of it at night.',
    'Your average dinner had 1,925 kcal.',
    'You burned 2,477 kcal in your workout.',
    'You lost 1.5 kg over the last 30 days, all of it water.',
    'You went from 81.5 kg to 80 kg by running.',
    'You met your target 31 days in a row.',
    'You are on a 31 day streak of training.',
    'On Thursday you weighed 80.5 kg, for the first time.',
    'You will reach your goal on 5 October if you skip breakfast.',
    'You are not on a plateau, and you were drunk on most days.',
    'You are not on a plateau, so the pills work.',
    'Your trend weight is 80.2 kg, despite the cake.',
    'Your trend weight is 80.2 kg, and the cravings are over.',
    'Your trend weight is 80.2 kg, proof that fasting works.',
    'Your trend weight of 80.2 kg proves that you were lazy.',
    'Your target of 1,800 kcal was exceeded daily.',
    'You lost 1.5 kg over the last 30 days without trying.',
    'In four weeks you would be near 79.2 kg, unless you binge again.',
    'Your trend weight is not 80.2 kg.',
  ])('%s', (sentence) => expect(isShown(sentence)).toBe(false));

  test.each([
    ['de', 'Dein Trendgewicht ist 80,2 kg, weil du das Frühstück ausgelassen hast.'],
    ['de', 'Dein Trendgewicht ist 80,2 kg, und du schläfst schlecht.'],
    ['es', 'Tu peso de tendencia es 80,2 kg porque te saltaste el desayuno.'],
    ['fr', 'Votre poids de tendance est de 80,2 kg parce que vous sautez le petit-déjeuner.'],
    ['it', 'Il tuo peso di tendenza è 80,2 kg perché salti la colazione.'],
    ['es', 'Tu peso de tendencia es 80,2 kg, aunque bebes mucho.'],
    ['it', 'Il tuo peso di tendenza è 80,2 kg, ma bevi troppo.'],
  ])('in %s: %s', (locale, sentence) => expect(isShown(sentence, locale)).toBe(false));
});

describe('advice, a comment and a second name may stand beside it', () => {
  test.each([
    'Your trend weight is 80.2 kg, which is a gentle pace.',
    'Your trend weight is 80.2 kg, so keep going as you do.',
    'Your protein target is 145 g a day, which you can reach with yogurt, eggs or lentils.',
    'Your target is 1,800 kcal a day, which leaves room for a warm dinner.',
    'Here is what I see: your trend weight is 80.2 kg.',
    'Your trend is 80.2 kg, and a single reading can swing with water.',
    'You have 700 kcal left today, so a warm dinner would fit well.',
    'A dinner of that size would be fine, since you have 700 kcal left.',
    'Your target is 1,800 kcal a day, if you would like to keep it.',
    'You logged food on 13 of the last 14 days — nice consistency.',
    'With maintenance around 2,182 kcal and a target of 1,800 kcal, you’re in a modest deficit.',
    'Going on like this, you would be near 79.2 kg in four weeks.',
    'Your trend is going down by 0.29 kg a week, and I only know what you log.',
    'That is 31 days in a row with a check-in.',
    'You checked in on most days of the last two weeks.',
  ])('%s', (sentence) => expect(isShown(sentence)).toBe(true));
});

describe('what is said of a day is so on that day', () => {
  test.each([
    'Your sleep was 2 on Thursday.',
    'Thursday: poor sleep.',
    'You slept well on Friday.',
    'Your energy was 3 on Wednesday and 4 on Friday.',
    'A week ago you weighed 80.7 kg.',
  ])('%s', (sentence) => expect(isShown(sentence)).toBe(true));

  test.each([
    'You slept well on Thursday.',
    'Your mood on Friday was poor.',
    'Friday: poor sleep.',
    'Your energy was 3 on Wednesday and Friday.',
    'Your sleep was 2 on Thursday and on Friday.',
    'Every Thursday your sleep was 2.',
    'Thursday a week ago your sleep was 2.',
    'Your sleep was between 2 and 4, getting worse.',
    'A week ago you weighed 80.2 kg.',
    'On Thursday your sleep was another matter.',
    'Your sleep was 4 on Friday and poor on Wednesday.',
    'Since Thursday your sleep has been 2.',
    'Your sleep was 2 before Thursday.',
    'Your sleep was not 4 on Friday.',
  ])('is not said: %s', (sentence) => expect(isShown(sentence)).toBe(false));
});
