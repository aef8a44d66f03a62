import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasRedisServer, type RedisServer, startRedisServer } from '../../testing/redis-server.ts';
import { noCounters } from '../counters.ts';
import { silentLog } from '../log.ts';
import { openRedis } from '../redis/redis.ts';
import { createProcessLimits } from './process-limits.ts';
import type { LimitPolicy, RateLimits } from './rate-limits.ts';
import { createRedisLimits } from './redis-limits.ts';

let server: RedisServer | undefined;
const opened: Disposable[] = [];
beforeAll(async () => {
  if (hasRedisServer) server = await startRedisServer();
});
afterAll(async () => {
  for (const redis of opened) redis[Symbol.dispose]();
  await server?.[Symbol.asyncDispose]();
});

/** Another process with the same Redis. */
async function overRedis(): Promise<RateLimits> {
  // Long, so that a busy machine alone never makes a count local.
  const redis = openRedis(server?.url ?? '', {
    log: silentLog,
    counters: noCounters,
    commandTimeoutMs: 5000,
  });
  opened.push(redis);
  await new Promise((resolve) => redis.client.once('ready', resolve));
  return createRedisLimits(redis);
}

let names = 0;
const policy = (over: Partial<LimitPolicy> = {}): LimitPolicy => ({
  name: `policy-${++names}`,
  uses: 3,
  windowSeconds: 60,
  ...over,
});
const untilOver = async (limits: RateLimits, of: LimitPolicy, key: string) => {
  const states: boolean[] = [];
  for (let taken = 0; taken <= of.uses; taken++) states.push((await limits.take(of, key)).allowed);
  return states;
};

describe.each([
  { store: 'the process', open: async () => createProcessLimits(), here: true },
  { store: 'Redis', open: overRedis, here: hasRedisServer },
])('limits in $store', ({ open, here }) => {
  test.skipIf(!here)('allow as many uses as the policy says, and tell what is left', async () => {
    const [limits, three] = [await open(), policy()];
    expect(await limits.take(three, 'a')).toEqual({ allowed: true, left: 2, resetSeconds: 60 });
    expect(await limits.take(three, 'a')).toMatchObject({ allowed: true, left: 1 });
    expect(await limits.take(three, 'a')).toMatchObject({ allowed: true, left: 0 });
    expect(await limits.take(three, 'a')).toMatchObject({ allowed: false, left: 0 });
    expect((await limits.take(three, 'a')).allowed).toBe(false);
  });

  test.skipIf(!here)('count keys and policies apart', async () => {
    const [limits, one, other] = [await open(), policy(), policy()];
    await untilOver(limits, one, 'a');
    expect((await limits.take(one, 'b')).left).toBe(2);
    expect((await limits.take(other, 'a')).left).toBe(2);
  });

  test.skipIf(!here)('allow exactly that many of many uses at once', async () => {
    const [limits, ten] = [await open(), policy({ uses: 10 })];
    const states = await Promise.all(Array.from({ length: 100 }, () => limits.take(ten, 'a')));
    expect(states.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  test.skipIf(!here)('begin anew when the window is over, however often was asked meanwhile', async () => {
    const [limits, short] = [await open(), policy({ windowSeconds: 1 })];
    expect(await untilOver(limits, short, 'a')).toEqual([true, true, true, false]);
    let state = await limits.take(short, 'a');
    for (let tries = 0; tries < 100 && !state.allowed; tries++) {
      expect(state.resetSeconds).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      state = await limits.take(short, 'a');
    }
    expect(state).toMatchObject({ allowed: true, left: 2 });
  });

  test.skipIf(!here)('take a use back, never below none', async () => {
    const [limits, three] = [await open(), policy()];
    await limits.take(three, 'a');
    await limits.take(three, 'a');
    await limits.giveBack(three, 'a');
    expect((await limits.take(three, 'a')).left).toBe(1);
    await limits.giveBack(three, 'never used');
    expect((await limits.take(three, 'never used')).left).toBe(2);
  });
});

describe('limits in Redis', () => {
  test.skipIf(!hasRedisServer)('are shared by processes, from any of them', async () => {
    const [one, other, ten] = [await overRedis(), await overRedis(), policy({ uses: 10 })];
    const states = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? one : other).take(ten, 'a')),
    );
    expect(states.filter(({ allowed }) => allowed)).toHaveLength(10);
    await one.giveBack(ten, 'b');
    await one.take(ten, 'b');
    expect((await other.take(ten, 'b')).left).toBe(8);
  });

  test.skipIf(!hasRedisServer)('are counted by each process, more strictly, where Redis is not', async () => {
    const redis = openRedis('redis://127.0.0.1:1', { log: silentLog, counters: noCounters });
    opened.push(redis);
    const limits = createRedisLimits(redis);
    const strict = policy({ uses: 5, usesAlone: 3 });
    expect(await untilOver(limits, strict, 'a')).toEqual([true, true, true, false, false, false]);
    await limits.giveBack(strict, 'b');
    expect(await limits.take(strict, 'b')).toMatchObject({ allowed: true, left: 2 });
  });
});
