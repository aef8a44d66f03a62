import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countingLimits } from './counting-limits.ts';
import type { RateLimits } from './rate-limits.ts';

/** Limits of this process alone; a restart forgets them. */
export const createProcessLimits = (): RateLimits =>
  countingLimits(
    ({ uses, windowSeconds }) => new RateLimiterMemory({ points: uses, duration: windowSeconds }),
  );
