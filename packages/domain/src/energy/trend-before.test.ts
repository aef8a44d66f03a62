import { describe, expect, test } from 'vitest';
import { describeEnergy } from './describe-energy.ts';
import { daysOf, energyInput, GOLDEN_DAYS } from './energy-input.fixtures.ts';
import { trendBeforeKg } from './trend-before.ts';

describe('the trend of an earlier day', () => {
  const trend = Float64Array.from([80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 70]);
  const weighed = (...on: number[]) =>
    daysOf(trend.length, (day) => (on.includes(day) ? { weightKg: 80 } : {}));

  test('is what was believed then, while readings are frequent', () => {
    expect(trendBeforeKg(trend, weighed(0, 4, 10), 5)).toBe(80);
  });

  test('lies between the readings around a silence', () => {
    expect(trendBeforeKg(trend, weighed(0, 10), 5)).toBe(75);
    expect(trendBeforeKg(trend, weighed(0), 5)).toBe(80);
  });

  test('is not there before the first day', () => {
    expect(trendBeforeKg(trend, weighed(0, 10), 11)).toBeNull();
  });
});

describe('the rate after a long silence', () => {
  test.each([300, 120, 60])('of %i days holds the true mean of those days', (count) => {
    const days = daysOf(count + 1, (day) =>
      day === 0 ? { weightKg: 90 } : day === count ? { weightKg: 80 } : {},
    );
    const { trend, concerns } = describeEnergy(energyInput({ days }));
    const [low, high] = trend?.rateInterval90 ?? [0, 0];
    const meanKgPerWeek = -10 / (count / 7);
    expect(low).toBeLessThan(meanKgPerWeek);
    expect(high).toBeGreaterThan(meanKgPerWeek);
    expect(trend?.rateKgPerWeek).toBeGreaterThan(1.5 * meanKgPerWeek - 0.2);
    if (count >= 120) expect(concerns).toEqual([]);
  });

  test('leaves that of frequent readings as it is', () => {
    const { trend } = describeEnergy(energyInput({ days: GOLDEN_DAYS }));
    expect(trend?.rateKgPerWeek).toBeCloseTo(-0.354, 3);
  });
});
