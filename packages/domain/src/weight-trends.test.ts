import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDay } from './days.ts';
import { type WeighIn, weightTrend } from './weight-trends.ts';

const start = localDay('2026-01-01');
const entry = (offset: number, weightKg: number): WeighIn => ({ date: addDays(start, offset), weightKg });

describe('weightTrend', () => {
  test('is empty and null without weigh-ins', () => {
    expect(weightTrend([])).toEqual({
      data: [],
      weeklyRateOfChange: null,
      totalChange: null,
      startWeight: null,
      currentWeight: null,
    });
  });

  test('has no rate and no average from one weigh-in', () => {
    expect(weightTrend([entry(0, 80.5)])).toEqual({
      data: [{ date: start, weightKg: 80.5, movingAverage7d: null }],
      weeklyRateOfChange: null,
      totalChange: 0,
      startWeight: 80.5,
      currentWeight: 80.5,
    });
  });

  test('averages the last 7 entries, not days, from the third on', () => {
    const trend = weightTrend([0, 10, 20, 30, 40, 50, 60, 70].map((day, index) => entry(day, 80 - index)));
    expect(trend.data.map((point) => point.movingAverage7d)).toEqual([
      null,
      null,
      79,
      78.5,
      78,
      77.5,
      77,
      76,
    ]);
  });

  test('puts the oldest first and rounds rate to 3 and change to 2 places', () => {
    const trend = weightTrend([entry(9, 79.1), entry(0, 80.25)]);
    expect(trend.data[0]?.date).toBe(start);
    expect(trend).toMatchObject({
      startWeight: 80.25,
      currentWeight: 79.1,
      totalChange: -1.15,
      weeklyRateOfChange: -0.894,
    });
  });

  test('rounds an average that lies between two hundredths to the even one', () => {
    expect(weightTrend([0, 0, 0, 0.5].map((w, i) => entry(i, 81 + w))).data[3]?.movingAverage7d).toBe(81.12);
    expect(weightTrend([0, 0, 0, 1.5].map((w, i) => entry(i, 81 + w))).data[3]?.movingAverage7d).toBe(81.38);
  });

  test('keeps every average within the weights it averages and every number at its places', () => {
    const weighIns = fc
      .array(fc.integer({ min: 2_000, max: 50_000 }), { minLength: 1, maxLength: 40 })
      .map((centikgs) => centikgs.map((centikg, index) => entry(index * 2, centikg / 100)));
    fc.assert(
      fc.property(weighIns, (entries) => {
        const trend = weightTrend(entries);
        for (const [index, point] of trend.data.entries()) {
          expect(point.movingAverage7d === null).toBe(index < 2);
          const seen = entries.slice(Math.max(0, index - 6), index + 1).map((each) => each.weightKg);
          const average = point.movingAverage7d ?? entries[index]?.weightKg ?? 0;
          expect(average).toBeGreaterThanOrEqual(Math.min(...seen));
          expect(average).toBeLessThanOrEqual(Math.max(...seen));
          expect(Number(average.toFixed(2))).toBe(average);
        }
        if (trend.weeklyRateOfChange !== null) {
          expect(Number(trend.weeklyRateOfChange.toFixed(3))).toBe(trend.weeklyRateOfChange);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
