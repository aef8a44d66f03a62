import { randomUUID } from 'node:crypto';
import type { Energy } from '@sleek/contract/energy';
import type { Recommendation, WeeklyPlan } from '@sleek/contract/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask } from '../coach/coach-client.fixtures.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const api = '/api/v1';
const make = async (member: TestMember, body?: object) => {
  const answer = await member.send('POST', `${api}/coach/plan`, { body });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as WeeklyPlan;
};
const read = (member: TestMember) => member.send('GET', `${api}/coach/plan`);
const decide = (member: TestMember, id: string, verb: 'accept' | 'dismiss' | 'reopen') =>
  member.send('POST', `${api}/coach/recommendations/${id}/${verb}`);
const kinds = ({ items }: WeeklyPlan) => items.map(({ kind }) => kind);
const itemOf = ({ items }: WeeklyPlan, kind: string): Recommendation => {
  const item = items.find((each) => each.kind === kind);
  if (item === undefined) throw new Error(`The plan has no ${kind}`);
  return item;
};

async function known(): Promise<TestMember> {
  const member = await app.member();
  await member.send('PATCH', `${api}/me/profile`, {
    body: { sex: 'male', birth_year: 1990, height_cm: 180, activity_level: 'light' },
  });
  await member.send('POST', `${api}/checkins`, { body: { date: '2026-06-15', weight_kg: 84.2 } });
  return member;
}
const logFood = (member: TestMember, protein: number) =>
  Promise.all(
    ['2026-06-12', '2026-06-13', '2026-06-14'].map((date) =>
      member.send('POST', `${api}/nutrition/day`, { body: { date, calories: 2300, protein_g: protein } }),
    ),
  );

describe('POST /coach/plan', () => {
  test('200 without a body, as existing clients send it, and with an empty one', async () => {
    const member = await known();
    const plan = await make(member);
    expect(plan).toMatchObject({ week_start: '2026-06-15T12:00:00.000Z', preferences: {} });
    const empty = await member.send('POST', `${api}/coach/plan`, { raw: '' });
    expect(empty.status).toBe(200);
    expect((await make(member, { start_date: null, preferences: null })).preferences).toEqual({});
  });

  test('200 has the targets that the engine issued, and says so in its confidence', async () => {
    const member = await known();
    const plan = await make(member);
    const { targets } = (await member.send('GET', `${api}/energy`)).body as {
      targets: Record<'calories' | 'protein_g' | 'carbs_g' | 'fat_g', number>;
    };
    const { calories, protein_g, carbs_g, fat_g } = targets;
    expect(plan.daily_targets).toEqual({ calories, protein_g, carbs_g, fat_g });
    expect(plan.confidence).toBe(0.8);
  });

  test('200 without targets before there is a weight', async () => {
    const plan = await make(await app.member());
    expect(plan).toMatchObject({ daily_targets: null, confidence: 0.5 });
    expect(kinds(plan)).toContain('weigh');
  });

  test('200 says what each recommendation rests on', async () => {
    const member = await known();
    await logFood(member, 40);
    const plan = await make(member);
    expect(kinds(plan)).toEqual(['weigh', 'log-food', 'protein']);
    expect(itemOf(plan, 'weigh').basis).toMatch(/^1 weight in the last 14 days/);
    expect(itemOf(plan, 'protein').basis).toMatch(
      /^On average 40 g over 3 logged days, with a target of \d+ g\.$/,
    );
    expect(plan.recommendations).toEqual(plan.items.map(({ text }) => text));
    expect(plan.focus_areas).toEqual(['Steady logging', 'Protein']);
  });

  test('200 puts first what the member wants the plan to be about, and keeps what it does not know', async () => {
    const member = await known();
    await logFood(member, 40);
    const preferences = { focus: 'protein', mood: null, 'ganz anders': '<b>x</b>' };
    const plan = await make(member, { preferences });
    expect(kinds(plan)[0]).toBe('protein');
    expect(plan.preferences).toEqual(preferences);
  });

  test('200 about sleep, once enough nights were rated poorly', async () => {
    const member = await known();
    for (const date of ['2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14'])
      await member.send('POST', `${api}/checkins`, { body: { date, weight_kg: 84, sleep_quality: 2 } });
    expect(itemOf(await make(member), 'sleep').basis).toBe(
      'Your sleep was rated 2 on average over 5 nights; five is best.',
    );
  });

  test('200 for a week that begins when the member says', async () => {
    expect(await make(await known(), { start_date: '2026-06-22' })).toMatchObject({
      week_start: '2026-06-22T00:00:00.000Z',
    });
  });

  test.each([
    ['a minor', 'profile', { birth_year: 2009 }],
    ['someone pregnant', 'safety', { pregnant: true }],
    ['someone with an eating disorder', 'safety', { eating_disorder_history: true }],
    ['a sensitive member', 'safety', { sensitive_mode: true }],
  ])('200 for %s has no targets, no number and nothing to lose', async (_who, part, change) => {
    const member = await known();
    await logFood(member, 40);
    await member.send('PATCH', `${api}/me/${part}`, { body: change });
    const plan = await make(member);
    expect(plan).toMatchObject({ daily_targets: null, confidence: 0.5 });
    const words = JSON.stringify([
      plan.recommendations,
      plan.focus_areas,
      plan.items.map(({ basis }) => basis),
    ]);
    expect(words).not.toMatch(/\d|target|weigh|scale|lose/i);
    expect(kinds(plan)).toContain('regular-meals');
  });

  test('403 while the member does not let health data be kept, and nothing is stored', async () => {
    const member = await known();
    await member.send('POST', `${api}/me/consents`, {
      body: { consent_type: 'health_data', granted: false },
    });
    const answer = await member.send('POST', `${api}/coach/plan`);
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:sleek-coach:problem:consent-needed' } });
    expect((await read(member)).status).toBe(404);
  });

  test.each([
    ['a start that is no date', { start_date: 'soon' }],
    ['a start that is a number', { start_date: 20260615 }],
    ['a start before there is a day for it in every zone', { start_date: '1900-01-01' }],
    ['a start too late for its week', { start_date: '2100-12-28' }],
    ['nested preferences', { preferences: { diet: { type: 'vegan' } } }],
    ['preferences that are a list', { preferences: ['vegan'] }],
    ['a preference that is too long', { preferences: { diet: 'x'.repeat(201) } }],
    ['a preference with NUL', { preferences: { diet: 'a\u0000b' } }],
    [
      'too many preferences',
      { preferences: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`p${at}`, 'x'])) },
    ],
  ])('422 for %s', async (_what, body) => {
    const member = await app.member();
    expect((await member.send('POST', `${api}/coach/plan`, { body })).status).toBe(422);
    expect((await read(member)).status).toBe(404);
  });

  test('401 without a token', async () => {
    expect((await app.send('POST', `${api}/coach/plan`)).status).toBe(401);
  });

  test('keeps the last twelve, sealed', async () => {
    const member = await known();
    for (let count = 0; count < 14; count++) {
      app.clock.advanceMs(1000);
      await make(member);
    }
    const { id } = (await member.send('GET', `${api}/me`)).body as { id: string };
    const plans = await rowsOf(app, 'select content from coach_plan where user_id = $1', [id]);
    expect(plans).toHaveLength(12);
    const orphans = await rowsOf(
      app,
      `select 1 from coach_recommendation r where user_id = $1
       and not exists (select 1 from coach_plan p where p.user_id = r.user_id and p.id = r.plan_id)`,
      [id],
    );
    expect(orphans).toEqual([]);
    for (const { content } of plans) expect(content).toMatch(/^v1\./);
  });

  test('made twelve times at once leaves whole plans', async () => {
    const member = await known();
    const plans = await Promise.all(Array.from({ length: 12 }, () => make(member)));
    expect(new Set(plans.map(({ plan_id: id }) => id)).size).toBe(12);
    expect(((await read(member)).body as WeeklyPlan).items.length).toBeGreaterThan(0);
  });
});

describe('GET /coach/plan', () => {
  test('404 before the first plan', async () => {
    const { status, body } = await read(await app.member());
    expect([status, (body as { detail: string }).detail]).toEqual([
      404,
      'There is no plan yet. Make your first one.',
    ]);
  });

  test('200 is the latest plan, as it was made', async () => {
    const member = await known();
    await make(member);
    app.clock.advanceMs(1000);
    const latest = await make(member, { preferences: { focus: 'sleep' } });
    expect((await read(member)).body).toEqual(latest);
  });

  test('200 has the targets in force, and no more what rested on the old ones, once they have changed', async () => {
    const member = await known();
    await logFood(member, 40);
    const made = await make(member);
    expect(made).toMatchObject({ target_changed_since: false });
    expect(made.items.some(({ basis }) => basis !== null)).toBe(true);
    app.clock.advanceMs(1000);
    await member.send('PATCH', `${api}/me/goals`, { body: { goal_type: 'muscle_gain' } });
    const { targets } = (await member.send('GET', `${api}/energy`)).body as Energy;
    const { body } = await read(member);
    expect(targets?.calories).not.toBe(made.daily_targets?.calories);
    expect(body).toMatchObject({
      plan_id: made.plan_id,
      target_changed_since: true,
      daily_targets: { calories: targets?.calories, protein_g: targets?.protein_g },
    });
    expect((body as WeeklyPlan).items.every(({ basis }) => basis === null)).toBe(true);
  });

  test('200 says what changed since the plan before, and what that rests on; nothing for the first', async () => {
    const member = await known();
    const first = await make(member);
    expect(first.changes).toEqual([]);
    await logFood(member, 40);
    const [weigh] = first.items;
    await member.send('POST', `${api}/coach/recommendations/${weigh?.id}/dismiss`);
    app.clock.advanceMs(1000);
    const second = await make(member);
    expect(second.changes.length).toBeGreaterThan(0);
    const added = second.items.find(({ kind }) => !first.items.some((item) => item.kind === kind));
    if (added)
      expect(second.changes).toContainEqual({
        description: expect.stringContaining(added.text.slice(1)),
        basis: added.basis,
      });
    expect((await read(member)).body).toEqual(second);
  });

  test('404 for a plan with targets once numbers are withheld, and for the other once they may be told', async () => {
    const member = await known();
    await make(member);
    await member.send('PATCH', `${api}/me/safety`, { body: { pregnant: true } });
    expect((await read(member)).status).toBe(404);
    app.clock.advanceMs(1000);
    await make(member);
    expect((await read(member)).status).toBe(200);
    await member.send('PATCH', `${api}/me/safety`, { body: { pregnant: false } });
    expect((await read(member)).status).toBe(404);
  });
});

describe('a recommendation', () => {
  test('is accepted or put away, twice is once, and each is taken back', async () => {
    const member = await known();
    const [item] = (await make(member)).items;
    const id = item?.id ?? '';
    const first = await decide(member, id, 'accept');
    expect(first.body).toMatchObject({ id, status: 'accepted', decided_at: app.clock.now().toISOString() });
    app.clock.advanceMs(1000);
    expect((await decide(member, id, 'accept')).body).toEqual(first.body);
    expect((await decide(member, id, 'dismiss')).body).toMatchObject({ status: 'dismissed' });
    expect((await decide(member, id, 'reopen')).body).toMatchObject({ status: 'open', decided_at: null });
  });

  test('that was put away is not among what existing clients show, and its kind not in the plans of four weeks', async () => {
    const member = await known();
    const plan = await make(member);
    const weigh = itemOf(plan, 'weigh');
    await decide(member, weigh.id, 'dismiss');
    const shown = (await read(member)).body as WeeklyPlan;
    expect(shown.recommendations).not.toContain(weigh.text);
    expect(itemOf(shown, 'weigh').status).toBe('dismissed');
    expect(kinds(await make(member))).not.toContain('weigh');
    const longAgo = `update coach_recommendation set decided_at = decided_at - interval '29 days' where id = $1`;
    await rowsOf(app, longAgo, [weigh.id]);
    expect(kinds(await make(member))).toContain('weigh');
  });

  test('404 for one that nobody has, 422 for what is no id', async () => {
    const member = await app.member();
    for (const verb of ['accept', 'dismiss', 'reopen'] as const) {
      expect((await decide(member, randomUUID(), verb)).status).toBe(404);
      expect((await decide(member, 'x', verb)).status).toBe(422);
    }
  });
});

describe('the coach, asked for the plan', () => {
  test('says its targets, what it recommends and what that rests on, from one look', async () => {
    const member = await known();
    await logFood(member, 40);
    const plan = await make(member);
    await decide(member, itemOf(plan, 'weigh').id, 'accept');
    await decide(member, itemOf(plan, 'log-food').id, 'dismiss');
    const answer = await ask(member, 'What is my plan this week?');
    expect(answer.message).toMatch(/^Your plan is for the week from 15 June and was made on 15 June\./);
    const kcal = plan.daily_targets?.calories.toLocaleString('en-GB');
    expect(answer.message).toContain(`Its target is the one in force: ${kcal} kcal a day`);
    expect(answer.message).toMatch(
      /whenever it suits you\. Why, as of that day: 1 weight in the last 14 days/,
    );
    expect(answer.message).toContain('You said that you will do this.');
    expect(answer.message).toContain(itemOf(plan, 'protein').text);
    expect(answer.message).not.toContain(itemOf(plan, 'log-food').text);
    const [trace] = answer.tool_trace ?? [];
    expect(trace).toMatchObject({ tool_name: 'get_plan', cached: false });
    const [logged] = await rowsOf(
      app,
      'select tool_category, status from ai_tool_call_log where run_id = $1 and tool_name = $2',
      [answer.run_id, 'get_plan'],
    );
    expect(logged).toEqual({ tool_category: 'plan', status: 'success' });
  });

  test('says why it changed: what is new, what is gone, and what was put away', async () => {
    const member = await known();
    await decide(member, itemOf(await make(member), 'weigh').id, 'dismiss');
    await logFood(member, 40);
    app.clock.advanceMs(1000);
    await make(member);
    const { message } = await ask(member, 'Why did my plan change?');
    expect(message).toContain('The plan before was made on 15 June.');
    expect(message).toContain(
      'New in it: add one food with protein to a meal you already eat. Why, as of that day: on average 40 g',
    );
    expect(message).toContain('No longer in it, since you put it away: step on the scale');
    expect(message).toContain('while its week goes on it stays as it is');
  });

  test('says that there is none, that it is the first, and that nothing is different', async () => {
    const member = await known();
    expect((await ask(member, 'show me my plan')).message).toMatch(/^You have no plan yet\./);
    await make(member);
    expect((await ask(member, 'did my plan change?')).message).toContain('nothing to compare it with');
    app.clock.advanceMs(1000);
    await make(member);
    expect((await ask(member, 'did my plan change?')).message).toContain(
      'Nothing is different from the plan before',
    );
  });

  test('says no target that is in force no more, nor what rested on it', async () => {
    const member = await known();
    await logFood(member, 40);
    const plan = await make(member);
    app.clock.advanceMs(1000);
    const changed = await member.send('PATCH', `${api}/me/goals`, { body: { goal_type: 'muscle_gain' } });
    expect(changed.status, changed.text).toBe(200);
    const { message } = await ask(member, 'what is my plan this week?');
    expect(message).toContain('Your target has changed since it was made');
    expect(message).not.toContain('Why, as of that day');
    const kcal = plan.daily_targets?.calories.toLocaleString('en-GB');
    expect(message.split('What changed')[0]).not.toContain(`${kcal} kcal`);
  });

  test('says of which week it is once its own is over', async () => {
    const own = await openTestApp();
    try {
      const member = await own.member();
      await member.send('POST', `${api}/coach/plan`, { body: { start_date: '2026-06-17T08:00:00Z' } });
      const opening = async () => (await ask(member, 'what is my plan this week?')).message.split('.')[0];
      expect(await opening()).toContain('the week from 17 June, which is still to come');
      own.clock.advanceMs(1000);
      await member.send('POST', `${api}/coach/plan`, { body: { start_date: '2026-06-08T08:00:00Z' } });
      expect(await opening()).toContain('Your last plan is for the week from 8 June');
    } finally {
      await own[Symbol.asyncDispose]();
    }
  });

  test('leaves numbers out where they are left out, and tells nothing of a plan that was made with them', async () => {
    const member = await known();
    await make(member);
    await member.send('PATCH', `${api}/me/safety`, { body: { sensitive_mode: true } });
    const outdated = await ask(member, 'what is my plan this week?');
    expect(outdated.message).toContain('Your last plan does not fit');
    app.clock.advanceMs(1000);
    await make(member);
    const { message } = await ask(member, 'what is my plan this week?');
    expect(message).toContain('Eat regular meals that leave you comfortable and full.');
    expect(`${message} ${outdated.message}`).not.toMatch(/\d|kcal|\bkg\b|target/);
  });

  test('tells nobody the plan of another', async () => {
    const other = await known();
    await make(other);
    expect((await ask(await app.member(), 'what is my plan?')).message).toMatch(/^You have no plan yet/);
  });
});
