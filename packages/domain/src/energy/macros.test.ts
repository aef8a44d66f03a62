import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MacroInput, macrosFor } from './macros.ts';

describe('macronutrients', () => {
  test('give fat up to 20 % of energy away to keep 50 g of carbohydrate', () => {
    const macros = macrosFor(input({ kcal: 1200, weightKg: 250, proteinGPerKg: 2 }));
    expect(macros).toMatchObject({ proteinG: 140, fatG: 45, carbsG: 59 });
  });

  test('keep protein at 1.2 g per reference kg even beyond 35 % of energy', () => {
    expect(macrosFor(input({ kcal: 1200, weightKg: 100, heightCm: 205, proteinGPerKg: 2 })).proteinG).toBe(
      120,
    );
  });

  test('count a quarter of the weight above BMI 25', () => {
    const lean = macrosFor(input({ kcal: 2500, weightKg: 70 }));
    const heavy = macrosFor(input({ kcal: 2500, weightKg: 110 }));
    expect(heavy.proteinG - lean.proteinG).toBe(20);
  });

  test.each([
    [1200, 'female', 20],
    [2000, 'female', 28],
    [3500, 'female', 35],
    [3500, 'male', 38],
    [3500, 'neutral', 35],
  ] as const)('%d kcal for %s go with %d g of fibre', (kcal, sex, fiberG) => {
    expect(macrosFor(input({ kcal, sex })).fiberG).toBe(fiberG);
  });

  test('add up to the calories, within rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1200, max: 4500 }),
        fc.double({ min: 40, max: 110, noNaN: true }),
        fc.constantFrom(1.6, 1.8, 2),
        (kcal, weightKg, proteinGPerKg) => {
          const { proteinG, fatG, carbsG } = macrosFor(input({ kcal, weightKg, proteinGPerKg }));
          expect(Math.abs(4 * proteinG + 9 * fatG + 4 * carbsG - kcal)).toBeLessThanOrEqual(2);
          expect(proteinG % 5).toBe(0);
          expect(fatG % 5).toBe(0);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

function input(changes: Partial<MacroInput>): MacroInput {
  return { kcal: 2000, weightKg: 70, heightCm: 170, sex: 'female', proteinGPerKg: 1.6, ...changes };
}
