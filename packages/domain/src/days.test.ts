import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDays,
  dayFromNumber,
  dayNumber,
  dayRange,
  daysBetween,
  isLocalDay,
  localDay,
  parseLocalDay,
  weekdayOf,
} from './days.ts';

const runs = { seed: 3, numRuns: 1_000 };
const someDay = fc
  .integer({ min: dayNumber(localDay('1901-01-01')), max: dayNumber(localDay('2099-12-31')) })
  .map(dayFromNumber);

describe('parseLocalDay', () => {
  test.each(['1900-01-01', '2024-02-29', '2000-02-29', '2100-12-31'])('accepts %s', (text) => {
    expect(parseLocalDay(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '2026-01-01\n',
    '+002026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('refuses %j', (text) => {
    expect(parseLocalDay(text)).toEqual({ ok: false, error: 'not_a_day' });
    expect(isLocalDay(text)).toBe(false);
  });

  test.each(['1899-12-31', '2101-01-01', '0001-01-01', '9999-12-31'])('refuses the far day %s', (text) => {
    expect(parseLocalDay(text)).toEqual({ ok: false, error: 'day_out_of_range' });
  });
});

describe('arithmetic', () => {
  test('crosses months, years and leap days', () => {
    expect(addDays(localDay('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDay('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addDays(localDay('2024-03-01'), -1)).toBe('2024-02-29');
  });

  test('adds what it measures', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(compareDays(a, b)).toBe(Math.sign(daysBetween(a, b)) * -1 + 0);
      }),
      runs,
    );
  });

  test('moves the weekday on by one a day', () => {
    expect(weekdayOf(localDay('1970-01-01'))).toBe(4);
    expect(weekdayOf(localDay('2026-11-23'))).toBe(1);
    fc.assert(
      fc.property(someDay, (day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) + 1) % 7);
      }),
      runs,
    );
  });

  test('ranges include both ends, and are empty backwards', () => {
    expect(dayRange(localDay('2026-02-27'), localDay('2026-03-01'))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(dayRange(localDay('2026-03-01'), localDay('2026-02-27'))).toEqual([]);
  });

  test('throws beyond the range', () => {
    expect(() => addDays(localDay('2100-12-31'), 1)).toThrow(RangeError);
    expect(() => localDay('tomorrow')).toThrow(RangeError);
  });
});
