import type { ChatResponse } from '@sleek/contract/coach';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedSecrets } from '../../platform/live-secrets.ts';
import { Redacted } from '../../secrets.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { keptPhoto } from '../../testing/photo-steps.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember, testNow } from '../../testing/test-app.ts';
import { ask } from './coach-client.fixtures.ts';

let app: TestApp;
/** A second process on the same database, with its own copies of looks. */
let other: TestApp;
let member: TestMember;

beforeAll(async () => {
  const dataKey = new Redacted(Buffer.alloc(32, 7).toString('base64'));
  const secretsFor = (databaseUrl: string) =>
    fixedSecrets({ databaseUrl, jwtSecret: new Redacted('s'.repeat(44)), dataKey });
  const tokens = { accessMinutes: 100_000, refreshDays: 365 };
  const database = await freshDatabase();
  const ground = { databaseUrl: database.url, secrets: secretsFor(database.url) };
  app = await openTestApp({ tokens }, ground);
  other = await openTestApp({ tokens }, { ...ground, clock: app.clock });
});
afterAll(async () => {
  await other[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});
beforeEach(async () => {
  app.clock.set(testNow);
  member = await app.member();
  await weigh('2026-06-14', 80);
});

const weigh = (date: string, weight_kg: number) =>
  member.send('POST', '/api/v1/checkins', { body: { date, weight_kg } });
const elsewhere = (): TestMember => ({
  ...member,
  send: (method, path, options) => other.send(method, path, { token: member.accessToken, ...options }),
});
const cachedOf = ({ tool_trace }: ChatResponse) =>
  Object.fromEntries((tool_trace ?? []).map(({ tool_name, cached }) => [tool_name, cached]));
const why = () => ask(member, 'why is my weight up?');

describe('a look that was taken a moment ago', () => {
  test('is given again, and the answer and the log say so', async () => {
    expect(Object.values(cachedOf(await why()))).toEqual([false, false, false]);
    const again = await why();
    expect(cachedOf(again)).toEqual({
      get_weight_trend: true,
      get_energy: true,
      get_adherence_metrics: true,
    });
    const logged = await rowsOf(
      app,
      'select tool_name, cached, status from ai_tool_call_log where run_id = $1 order by 1',
      [again.run_id],
    );
    expect(logged).toEqual(
      ['get_adherence_metrics', 'get_energy', 'get_weight_trend'].map((tool_name) => ({
        tool_name,
        cached: true,
        status: 'success',
      })),
    );
  });

  test('is taken anew once its time is over, each at its own', async () => {
    await ask(member, 'how much have I eaten today?');
    app.clock.advanceMs(61_000);
    expect(cachedOf(await ask(member, 'how much have I eaten today?'))).toEqual({
      get_food_today: false,
      get_energy: true,
      get_adherence_metrics: true,
    });
    app.clock.advanceMs(300_000);
    expect(cachedOf(await ask(member, 'how much have I eaten today?'))).toMatchObject({ get_energy: false });
  });

  test('is taken anew on another day', async () => {
    app.clock.set('2026-06-15T23:59:50Z');
    await why();
    app.clock.set('2026-06-16T00:00:10Z');
    expect(Object.values(cachedOf(await why()))).toEqual([false, false, false]);
  });

  test('is never that of another member', async () => {
    await why();
    member = await app.member();
    await weigh('2026-06-13', 60);
    const answer = await why();
    expect(Object.values(cachedOf(answer))).toEqual([false, false, false]);
    expect(answer.message).toContain('60 kg');
  });
});

/** Each way in which a member changes what the coach looks at. */
const writes: [string, () => Promise<unknown>][] = [
  ['a check-in', () => weigh('2026-06-15', 81)],
  ['a deleted check-in', () => member.send('DELETE', '/api/v1/checkins/2026-06-14')],
  [
    'a batch of check-ins',
    () =>
      member.send('POST', '/api/v1/checkins/sync', {
        body: { checkins: [{ date: '2026-06-12', mood: 2, client_updated_at: '2026-06-12T08:00:00Z' }] },
      }),
  ],
  [
    'a day of food',
    () => member.send('POST', '/api/v1/nutrition/day', { body: { date: '2026-06-15', calories: 900 } }),
  ],
  ['the profile', () => member.send('PATCH', '/api/v1/me/profile', { body: { height_cm: 181 } })],
  ['the goal', () => member.send('PATCH', '/api/v1/me/goals', { body: { pace_preference: 'slow' } })],
  ['preferences', () => member.send('PATCH', '/api/v1/me/preferences', { body: { meals_per_day: 5 } })],
  ['a plan', () => member.send('POST', '/api/v1/coach/plan', { body: {} })],
  ['the safety state', () => member.send('PATCH', '/api/v1/me/safety', { body: { breast_feeding: true } })],
];

describe('no look is older than the member’s last write', () => {
  test.each(writes)('of %s, in the same process and in another', async (_what, write) => {
    await why();
    await ask(elsewhere(), 'why is my weight up?');
    expect(cachedOf(await ask(elsewhere(), 'why is my weight up?'))).toMatchObject({ get_energy: true });
    await write();
    for (const place of [member, elsewhere()]) {
      const cached = Object.values(cachedOf(await ask(place, 'why is my weight up?')));
      expect(cached.some(Boolean)).toBe(false);
    }
  });

  test('of a decision about what the plan recommends', async () => {
    const plan = () => ask(member, 'what is my plan this week?');
    const { body } = await member.send('POST', '/api/v1/coach/plan', { body: {} });
    const [item] = (body as { items: { id: string; text: string }[] }).items;
    await plan();
    expect(cachedOf(await plan())).toMatchObject({ get_plan: true });
    for (const [verb, isTold] of [
      ['accept', true],
      ['dismiss', false],
      ['reopen', true],
    ] as const) {
      await member.send('POST', `/api/v1/coach/recommendations/${item?.id}/${verb}`);
      const answer = await plan();
      expect(cachedOf(answer)).toMatchObject({ get_plan: false });
      expect(answer.message.includes(item?.text ?? '')).toBe(isTold);
    }
  });

  test('of what the coach may know of photos: each write, and the consent', async () => {
    const photos = () => ask(member, 'when was my last photo?');
    const consent = (method: string, path = '') =>
      member.send(method, `/api/v1/me/consents${path}`, {
        ...(method === 'POST' && { body: { consent_type: 'photo_ai_access' } }),
      });
    let id = '';
    const steps: [string, () => Promise<unknown>, RegExp][] = [
      ['allowed', () => consent('POST'), /no photos yet/],
      [
        'committed and drawn',
        async () => {
          ({ id } = await keptPhoto(app, member, {
            commit: { visibility: 'coach_only', date: '2026-06-10' },
          }));
        },
        /10 June 2026, 5 days ago/,
      ],
      ['dated anew', () => change({ date: '2026-06-09' }), /9 June 2026, 6 days ago/],
      ['made private', () => change({ visibility: 'private' }), /no photos yet/],
      ['shared again', () => change({ visibility: 'coach_only' }), /9 June 2026/],
      ['sent to be drawn again', () => work("status = 'processing'"), /no photos yet/],
      ['drawn', () => work("status = 'ready'"), /9 June 2026/],
      ['withdrawn', () => consent('DELETE', '/photo_ai_access'), /may not know of your photos/],
      ['allowed again', () => consent('POST'), /9 June 2026/],
      ['deleted', () => member.send('DELETE', `/api/v1/photos/${id}`), /no photos yet/],
    ];
    const change = (body: object) => member.send('PATCH', `/api/v1/photos/${id}`, { body });
    const work = (step: string) => rowsOf(app, `update progress_photo set ${step} where id = $1`, [id]);
    expect((await photos()).message).toMatch(/may not know of your photos/);
    for (const [step, write, said] of steps) {
      // A step of the photo's own work that changes nothing here.
      if (id !== '') await work('attempts = attempts + 1');
      expect(cachedOf(await photos()), step).toEqual({ get_photo_dates: true });
      await write();
      const answer = await photos();
      expect(cachedOf(answer), step).toEqual({ get_photo_dates: false });
      expect(answer.message, step).toMatch(said);
    }
  });

  test('the next answer has the weight that was just logged, whichever process took it', async () => {
    for (let step = 1; step <= 12; step++) {
      const weightKg = 80 + step / 10;
      const [writer, reader] = step % 2 === 0 ? [member, elsewhere()] : [elsewhere(), member];
      await writer.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: weightKg } });
      expect((await ask(reader, 'why is my weight up?')).message).toContain(`${weightKg} kg on 15 June`);
    }
  });

  test('what an answer says of its own ground follows every write, too, through whichever process', async () => {
    const gaps = async () => (await ask(member, 'how am I doing?')).data_gaps?.map(({ field }) => field);
    const unknown = ['profile.sex', 'profile.birth_year', 'profile.height'];
    expect(await gaps()).toEqual(expect.arrayContaining(unknown));
    const body = { sex: 'female', birth_year: 1990, height_cm: 168 };
    await elsewhere().send('PATCH', '/api/v1/me/profile', { body });
    const later = await gaps();
    expect(unknown.filter((field) => later?.includes(field))).toEqual([]);
  });

  test('of writes and questions at once, the last question sees the last write', async () => {
    const asked: Promise<unknown>[] = [];
    for (let step = 1; step <= 20; step++) {
      asked.push(ask(step % 2 === 0 ? member : elsewhere(), 'why is my weight up?'));
      await weigh('2026-06-15', 80 + step / 10);
    }
    await Promise.all(asked);
    for (const place of [member, elsewhere()])
      expect((await ask(place, 'why is my weight up?')).message).toContain('82 kg on 15 June');
  });
});
