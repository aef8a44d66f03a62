import { localDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import { checkInOn } from './check-in.fixture.ts';
import { doubtfulAgainst } from './plausibility.ts';

const today = localDay('2026-11-25');
const week = [checkInOn('2026-11-24', { weight_kg: 80 }), checkInOn('2026-11-20', { weight_kg: 90 })];

describe('doubtfulAgainst', () => {
  test('a swing of up to 4 % needs no question', () => {
    expect(doubtfulAgainst(83.1, today, week)).toBeNull();
    expect(doubtfulAgainst(76.9, today, week)).toBeNull();
  });

  test('more than 4 % away from the latest reading of the week is asked about', () => {
    expect(doubtfulAgainst(83.3, today, week)).toEqual({ weightKg: 80, date: '2026-11-24' });
    expect(doubtfulAgainst(71.4, today, week)).toEqual({ weightKg: 80, date: '2026-11-24' });
  });

  test('a reading older than a week, the day itself and later days are nothing to compare with', () => {
    expect(doubtfulAgainst(60, today, [checkInOn('2026-11-17', { weight_kg: 80 })])).toBeNull();
    expect(doubtfulAgainst(60, today, [checkInOn('2026-11-25', { weight_kg: 80 })])).toBeNull();
    expect(
      doubtfulAgainst(60, localDay('2026-11-23'), [checkInOn('2026-11-24', { weight_kg: 80 })]),
    ).toBeNull();
  });

  test('days without a weight are passed over', () => {
    expect(doubtfulAgainst(60, today, [checkInOn('2026-11-24', { mood: 3 })])).toBeNull();
  });
});
