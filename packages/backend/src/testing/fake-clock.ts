import type { Clock } from '../platform/clock.ts';

export type FakeClock = Clock & { set(instant: string): void; advanceMs(durationMs: number): void };

/** A clock that stands at an instant until a test moves it. */
export function createFakeClock(instant: string): FakeClock {
  let nowMs = Date.parse(instant);
  return {
    now: () => new Date(nowMs),
    set(next) {
      nowMs = Date.parse(next);
    },
    advanceMs(durationMs) {
      nowMs += durationMs;
    },
  };
}
