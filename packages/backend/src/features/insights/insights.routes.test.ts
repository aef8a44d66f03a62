import type { Energy } from '@sleek/contract/energy';
import type { Insights } from '@sleek/contract/insights';
import type { WeeklyPlan } from '@sleek/contract/plans';
import { addDays, dayRange, localDay } from '@sleek/domain/days';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask } from '../coach/coach-client.fixtures.ts';

let app: TestApp;
/** Twelve weeks in which energy is low after each poor night, and food is close to the target. */
let tired: TestMember;

beforeAll(async () => {
  app = await openTestApp();
  tired = await app.member();
  await profile(tired);
  const today = localDay('2026-06-15');
  const days = dayRange(addDays(today, -84), today);
  for (let from = 0; from < days.length; from += 40)
    await tired.send('POST', '/api/v1/checkins/sync', {
      body: {
        checkins: days.slice(from, from + 40).map((date, at) => {
          const isPoor = (at * 7 + Math.floor(at / 3)) % 4 === 0;
          return {
            date,
            weight_kg: 90 - (from + at) * 0.1,
            sleep_quality: isPoor ? 2 : 4,
            energy_level: isPoor ? 2 : 4,
            mood: 3,
            client_updated_at: '2026-06-15T08:00:00Z',
          };
        }),
      },
    });
});
afterAll(() => app[Symbol.asyncDispose]());

const profile = (member: TestMember) =>
  member.send('PATCH', '/api/v1/me/profile', {
    body: { sex: 'male', birth_year: 1990, height_cm: 180, activity_level: 'light' },
  });
const read = async (member: TestMember) => {
  const { status, body } = await member.send('GET', '/api/v1/coach/insights');
  expect(status).toBe(200);
  return body as Insights;
};
const titles = ({ insights }: Insights) => insights.map(({ type, title }) => `${type}: ${title}`);

describe('GET /coach/insights', () => {
  test('200 for a new member: check-ins would help, and the next step is the first weight', async () => {
    const insights = await read(await app.member());
    expect(titles(insights)).toEqual(['recommendation: A few more check-ins would help']);
    expect(insights).toMatchObject({
      generated_at: '2026-06-15T12:00:00.000Z',
      data_quality_score: 0,
      next_action: { code: 'firstWeight', action: 'Log your first weight, whenever it suits you.' },
    });
  });

  test('200 after one weight says that it is too early for a direction, and with which range', async () => {
    const member = await app.member();
    await profile(member);
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80.4 } });
    const [trend] = (await read(member)).insights;
    expect(trend).toMatchObject({ type: 'trend', title: 'Too early to say which way your trend goes' });
    expect(trend?.description).toMatch(
      /^It is too early to say which way your trend goes \(estimated range −.+ to \+.+ a week\), from 1 weight in the last 14 days\.$/,
    );
  });

  test('200 names trend, rhythm and a pattern, each with the days that it rests on', async () => {
    const insights = await read(tired);
    expect(titles(insights)).toEqual([
      'trend: Your trend goes down',
      'achievement: Steady check-ins',
      'achievement: A week and more in a row',
      'trend: Sleep and energy',
    ]);
    for (const { description } of insights.insights) expect(description).toMatch(/\d+ (days|weights|of)/);
    const [trend, , streak, pattern] = insights.insights;
    expect(trend?.data).toMatchObject({ direction: 'down', weights: 14 });
    expect(streak?.data).toEqual({ streak: 85 });
    expect(pattern?.description).toMatch(
      /^On days after a poor night your energy was lower: on average 2 over \d+ days, against 4 over \d+ others\.$/,
    );
    expect(pattern?.data).toMatchObject({ code: 'poor-sleep-energy', effect: -1 });
  });

  test('200 compares food with the issued target, not with what the member wrote beside it', async () => {
    const member = await app.member();
    await profile(member);
    await member.send('PATCH', '/api/v1/me/preferences', {
      body: { macro_targets: { calories: 900, protein_g: 10 } },
    });
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
    const log = (calories: number) =>
      Promise.all(
        ['2026-06-12', '2026-06-13', '2026-06-14'].map((date) =>
          member.send('POST', '/api/v1/nutrition/day', { body: { date, calories, protein_g: 40 } }),
        ),
      );
    await log(900);
    expect(titles(await read(member))).toEqual(
      expect.arrayContaining([
        'warning: Well below your target',
        'recommendation: Less protein than planned',
      ]),
    );
    const energy = (await member.send('GET', '/api/v1/energy')).body as { targets: { calories: number } };
    await log(energy.targets.calories);
    expect(titles(await read(member))).toContain('achievement: Close to your target');
  });

  test.each([
    ['a minor', 'profile', { birth_year: 2009 }],
    ['someone pregnant', 'safety', { pregnant: true }],
    ['someone with an eating disorder', 'safety', { eating_disorder_history: true }],
    ['a sensitive member', 'safety', { sensitive_mode: true }],
  ])('200 says nothing to %s', async (_who, part, change) => {
    const member = await app.member();
    await profile(member);
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
    await member.send('PATCH', `/api/v1/me/${part}`, { body: change });
    expect(await read(member)).toMatchObject({ insights: [], data_quality_score: 0, next_action: null });
  });

  test('200 says nothing to a member who keeps no health data', async () => {
    const member = await app.member();
    await member.send('POST', '/api/v1/me/consents', {
      body: { consent_type: 'health_data', granted: false },
    });
    expect(await read(member)).toMatchObject({ insights: [], next_action: null });
  });

  test('401 without a token', async () => {
    expect((await app.send('GET', '/api/v1/coach/insights')).status).toBe(401);
  });
});

describe('a member whose weight, pace or food is unsafe', () => {
  test.each([
    ['starving with no loss wished', { goal: 'maintenance', kcal: 500, from: 75, perDay: 0.28 }, 'eatEnough'],
    [
      'eating too little with a loss wished',
      { goal: 'fat_loss', kcal: 1000, from: 80, perDay: 0.1 },
      'eatMore',
    ],
    [
      'losing fast with muscle wished',
      { goal: 'muscle_gain', kcal: 1700, from: 80, perDay: 0.2 },
      'slowDown',
    ],
    ['underweight without a goal', { goal: null, kcal: 1500, from: 44, perDay: 0 }, 'underweight'],
    [
      'breast-feeding and losing fast',
      { goal: null, kcal: 1700, from: 75, perDay: 0.12, breastFeeding: true },
      'slowDown',
    ],
    [
      'past the goal weight',
      { goal: 'fat_loss', kcal: 1700, from: 75, perDay: 0.05, targetKg: 80 },
      'goalPassed',
    ],
  ] as const)('200 hears so first, and no praise: %s', async (_who, story, code) => {
    const member = await told(story);
    const { next_action, insights } = await read(member);
    expect(next_action?.code).toBe(code);
    expect(insights[0]?.type).toBe('warning');
    expect(insights.map(({ type }) => type)).not.toContain('achievement');
    const plan = (await member.send('POST', '/api/v1/coach/plan', { body: {} })).body as WeeklyPlan;
    expect(plan.focus_areas[0]).toBe('Eating enough');
    expect(plan.items.map(({ kind }) => kind)).not.toContain('go-on');
    const { targets, forecast } = (await member.send('GET', '/api/v1/energy')).body as Energy;
    expect(targets?.rate_kg_per_week).toBeGreaterThan(-0.02);
    expect(forecast).toBeNull();
    const next = (await ask(member, 'what should I do next?')).message;
    const progress = (await ask(member, 'how am I doing?')).message;
    expect(next).toMatch(/^Next: eat /);
    expect(progress).toMatch(
      /^(Several days|On average|Your weight is below|Your trend (has been falling|is past))/,
    );
    expect(next + progress).not.toMatch(/nothing needs to change|in four weeks/);
  });

  test('hears of no number where none is wished, but whom to ask', async () => {
    const member = await told({ goal: 'maintenance', kcal: 500, from: 75, perDay: 0.28 });
    await member.send('PATCH', '/api/v1/me/safety', { body: { sensitive_mode: true } });
    const plan = (await member.send('POST', '/api/v1/coach/plan', { body: {} })).body as WeeklyPlan;
    expect(plan.items[0]?.kind).toBe('ask-somebody');
    expect(plan.recommendations.join()).not.toMatch(/\d|weight|scale/);
  });

  test('200 hears so without a weight, too', async () => {
    const member = await app.member();
    await profile(member);
    for (const date of dayRange(localDay('2026-06-08'), localDay('2026-06-14')))
      await member.send('POST', '/api/v1/nutrition/day', { body: { date, calories: 1100 } });
    expect(await read(member)).toMatchObject({
      next_action: { code: 'eatMore' },
      insights: [{ type: 'warning', title: 'Your body needs more food' }, { title: expect.any(String) }],
    });
    expect((await ask(member, 'how am I doing?')).message).toMatch(/^On average you logged less than/);
  });

  test('and asks whether the loss is too fast is told that it is', async () => {
    const member = await told({ goal: 'maintenance', kcal: 1700, from: 80, perDay: 0.28 });
    const { message } = await ask(member, 'am I losing too fast?');
    expect(message).toMatch(/^Your trend has been falling faster than is good for you/);
  });

  async function told(story: {
    goal: string | null;
    kcal: number;
    from: number;
    perDay: number;
    targetKg?: number;
    breastFeeding?: boolean;
  }): Promise<TestMember> {
    const member = await app.member();
    const patch = (part: string, body: object) => member.send('PATCH', `/api/v1/me/${part}`, { body });
    await patch('profile', { sex: 'female', birth_year: 1990, height_cm: 172, activity_level: 'light' });
    const wish = { goal_type: story.goal, target_weight_kg: story.targetKg ?? null };
    if (story.goal !== null) await patch('goals', wish);
    if (story.breastFeeding) await patch('safety', { breast_feeding: true });
    const days = dayRange(addDays(localDay('2026-06-15'), -34), localDay('2026-06-15'));
    const checkins = days.map((date, at) => ({
      date,
      weight_kg: story.from - at * story.perDay,
      client_updated_at: '2026-06-15T08:00:00Z',
    }));
    await member.send('POST', '/api/v1/checkins/sync', { body: { checkins } });
    for (const date of days.slice(-15))
      await member.send('POST', '/api/v1/nutrition/day', { body: { date, calories: story.kcal } });
    return member;
  }
});

describe('averages', () => {
  test('are over the days that have the value, and of too few say nothing', async () => {
    const member = await app.member();
    await profile(member);
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-14', weight_kg: 80 } });
    for (const date of dayRange(localDay('2026-06-03'), localDay('2026-06-14')))
      await member.send('POST', '/api/v1/nutrition/day', {
        body: { date, protein_g: 150, ...(date === '2026-06-09' && { calories: 700 }) },
      });
    expect(titles(await read(member)).join()).not.toMatch(/below your target|food/);
    const { message } = await ask(member, 'how did I eat this week?');
    expect(message).toMatch(/you logged food on 1 day, on average 700 kcal/);
  });
});

describe('the coach, asked for patterns', () => {
  test('says the same pattern with its days, and that it is no cause', async () => {
    const { message, tool_trace } = await ask(tired, 'do you see any patterns?');
    expect(tool_trace?.map(({ tool_name }) => tool_name)).toContain('get_patterns');
    expect(message).toMatch(/your energy was lower: on average 2 over \d+ days, against 4 over \d+ others/);
    expect(message).toMatch(/does not say that one causes the other/);
  });

  test('of too few days says so', async () => {
    const { message } = await ask(await app.member(), 'does my sleep affect my energy?');
    expect(message).toMatch(/not enough days yet/);
  });

  test('by a member who hears no numbers looks at none', async () => {
    const member = await app.member();
    await member.send('PATCH', '/api/v1/me/safety', { body: { eating_disorder_history: true } });
    const { message, tool_trace } = await ask(member, 'do you see any patterns?');
    expect(message).not.toMatch(/\d/);
    expect(tool_trace?.map(({ tool_name }) => tool_name) ?? []).not.toContain('get_patterns');
  });
});
