import { resolve } from 'node:path';
import { hasRedisServer, type RedisServer, startRedisServer } from '@sleek/backend/testing/redis-server';
import type { Game } from '../game.ts';
import type { Incident, Scene } from '../incident.ts';
import { type Asked, isGood, statuses } from '../load.ts';

/** What one command may take, and what else may come to it. */
const commandMs = 50;
const besidesMs = 100;
const measure = resolve(import.meta.dirname, '../../../packages/backend/src/testing/timed-redis.ts');

const longest = (values: readonly number[]) => Math.round(Math.max(0, ...values));
const waitsOf = (asked: readonly Asked[]) => asked.flatMap(({ redisMs }) => redisMs ?? []);

/** Limits then count in each process: nobody is to notice, nor to wait. */
function noticed({ load }: Game, sinceMs: number): string[] {
  const failed = load.since(sinceMs).filter((one) => !isGood(one));
  const waits = waitsOf(load.since(sinceMs));
  const tooLong = waits.filter((ms) => ms > commandMs + besidesMs);
  return [
    ...(failed.length === 0 ? [] : [`${failed.length} requests failed (${statuses(failed)})`]),
    ...(waits.length > 0 ? [] : ['no request said how long it waited for Redis']),
    ...(tooLong.length === 0
      ? []
      : [`${tooLong.length} requests waited for Redis, up to ${longest(tooLong)} ms`]),
  ];
}

/** Each member stays below 100 requests a minute. */
const withinLimits = { members: 8, everyMs: 700 };

const shared = {
  alarm: 'redis-unavailable',
  mayFollow: [],
  // Each request is timed.
  isAlone: true,
  topic: 'redis',
  detectWithinMs: 20_000,
  recoverWithinMs: 30_000,
  missing: () => (hasRedisServer ? null : 'redis-server is not installed'),
} as const;

const sceneWith =
  (act: (redis: RedisServer) => Pick<Scene, 'inject' | 'fix'>): Incident['setScene'] =>
  async (_ground, release) => {
    const redis = release.use(await startRedisServer());
    const environment = { REDIS_URL: redis.url, RATE_LIMITS: 'on' };
    return {
      environment,
      serverEnvironment: { NODE_OPTIONS: `--import=${measure}` },
      size: withinLimits,
      broken: noticed,
      figures({ load }, sinceMs) {
        const seen = load.since(sinceMs);
        const slowest = longest(seen.map(({ ms }) => ms));
        return `no request waited longer for Redis than ${longest(waitsOf(seen))} ms, nor in all than ${slowest} ms`;
      },
      ...act(redis),
    };
  };

export const redisStopped: Incident = {
  ...shared,
  id: '3-redis-stopped',
  symptom: 'Redis is gone',
  injected: 'redis-server is killed with SIGKILL',
  fixed: 'redis-server is started again, empty',
  diagnosis: 'redis-down',
  setScene: sceneWith((redis) => ({ inject: () => redis.kill(), fix: () => redis.restart() })),
};

export const redisFrozen: Incident = {
  ...shared,
  id: '3-redis-frozen',
  symptom: 'Redis takes connections and answers nothing',
  injected: 'redis-server is stopped with SIGSTOP',
  fixed: 'redis-server goes on (SIGCONT)',
  diagnosis: 'redis-frozen',
  setScene: sceneWith((redis) => ({ inject: async () => redis.freeze(), fix: async () => redis.thaw() })),
};
