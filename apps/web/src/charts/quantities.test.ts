import { describe, expect, test } from 'vitest';
import {
  changeInUnit,
  dayWords,
  energyFromUnit,
  energyRangeWords,
  energyWords,
  type Reading,
  readingOf,
  weightChangeWords,
  weightRangeWords,
  weightTickWords,
  weightWords,
} from './quantities.ts';

const metric: Reading = { weightUnit: 'kg', energyUnit: 'kcal', locale: 'en-GB' };
const american: Reading = { weightUnit: 'lb', energyUnit: 'kcal', locale: 'en-US' };
const british: Reading = { weightUnit: 'st', energyUnit: 'kJ', locale: 'en-GB' };

describe('readingOf', () => {
  test('takes the member’s units and English', () => {
    const units = { weight: 'lb', height: 'ft', energy: 'kJ' } as const;
    expect(readingOf({ units, locale: 'en-US' })).toEqual({
      weightUnit: 'lb',
      energyUnit: 'kJ',
      locale: 'en-US',
    });
  });

  test('keeps English forms where the words are English', () => {
    const units = { weight: 'kg', height: 'cm', energy: 'kcal' } as const;
    expect(readingOf({ units, locale: 'de-DE' }).locale).toBe('en-GB');
    expect(readingOf(null)).toEqual(metric);
  });
});

describe('weights', () => {
  test('are written in the member’s unit', () => {
    expect(weightWords(79.7, metric)).toBe('79.7 kg');
    expect(weightWords(80, metric)).toBe('80.0 kg');
    expect(weightWords(79.7, american)).toBe('175.7 lb');
    expect(weightWords(79.7, british)).toBe('12 st 7.7 lb');
  });

  test('as a range name the unit once, stones each time', () => {
    expect(weightRangeWords([79.3, 80.1], metric)).toBe('79.3 to 80.1 kg');
    expect(weightRangeWords([80.1, 79.3], metric)).toBe('79.3 to 80.1 kg');
    expect(weightRangeWords([79.3, 80.1], british)).toBe('12 st 6.8 lb to 12 st 8.6 lb');
  });

  test('change in kilograms or pounds', () => {
    expect(weightChangeWords(-0.42, metric)).toBe('0.4 kg');
    expect(weightChangeWords(-0.42, british)).toBe('0.9 lb');
    expect(changeInUnit(-0.02, metric)).toBe(0);
  });

  test('label gridlines', () => {
    expect(weightTickWords(79.5, 1, metric)).toBe('79.5');
    expect(weightTickWords(175, 0, british)).toBe('12 st 7');
  });
});

describe('energy', () => {
  test('is exact where it was logged and in tens where it is estimated', () => {
    expect(energyWords(2433, metric)).toBe('2,433 kcal');
    expect(energyWords(2433, metric, 'estimate')).toBe('2,430 kcal');
    expect(energyRangeWords([2288, 2571], metric)).toBe('2,290 to 2,570 kcal');
    expect(energyWords(2430, british)).toBe('10,167 kJ');
  });

  test('comes back from the member’s unit as whole kcal', () => {
    expect(energyFromUnit(10_167, british)).toBe(2430);
    expect(energyFromUnit(2430, metric)).toBe(2430);
  });
});

describe('dayWords', () => {
  test('writes days without moving them between zones', () => {
    expect(dayWords('2026-10-30', 'short', metric)).toBe('30 Oct');
    expect(dayWords('2026-10-30', 'short', american)).toBe('Oct 30');
    expect(dayWords('2026-01-01', 'long', metric)).toBe('Thursday 1 January');
  });
});
