import type { Energy, EnergyHistory } from '@sleek/contract/energy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const adult = { sex: 'female', birth_year: 1990, height_cm: 170, activity_level: 'light' };

function patch(member: TestMember, part: string, body: object) {
  app.clock.advanceMs(10);
  return member.send('PATCH', `/api/v1/me/${part}`, { body });
}

const weigh = (member: TestMember, weight_kg: number) =>
  member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg } });
const readEnergy = async (member: TestMember) => (await member.send('GET', '/api/v1/energy')).body as Energy;
const lossGoal = (member: TestMember, more: object = {}) =>
  patch(member, 'goals', { goal_type: 'fat_loss', ...more });

async function memberWith(profile: object, weightKg: number | null = 75): Promise<TestMember> {
  const member = await app.member();
  await patch(member, 'profile', { ...adult, ...profile });
  if (weightKg !== null) await weigh(member, weightKg);
  return member;
}

async function expectRefused(answer: ReturnType<typeof lossGoal>, member: TestMember): Promise<string> {
  const { status, body } = await answer;
  expect(status).toBe(422);
  expect(body).toMatchObject({
    type: 'urn:sleek-coach:problem:loss-goal-refused',
    request_id: expect.any(String),
  });
  expect((await member.send('GET', '/api/v1/me')).body).toMatchObject({ goal: { goal_type: 'maintenance' } });
  return (body as { detail: string }).detail;
}

async function expectMaintenance(member: TestMember, note: string): Promise<void> {
  const { targets, maintenance, numbers, targets_withheld } = await readEnergy(member);
  expect({ numbers, targets_withheld }).toEqual({ numbers: 'shown', targets_withheld: null });
  expect(targets?.notes).toContain(note);
  expect(targets?.rate_kg_per_week).toBe(0);
  expect(Math.abs((targets?.calories ?? 0) - (maintenance?.as_logged_kcal ?? 0))).toBeLessThanOrEqual(5);
}

describe('who gets no targets', () => {
  test.each([
    ['a minor', 'minor', 'trend_only', { birth_year: 2009 }, {}],
    ['someone pregnant', 'pregnancy', 'trend_only', {}, { pregnant: true }],
    ['someone with an eating disorder', 'eating_disorder', 'hidden', {}, { eating_disorder_history: true }],
    [
      'a minor with an eating disorder',
      'minor',
      'hidden',
      { birth_year: 2009 },
      { eating_disorder_history: true },
    ],
  ] as const)(
    '%s: withheld, numbers hidden, and no loss goal',
    async (_who, withheld, numbers, profile, safety) => {
      const member = await memberWith(profile);
      await patch(member, 'safety', safety);
      const energy = await readEnergy(member);
      expect(energy).toMatchObject({
        targets: null,
        targets_withheld: withheld,
        numbers,
        maintenance: null,
        forecast: null,
        plateau: { state: 'not_applicable', cause: null },
        what_changed: [],
      });
      expect(energy.trend === null).toBe(numbers === 'hidden');
      const history = (await member.send('GET', '/api/v1/energy/history')).body as EnergyHistory;
      expect(history.total).toBe(numbers === 'hidden' ? 0 : 1);
      for (const day of history.items)
        expect(day).toMatchObject({ maintenance_kcal: null, interval_90: null, target_calories: null });
      expect(await expectRefused(lossGoal(member), member)).not.toMatch(/kcal|calor| kg/i);
    },
  );

  test('learns so before the first weight', async () => {
    const member = await memberWith({ birth_year: 2009 }, null);
    expect(await readEnergy(member)).toMatchObject({
      targets: null,
      targets_withheld: 'minor',
      numbers: 'trend_only',
    });
  });

  test('loses a target at once, and has one again once the reason is gone', async () => {
    const member = await memberWith({});
    await lossGoal(member);
    expect((await readEnergy(member)).targets).not.toBeNull();
    await patch(member, 'safety', { pregnant: true });
    expect(await readEnergy(member)).toMatchObject({ targets: null, targets_withheld: 'pregnancy' });
    await patch(member, 'safety', { pregnant: false });
    expect(await readEnergy(member)).toMatchObject({
      targets: { issued_on: '2026-06-15' },
      targets_withheld: null,
    });
  });

  test('may still change pace, date and other goals', async () => {
    const member = await memberWith({ birth_year: 2009 });
    for (const goal of [
      { pace_preference: 'slow' },
      { target_date: '2027-01-01' },
      { goal_type: 'performance' },
    ])
      expect((await patch(member, 'goals', goal)).status).toBe(200);
  });

  test('is an adult from the year of the 18th birthday', async () => {
    expect(await readEnergy(await memberWith({ birth_year: 2008 }))).toMatchObject({
      targets_withheld: null,
    });
  });
});

describe('who is held at maintenance', () => {
  test('someone breast-feeding: loss is refused, and a loss goal from before is held', async () => {
    const before = await memberWith({});
    await lossGoal(before);
    await patch(before, 'safety', { breast_feeding: true });
    await expectMaintenance(before, 'breast-feeding');
    const later = await memberWith({});
    await patch(later, 'safety', { breast_feeding: true });
    expect(await expectRefused(lossGoal(later), later)).toMatch(/breast-feeding/);
  });

  test('someone with a BMI under 18.5: loss is refused, and a loss goal from before is held', async () => {
    const before = await memberWith({}, null);
    await lossGoal(before);
    await weigh(before, 53);
    await expectMaintenance(before, 'bmi-under-18.5');
    const later = await memberWith({}, 53);
    expect(await expectRefused(lossGoal(later), later)).toMatch(/healthy range/);
    expect((await lossGoal(await memberWith({}, 53.5))).status).toBe(200);
  });

  test('nobody because of the weight of somebody else, later and lower than their own', async () => {
    const member = await memberWith({});
    const other = await app.member();
    await other.send('POST', '/api/v1/checkins', { body: { date: '2026-06-20', weight_kg: 40 } });
    expect((await lossGoal(member)).status).toBe(200);
  });

  test('someone with a goal under BMI 18.5: refused, and held where the height came later', async () => {
    const member = await memberWith({});
    expect(await expectRefused(lossGoal(member, { target_weight_kg: 53 }), member)).toMatch(/target weight/);
    expect((await lossGoal(member, { target_weight_kg: 53.5 })).status).toBe(200);
    const { status } = await patch(member, 'goals', { target_weight_kg: 50 });
    expect(status).toBe(422);
    const unknown = await memberWith({ height_cm: null });
    expect((await lossGoal(unknown, { target_weight_kg: 53 })).status).toBe(200);
    await patch(unknown, 'profile', { height_cm: 180 });
    await expectMaintenance(unknown, 'goal-bmi-under-18.5');
  });

  test('someone whose birth year is unknown, until it is known; the gap is named', async () => {
    const member = await memberWith({ birth_year: null });
    expect((await lossGoal(member)).status).toBe(200);
    await expectMaintenance(member, 'birth-year-unknown');
    const { data_gaps } = await readEnergy(member);
    expect(data_gaps.map(({ field }) => field)).toContain('profile.birth_year');
    await patch(member, 'profile', { birth_year: 1990 });
    const { targets } = await readEnergy(member);
    expect(targets?.notes).not.toContain('birth-year-unknown');
    expect(targets?.rate_kg_per_week).toBeLessThan(0);
  });
});

describe('numbers', () => {
  test('of a sensitive member are the same in the API', async () => {
    const member = await memberWith({});
    const before = await readEnergy(member);
    await patch(member, 'safety', { sensitive_mode: true });
    expect(await readEnergy(member)).toEqual(before);
  });

  test.each([
    ['female', 1200],
    ['male', 1500],
    ['other', 1350],
    [null, 1350],
  ] as const)('of a target for %s never go below %i kcal', async (sex, floor) => {
    const member = await memberWith(
      { sex, height_cm: 145, birth_year: 1930, activity_level: 'sedentary' },
      45,
    );
    await lossGoal(member, { pace_preference: 'aggressive' });
    expect((await readEnergy(member)).targets?.calories).toBeGreaterThanOrEqual(floor);
  });
});
