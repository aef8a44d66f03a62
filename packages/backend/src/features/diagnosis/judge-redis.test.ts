import { expect, test } from 'vitest';
import type { RedisReading } from '../../platform/probes/look-into-redis.ts';
import { judgeRedis } from './judge-redis.ts';
import { absentHere, down, read, readingsWith, wellRedis } from './readings.fixtures.ts';

const found = (redis: ReturnType<typeof down>) =>
  judgeRedis(readingsWith({ redis })).map(({ cause, sure }) => `${cause} ${sure}`);
const inside = (changed: Partial<RedisReading>) =>
  judgeRedis(readingsWith({ redis: read({ ...wellRedis, ...changed }) })).map(
    ({ cause, sure }) => `${cause} ${sure}`,
  );

test.each([
  ['ECONNREFUSED', 'redis-down high'],
  ['TimeoutError', 'redis-frozen high'],
  ['NOAUTH', 'redis-login-refused high'],
  ['MAXCLIENTS', 'redis-too-many-clients high'],
])('a Redis that answers with %s', (code, cause) => {
  expect(found(down(code))).toEqual([cause]);
});

test('where there is none nothing is wrong with it', () => {
  expect(judgeRedis(readingsWith({ redis: absentHere }))).toEqual([]);
});

test('in AWS it is judged by what ElastiCache tells', () => {
  const host = (isUp: boolean, memoryRatio: number) =>
    judgeRedis(
      readingsWith({
        redis: absentHere,
        redisHost: read({ status: isUp ? 'available' : 'modifying', isUp, memoryRatio, connections: 9 }),
      }),
    ).map(({ cause, sure }) => `${cause} ${sure}`);
  expect([host(true, 0.2), host(true, 0.85), host(false, 0.2)]).toEqual([
    [],
    ['redis-memory-full medium'],
    ['redis-down high'],
  ]);
});

test('memory: full by a refused write or by its limit, with the policy', () => {
  expect(inside({ writeRefusedAs: 'OOM' })).toEqual(['redis-memory-full high']);
  expect(inside({ usedBytes: 96 * 2 ** 20 })).toEqual(['redis-memory-full high']);
  expect(inside({ usedBytes: 82 * 2 ** 20 })).toEqual(['redis-memory-full medium']);
  expect(inside({ usedBytes: 79 * 2 ** 20 })).toEqual([]);
  expect(inside({ usedBytes: 2 ** 40, maxBytes: null })).toEqual([]);
});

test('clients, a replica, and lookups in vain', () => {
  expect(inside({ clients: 9600 })).toEqual(['redis-too-many-clients high']);
  expect(inside({ clients: 7000 })).toEqual([]);
  expect(inside({ isReplica: true, writeRefusedAs: 'READONLY' })).toEqual(['redis-read-only high']);
  expect(inside({ hits: 100, misses: 5000 })).toEqual(['redis-low-hit-ratio low']);
  expect(inside({ hits: 1, misses: 50 })).toEqual([]);
});
