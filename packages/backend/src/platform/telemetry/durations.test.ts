import { describe, expect, test } from 'vitest';
import { addDuration, bucketOf, type Durations, percentileMs } from './durations.ts';

const of = (values: readonly number[]) => {
  const durations: Durations = new Map();
  for (const value of values) addDuration(durations, bucketOf(value));
  return durations;
};

describe('durations in buckets', () => {
  test('give percentiles that are at most 8 % beside the true ones', () => {
    const values = Array.from({ length: 4000 }, (_, n) => 0.2 * 1.003 ** n);
    const durations = of(values);
    for (const part of [0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1]) {
      const exact = values[Math.max(0, Math.ceil(values.length * part) - 1)] ?? 0;
      if (exact > 60_000) continue;
      const ratio = (percentileMs(durations, part) ?? 0) / exact;
      expect([part, Math.abs(Math.log(ratio)) < 0.08]).toEqual([part, true]);
    }
  });

  test('take whatever comes: nothing, a negative one, none at all, an endless one', () => {
    expect(percentileMs(of([]), 0.5)).toBeNull();
    expect([0, -5, Number.NaN, 0.1].map(bucketOf)).toEqual([0, 0, 0, 0]);
    expect(bucketOf(Number.POSITIVE_INFINITY)).toBe(96);
    expect(percentileMs(of([7]), 0)).toBeCloseTo(7, 0);
  });
});
