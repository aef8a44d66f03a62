import { hasRedisServer, type RedisServer, startRedisServer } from '@sleek/backend/testing/redis-server';
import { ask } from '../client.ts';
import type { Game } from '../game.ts';
import type { Incident, Scene } from '../incident.ts';
import { type Asked, isGood, statuses } from '../load.ts';

/** What one command may take, and what else a request needs. */
const commandMs = 50;
const besidesMs = 100;
const beside = 'beside';

/**
 * Limits then count in each process: nobody is to notice, nor to wait. Redis is to blame for what members wait more than
 * who asks beside them for what needs no Redis: a busy machine keeps both waiting.
 */
function noticed({ load }: Game, sinceMs: number): string[] {
  const seen = load.since(sinceMs);
  const failed = seen.filter((one) => !isGood(one));
  const usualMs = waitOf(load.asked.filter(({ atMs }) => atMs < sinceMs));
  const nowMs = waitOf(seen);
  return [
    ...(failed.length === 0 ? [] : [`${failed.length} requests failed (${statuses(failed)})`]),
    ...(nowMs <= usualMs + commandMs + besidesMs
      ? []
      : [`one request in twenty waited ${Math.round(nowMs)} ms for Redis, before ${Math.round(usualMs)} ms`]),
  ];
}

function waitOf(asked: readonly Asked[]): number {
  const p95Of = (isBeside: boolean) =>
    quantile(
      asked.filter(({ kind }) => (kind === beside) === isBeside).map(({ ms }) => ms),
      0.95,
    );
  return p95Of(false) - p95Of(true);
}

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(q * (values.length - 1))] ?? 0;

/** Each member stays below 100 requests a minute. */
const withinLimits = { members: 8, everyMs: 700 };

const shared = {
  alarm: 'redis-unavailable',
  mayFollow: [],
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
    let address = '';
    return {
      environment,
      size: withinLimits,
      habits: [{ kind: beside, everyMs: 150, run: () => ask(address, '/health') }],
      prepare: async (game) => {
        ({ address } = game.served());
      },
      broken: noticed,
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
