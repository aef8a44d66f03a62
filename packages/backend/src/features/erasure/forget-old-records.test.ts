import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullMember } from '../../testing/full-member.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, testNow } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const counts = async (userId: string) => {
  const [row] = await rowsOf(
    app,
    `select (select count(*)::int from ai_session where user_id = $1) as conversations,
            (select count(*)::int from ai_message where user_id = $1) as messages,
            (select count(*)::int from coach_run where user_id = $1) as answers,
            (select count(*) > 0 from ai_tool_call_log where user_id = $1) as looks,
            (select count(*)::int from photo_view where user_id = $1) as photo_views,
            (select count(*)::int from refresh_token where user_id = $1) as sessions`,
    [userId],
  );
  return row;
};
const at = async (instant: string) => {
  app.clock.set(instant);
  await app.runDueTasks();
};

test('what the coach looked at goes after 90 days, a log-in 90 days after it ran out, nothing before', async () => {
  app.clock.set(testNow);
  const { id } = await fullMember(app);
  await at('2026-09-13T12:00:00.000Z');
  expect(await counts(id)).toEqual({
    conversations: 1,
    messages: 2,
    answers: 1,
    looks: true,
    photo_views: 1,
    sessions: 1,
  });
  await at('2026-09-13T12:00:00.001Z');
  expect(await counts(id)).toMatchObject({ looks: false, photo_views: 0, sessions: 1 });
  await at('2026-09-20T12:00:00.000Z');
  expect(await counts(id)).toMatchObject({ sessions: 1 });
  await at('2026-09-20T12:00:01.000Z');
  expect(await counts(id)).toEqual({
    conversations: 1,
    messages: 2,
    answers: 1,
    looks: false,
    photo_views: 0,
    sessions: 0,
  });
});

test('a log-in that was ended goes 90 days after its end', async () => {
  app.clock.set(testNow);
  const member = await fullMember(app);
  await app.send('POST', '/api/v1/auth/logout', { body: { refresh_token: member.refreshToken } });
  await at('2026-09-13T12:00:00.000Z');
  expect(await counts(member.id)).toMatchObject({ sessions: 1 });
  await at('2026-09-13T12:00:00.001Z');
  expect(await counts(member.id)).toMatchObject({ sessions: 0 });
});

test('a conversation goes with its answers 24 months after its last message; one that went on stays whole', async () => {
  app.clock.set(testNow);
  const [silent, talking] = [await fullMember(app), await fullMember(app)];
  await rowsOf(app, `update ai_session set last_message_at = '2027-01-01T00:00:00Z' where user_id = $1`, [
    talking.id,
  ]);
  await at('2028-06-15T12:00:00.000Z');
  expect(await counts(silent.id)).toMatchObject({ conversations: 1, messages: 2, answers: 1 });
  await at('2028-06-15T12:00:00.001Z');
  expect(await counts(silent.id)).toMatchObject({ conversations: 0, messages: 0, answers: 0 });
  expect(await counts(talking.id)).toMatchObject({ conversations: 1, messages: 2, answers: 1 });
  await at('2029-01-01T00:00:00.001Z');
  expect(await counts(talking.id)).toMatchObject({ conversations: 0, messages: 0, answers: 0 });
});

test('an archived conversation is kept as long as any other: 24 months after its last message', async () => {
  app.clock.set(testNow);
  const { id, send } = await fullMember(app);
  const { items } = (await send('GET', '/api/v1/coach/sessions')).body as { items: { id: string }[] };
  await send('PATCH', `/api/v1/coach/sessions/${items[0]?.id}`, { body: { archived: true } });
  await at('2028-06-15T12:00:00.000Z');
  expect(await counts(id)).toMatchObject({ conversations: 1, messages: 2 });
  await at('2028-06-15T12:00:00.001Z');
  expect(await counts(id)).toMatchObject({ conversations: 0, messages: 0, answers: 0 });
});

test('what answers cost on a day goes after 90 days', async () => {
  app.clock.set(testNow);
  const { id } = await fullMember(app);
  const days = () => rowsOf(app, 'select day::text from ai_token_use where user_id = $1', [id]);
  await at('2026-09-13T23:59:59.999Z');
  expect(await days()).toEqual([{ day: '2026-06-15' }]);
  await at('2026-09-14T00:00:00.000Z');
  expect(await days()).toEqual([]);
});

test('what the safety policy did goes after 12 months', async () => {
  app.clock.set(testNow);
  const { id } = await fullMember(app);
  const left = () =>
    rowsOf(app, 'select violation_type from ai_policy_violation_log where user_id = $1', [id]);
  await at('2027-06-15T12:00:00.000Z');
  expect(await left()).toEqual([{ violation_type: 'prompt_injection' }]);
  await at('2027-06-15T12:00:00.001Z');
  expect(await left()).toEqual([]);
});

test('a mailed link goes 90 days after its end, and what was done to an account after 24 months', async () => {
  app.clock.set(testNow);
  const { id } = await fullMember(app);
  await rowsOf(
    app,
    `insert into audit_log (id, user_id, actor_kind, action, created_at) values (gen_random_uuid(), $1, 'system', 'role.changed', $2)`,
    [id, testNow],
  );
  const left = async () => {
    const counted = 'select count(*)::int as n from';
    const [links] = await rowsOf<{ n: number }>(app, `${counted} user_link where user_id = $1`, [id]);
    const [deeds] = await rowsOf<{ n: number }>(app, `${counted} audit_log where user_id = $1`, [id]);
    return { links: (links?.n ?? 0) > 0, deeds: deeds?.n };
  };
  await at('2026-09-16T12:00:00.000Z');
  expect(await left()).toEqual({ links: true, deeds: 1 });
  await at('2026-09-16T12:00:00.001Z');
  expect(await left()).toEqual({ links: false, deeds: 1 });
  await at('2028-06-15T12:00:00.000Z');
  expect(await left()).toEqual({ links: false, deeds: 1 });
  await at('2028-06-15T12:00:00.001Z');
  expect(await left()).toEqual({ links: false, deeds: 0 });
});

test('more than one statement deletes at once goes all the same', async () => {
  app.clock.set(testNow);
  const { id } = await fullMember(app);
  await rowsOf(
    app,
    `insert into refresh_token (user_id, id, family_id, token_hash, expires_at, created_at)
     select $1, gen_random_uuid(), gen_random_uuid(), lpad(to_hex(n), 64, '0'), '2026-01-01', '2025-12-25'
     from generate_series(1, 1500) n`,
    [id],
  );
  await app.runDueTasks();
  expect(await counts(id)).toMatchObject({ sessions: 1 });
});

test('what became of alarms goes after 13 months, nothing before', async () => {
  app.clock.set(testNow);
  await rowsOf(
    app,
    `insert into alarm_change (alarm, change, changed_by, changed_at) values ('api-5xx', 'firing', 'x', '${testNow}')`,
  );
  const kept = () => rowsOf(app, `select 1 from alarm_change where alarm = 'api-5xx'`);
  await at('2027-07-15T12:00:00.000Z');
  expect(await kept()).toHaveLength(1);
  await at('2027-07-15T12:00:00.001Z');
  expect(await kept()).toEqual([]);
});
