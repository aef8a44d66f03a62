import type { Energy, EnergyHistory } from '@sleek/contract/energy';
import { addDays, type LocalDay, localDay } from '@sleek/domain/days';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goldenSeries, logGoldenSeries } from '../../testing/golden-member.ts';
import { openTestApp, type TestApp, type TestMember, testNow } from '../../testing/test-app.ts';

let app: TestApp;
let golden: TestMember;
beforeAll(async () => {
  app = await openTestApp({ tokens: { accessMinutes: 100_000, refreshDays: 365 } });
  golden = await app.member();
  await logGoldenSeries(golden, today);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(() => app.clock.set(testNow));

const today = localDay('2026-06-15');
const read = (member: TestMember) => member.send('GET', '/api/v1/energy');
const readEnergy = async (member: TestMember) => (await read(member)).body as Energy;
const history = async (member: TestMember, query = '') =>
  (await member.send('GET', `/api/v1/energy/history${query}`)).body as EnergyHistory;
const weigh = (member: TestMember, date: LocalDay, weight_kg: number) =>
  member.send('POST', '/api/v1/checkins', { body: { date, weight_kg } });
const eat = (member: TestMember, food: object) =>
  member.send('POST', '/api/v1/nutrition/day', { body: { date: today, ...food } });

const june = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `2026-06-${String(from + index).padStart(2, '0')}`);

describe('GET /energy', () => {
  test('200 gives the golden values after the 56 golden days ending yesterday', async () => {
    const { status, body } = await read(golden);
    expect(status).toBe(200);
    expect(body).toMatchObject({ as_of: today, numbers: 'shown', targets_withheld: null });
    const { trend, maintenance, forecast, targets } = body as Energy;
    const expected = goldenSeries.expected['56'];
    const off = (value = Number.NaN, wanted = Number.NaN) => Math.abs(value - wanted);
    expect(off(maintenance?.as_logged_kcal, expected?.maint)).toBeLessThanOrEqual(0.5);
    expect(off(maintenance?.expenditure_kcal, expected?.tdee)).toBeLessThanOrEqual(0.5);
    expect(off(trend?.weight_kg, expected?.trendKg)).toBeLessThanOrEqual(0.002);
    expect(off(trend?.rate_kg_per_week, expected?.rateKgPerWeek)).toBeLessThanOrEqual(0.002);
    expect(off(forecast?.in_28_days_kg, expected?.forecastKg)).toBeLessThanOrEqual(0.002);
    expect(targets?.calories).toBeGreaterThanOrEqual(1200);
  });

  test('200 says nothing yet for a new member, and names what is missing', async () => {
    const { data_gaps, ...rest } = await readEnergy(await app.member());
    expect(rest).toEqual({
      as_of: today,
      concerns: [],
      level: 'collecting',
      numbers: 'shown',
      trend: null,
      maintenance: null,
      targets: null,
      targets_withheld: null,
      plateau: { state: 'not_applicable', cause: null },
      forecast: null,
      what_changed: [],
    });
    expect(data_gaps.map(({ field }) => field)).toEqual([
      'profile.sex',
      'profile.birth_year',
      'profile.height',
      'profile.activity_level',
      'check_ins',
    ]);
  });

  test('200 takes the energy of a day from its macros where its calories are unknown', async () => {
    const foods = [{ calories: 2000 }, { protein_g: 125, carbs_g: 250, fat_g: 55.56 }, {}];
    const maintenances = await Promise.all(
      foods.map(async (food) => {
        const member = await app.member();
        const profile = { sex: 'female', birth_year: 1990, height_cm: 170 };
        await member.send('PATCH', '/api/v1/me/profile', { body: profile });
        for (const date of june(1, 14)) {
          await member.send('POST', '/api/v1/checkins', { body: { date, weight_kg: 75 } });
          await member.send('POST', '/api/v1/nutrition/day', { body: { date, ...food } });
        }
        return ((await member.send('GET', '/api/v1/energy')).body as Energy).maintenance;
      }),
    );
    expect(maintenances[1]).toEqual(maintenances[0]);
    expect(maintenances[2]).not.toEqual(maintenances[0]);
  });

  test('200 knows nothing of another member', async () => {
    expect(await readEnergy(await app.member())).toMatchObject({
      trend: null,
      maintenance: null,
      targets: null,
    });
    expect(await history(await app.member())).toEqual({ items: [], total: 0 });
  });

  test.each([
    ['with a weight', 77],
    ['without a weight', null],
  ])('200 counts the food of an unfinished day %s only once the member closes it', async (_how, weightKg) => {
    const member = await app.member();
    await logGoldenSeries(member, today);
    if (weightKg !== null) await weigh(member, today, weightKg);
    const before = await readEnergy(member);
    await eat(member, { calories: 6000 });
    expect((await readEnergy(member)).maintenance).toEqual(before.maintenance);
    await eat(member, { closed: true });
    const closed = (await readEnergy(member)).maintenance;
    expect(closed?.as_logged_kcal).not.toBe(before.maintenance?.as_logged_kcal);
    await eat(member, { closed: false });
    expect((await readEnergy(member)).maintenance).toEqual(before.maintenance);
  });

  test('200 counts the weight of an unfinished day at once, and one that lies ahead not yet', async () => {
    const member = await app.member();
    await logGoldenSeries(member, today);
    const before = await readEnergy(member);
    await weigh(member, addDays(today, 1), 60);
    expect((await readEnergy(member)).trend).toEqual(before.trend);
    await weigh(member, today, 76);
    expect((await readEnergy(member)).trend?.weight_kg).toBeLessThan(before.trend?.weight_kg ?? 0);
  });

  test.each([
    ['Pacific/Kiritimati', '2026-06-15T09:59:59Z', '2026-06-15'],
    ['Pacific/Kiritimati', '2026-06-15T10:00:00Z', '2026-06-16'],
    ['Etc/GMT+12', '2026-06-15T11:59:59Z', '2026-06-14'],
    ['Etc/GMT+12', '2026-06-15T12:00:00Z', '2026-06-15'],
    ['America/St_Johns', '2026-06-16T02:29:59Z', '2026-06-15'],
    ['utc', '2026-06-15T12:00:00Z', '2026-06-15'],
  ])('200 as of the day on the wall in %s at %s', async (timezone, instant, day) => {
    app.clock.set('2026-06-16T02:00:00Z');
    const member = await app.member();
    const { status } = await member.send('PATCH', '/api/v1/me/profile', { body: { timezone } });
    expect(status).toBe(200);
    app.clock.set(instant);
    expect(await readEnergy(member)).toMatchObject({ as_of: day });
  });

  test('401 without a token', async () => {
    for (const path of ['energy', 'energy/history'])
      expect((await app.send('GET', `/api/v1/${path}`)).status).toBe(401);
  });
});

describe('GET /energy/history', () => {
  test('200 has every day from the first weight to today, oldest first', async () => {
    const { items, total } = await history(golden);
    expect(total).toBe(items.length);
    expect(items[0]).toMatchObject({ date: addDays(today, -56), target_calories: null });
    expect(items.map(({ date }) => date)).toEqual(items.map(({ date }) => date).toSorted());
    expect(items.at(-1)?.trend_kg).toBe((await readEnergy(golden)).trend?.weight_kg);
    expect(items.at(-1)?.maintenance_kcal).toBe((await readEnergy(golden)).maintenance?.as_logged_kcal);
  });

  test('200 cuts to the range, bounds inclusive, and never rewrites a day', async () => {
    const all = await history(golden);
    const [from, to] = [addDays(today, -30), addDays(today, -21)];
    const cut = await history(golden, `?from=${from}&to=${to}`);
    expect(cut.items).toEqual(all.items.filter(({ date }) => date >= from && date <= to));
    expect(cut.total).toBe(10);
  });

  test('200 is empty where the range ends before it starts or before the first weight', async () => {
    for (const query of ['?from=2026-06-02&to=2026-06-01', '?to=1950-01-01', '?from=2100-01-01'])
      expect(await history(golden, query)).toEqual({ items: [], total: 0 });
  });

  test.each(['from=x', 'to=2026-02-30', 'from=2026-01-01&from=2026-01-02'])('422 for %s', async (query) => {
    expect((await golden.send('GET', `/api/v1/energy/history?${query}`)).status).toBe(422);
  });
});

const weight = fc.oneof(fc.constantFrom(20, 500), fc.double({ min: 20, max: 500, noNaN: true }));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of);
const anyMember = fc.record({
  profile: fc.record({
    sex: orNull(fc.constantFrom('male', 'female', 'other', 'prefer_not_to_say')),
    birth_year: orNull(fc.integer({ min: 1900, max: 2010 })),
    height_cm: orNull(fc.constantFrom(50, 120, 170, 300)),
    activity_level: orNull(fc.constantFrom('sedentary', 'very_active')),
    logging_style: orNull(fc.constantFrom('weighs', 'estimates', 'skips')),
  }),
  goal: fc.record({
    goal_type: fc.constantFrom('fat_loss', 'muscle_gain', 'recomp', 'maintenance', 'performance'),
    pace_preference: fc.constantFrom('slow', 'aggressive'),
    target_weight_kg: orNull(weight),
  }),
  days: fc.array(
    fc.record({
      ago: fc.constantFrom(-1, 0, 1, 2, 7, 30, 364, 400, 3650, 46_000),
      weight_kg: orNull(weight),
      calories: orNull(fc.constantFrom(0, 1, 799, 2500, 50_000)),
      protein_g: orNull(fc.constantFrom(0, 2000)),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

test('whatever the contract lets a member say, every answer is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(anyMember, async ({ profile, goal, days }) => {
      const member = await app.member();
      const log = days.flatMap(({ ago, weight_kg, ...food }) => {
        const date = addDays(today, -ago);
        return [
          member.send('POST', '/api/v1/checkins', { body: { date, weight_kg } }),
          member.send('POST', '/api/v1/nutrition/day', { body: { date, ...food } }),
        ];
      });
      const answers = [
        await member.send('PATCH', '/api/v1/me/goals', { body: goal }),
        await member.send('PATCH', '/api/v1/me/profile', { body: profile }),
        ...(await Promise.all(log)),
        await member.send('PATCH', '/api/v1/me/safety', { body: { breast_feeding: true } }),
        await read(member),
        await member.send('GET', '/api/v1/energy/history'),
      ];
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const { targets } = await readEnergy(member);
      expect(targets?.calories ?? 1200).toBeGreaterThanOrEqual(1200);
    }),
    { seed: 7, numRuns: 20 },
  );
});
