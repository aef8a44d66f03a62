import { describe, expect, test } from 'vitest';
import { type Body, energyDensityKcalPerKg, fatMassKg, restingKcal } from './body.ts';

describe('golden values of the body formulas', () => {
  test.each([
    [{ sex: 'male', ageYears: 30, heightCm: 180 }, 80, 1780],
    [{ sex: 'female', ageYears: 35, heightCm: 165 }, 80, 1495.25],
    [{ sex: 'female', ageYears: 60, heightCm: 158 }, 62.5, 1151.5],
    [{ sex: 'male', ageYears: 22, heightCm: 190 }, 70, 1782.5],
    [{ sex: 'neutral', ageYears: 35, heightCm: 165 }, 80, 1578.25],
  ] as const)('resting expenditure of %o at %d kg is %d kcal', (body, weightKg, kcal) => {
    expect(restingKcal(body, weightKg)).toBe(kcal);
  });

  test.each([
    [{ sex: 'male', ageYears: 30, heightCm: 180 }, 75, 6270],
    [{ sex: 'female', ageYears: 35, heightCm: 165 }, 80, 7689],
    [{ sex: 'male', ageYears: 45, heightCm: 175 }, 120, 8250],
    [{ sex: 'female', ageYears: 25, heightCm: 170 }, 52, 5523],
  ] as const)('a kilogram of %o at %d kg holds %d kcal', (body, weightKg, kcal) => {
    expect(Math.abs(densityOf(body, weightKg) - kcal)).toBeLessThanOrEqual(1);
  });

  test('fat mass of an unstated sex lies between the sexes and stays within 8-60 %', () => {
    const at = (sex: Body['sex'], weightKg: number) =>
      fatMassKg({ sex, ageYears: 35, heightCm: 170 }, weightKg);
    expect(at('neutral', 75)).toBeGreaterThan(at('male', 75));
    expect(at('neutral', 75)).toBeLessThan(at('female', 75));
    expect(at('male', 40)).toBeCloseTo(0.08 * 40, 9);
    expect(at('female', 250)).toBeCloseTo(0.6 * 250, 9);
  });
});

function densityOf(body: Body, weightKg: number): number {
  return energyDensityKcalPerKg(fatMassKg(body, weightKg));
}
