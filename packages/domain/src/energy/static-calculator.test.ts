import { describe, expect, test } from 'vitest';
import { type CalculatorInput, calculateStaticTargets, kcalFromMacros } from './static-calculator.ts';

describe('the static calculator', () => {
  test('answers the first golden vector', () => {
    expect(calculateStaticTargets(input({}))).toEqual({
      tdeeKcal: 2759,
      bmrKcal: 1780,
      targetKcal: 2197,
      proteinG: 176,
      carbsG: 236,
      fatG: 61,
      deficitSurplusKcal: -562,
      warnings: [],
    });
  });

  test('answers the floor where it lies above the expenditure and says that no deficit is possible', () => {
    const small = input({
      weightKg: 45,
      heightCm: 150,
      ageYears: 70,
      sex: 'female',
      activityLevel: 'sedentary',
      pace: 'aggressive',
    });
    expect(calculateStaticTargets(small)).toEqual({
      tdeeKcal: 1051,
      bmrKcal: 876,
      targetKcal: 1200,
      proteinG: 99,
      carbsG: 88,
      fatG: 50,
      deficitSurplusKcal: 149,
      warnings: [{ code: 'no-deficit-possible', floorKcal: 1200, tdeeKcal: 1051 }],
    });
  });

  test('warns that the floor shrinks a deficit', () => {
    const result = calculateStaticTargets(input({ weightKg: 60, heightCm: 165, activityLevel: 'sedentary' }));
    expect(result).toMatchObject({ targetKcal: 1500, tdeeKcal: 1783, deficitSurplusKcal: -283 });
    expect(result.warnings).toEqual([{ code: 'raised-to-floor', floorKcal: 1500, wishedKcal: 1221 }]);
  });

  test('raises protein to 80 g and says so', () => {
    const result = calculateStaticTargets(input({ weightKg: 40, goalType: 'maintenance' }));
    expect(result.proteinG).toBe(80);
    expect(result.warnings).toEqual([{ code: 'raised-to-protein-minimum', minimumG: 80 }]);
  });

  test.each([
    ['fat_loss', 'slow', -375],
    ['fat_loss', 'moderate', -562],
    ['fat_loss', 'aggressive', -750],
    ['muscle_gain', 'slow', 150],
    ['muscle_gain', 'moderate', 225],
    ['muscle_gain', null, 225],
    ['performance', 'aggressive', 200],
    ['recomp', 'aggressive', 0],
    [null, 'moderate', 0],
  ] as const)('%s at pace %s changes intake by %d kcal', (goalType, pace, expected) => {
    expect(calculateStaticTargets(input({ goalType, pace })).deficitSurplusKcal).toBe(expected);
  });

  test('takes the female constants and floor for every sex but male, and sedentary for no activity', () => {
    const result = calculateStaticTargets(input({ sex: null, activityLevel: null, goalType: 'maintenance' }));
    expect(result).toMatchObject({ bmrKcal: 1614, tdeeKcal: 1936 });
  });
});

describe('calories from macronutrients', () => {
  test('adds what is known and truncates', () => {
    expect(kcalFromMacros({ proteinG: 10.3, carbsG: null, fatG: 5 })).toBe(86);
  });
  test('are unknown when nothing is known', () => {
    expect(kcalFromMacros({ proteinG: null, carbsG: null, fatG: null })).toBeNull();
  });
});

function input(changes: Partial<CalculatorInput>): CalculatorInput {
  return {
    weightKg: 80,
    heightCm: 180,
    ageYears: 30,
    sex: 'male',
    activityLevel: 'moderate',
    goalType: 'fat_loss',
    pace: 'moderate',
    ...changes,
  };
}
