import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { OpenRedis } from '../redis/redis.ts';
import { countingLimits } from './counting-limits.ts';
import { createProcessLimits } from './process-limits.ts';
import type { RateLimits } from './rate-limits.ts';

/**
 * Limits that every process shares. While Redis is away each process counts for itself, with the lower number where
 * a policy has one; those counts are not carried over afterwards.
 */
export function createRedisLimits({ client, breaker }: OpenRedis): RateLimits {
  const alone = createProcessLimits();
  const shared = countingLimits(
    ({ name, uses, windowSeconds }) =>
      new RateLimiterRedis({
        storeClient: client,
        keyPrefix: `sleek:limit:${name}`,
        points: uses,
        duration: windowSeconds,
        rejectIfRedisNotReady: true,
      }),
  );
  return {
    take: (policy, key) =>
      breaker.attempt(
        () => shared.take(policy, key),
        () => alone.take({ ...policy, uses: policy.usesAlone ?? policy.uses }, key),
      ),
    giveBack: (policy, key) =>
      breaker.attempt(
        () => shared.giveBack(policy, key),
        () => alone.giveBack(policy, key),
      ),
  };
}
