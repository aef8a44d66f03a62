import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type LimitPolicy, limitState, type RateLimits } from './rate-limits.ts';

/** Limits of this process alone; a restart forgets them. */
export function createProcessLimits(): RateLimits {
  const limiters = new Map<string, RateLimiterMemory>();
  const limiterOf = ({ name, uses, windowSeconds }: LimitPolicy) => {
    const limiter = limiters.get(name) ?? new RateLimiterMemory({ points: uses, duration: windowSeconds });
    limiters.set(name, limiter);
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
