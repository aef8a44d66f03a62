import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { OpenRedis } from '../redis/redis.ts';
import { createProcessLimits } from './process-limits.ts';
import { type LimitPolicy, limitState, type RateLimits } from './rate-limits.ts';

/**
 * Limits that every process shares. While Redis is away each process counts for itself, with the lower number where
 * a policy has one; those counts are not carried over afterwards.
 */
export function createRedisLimits({ client, breaker }: OpenRedis): RateLimits {
  const alone = createProcessLimits();
  const limiters = new Map<string, RateLimiterRedis>();
  const limiterOf = ({ name, uses, windowSeconds }: LimitPolicy) => {
    const limiter =
      limiters.get(name) ??
      new RateLimiterRedis({
        storeClient: client,
        keyPrefix: `sleek:limit:${name}`,
        points: uses,
        duration: windowSeconds,
        rejectIfRedisNotReady: true,
      });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    take: (policy, key) =>
      breaker.attempt(
        async () => {
          const { consumedPoints, msBeforeNext } = await limiterOf(policy).penalty(key);
          return limitState(policy, consumedPoints, msBeforeNext);
        },
        () => alone.take({ ...policy, uses: policy.usesAlone ?? policy.uses }, key),
      ),
    giveBack: (policy, key) =>
      breaker.attempt(
        async () => {
          const { consumedPoints } = await limiterOf(policy).reward(key);
          if (consumedPoints < 0) await limiterOf(policy).delete(key);
        },
        () => alone.giveBack(policy, key),
      ),
  };
}
