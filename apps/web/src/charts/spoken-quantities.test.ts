import { describe, expect, test } from 'vitest';
import {
  dayWords,
  energyEstimateFigure,
  energyEstimateWords,
  energyRangeWords,
  weightRangeWords,
  weightTickWords,
} from './spoken-quantities.ts';

describe('weightRangeWords', () => {
  test('names the unit once, for stones each time', () => {
    expect(weightRangeWords([79.3, 80.1], 'kg')).toBe('79.3 to 80.1 kg');
    expect(weightRangeWords([80.1, 79.3], 'kg')).toBe('79.3 to 80.1 kg');
    expect(weightRangeWords([79.3, 80.1], 'lb')).toBe('174.8 to 176.6 lb');
    expect(weightRangeWords([79.3, 80.1], 'st')).toBe('12 st 6.8 lb to 12 st 8.6 lb');
  });
});

describe('weightTickWords', () => {
  test('labels gridlines, stones with their pounds', () => {
    expect(weightTickWords(79.5, 1, 'kg')).toBe('79.5');
    expect(weightTickWords(175, 0, 'st')).toBe('12 st 7');
    expect(weightTickWords(167.999_999_999_9, 0, 'st')).toBe('12 st 0');
  });
});

describe('estimates of energy', () => {
  test('are said in tens of the member’s unit', () => {
    expect(energyEstimateWords(2433, 'kcal')).toBe('2,430 kcal');
    expect(energyEstimateWords(2433, 'kj')).toBe('10,180 kJ');
    expect(energyRangeWords([2288, 2571], 'kcal')).toBe('2,290 to 2,570 kcal');
    expect(energyEstimateFigure(2433, 'kcal')).toEqual({ value: '2,430', unit: 'kcal' });
  });
});

describe('dayWords', () => {
  test('writes a day without moving it between zones', () => {
    expect(dayWords('2026-10-30', 'short')).toBe('30 Oct');
    expect(dayWords('2026-01-01', 'long')).toBe('Thursday 1 January');
    expect(dayWords('2026-01-01', 'weekday')).toMatch(/^Thu,? 1 Jan$/);
  });
});
