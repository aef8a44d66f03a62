import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchMemory } from './memory-guard.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

function watched(capBytes: number) {
  const told: object[] = [];
  const usage = { bytes: 0 };
  watchMemory({
    capBytes,
    everyMs: 1000,
    usedBytes: () => usage.bytes,
    onNearCap: (near) => void told.push(near),
  });
  return {
    told,
    tick(bytes: number) {
      usage.bytes = bytes;
      vi.advanceTimersByTime(1000);
    },
  };
}

describe('memory near its cap', () => {
  test('is told once, when it stays there', () => {
    const { told, tick } = watched(1000);
    for (const bytes of [901, 950]) tick(bytes);
    expect(told).toEqual([]);
    for (const bytes of [920, 990, 999]) tick(bytes);
    expect(told).toEqual([{ usedBytes: 920, capBytes: 1000 }]);
  });

  test('is not told when a collection brings it down', () => {
    const { told, tick } = watched(1000);
    for (const bytes of [950, 950, 500, 950, 950, 900]) tick(bytes);
    expect(told).toEqual([]);
  });
});
