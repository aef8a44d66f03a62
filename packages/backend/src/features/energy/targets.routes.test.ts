import type { Energy, Targets } from '@sleek/contract/energy';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember, testNow } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ tokens: { accessMinutes: 100_000, refreshDays: 365 } });
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(() => app.clock.set(testNow));

const adult = { sex: 'male', birth_year: 1990, height_cm: 180, activity_level: 'moderate' };

async function adultMember(): Promise<TestMember> {
  const member = await app.member();
  await patch(member, 'profile', adult);
  return member;
}

/** Every change comes a little later than the one before, as in life. */
function patch(member: TestMember, part: string, body: object) {
  app.clock.advanceMs(10);
  return member.send('PATCH', `/api/v1/me/${part}`, { body });
}

function weigh(member: TestMember, date: string, weight_kg = 85) {
  app.clock.advanceMs(10);
  return member.send('POST', '/api/v1/checkins', { body: { date, weight_kg } });
}

function eat(member: TestMember, date: string, food: object) {
  app.clock.advanceMs(10);
  return member.send('POST', '/api/v1/nutrition/day', { body: { date, ...food } });
}

const readEnergy = async (member: TestMember) => (await member.send('GET', '/api/v1/energy')).body as Energy;

async function targetsOf(member: TestMember): Promise<Targets> {
  const { targets } = await readEnergy(member);
  if (targets === null) throw new Error('expected targets');
  return targets;
}

const issuedTo = ({ email }: TestMember) =>
  rowsOf<{ reason: string; day: string }>(
    app,
    `select reason, issued_on::text as day from energy_target t join "user" u on u.id = t.user_id
     where email = $1 order by t.created_at`,
    [email],
  );

describe('the first target', () => {
  test('comes with the first weight, not before', async () => {
    const member = await adultMember();
    await patch(member, 'goals', { goal_type: 'fat_loss' });
    await eat(member, '2026-06-15', { calories: 2000 });
    expect(await readEnergy(member)).toMatchObject({
      targets: null,
      targets_withheld: null,
      level: 'collecting',
    });
    await weigh(member, '2026-06-15');
    expect(await targetsOf(member)).toMatchObject({ issued_on: '2026-06-15', calories: expect.any(Number) });
    expect(await issuedTo(member)).toEqual([{ reason: 'onboarding', day: '2026-06-15' }]);
  });

  test('follows what is logged on its day', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15', 85);
    const first = await targetsOf(member);
    await weigh(member, '2026-06-15', 100);
    expect((await targetsOf(member)).calories).toBeGreaterThan(first.calories);
    expect(await issuedTo(member)).toHaveLength(1);
  });

  test('is one, however many logs arrive at once', async () => {
    const member = await adultMember();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => [
        weigh(member, `2026-06-${10 + (index % 5)}`, 85),
        eat(member, `2026-06-${10 + (index % 5)}`, { calories: 2500 }),
      ]).flat(),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(await issuedTo(member)).toHaveLength(1);
  });
});

describe('a target that plans a loss', () => {
  test('counts no more from the day on that shows a loss to be unsafe, and counts again after it', async () => {
    const member = await adultMember();
    await patch(member, 'goals', { goal_type: 'fat_loss' });
    await weigh(member, '2026-06-15');
    const losing = await targetsOf(member);
    expect(losing.rate_kg_per_week).toBeLessThan(-0.2);
    app.clock.set('2026-06-18T12:00:00.000Z');
    for (const date of ['2026-06-15', '2026-06-16', '2026-06-17']) await eat(member, date, { calories: 700 });
    expect(await readEnergy(member)).toMatchObject({
      concerns: ['very-low-intake'],
      targets: { rate_kg_per_week: 0, notes: ['very-low-intake'], issued_on: '2026-06-18' },
    });
    expect((await targetsOf(member)).calories).toBeGreaterThan(losing.calories);
    for (const date of ['2026-06-15', '2026-06-16', '2026-06-17'])
      await eat(member, date, { calories: 2000 });
    expect(await targetsOf(member)).toEqual(losing);
  });

  test('counts no more once the trend is past the goal weight', async () => {
    const member = await adultMember();
    await patch(member, 'goals', { goal_type: 'fat_loss', target_weight_kg: 84 });
    await weigh(member, '2026-06-15');
    for (const day of ['16', '17', '18']) {
      app.clock.set(`2026-06-${day}T12:00:00.000Z`);
      await weigh(member, `2026-06-${day}`, 82);
    }
    expect(await targetsOf(member)).toMatchObject({ rate_kg_per_week: 0, notes: ['goal-reached'] });
  });
});

describe('a target is issued again at once', () => {
  test('after a change of goal or pace, of the body, of what is unsafe', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    const first = await targetsOf(member);
    await patch(member, 'goals', { goal_type: 'fat_loss' });
    const losing = await targetsOf(member);
    expect(losing.calories).toBeLessThan(first.calories);
    await patch(member, 'goals', { pace_preference: 'slow' });
    const slow = await targetsOf(member);
    expect(slow.calories).toBeGreaterThan(losing.calories);
    await patch(member, 'profile', { height_cm: 195 });
    expect((await targetsOf(member)).calories).toBeGreaterThan(slow.calories);
    await patch(member, 'safety', { breast_feeding: true });
    expect(await targetsOf(member)).toMatchObject({ rate_kg_per_week: 0, notes: ['breast-feeding'] });
    expect((await issuedTo(member)).map(({ reason }) => reason)).toEqual([
      'onboarding',
      'goal',
      'goal',
      'profile',
      'safety',
    ]);
  });

  test('but not after a change that it does not rest on, nor after none', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    await patch(member, 'profile', { display_name: 'Ada', country: 'DE', units: { weight: 'lb' } });
    await patch(member, 'profile', adult);
    await patch(member, 'goals', { goal_type: 'maintenance', target_date: '2027-01-01' });
    await patch(member, 'safety', { sensitive_mode: true, pregnant: false });
    await patch(member, 'preferences', { macro_targets: { calories: 600 } });
    expect(await issuedTo(member)).toHaveLength(1);
  });

  test('on the day of the zone that is sent in the same change', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-14');
    await patch(member, 'profile', { timezone: 'Pacific/Kiritimati', height_cm: 181 });
    expect(await targetsOf(member)).toMatchObject({ issued_on: '2026-06-16' });
  });
});

describe('a target is issued weekly', () => {
  const at = (day: string) => app.clock.set(`${day}T12:00:00Z`);

  test('on the weekday of the first, with the first log of that day', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    for (const day of ['2026-06-16', '2026-06-21', '2026-06-22', '2026-06-22', '2026-06-23', '2026-06-29']) {
      at(day);
      await weigh(member, day);
    }
    expect((await issuedTo(member)).map(({ day }) => day)).toEqual([
      '2026-06-15',
      '2026-06-22',
      '2026-06-29',
    ]);
    expect((await targetsOf(member)).issued_on).toBe('2026-06-29');
  });

  test('late when nothing was logged on that day, and then on its weekday again', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    for (const day of ['2026-07-01', '2026-07-02', '2026-07-05', '2026-07-06']) {
      at(day);
      await eat(member, day, { calories: 2500 });
    }
    expect(await issuedTo(member)).toEqual([
      { reason: 'onboarding', day: '2026-06-15' },
      { reason: 'weekly', day: '2026-07-01' },
      { reason: 'weekly', day: '2026-07-06' },
    ]);
  });

  test('whatever was issued for another reason in between', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    at('2026-06-20');
    await patch(member, 'goals', { goal_type: 'muscle_gain' });
    at('2026-06-22');
    await weigh(member, '2026-06-22');
    expect((await issuedTo(member)).map(({ reason }) => reason)).toEqual(['onboarding', 'goal', 'weekly']);
  });

  test('never by reading', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    const before = await targetsOf(member);
    at('2026-06-30');
    for (const path of ['energy', 'energy/history', 'me', 'checkins', 'checkins/trends'])
      expect((await member.send('GET', `/api/v1/${path}`)).status).toBe(200);
    expect(await issuedTo(member)).toHaveLength(1);
    expect(await targetsOf(member)).toEqual(before);
  });

  test('by the calendar of the member', async () => {
    const member = await adultMember();
    await patch(member, 'profile', { timezone: 'Pacific/Kiritimati' });
    app.clock.set('2026-06-15T09:59:00Z');
    await weigh(member, '2026-06-15');
    expect(await issuedTo(member)).toMatchObject([{ day: '2026-06-15' }]);
    app.clock.set('2026-06-21T09:59:00Z');
    await weigh(member, '2026-06-21');
    expect(await issuedTo(member)).toHaveLength(1);
    app.clock.set('2026-06-21T10:00:00Z');
    await weigh(member, '2026-06-22');
    expect(await issuedTo(member)).toMatchObject([{}, { day: '2026-06-22', reason: 'weekly' }]);
  });
});

describe('a target moves', () => {
  test('at most 100 kcal from the one of seven days before while little is known', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    const { calories } = await targetsOf(member);
    app.clock.set('2026-06-22T08:00:00Z');
    await patch(member, 'goals', { goal_type: 'fat_loss', pace_preference: 'aggressive' });
    const limited = await targetsOf(member);
    expect(limited.notes).toContain('step-limited');
    expect(limited.calories).toBe(calories - 100);
  });

  test('as far as it must while the first is younger than seven days', async () => {
    const member = await adultMember();
    await weigh(member, '2026-06-15');
    const { calories } = await targetsOf(member);
    app.clock.set('2026-06-21T08:00:00Z');
    await patch(member, 'goals', { goal_type: 'fat_loss', pace_preference: 'aggressive' });
    const free = await targetsOf(member);
    expect(free.notes).not.toContain('step-limited');
    expect(free.calories).toBeLessThan(calories - 100);
  });

  test('back to maintenance at once when a deficit becomes unsafe', async () => {
    const member = await adultMember();
    await patch(member, 'goals', { goal_type: 'fat_loss', pace_preference: 'aggressive' });
    await weigh(member, '2026-06-15');
    app.clock.set('2026-06-23T08:00:00Z');
    await patch(member, 'safety', { breast_feeding: true });
    const { targets, maintenance } = await readEnergy(member);
    expect(Math.abs((targets?.calories ?? 0) - (maintenance?.as_logged_kcal ?? 0))).toBeLessThanOrEqual(5);
  });
});

describe('the target in force', () => {
  test('is still the last one after a flight to the day before', async () => {
    const member = await adultMember();
    await patch(member, 'profile', { timezone: 'Pacific/Kiritimati' });
    await weigh(member, '2026-06-14');
    await patch(member, 'goals', { goal_type: 'fat_loss' });
    const before = await targetsOf(member);
    expect(before.issued_on).toBe('2026-06-16');
    await patch(member, 'profile', { timezone: 'Etc/GMT+12' });
    expect(await readEnergy(member)).toMatchObject({ as_of: '2026-06-15', targets: before });
    await patch(member, 'goals', { goal_type: 'muscle_gain' });
    const after = await targetsOf(member);
    expect(after.issued_on).toBe('2026-06-15');
    expect(after.calories).toBeGreaterThan(before.calories);
  });
});
