import type { Counters } from '../counters.ts';
import type { OpenRedis } from '../redis/redis.ts';
import { startSampler } from './sampler.ts';

export type RedisLoad = {
  usedBytes: number;
  /** Null where it may take all there is. */
  maxBytes: number | null;
  connections: number;
  /** Of the lookups since the last sample; null when there was none. */
  hitRatio: number | null;
};

const everyMs = 30_000;

/** What the server says of itself, asked twice a minute on the connection that is there; nothing while it is away. */
export function watchRedis(counters: Counters, { client, breaker }: OpenRedis): AsyncDisposable {
  let before = { hits: Number.NaN, misses: Number.NaN };
  const sampler = startSampler(async (): Promise<RedisLoad | null> => {
    const text = await breaker.attempt<string | null>(
      () => client.info(),
      async () => null,
    );
    if (text === null) return null;
    const now = { hits: numberIn(text, 'keyspace_hits'), misses: numberIn(text, 'keyspace_misses') };
    const load = readLoad(text, { hits: now.hits - before.hits, misses: now.misses - before.misses });
    before = now;
    return load;
  }, everyMs);
  const watch = (
    name: 'redis_memory_used_bytes' | 'redis_memory_max_bytes' | 'redis_connections' | 'redis_hit_ratio',
    read: (load: RedisLoad) => number | null,
  ) =>
    counters.watch(name, () => {
      const load = sampler.latest();
      const value = load && read(load);
      return value === null ? [] : [{ value, labels: {} }];
    });
  watch('redis_memory_used_bytes', ({ usedBytes }) => usedBytes);
  watch('redis_memory_max_bytes', ({ maxBytes }) => maxBytes);
  watch('redis_connections', ({ connections }) => connections);
  watch('redis_hit_ratio', ({ hitRatio }) => hitRatio);
  return sampler;
}

/** @param lookups since the last time; not numbers at the first time. */
export function readLoad(info: string, lookups: { hits: number; misses: number }): RedisLoad {
  const max = numberIn(info, 'maxmemory');
  const all = lookups.hits + lookups.misses;
  return {
    usedBytes: numberIn(info, 'used_memory'),
    maxBytes: max > 0 ? max : null,
    connections: numberIn(info, 'connected_clients'),
    // A server that was started anew counts from zero.
    hitRatio: lookups.hits >= 0 && lookups.misses >= 0 && all > 0 ? lookups.hits / all : null,
  };
}

const numberIn = (info: string, name: string): number =>
  Number(new RegExp(`^${name}:(\\d+)\\r?$`, 'm').exec(info)?.[1] ?? Number.NaN);
