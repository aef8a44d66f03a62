import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { type LimitPolicy, limitState, type RateLimits } from './rate-limits.ts';

/** Limits over the library's counters, one a policy, wherever they count. */
export function countingLimits(make: (policy: LimitPolicy) => RateLimiterAbstract): RateLimits {
  const limiters = new Map<string, RateLimiterAbstract>();
  const limiterOf = (policy: LimitPolicy) => {
    const limiter = limiters.get(policy.name) ?? make(policy);
    limiters.set(policy.name, limiter);
    return limiter;
  };
  return {
    async take(policy, key) {
      const { consumedPoints, msBeforeNext } = await limiterOf(policy).penalty(key);
      return limitState(policy, consumedPoints, msBeforeNext);
    },
    async giveBack(policy, key) {
      const { consumedPoints } = await limiterOf(policy).reward(key);
      // The window ended in between: there is nothing to take back.
      if (consumedPoints < 0) await limiterOf(policy).delete(key);
    },
  };
}
