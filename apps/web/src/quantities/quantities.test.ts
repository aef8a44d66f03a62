import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  energyText,
  heightFieldText,
  heightText,
  readHeightField,
  readWeightField,
  weightDifferenceText,
  weightFieldText,
  weightRangeText,
  weightText,
} from './quantities.ts';

describe('weights', () => {
  test('are written in the member’s unit', () => {
    expect(weightText(81.43, 'kg')).toBe('81.4 kg');
    expect(weightText(81.43, 'lb')).toBe('179.5 lb');
    expect(weightText(81.43, 'st')).toBe('12 st 11.5 lb');
    expect(weightRangeText([81, 81.84], 'kg')).toBe('81.0–81.8 kg');
    expect(weightRangeText([81, 81.84], 'st')).toBe('12 st 10.6 lb – 12 st 12.4 lb');
  });

  test('differences lose their sign and keep a second decimal only where one would say nothing', () => {
    expect(weightDifferenceText(-0.32, 'kg')).toBe('0.3 kg');
    expect(weightDifferenceText(0.04, 'kg')).toBe('0.04 kg');
    expect(weightDifferenceText(-0.5, 'st')).toBe('1.1 lb');
  });

  test('are read with point or comma', () => {
    expect(readWeightField(' 81,4 ', 'kg')).toEqual({ ok: true, value: 81.4 });
    expect(readWeightField('81.4', 'kg')).toEqual({ ok: true, value: 81.4 });
    expect(readWeightField('12 st 11.5', 'st')).toEqual({ ok: true, value: 81.42 });
    expect(readWeightField('12 st ', 'st')).toEqual({ ok: true, value: 76.2 });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['eighty', 'not-a-number'],
    ['8', 'out-of-range'],
    ['814', 'out-of-range'],
  ])('%j is %s', (text, fault) => {
    expect(readWeightField(text, 'kg')).toEqual({ ok: false, error: fault });
  });

  test('an untouched stones field is empty', () => {
    expect(readWeightField(' st ', 'st')).toEqual({ ok: false, error: 'empty' });
  });

  test('what a field shows is what it reads, within the rounding of the unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 21, max: 499, noNaN: true }),
        fc.constantFrom('kg', 'lb', 'st'),
        (kg, unit) => {
          const read = readWeightField(weightFieldText(kg, unit), unit);
          expect(read.ok && Math.abs(read.value - kg)).toBeLessThan(0.06);
        },
      ),
      { seed: 20261125, numRuns: 500 },
    );
  });
});

describe('heights and energy', () => {
  test('heights are written and read in cm and in feet', () => {
    expect(heightText(178, 'ft')).toBe('5 ft 10 in');
    expect(heightFieldText(178, 'ft')).toBe('5 ft 10');
    expect(readHeightField('5 ft 10', 'ft')).toEqual({ ok: true, value: 177.8 });
    expect(readHeightField('178', 'cm')).toEqual({ ok: true, value: 178 });
    expect(readHeightField('1.78', 'cm')).toEqual({ ok: false, error: 'out-of-range' });
    expect(readHeightField('', 'cm')).toEqual({ ok: false, error: 'empty' });
  });

  test('energy is grouped in thousands', () => {
    expect(energyText(2430, 'kcal')).toBe('2,430 kcal');
    expect(energyText(2430, 'kj')).toBe('10,167 kJ');
  });
});
