import { addDays, localDay, weekdayOf } from '@sleek/domain/days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayShare, dayTicks } from './day-axis.ts';

const to = localDay('2026-11-25');

describe('dayTicks', () => {
  test('marks single days in two weeks and ends today', () => {
    const ticks = dayTicks(addDays(to, -13), to, 5);
    expect(ticks.map((tick) => tick.day)).toEqual([
      '2026-11-13',
      '2026-11-16',
      '2026-11-19',
      '2026-11-22',
      to,
    ]);
    expect(ticks.every((tick) => tick.form === 'day')).toBe(true);
  });

  test('marks Mondays in two months', () => {
    const ticks = dayTicks(addDays(to, -60), to, 5);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.every((tick) => weekdayOf(tick.day) === 1)).toBe(true);
  });

  test('marks first days of months in six months and names years in long spans', () => {
    const half = dayTicks(addDays(to, -182), to, 6);
    expect(half.map((tick) => tick.day)).toEqual([
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(dayTicks(addDays(to, -1500), to, 6)[0]?.form).toBe('year');
  });

  test('survives a single day', () => {
    expect(dayTicks(to, to, 5)).toEqual([{ day: to, form: 'day' }]);
  });

  test('never gives more marks than there is room for, all of them inside and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 3, max: 8 }), (span, count) => {
        const from = addDays(to, -span);
        const days = dayTicks(from, to, count).map((tick) => tick.day);
        expect(days.length).toBeLessThanOrEqual(count);
        expect(days.length).toBeGreaterThan(0);
        expect(days.every((day) => day >= from && day <= to)).toBe(true);
        expect([...days].sort()).toEqual(days);
      }),
      { seed: 20_261_125, numRuns: 400 },
    );
  });
});

describe('dayShare', () => {
  test('places a day between two others', () => {
    expect(dayShare(addDays(to, -5), addDays(to, -10), to)).toBe(0.5);
    expect(dayShare(to, to, to)).toBe(0.5);
  });
});
