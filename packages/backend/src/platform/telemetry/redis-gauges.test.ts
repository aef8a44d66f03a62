import { describe, expect, test } from 'vitest';
import { hasRedisServer, startRedisServer } from '../../testing/redis-server.ts';
import { watchedGauges } from '../../testing/watched-gauges.ts';
import { noCounters } from '../counters.ts';
import { silentLog } from '../log.ts';
import { openRedis } from '../redis/redis.ts';
import { readLoad, watchRedis } from './redis-gauges.ts';

const names = [
  'redis_memory_used_bytes',
  'redis_memory_max_bytes',
  'redis_connections',
  'redis_hit_ratio',
] as const;

describe.runIf(hasRedisServer)('the load of Redis', () => {
  test('is what the server says of itself', async () => {
    await using server = await startRedisServer();
    await server.command('CONFIG SET maxmemory 52428800');
    using redis = openRedis(server.url, { log: silentLog, counters: noCounters, commandTimeoutMs: 2000 });
    await expect.poll(() => redis.client.status).toBe('ready');
    const gauges = watchedGauges();
    const watching = watchRedis(gauges.counters, redis);
    await watching[Symbol.asyncDispose]();
    expect(gauges.value('redis_memory_used_bytes')).toBeGreaterThan(100_000);
    expect(gauges.value('redis_memory_max_bytes')).toBe(52_428_800);
    expect(gauges.value('redis_connections')).toBe(1);
    expect(gauges.read('redis_hit_ratio')).toEqual([]);
  });

  test('is absent while it is down', async () => {
    await using server = await startRedisServer();
    using redis = openRedis(server.url, { log: silentLog, counters: noCounters });
    await server.kill();
    const gauges = watchedGauges();
    const watching = watchRedis(gauges.counters, redis);
    await watching[Symbol.asyncDispose]();
    for (const name of names) expect([name, gauges.read(name)]).toEqual([name, []]);
  });
});

describe('what Redis says of itself', () => {
  const info = [
    '# Memory',
    'used_memory:1000',
    'used_memory_peak:9000',
    'maxmemory:0',
    'connected_clients:3',
  ].join('\r\n');

  test('has no limit where it names none', () => {
    expect(readLoad(info, { hits: 3, misses: 1 })).toEqual({
      usedBytes: 1000,
      maxBytes: null,
      connections: 3,
      hitRatio: 0.75,
    });
  });

  test.each([
    ['nothing was looked up', { hits: 0, misses: 0 }],
    ['it was started anew', { hits: -10, misses: 2 }],
    ['it is the first time', { hits: Number.NaN, misses: Number.NaN }],
  ])('has no hit ratio when %s', (_when, lookups) => {
    expect(readLoad(info, lookups).hitRatio).toBeNull();
  });
});
