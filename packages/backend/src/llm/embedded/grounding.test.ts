import type { Concern } from '@sleek/contract/energy';
import { claims } from '@sleek/domain/patterns/pattern-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ToolResults } from '../tool.ts';
import type { Looks, OwnLooks } from './answer-parts.ts';
import { composeAnswer, planIntent } from './embedded-coach.ts';
import type { IntentId } from './intent.ts';
import { intents } from './intents.data.ts';
import { silences } from './silence.ts';
import { say } from './speech.ts';

const kcalPerKj = 1 / 4.184;
const kgPerLb = 0.45359237;
const metric = { weight: 'kg', height: 'cm', energy: 'kcal' } as const;
const imperial = { weight: 'lb', height: 'ft', energy: 'kj' } as const;

const decimal = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const whole = (min: number, max: number) => fc.integer({ min, max });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const day = whole(0, 700).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const range = (value: fc.Arbitrary<number>) =>
  fc.tuple(value, value).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

const energy: fc.Arbitrary<ToolResults['get_energy']> = fc.record({
  as_of: day,
  level: fc.constantFrom('collecting', 'low', 'medium', 'high'),
  numbers: fc.constant('shown' as const),
  trend: maybe(
    fc.record({
      weight_kg: decimal(35, 220),
      interval_90: range(decimal(35, 220)),
      rate_kg_per_week: decimal(-2, 2),
      rate_interval_90: range(decimal(-3, 3)),
    }),
  ),
  maintenance: maybe(
    fc.record({
      as_logged_kcal: decimal(900, 5000),
      interval_90: range(decimal(900, 5000)),
      expenditure_kcal: decimal(900, 5000),
      expenditure_interval_90: range(decimal(900, 5000)),
      reporting_ratio: decimal(0.5, 1.2),
    }),
  ),
  concerns: fc.subarray([
    'underweight',
    'very-low-intake',
    'fast-loss',
    'low-intake',
    'goal-passed',
  ] as const) as fc.Arbitrary<Concern[]>,
  targets: maybe(
    fc.record({
      calories: whole(1200, 5000),
      protein_g: whole(40, 300),
      carbs_g: whole(0, 700),
      fat_g: whole(20, 250),
      fiber_g: whole(15, 50),
      rate_kg_per_week: decimal(-1, 0.6),
      notes: fc.subarray(['floor', 'deficit-capped', 'step-limited', 'breast-feeding', 'unheard-of']),
      issued_on: day,
    }),
  ),
  targets_withheld: fc.constant(null),
  plateau: fc.constantFrom(
    { state: 'none' as const, cause: null },
    { state: 'plateau' as const, cause: 'water' as const },
    { state: 'plateau' as const, cause: null },
    { state: 'moving_away' as const, cause: null },
  ),
  forecast: maybe(
    fc.record({
      in_28_days_kg: decimal(35, 220),
      interval_90: range(decimal(35, 220)),
      goal_date: maybe(fc.record({ earliest: maybe(day), central: maybe(day), latest: maybe(day) })),
    }),
  ),
  data_gaps: fc.array(
    fc.record({
      field: fc.constantFrom('check_ins', 'nutrition', 'profile.height'),
      description: whole(3, 60).map((days) => `The last weight is ${days} days old.`),
      suggestion: fc.constant('Step on the scale when it suits you.'),
    }),
    { maxLength: 3 },
  ),
  what_changed: fc.array(
    fc.record({
      code: fc.constant('maintenance'),
      description: whole(3, 40).map((tens) => `Maintenance went up by about ${tens * 10} kcal.`),
    }),
    { maxLength: 2 },
  ),
});

const reading = maybe(fc.record({ date: day, weight_kg: decimal(35, 220) }));

const looks: fc.Arbitrary<OwnLooks> = fc.record({
  get_user_profile: fc.constant({}),
  get_energy: energy,
  get_recent_checkins: fc.record({
    checkins: fc.array(
      fc.record({
        date: day,
        weight_kg: maybe(decimal(35, 220)),
        energy_level: maybe(whole(1, 5)),
        sleep_quality: maybe(whole(1, 5)),
        mood: maybe(whole(1, 5)),
        adherence_score: fc.constant(null),
        notes: fc.constant(null),
      }),
      { maxLength: 14 },
    ),
    total: whole(0, 14),
    days_requested: fc.constant(14),
  }),
  get_weight_trend: fc.record({
    weekly_rate_of_change_kg: maybe(decimal(-3, 3)),
    total_change_kg: maybe(decimal(-20, 20)),
    start_weight_kg: maybe(decimal(35, 220)),
    current_weight_kg: maybe(decimal(35, 220)),
    data_points: whole(0, 60),
    days_analyzed: whole(7, 90),
    latest_reading: reading,
    previous_reading: reading,
    last_change_kg: maybe(decimal(-5, 5)),
  }),
  get_nutrition_summary: fc.record({
    days_logged: whole(0, 14),
    avg_calories: maybe(decimal(500, 6000)),
    avg_protein_g: maybe(decimal(0, 300)),
    avg_carbs_g: maybe(decimal(0, 600)),
    avg_fat_g: maybe(decimal(0, 300)),
    avg_fiber_g: maybe(decimal(0, 80)),
    total_calories: maybe(whole(0, 80_000)),
    days_analyzed: whole(1, 14),
    days_with_calories: whole(0, 14),
    days_with_protein: whole(0, 14),
  }),
  get_food_today: fc.record({
    date: day,
    calories: maybe(whole(0, 6000)),
    protein_g: maybe(decimal(0, 300)),
    target_calories: maybe(whole(1200, 5000)),
    target_protein_g: maybe(whole(40, 300)),
    left_calories: maybe(whole(-3000, 5000)),
    closed: fc.boolean(),
  }),
  get_plateau: fc.record({
    state: fc.constantFrom(
      'none' as const,
      'plateau' as const,
      'not_enough_data' as const,
      'moving_away' as const,
      'not_applicable' as const,
    ),
    cause: fc.constantFrom(null, 'water' as const, 'intake_drift' as const, 'expenditure_change' as const),
    level: fc.constantFrom('collecting', 'low', 'medium', 'high'),
    rate_kg_per_week: maybe(decimal(-2, 2)),
    rate_interval_90: maybe(range(decimal(-3, 3))),
    weigh_ins: whole(0, 21),
    food_days: whole(0, 21),
    days_analyzed: fc.constant(21),
  }),
  get_goal_date: fc.record({
    goal_weight_kg: maybe(decimal(35, 220)),
    trend_kg: maybe(decimal(35, 220)),
    to_go_kg: maybe(decimal(-80, 80)),
    earliest: maybe(day),
    central: maybe(day),
    latest: maybe(day),
    wished_for: maybe(day),
    level: fc.constantFrom('collecting', 'low', 'medium', 'high'),
  }),
  calculate_tdee: fc.record({
    bmr: maybe(whole(800, 3000)),
    tdee: maybe(decimal(900, 5000)),
    target_calories: maybe(whole(1200, 5000)),
    deficit_surplus: maybe(whole(-1000, 500)),
  }),
  get_patterns: fc.record({
    days_analyzed: fc.constant(84),
    check_ins: whole(0, 84),
    food_days: whole(0, 84),
    claims_judged: whole(0, 8),
    patterns: fc.array(
      fc.record({
        code: fc.constantFrom(...claims.map(({ code }) => code)),
        days_of_kind: whole(8, 60),
        other_days: whole(8, 60),
        mean_of_kind: decimal(1, 3000),
        mean_of_others: decimal(1, 3000),
        difference: decimal(-900, 900),
        effect: decimal(-1, 1),
        p_corrected: decimal(0, 0.05),
      }),
      { maxLength: 3 },
    ),
  }),
  get_plan: fc.record({
    state: fc.constantFrom('this_week', 'earlier', 'later', 'outdated', 'none'),
    numbers: fc.constant('shown' as const),
    week_start: day,
    made_on: day,
    targets: maybe(
      fc.record({
        calories: whole(1200, 5000),
        protein_g: whole(40, 300),
        carbs_g: whole(0, 700),
        fat_g: whole(20, 250),
      }),
    ),
    target_changed_since: fc.boolean(),
    focus_areas: fc.constant(['Protein']),
    recommendations: fc.array(
      fc.record({
        text: fc.constant('Add one food with protein to a meal you already eat.'),
        basis: maybe(whole(3, 90).map((grams) => `On average ${grams} g over 8 logged days.`)),
        status: fc.constantFrom('open' as const, 'accepted' as const, 'dismissed' as const),
      }),
      { maxLength: 5 },
    ),
    compared_with: maybe(day),
    changes: fc.array(
      fc.record({
        description: whole(1, 90).map((tens) => `Its daily target went up by ${tens * 10} kcal.`),
        basis: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
  }),
  get_photo_dates: fc.record({
    access: fc.constantFrom('allowed', 'no_consent'),
    photos: maybe(whole(0, 300)),
    first: maybe(day),
    latest: maybe(day),
    dates: fc.array(day, { maxLength: 24 }),
    days_since_latest: maybe(whole(0, 4000)),
  }),
  get_adherence_metrics: fc.record({
    days_analyzed: whole(7, 90),
    checkin_completion_rate: decimal(0, 1),
    weight_logging_rate: decimal(0, 1),
    nutrition_logging_rate: decimal(0, 1),
    current_streak: whole(0, 60),
    avg_adherence_score: fc.constant(null),
    total_checkins: whole(0, 90),
    checkins_with_weight: whole(0, 90),
    nutrition_days_logged: whole(0, 90),
  }),
});

const intentId = fc.constantFrom(...intents.map(({ id }) => id));
const settings = { numRuns: 500, seed: 20_260_615 };

/** Every way in which a value of a look may stand on the screen, in both unit systems. */
function spellings(value: unknown): string[] {
  if (typeof value === 'string')
    return (value.match(/\d+/g) ?? []).flatMap((digits) => spellings(Number(digits)));
  if (typeof value === 'number')
    return [value, value / kgPerLb, value / kcalPerKj].flatMap((amount) =>
      [0, 1, 2].map((places) => String(Number(Math.abs(amount).toFixed(places)))),
    );
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(spellings);
  return [];
}

/** A half can be rounded either way by binary fractions; a step of the last place is the same value. */
function isKnown(said: string, known: Set<string>): boolean {
  if (known.has(String(Number(said)))) return true;
  const places = said.split('.')[1]?.length ?? 0;
  const step = 10 ** -places;
  return [-step, step].some((shift) => known.has(String(Number((Number(said) + shift).toFixed(places)))));
}

const numbersIn = (text: string) =>
  text.match(/\d[\d,]*(?:\.\d+)?/g)?.map((said) => said.replaceAll(',', '')) ?? [];

describe('every number of an answer', () => {
  test.each([
    ['kilograms and kilocalories', metric],
    ['pounds and kilojoules', imperial],
  ])('comes from a look of the same turn, in %s', (_name, units) => {
    fc.assert(
      fc.property(intentId, looks, (id: IntentId, seen) => {
        const message = composeAnswer(planIntent(id, null), seen, { units, locale: 'en-GB' }).join('');
        const known = new Set(spellings(seen));
        for (const said of numbersIn(message))
          expect(isKnown(said, known), `${said} in: ${message}`).toBe(true);
      }),
      settings,
    );
  });
});

describe('an answer without numbers', () => {
  test.each(silences)('holds none, and no unit, for %s', (silence) => {
    fc.assert(
      fc.property(intentId, looks, (id: IntentId, seen) => {
        const message = composeAnswer(planIntent(id, silence), seen, { units: metric, locale: 'en-GB' }).join(
          '',
        );
        // The day of a photo is no number of the body.
        const undated = id === 'photos' ? message.replace(/\b\d{1,2} [A-Z][a-z]+ \d{4}\b/, '') : message;
        expect(undated).not.toMatch(/\d|kcal|calorie|\bkg\b|\bkJ\b|\blb\b|pounds?\b|\bst\b|stones?\b/i);
        expect(message).not.toMatch(
          /\b(lost|losing|lose|loss|gain\w*|heavier|lighter|going (up|down)|moved)\b/i,
        );
        expect(message).not.toMatch(/well done|congrat|great|proud/i);
        expect(message.length).toBeGreaterThan(0);
      }),
      settings,
    );
  });
});

test('a direction is said only where the numbers have it', () => {
  fc.assert(
    fc.property(looks, (seen) => {
      const say = (id: IntentId) =>
        composeAnswer(planIntent(id, null), seen, { units: metric, locale: null }).join('');
      const { trend } = seen.get_energy;
      if (!trend) return;
      const rate = trend.rate_kg_per_week;
      if (/ going down/.test(say('progress'))) expect(rate).toBeLessThan(0);
      if (/ going up/.test(say('progress'))) expect(rate).toBeGreaterThan(0);
      const change = seen.get_weight_trend.last_change_kg ?? 0;
      if (/, up \S+ kg from/.test(say('weight_up'))) expect(change).toBeGreaterThan(0);
      if (/, down \S+ kg from/.test(say('weight_up'))) expect(change).toBeLessThan(0);
    }),
    settings,
  );
});

test('a sentence with a number of its own is a defect', () => {
  expect(() => say`You have lost 3 kilos.`).toThrow(/number of its own/);
});

test('a look that failed is named or left out, and never stops the answer', () => {
  fc.assert(
    fc.property(intentId, looks, fc.nat(), (id: IntentId, seen, pick) => {
      const plan = planIntent(id, null);
      const names = plan.calls.map(({ name }) => name);
      const lost = names[pick % Math.max(1, names.length)];
      const left = Object.fromEntries(Object.entries(seen).filter(([name]) => name !== lost)) as Looks;
      expect(composeAnswer(plan, left, { units: metric, locale: 'en-GB' }).join('')).not.toBe('');
    }),
    settings,
  );
});
