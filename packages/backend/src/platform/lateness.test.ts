import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchLateness } from './lateness.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

function watched() {
  let nowMs = 0;
  const lateness = watchLateness({ everyMs: 100, lateMs: 200, nowMs: () => nowMs });
  return {
    isLate: lateness.isLate,
    tick(lateByMs: number) {
      nowMs += 100 + lateByMs;
      vi.advanceTimersByTime(100);
    },
  };
}

describe('an event loop', () => {
  test('is late when its timers are late twice in a row', () => {
    const { isLate, tick } = watched();
    tick(250);
    expect(isLate()).toBe(false);
    tick(250);
    expect(isLate()).toBe(true);
    tick(0);
    expect(isLate()).toBe(false);
  });

  test('is not late for one stall, however long, nor for a little again and again', () => {
    const { isLate, tick } = watched();
    tick(5000);
    tick(0);
    for (let n = 0; n < 10; n++) {
      tick(200);
      expect(isLate()).toBe(false);
    }
  });
});
