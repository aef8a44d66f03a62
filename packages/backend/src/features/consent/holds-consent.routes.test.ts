import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask, stream, textOf } from '../coach/coach-client.fixtures.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const answer = (member: TestMember, granted: boolean) =>
  member.send('POST', '/api/v1/me/consents', { body: { consent_type: 'health_data', granted } });

/** A member with one day logged who then withdrew the consent to keep health data. */
async function withdrawn(): Promise<TestMember> {
  const member = await app.member();
  await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-14', weight_kg: 80 } });
  await member.send('POST', '/api/v1/nutrition/day', { body: { date: '2026-06-14', calories: 2000 } });
  await answer(member, false);
  return member;
}

const countOf = async (member: TestMember, table: string): Promise<number> => {
  const [row] = await rowsOf<{ total: string }>(
    app,
    `select count(*) as total from ${table} t join "user" u on u.id = t.user_id where u.email = $1`,
    [member.email],
  );
  return Number(row?.total);
};

const writes: [string, 'POST', string, object][] = [
  ['a check-in', 'POST', '/api/v1/checkins', { date: '2026-06-15', weight_kg: 81 }],
  ['an edit of a check-in', 'POST', '/api/v1/checkins', { date: '2026-06-14', mood: 3 }],
  ['a food log', 'POST', '/api/v1/nutrition/day', { date: '2026-06-15', calories: 1 }],
  [
    'check-ins made offline',
    'POST',
    '/api/v1/checkins/sync',
    { checkins: [{ date: '2026-06-15', weight_kg: 81, client_updated_at: '2026-06-15T10:00:00' }] },
  ],
];

describe('health_data', () => {
  test.each(writes)('allows %s to a member whom nobody asked', async (_what, method, path, body) => {
    const member = await app.member();
    expect((await member.send(method, path, { body })).status).toBeLessThan(300);
  });

  test.each(writes)(
    'withdrawn refuses %s, stores nothing and says how to go on',
    async (_what, method, path, body) => {
      const member = await withdrawn();
      const before = await member.send('GET', '/api/v1/checkins');
      const refused = await member.send(method, path, { body });
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({
        type: 'urn:sleek-coach:problem:consent-needed',
        detail: expect.stringContaining('Turn it on again under You'),
      });
      expect((await member.send('GET', '/api/v1/checkins')).body).toEqual(before.body);
      expect(await countOf(member, 'nutrition_day')).toBe(1);
    },
  );

  test('withdrawn keeps what is there readable and deletable', async () => {
    const member = await withdrawn();
    expect((await member.send('GET', '/api/v1/checkins/latest')).body).toMatchObject({ weight_kg: 80 });
    expect((await member.send('GET', '/api/v1/energy')).status).toBe(200);
    expect((await member.send('DELETE', '/api/v1/checkins/2026-06-14')).status).toBe(204);
    expect((await member.send('DELETE', '/api/v1/nutrition/day?date=2026-06-14')).status).toBe(204);
  });

  test('granted again allows writes again', async () => {
    const member = await withdrawn();
    await answer(member, true);
    const again = await member.send('POST', '/api/v1/checkins', {
      body: { date: '2026-06-15', weight_kg: 81 },
    });
    expect(again.status).toBe(201);
  });

  test('withdrawn by one member leaves another alone', async () => {
    const [, other] = [await withdrawn(), await app.member()];
    const written = await other.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', mood: 3 } });
    expect(written.status).toBe(201);
  });

  test('once the withdrawal is answered no write that raced it appears any more', async () => {
    const member = await app.member();
    const days = Array.from({ length: 10 }, (_, index) => `2026-06-0${(index % 9) + 1}`);
    const racing = days.map((date) => member.send('POST', '/api/v1/checkins', { body: { date, mood: 3 } }));
    expect((await answer(member, false)).status).toBe(200);
    const kept = await rowsOf(app, `select id, updated_at, mood from check_in order by id`);
    await Promise.all(racing);
    expect(await rowsOf(app, `select id, updated_at, mood from check_in order by id`)).toEqual(kept);
  });

  test('withdrawn ends weekly targets until it is granted again', async () => {
    await using own = await openTestApp();
    const member = await own.member();
    await member.send('PATCH', '/api/v1/me/profile', {
      body: { sex: 'female', birth_year: 1990, height_cm: 165, activity_level: 'light' },
    });
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 70 } });
    const targets = () => rowsOf(own, `select id from energy_target where reason = 'weekly'`);
    await answer(member, false);
    own.clock.set('2026-06-23T12:00:00.000Z');
    await own.runDueTasks();
    expect(await targets()).toHaveLength(0);
    const login = await own.send('POST', '/api/v1/auth/login', {
      body: { email: member.email, password: 'Correct-Horse-7' },
    });
    const { access_token: token } = login.body as { access_token: string };
    await own.send('POST', '/api/v1/me/consents', { token, body: { consent_type: 'health_data' } });
    await own.runDueTasks();
    expect(await targets()).toHaveLength(1);
  });
});

describe('the coach without health_data', () => {
  const coachTables = ['ai_session', 'ai_message', 'ai_tool_call_log', 'coach_run'];

  test.each(['How is my weight going?', 'What should I do next?', 'How did I sleep?'])(
    'answers "%s" without a number, says why, and keeps nothing',
    async (message) => {
      const member = await withdrawn();
      const said = await ask(member, message, randomUUID());
      expect(said.message).toContain('You turned off keeping your health data');
      expect(said.message).not.toMatch(/\d/);
      for (const table of coachTables) expect([table, await countOf(member, table)]).toEqual([table, 0]);
    },
  );

  test('streams its answer to the end and keeps nothing', async () => {
    const member = await withdrawn();
    const { status, events } = await stream(member, { message: 'How is my weight going?' });
    expect([status, events.at(-1)?.event.type]).toEqual([200, 'done']);
    expect(textOf(events)).toContain('I forget this conversation');
    for (const table of coachTables) expect([table, await countOf(member, table)]).toEqual([table, 0]);
  });

  test('still answers somebody in danger', async () => {
    const said = await ask(await withdrawn(), 'I want to kill myself');
    expect(said.message).toMatch(/emergency|findahelpline/i);
  });

  test('leaves an earlier conversation as it was', async () => {
    const member = await app.member();
    const { session_id: id } = await ask(member, 'How is my weight going?');
    const before = await rowsOf(app, 'select * from ai_session where id = $1', [id]);
    await answer(member, false);
    app.clock.advanceMs(1000);
    expect((await ask(member, 'And now?', id)).session_id).toBe(id);
    expect(await rowsOf(app, 'select * from ai_session where id = $1', [id])).toEqual(before);
  });
});
