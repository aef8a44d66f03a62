import { type RouteSpec, takesIdempotencyKey } from '@sleek/contract/route-spec';
import { routes } from '@sleek/contract/routes';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { expectProblem } from '../testing/problem-checks.ts';
import { rowsOf } from '../testing/rows-of.ts';
import { goodPassword, openTestApp, type TestApp, type TestMember } from '../testing/test-app.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  member = await app.member();
});

const checkIn = (body: unknown, key: string | null, by = member) =>
  by.send('POST', '/api/v1/checkins', {
    body,
    ...(key !== null && { headers: { 'idempotency-key': key } }),
  });
const keysKept = async () => (await rowsOf(app, 'select 1 from idempotency_key')).length;
const day = { date: '2026-06-15', weight_kg: 81.4, notes: 'slept badly' };

describe('a request with an Idempotency-Key', () => {
  test('that is sent again has the same status and body, and says that it is a replay', async () => {
    const first = await checkIn(day, 'key-1');
    expect([first.status, first.headers.get('idempotent-replay')]).toEqual([201, null]);
    await member.send('DELETE', '/api/v1/checkins/2026-06-15');
    const again = await checkIn(day, 'key-1');
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect((await member.send('GET', '/api/v1/checkins/latest')).body).toBeNull();
  });

  test('counts the key with and without quotes as one, and the body however it is written', async () => {
    await checkIn(day, '"key-2"');
    const again = await member.send('POST', '/api/v1/checkins', {
      raw: `{ "weight_kg": "81.4",  "notes":"slept badly", "date" : "2026-06-15", "unknown": 1 }`,
      headers: { 'idempotency-key': 'key-2' },
    });
    expect(again.headers.get('idempotent-replay')).toBe('true');
  });

  test('that says something else, or is sent elsewhere, is 422', async () => {
    await checkIn(day, 'key-3');
    expectProblem(
      (await checkIn({ ...day, weight_kg: 81.5 }, 'key-3')) as never,
      422,
      'idempotency-key-reused',
    );
    const elsewhere = await member.send('POST', '/api/v1/nutrition/day', {
      body: { date: '2026-06-15' },
      headers: { 'idempotency-key': 'key-3' },
    });
    expectProblem(elsewhere as never, 422, 'idempotency-key-reused');
  });

  test('of another member is another request', async () => {
    await checkIn(day, 'key-4');
    const other = await checkIn(day, 'key-4', await app.member());
    expect([other.status, other.headers.get('idempotent-replay')]).toEqual([201, null]);
  });

  test('that is not valid does not use the key up', async () => {
    expect((await checkIn({ date: 'never' }, 'key-5')).status).toBe(422);
    expect((await checkIn(day, 'key-5')).status).toBe(201);
  });

  test('sent twice at once is answered once; the other is told to wait or given the same', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => checkIn(day, 'key-6')));
    const fresh = answers.filter(
      ({ status, headers }) => status === 201 && !headers.has('idempotent-replay'),
    );
    expect(fresh).toHaveLength(1);
    for (const answer of answers)
      if (answer.status !== 201) expectProblem(answer as never, 409, 'idempotency-key-in-use');
      else expect(answer.text).toBe(fresh[0]?.text);
  });

  test.each(['', ' ', 'a b', 'x'.repeat(256), 'caf\u00e9', '""', 'a\tb'])(
    'that is %j is 422 and has no effect',
    async (key) => {
      const answer = await checkIn(day, key);
      expectProblem(answer as never, 422, 'validation-failed');
      expect((await member.send('GET', '/api/v1/checkins/latest')).body).toBeNull();
    },
  );

  test('of 255 characters is taken', async () => {
    const key = 'x'.repeat(255);
    await checkIn(day, key);
    expect((await checkIn(day, key)).headers.get('idempotent-replay')).toBe('true');
  });
});

test('without a key, without a member or as a stream nothing is kept', async () => {
  const before = await keysKept();
  const headers = { 'idempotency-key': 'key-7' };
  await checkIn(day, null);
  await app.send('POST', '/api/v1/auth/login', { body: { email: member.email, password: 'x' }, headers });
  await member.send('GET', '/api/v1/me', { headers });
  await member.send('POST', '/api/v1/coach/chat/stream', { body: { message: 'hello' }, headers });
  expect(await keysKept()).toBe(before);
});

test('a password is never part of what is kept, nor are the tokens of its change', async () => {
  const before = await keysKept();
  const change = (current_password: string, new_password: string) =>
    member.send('POST', '/api/v1/auth/change-password', {
      body: { current_password, new_password },
      headers: { 'idempotency-key': 'key-9' },
    });
  const answer = await change(goodPassword, 'Another-Horse-8');
  expect([answer.status, answer.headers.get('idempotent-replay')]).toEqual([200, null]);
  expect(await keysKept()).toBe(before);
});

test('every row whose body or answer holds a password or a token says so', () => {
  const fieldsOf = (schema: z.ZodType | undefined) =>
    schema === undefined
      ? []
      : Object.keys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {});
  const holdsSecret = ({ body, response }: RouteSpec) =>
    [...fieldsOf(body), ...fieldsOf(response)].some((field) => /password|token$|secret|code$/.test(field));
  const rows = Object.entries(routes) as [string, RouteSpec][];
  const kept = rows.filter(([, spec]) => takesIdempotencyKey(spec));
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter(([, spec]) => holdsSecret(spec)).map(([name]) => name)).toEqual([]);
});

test('kept answers are forgotten by the due tasks a day later', async () => {
  await checkIn(day, 'key-8');
  expect(await keysKept()).toBeGreaterThan(0);
  app.clock.advanceMs(24 * 3_600_000);
  await app.runDueTasks();
  expect(await keysKept()).toBe(0);
});
