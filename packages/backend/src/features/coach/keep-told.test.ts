import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEvents } from '../../events.ts';
import { noCounters } from '../../platform/counters.ts';
import { silentLog } from '../../platform/log.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { readMemberFacts } from '../profile/read-member.ts';
import { careBeyondLimit } from './answer-beyond-limit.ts';
import { ask } from './coach-client.fixtures.ts';
import { openRunsBench } from './coach-runs.fixtures.ts';
import { keepTold } from './keep-told.ts';

type Bench = Awaited<ReturnType<typeof openRunsBench>>;
let bench: Bench;
beforeAll(async () => {
  bench = await openRunsBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const sick = 'I made myself throw up after dinner again';
const told = async (sessionId: string) =>
  (await rowsOf<{ told: string }>(bench.app, 'select told from ai_session where id = $1', [sessionId])).map(
    (row) => row.told,
  );
const deps = () => ({
  db: bench.db,
  clock: bench.app.clock,
  sealedText: bench.sealedText,
  events: createEvents({ log: silentLog, counters: noCounters }),
  toolTimeoutMs: 3000,
  readFacts: readMemberFacts,
  markEatingDisorder: async () => {},
});
const never = () => new Promise<never>(() => {});

describe('what a member tells of themselves', () => {
  test('counts where the rest of the answer fails', async () => {
    const runs = bench.openRuns(
      {},
      {
        recordViolation: never,
        markEatingDisorder: () => Promise.reject(new Error('no')),
      },
    );
    const sessionId = randomUUID();
    const { events } = await runs.start(bench.actor, { message: 'I am pregnant', sessionId });
    void events;
    await expect.poll(() => told(sessionId)).toEqual(['pregnancy']);
  });

  test.each(['a known', 'a new'])(
    'counts in %s conversation when it is told beyond the limit',
    async (which) => {
      const runs = bench.openRuns();
      const sessionId = randomUUID();
      if (which === 'a known') await bench.ask(runs, 'help', sessionId);
      const message = 'I am pregnant';
      const care = await careBeyondLimit(deps(), bench.actor, { message, session_id: sessionId });
      expect(care?.session_id).toBe(sessionId);
      const { text } = await bench.ask(runs, 'what are my targets?', sessionId);
      expect(text).toMatch(/During pregnancy/);
      expect(text).not.toMatch(/\d ?kcal/);
    },
  );

  test('does not bring a conversation back that was deleted meanwhile', async () => {
    const sessionId = randomUUID();
    const care = { marksEatingDisorder: false, tells: 'minor' as const };
    await keepTold(deps(), bench.actor, { care, place: { sessionId, isKnown: true } });
    expect(await told(sessionId)).toEqual([]);
  });

  test('is not kept of who withdrew the consent to keep health data', async () => {
    const member = await bench.app.member();
    const { id: userId } = (await member.send('GET', '/api/v1/me')).body as { id: string };
    const consent = { consent_type: 'health_data', granted: false };
    await member.send('POST', '/api/v1/me/consents', { body: consent });
    const sessionId = randomUUID();
    const care = { marksEatingDisorder: false, tells: 'minor' as const };
    await keepTold(deps(), { ...bench.actor, userId }, { care, place: { sessionId, isKnown: false } });
    expect(await told(sessionId)).toEqual([]);
  });
});

describe('care is given', () => {
  test.each([
    ['never ends', never],
    ['fails', () => Promise.reject(new Error('out of order'))],
  ])('while keeping what was told %s', async (_name, markEatingDisorder) => {
    const runs = bench.openRuns({}, { markEatingDisorder, toolTimeoutMs: 20 });
    const { text, last } = await bench.ask(runs, sick);
    expect(text.length).toBeGreaterThan(40);
    expect(last).toMatchObject({ type: 'done', data: { status: 'complete' } });
  });

  test('and the sign sticks while no target can be issued', async () => {
    const member = await bench.app.member();
    const profile = { sex: 'female', birth_year: 1990, height_cm: 170, activity_level: 'light' };
    await member.send('PATCH', '/api/v1/me/profile', { body: profile });
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 70 } });
    const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
    await rowsOf(
      bench.app,
      `create function refuse_target() returns trigger language plpgsql as
       $$ begin raise exception 'out of order'; end $$`,
    );
    await rowsOf(
      bench.app,
      `create trigger refuse_target before insert on energy_target for each row
       when (new.user_id = '${id}') execute function refuse_target()`,
    );
    expect((await ask(member, sick)).message.length).toBeGreaterThan(40);
    const safety = await member.send('GET', '/api/v1/me/safety');
    expect(safety.body).toMatchObject({ eating_disorder_history: true });
    const energy = await member.send('GET', '/api/v1/energy');
    expect(energy.body).toMatchObject({ targets: null, targets_withheld: 'eating_disorder' });
  });
});
