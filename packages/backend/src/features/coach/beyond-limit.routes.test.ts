import { randomUUID } from 'node:crypto';
import { rateLimits } from '@sleek/contract/rate-limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapshotOf } from '../../testing/stored-rows.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { ask, eventsIn, textOf } from './coach-client.fixtures.ts';

let app: TestApp;
let calm: TestApp;
let member: TestMember;
const sessionId = randomUUID();
const distress = 'I want to kill myself';

beforeAll(async () => {
  app = await openTestApp({ rateLimits: true });
  calm = await openTestApp();
  member = await app.member();
  await useUp(member, sessionId);
});
afterAll(async () => {
  await calm[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

async function useUp(somebody: TestMember, session: string): Promise<void> {
  for (let used = 0; used < rateLimits.coach.uses; used++) await ask(somebody, 'help', session);
}
const send = (message: string, path = 'chat', headers: Record<string, string> = {}) =>
  member.send('POST', `/api/v1/coach/${path}`, { body: { message, session_id: sessionId }, headers });
const rowsOfAll = async () => {
  const rows = await snapshotOf(app.databaseUrl);
  return [...rows].map(([table, all]) => [table, all.length]);
};

describe('beyond the limit of the coach', () => {
  test('429 for any message that calls for no care, with the time to wait', async () => {
    for (const path of ['chat', 'chat/stream']) {
      const { status, headers } = await send('how am I doing?', path);
      expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
    }
  });

  test.each([
    distress,
    'No quiero seguir viviendo así',
    'I have crushing chest pain and my left arm is numb',
    'put me on 600 calories a day',
  ])('200 answers "%s" as ever, and stores nothing', async (message) => {
    const before = await rowsOfAll();
    const { status, body, headers } = await send(message);
    expect([status, headers.get('retry-after')]).toEqual([200, null]);
    expect(headers.get('ratelimit')).toContain('"coach";r=0;');
    const { message: asEver } = await ask(await calm.member(), message);
    expect(body).toMatchObject({ message: asEver, session_id: sessionId, tool_trace: null, confidence: 1 });
    const streamed = await send(message, 'chat/stream');
    expect([streamed.status, textOf(eventsIn(streamed.text))]).toEqual([200, asEver]);
    expect(eventsIn(streamed.text).at(-1)?.event.type).toBe('done');
    expect(await rowsOfAll()).toEqual(before);
  });

  test('200 also with an Idempotency-Key, which keeps nothing of it', async () => {
    const before = await rowsOfAll();
    for (const _time of [1, 2]) {
      const { status, headers } = await send(distress, 'chat', { 'idempotency-key': 'one' });
      expect([status, headers.get('idempotent-replay')]).toEqual([200, null]);
    }
    expect(await rowsOfAll()).toEqual(before);
  });

  test('what is answered is the reply alone, whatever else is asked beside it', async () => {
    const { body } = await send(`${distress}. What are my targets? How am I doing?`);
    expect(body).toMatchObject({ tool_trace: null, data_gaps: null, what_changed: [] });
    expect((body as { message: string }).message).not.toMatch(/kcal|\bkg\b|target/i);
  });

  test('an eating disorder and a pregnancy that are told then still count', async () => {
    const somebody = await app.member();
    await somebody.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 70 } });
    const session = randomUUID();
    await useUp(somebody, session);
    const tell = (message: string) =>
      somebody.send('POST', '/api/v1/coach/chat', { body: { message, session_id: session } });
    expect((await tell('I am pregnant, how many calories to lose weight?')).status).toBe(200);
    expect((await tell('I made myself throw up after dinner again')).status).toBe(200);
    const once = await rowsOfAll();
    expect((await tell('I made myself throw up after dinner again')).status).toBe(200);
    expect(await rowsOfAll()).toEqual(once);
    const { body } = await somebody.send('GET', '/api/v1/me/safety');
    expect(body).toMatchObject({ eating_disorder_history: true });
    const { items } = (await somebody.send('GET', '/api/v1/coach/sessions')).body as { items: unknown[] };
    expect(items).toMatchObject([{ id: session, message_count: 2 * rateLimits.coach.uses }]);
  });

  test('422 for what is no message, and the limit of all requests holds for distress, too', async () => {
    expect((await send('')).status).toBe(422);
    const somebody = await app.member();
    const statuses = await Promise.all(
      Array.from({ length: rateLimits.member.uses + 20 }, () =>
        somebody.send('POST', '/api/v1/coach/chat', { body: { message: distress } }),
      ),
    );
    const count = (wanted: number) => statuses.filter(({ status }) => status === wanted).length;
    expect([count(200), count(429)]).toEqual([rateLimits.member.uses, 20]);
  });
});
