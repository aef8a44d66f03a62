import type { Config } from '../../config.ts';
import type { Counters } from '../counters.ts';
import type { LiveSecrets } from '../live-secrets.ts';
import type { Log } from '../log.ts';
import type { OpenRedis } from '../redis/redis.ts';
import { createProcessLimits } from './process-limits.ts';
import type { RateLimits } from './rate-limits.ts';

type OpenLimits = Disposable & { limits: RateLimits | null; redis: OpenRedis | null };

/**
 * `limits`: null where they are off; shared limits where there is a Redis, else those of this process. What speaks to
 * Redis is loaded where there is one.
 */
export async function openLimits(
  { rateLimits, redisUrl }: Pick<Config, 'rateLimits' | 'redisUrl'>,
  { secrets, ...platform }: { log: Log; counters: Counters; secrets: LiveSecrets },
): Promise<OpenLimits> {
  if (!rateLimits) return { limits: null, redis: null, [Symbol.dispose]: () => {} };
  if (redisUrl === null) return { limits: createProcessLimits(), redis: null, [Symbol.dispose]: () => {} };
  const [{ openRedis }, { createRedisLimits }] = await Promise.all([
    import('../redis/redis.ts'),
    import('./redis-limits.ts'),
  ]);
  const redis = openRedis(redisUrl.reveal(), { ...platform, token: () => secrets.redisToken() });
  return { limits: createRedisLimits(redis), redis, [Symbol.dispose]: () => redis[Symbol.dispose]() };
}
