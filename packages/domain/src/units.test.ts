import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  energyText,
  energyUnits,
  heightText,
  heightUnits,
  kcalToKj,
  kgToLb,
  parseEnergy,
  parseHeight,
  parseWeight,
  readEnergy,
  readHeight,
  readWeight,
  roundTo,
  showEnergy,
  showHeight,
  showWeight,
  stToKg,
  weightText,
  weightUnits,
} from './units.ts';

const runs = { seed: 11, numRuns: 2_000 };
const storedKg = fc.integer({ min: 2_000, max: 50_000 }).map((centikg) => centikg / 100);
const storedCm = fc.integer({ min: 500, max: 3_000 }).map((mm) => mm / 10);
const storedKcal = fc.integer({ min: 0, max: 50_000 });

describe('conversion', () => {
  test('uses the exact definitions', () => {
    expect(kgToLb(0.45359237)).toBe(1);
    expect(stToKg(1)).toBeCloseTo(6.35029318, 10);
    expect(kcalToKj(100)).toBeCloseTo(418.4, 10);
  });

  test.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [-0.04, 1, 0],
    [1e-9, 2, 0],
    [1e21, 2, 1e21],
  ])('rounds %d at %d places to %d', (value, places, rounded) => {
    expect(roundTo(value, places)).toBe(rounded);
  });
});

describe('display', () => {
  test('shows each unit at its precision', () => {
    expect(weightText(81.42, 'kg')).toBe('81.4 kg');
    expect(weightText(81.42, 'lb')).toBe('179.5 lb');
    expect(weightText(81.42, 'st')).toBe('12 st 11.5 lb');
    expect(heightText(177.8, 'cm')).toBe('178 cm');
    expect(heightText(177.8, 'ft')).toBe('5 ft 10 in');
    expect(energyText(2_430, 'kcal')).toBe('2430 kcal');
    expect(energyText(2_430, 'kj')).toBe('10167 kJ');
  });

  test('carries 14 lb into a stone and 12 in into a foot', () => {
    expect(showWeight(stToKg(11, 13.97), 'st')).toEqual({ unit: 'st', stones: 12, pounds: 0 });
    expect(showHeight(182.8, 'ft')).toEqual({ unit: 'ft', feet: 6, inches: 0 });
  });

  test('shows again what was shown and read back', () => {
    fc.assert(
      fc.property(storedKg, fc.constantFrom(...weightUnits), (kg, unit) => {
        const shown = showWeight(kg, unit);
        expect(showWeight(readWeight(shown), unit)).toEqual(shown);
      }),
      runs,
    );
    fc.assert(
      fc.property(storedCm, fc.constantFrom(...heightUnits), (cm, unit) => {
        const shown = showHeight(cm, unit);
        expect(showHeight(readHeight(shown), unit)).toEqual(shown);
      }),
      runs,
    );
    fc.assert(
      fc.property(storedKcal, fc.constantFrom(...energyUnits), (kcal, unit) => {
        expect(readEnergy(showEnergy(kcal, unit))).toBe(kcal);
      }),
      runs,
    );
  });
});

describe('typed text', () => {
  test('reads back every text it shows', () => {
    fc.assert(
      fc.property(storedKg, fc.constantFrom(...weightUnits), (kg, unit) => {
        const text = weightText(kg, unit);
        const parsed = parseWeight(text, unit);
        expect(parsed.ok && weightText(parsed.value, unit)).toBe(text);
      }),
      runs,
    );
    fc.assert(
      fc.property(storedCm, fc.constantFrom(...heightUnits), (cm, unit) => {
        const text = heightText(cm, unit);
        const parsed = parseHeight(text, unit);
        expect(parsed.ok && heightText(parsed.value, unit)).toBe(text);
      }),
      runs,
    );
    fc.assert(
      fc.property(storedKcal, fc.constantFrom(...energyUnits), (kcal, unit) => {
        expect(parseEnergy(energyText(kcal, unit), unit)).toEqual({ ok: true, value: kcal });
      }),
      runs,
    );
  });

  test.each([
    ['81,4', 'kg', 81.4],
    [' 81.4 ', 'kg', 81.4],
    ['180 lbs', 'kg', 81.65],
    ['12', 'st', 76.2],
    ['12st 7', 'kg', 79.38],
  ] as const)('reads %j in a field set to %s', (text, unit, kg) => {
    expect(parseWeight(text, unit)).toEqual({ ok: true, value: kg });
  });

  test.each([
    ['5\'10"', 'cm', 177.8],
    ['6', 'ft', 182.9],
    ['178', 'cm', 178],
  ] as const)('reads the height %j in a field set to %s', (text, unit, cm) => {
    expect(parseHeight(text, unit)).toEqual({ ok: true, value: cm });
  });

  test.each(['', 'abc', '1.2.3', '-80', '80 cm', '1e3', 'NaN'])('refuses the weight %j', (text) => {
    expect(parseWeight(text, 'kg')).toEqual({ ok: false, error: 'not_a_quantity' });
  });

  test.each([
    ['1,500', 'kcal', 1500],
    ['1.500 kcal', 'kcal', 1500],
    ['1 500', 'kcal', 1500],
    ['1’500,5 kcal', 'kcal', 1501],
    ['6,276', 'kj', 1500],
    ['12,5', 'kcal', 13],
    ['0.500', 'kcal', 1],
    ['1500.500', 'kcal', 1501],
  ] as const)('reads %j in an energy field set to %s', (text, unit, kcal) => {
    expect(parseEnergy(text, unit)).toEqual({ ok: true, value: kcal });
  });

  test('refuses a height in kg and an energy in cm', () => {
    expect(parseHeight('80 kg', 'cm').ok).toBe(false);
    expect(parseEnergy('80 cm', 'kcal').ok).toBe(false);
  });
});
