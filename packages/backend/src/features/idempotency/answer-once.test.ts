import { randomBytes, randomUUID } from 'node:crypto';
import { type Problem, type ProblemCode, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../edge/actor.ts';
import { type OpenDatabase, openDatabase } from '../../platform/postgres/database.ts';
import { createSealedText } from '../../platform/sealed-text.ts';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { answerOnce, type OnceDeps, removeExpiredKeys } from './answer-once.ts';

let database: FreshDatabase;
let opened: OpenDatabase;
let deps: OnceDeps;
const clock = createFakeClock('2026-06-15T12:00:00.000Z');
const lines: LogLine[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  opened = openDatabase(database.url, { poolSize: 10, onError: () => {} });
  const sealedText = createSealedText(randomBytes(32).toString('base64'));
  deps = { db: opened.db, clock, sealedText, log: recordingLog(lines) };
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const query = <T>(statement: string, values: unknown[] = []) =>
  rowsOf<T>({ databaseUrl: database.url }, statement, values);

async function newActor(): Promise<Actor> {
  const userId = randomUUID();
  const email = `${userId}@example.com`;
  await query(
    `insert into "user" (id, email, hashed_password, created_at, updated_at) values ($1, $2, 'x', now(), now())`,
    [userId, email],
  );
  return { userId, email, role: 'member', timeZone: 'UTC' };
}

let actor: Actor;
let effects: number;
beforeEach(async () => {
  actor = await newActor();
  effects = 0;
  lines.splice(0);
});

type Answer = () => Promise<Result<unknown, Problem>>;
const happens: Answer = async () => ok({ effect: ++effects, notes: 'slept badly' });
const fails =
  (code: ProblemCode): Answer =>
  async () => {
    effects++;
    return err(problem(code, 'No.'));
  };
const crashes: Answer = async () => {
  effects++;
  throw new Error('half way');
};

const ask = (answer: Answer, over: { key?: string; fingerprint?: string; by?: Actor } = {}) =>
  answerOnce(deps, over.by ?? actor, {
    key: over.key ?? 'key-1',
    fingerprint: over.fingerprint ?? 'request-1',
    answer,
  });
const first = { effect: 1, notes: 'slept badly' };
const fresh = { ok: true, value: { value: first, isReplay: false } };
const replay = { ok: true, value: { value: first, isReplay: true } };
const refused = (code: ProblemCode) => ({ ok: false, error: expect.objectContaining({ code }) });

/** An answer that waits until it is let go. */
function held(): { answer: Answer; begun: Promise<void>; letGo: () => void } {
  const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answer: Answer = async () => {
    begun.resolve();
    await go.promise;
    return happens();
  };
  return { answer, begun: begun.promise, letGo: go.resolve };
}

describe('the same request with the same key', () => {
  test('has its effect once and the first answer always', async () => {
    expect(await ask(happens)).toEqual(fresh);
    expect(await ask(happens)).toEqual(replay);
    expect(await ask(fails('bad-request'))).toEqual(replay);
    expect(effects).toBe(1);
  });

  test('is asked to wait while it is being answered', async () => {
    const slow = held();
    const answered = ask(slow.answer);
    await slow.begun;
    expect(await ask(happens)).toEqual(refused('idempotency-key-in-use'));
    slow.letGo();
    expect(await answered).toEqual(fresh);
    expect(await ask(happens)).toEqual(replay);
  });

  test('sent many times at once has its effect once', async () => {
    const slow = held();
    const asked = Array.from({ length: 8 }, () => ask(slow.answer));
    await slow.begun;
    slow.letGo();
    const outcomes = await Promise.all(asked);
    expect(effects).toBe(1);
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.value.isReplay)).toHaveLength(1);
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome).toEqual(refused('idempotency-key-in-use'));
  });

  test('of another member has an effect of its own', async () => {
    await ask(happens);
    expect(await ask(happens, { by: await newActor() })).toMatchObject({
      value: { value: { effect: 2 }, isReplay: false },
    });
  });

  test('is a new one after 24 hours, whatever it asks', async () => {
    await ask(happens);
    clock.advanceMs(24 * 3_600_000 - 1);
    expect(await ask(happens)).toEqual(replay);
    clock.advanceMs(1);
    expect(await ask(happens, { fingerprint: 'request-2' })).toMatchObject({
      value: { value: { effect: 2 }, isReplay: false },
    });
  });
});

describe('another request with the same key', () => {
  test('is refused, answered or not, and leaves the kept answer alone', async () => {
    const slow = held();
    const answered = ask(slow.answer);
    await slow.begun;
    expect(await ask(happens, { fingerprint: 'request-2' })).toEqual(refused('idempotency-key-reused'));
    slow.letGo();
    await answered;
    expect(await ask(happens, { fingerprint: 'request-2' })).toEqual(refused('idempotency-key-reused'));
    expect(await ask(happens)).toEqual(replay);
    expect(effects).toBe(1);
  });
});

describe('what failed', () => {
  test.each(['consent-needed', 'rate-limited', 'service-unavailable'] as const)(
    'with %s is not kept: the next try is a new one',
    async (code) => {
      expect(await ask(fails(code))).toEqual(refused(code));
      expect(await ask(happens)).toMatchObject({ value: { value: { effect: 2 }, isReplay: false } });
    },
  );

  test('in a crash is not kept either', async () => {
    await expect(ask(crashes)).rejects.toThrow('half way');
    expect(await ask(happens)).toMatchObject({ value: { value: { effect: 2 }, isReplay: false } });
  });
});

describe('a process that dies while it answers', () => {
  const never = () => new Promise<never>(() => {});

  test('blocks its key until the lease is over, for the same request only', async () => {
    void ask(never);
    while ((await query('select 1 from idempotency_key where user_id = $1', [actor.userId])).length === 0);
    clock.advanceMs(119_999);
    expect(await ask(happens)).toEqual(refused('idempotency-key-in-use'));
    clock.advanceMs(1);
    expect(await ask(happens, { fingerprint: 'request-2' })).toEqual(refused('idempotency-key-reused'));
    expect(await ask(happens)).toEqual(fresh);
    expect(await ask(happens)).toEqual(replay);
  });

  test('is followed by one try, not by two', async () => {
    void ask(never);
    while ((await query('select 1 from idempotency_key where user_id = $1', [actor.userId])).length === 0);
    clock.advanceMs(120_000);
    await Promise.all(Array.from({ length: 6 }, () => ask(happens)));
    expect(effects).toBe(1);
  });

  test('but lives after all changes nothing of the answer that took its place', async () => {
    const slow = held();
    const late = ask(slow.answer);
    await slow.begun;
    clock.advanceMs(120_000);
    expect(await ask(happens)).toEqual(fresh);
    slow.letGo();
    expect(await late).toMatchObject({ value: { value: { effect: 2 }, isReplay: false } });
    expect(await ask(happens)).toEqual(replay);
  });
});

test('an answer that cannot be kept is given all the same, and told to the log without what it says', async () => {
  const answer: Answer = async () => {
    await query('alter table idempotency_key rename to idempotency_key_away');
    return happens();
  };
  try {
    expect(await ask(answer)).toEqual(fresh);
  } finally {
    await query('alter table idempotency_key_away rename to idempotency_key');
  }
  expect(lines.map(({ event }) => event)).toEqual(['idempotency_key_not_written']);
});

test('neither key, request nor answer can be read in the table', async () => {
  await ask(happens, { key: 'weight-81.4', fingerprint: 'fingerprint-of-81.4' });
  const [row] = await query<Record<string, unknown>>('select * from idempotency_key where user_id = $1', [
    actor.userId,
  ]);
  expect(Object.keys(row ?? {}).length).toBeGreaterThan(6);
  expect(JSON.stringify(row)).not.toMatch(/81\.4|slept|effect/);
});

test('keys are forgotten when their time is over, and with their member', async () => {
  await ask(happens, { key: 'old' });
  clock.advanceMs(12 * 3_600_000);
  await ask(happens, { key: 'young' });
  clock.advanceMs(12 * 3_600_000);
  expect(await removeExpiredKeys(deps)).toBeGreaterThanOrEqual(1);
  const left = () => query('select key_hash from idempotency_key where user_id = $1', [actor.userId]);
  expect(await left()).toHaveLength(1);
  await query('delete from "user" where id = $1', [actor.userId]);
  expect(await left()).toEqual([]);
});
