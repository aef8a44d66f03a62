import { expect, test } from 'vitest';
import { ewmaTrend } from './ewma-trend.ts';

test('the smoothed trend matches its golden series and stands still without a reading', () => {
  const golden = [80, 80.06, 79.994, 79.994, 79.9746, 79.8871];
  ewmaTrend([80, 80.6, 79.4, null, 79.8, 79.1]).forEach((trendKg, day) => {
    expect(Math.abs(trendKg - (golden[day] ?? 0))).toBeLessThan(1e-4);
  });
});
