import type { CalculateTargetsRequest, CalculateTargetsResponse } from '@sleek/contract/nutrition';
import { type CalculatorWarning, calculateStaticTargets } from '@sleek/domain/energy/static-calculator';

/** The published formulas on the numbers sent; nothing of the member's own data goes in. */
export function calculateTargets(input: CalculateTargetsRequest): CalculateTargetsResponse {
  const result = calculateStaticTargets({
    weightKg: input.weight_kg,
    heightCm: input.height_cm,
    ageYears: input.age,
    sex: input.sex,
    activityLevel: input.activity_level,
    goalType: input.goal_type,
    pace: input.pace,
  });
  return {
    tdee: result.tdeeKcal,
    bmr: result.bmrKcal,
    target_calories: result.targetKcal,
    protein_g: result.proteinG,
    carbs_g: result.carbsG,
    fat_g: result.fatG,
    deficit_surplus: result.deficitSurplusKcal,
    warnings: result.warnings.map(warningText),
  };
}

function warningText(warning: CalculatorWarning): string {
  switch (warning.code) {
    case 'raised-to-floor':
      return `The formula gives ${warning.wishedKcal} cal a day; the target is held at the floor of ${warning.floorKcal} cal.`;
    case 'no-deficit-possible':
      return `The floor of ${warning.floorKcal} cal is at or above the estimated expenditure of ${warning.tdeeKcal} cal: no deficit is possible.`;
    case 'raised-to-protein-minimum':
      return `Protein is held at the minimum of ${warning.minimumG} g a day.`;
  }
}
