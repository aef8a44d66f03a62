import type { ActivityLevel, GoalType, Pace } from './energy-input.ts';

/** The stateless calculator of `/nutrition/calculate-targets`. Its answer is never used as a member's target. */
export type CalculatorInput = {
  readonly weightKg: number;
  readonly heightCm: number;
  readonly ageYears: number;
  /** Any other value, or none, takes the female constants and floor, as existing clients expect. */
  readonly sex: string | null;
  /** Unknown counts as sedentary. */
  readonly activityLevel: ActivityLevel | null;
  /** Unknown counts as maintenance. */
  readonly goalType: GoalType | null;
  /** Unknown counts as moderate. */
  readonly pace: Pace | null;
};

/** Whole numbers, truncated toward zero; energy in kcal/day, macronutrients in g/day. */
export type CalculatorResult = {
  readonly tdeeKcal: number;
  readonly bmrKcal: number;
  readonly targetKcal: number;
  readonly proteinG: number;
  readonly carbsG: number;
  readonly fatG: number;
  /** Target minus expenditure; positive for a loss goal when the floor lies above the expenditure. */
  readonly deficitSurplusKcal: number;
  readonly warnings: readonly CalculatorWarning[];
};

export type CalculatorWarning =
  | { readonly code: 'raised-to-floor'; readonly floorKcal: number; readonly wishedKcal: number }
  | { readonly code: 'no-deficit-possible'; readonly floorKcal: number; readonly tdeeKcal: number }
  | { readonly code: 'raised-to-protein-minimum'; readonly minimumG: number };

/** Conventional activity factors, kept because the published contract promises them. */
const ACTIVITY_FACTOR: Record<ActivityLevel, number> = {
  sedentary: 1.2,
  light: 1.375,
  moderate: 1.55,
  active: 1.725,
  very_active: 1.9,
};
const PACE_FACTOR: Record<Pace, number> = { slow: 0.5, moderate: 0.75, aggressive: 1 };
const FULL_CHANGE_KCAL: Record<GoalType, number> = {
  fat_loss: -750,
  muscle_gain: 300,
  performance: 200,
  recomp: 0,
  maintenance: 0,
};
/** Lower ends of the NHLBI and AHA/ACC/TOS diets. */
const FLOOR_KCAL = { male: 1500, other: 1200 } as const;
const POUNDS_PER_KG = 2.205;
const PROTEIN_G_PER_POUND: Record<GoalType, number> = {
  muscle_gain: 1,
  fat_loss: 1,
  recomp: 0.9,
  performance: 0.9,
  maintenance: 0.8,
};
const PROTEIN_MIN_G = 80;
const FAT_MIN_G = 50;
const FAT_ENERGY_SHARE = 0.25;
const KCAL_PER_G = { protein: 4, carbs: 4, fat: 9 } as const;

/** Mifflin-St Jeor times an activity factor, plus a fixed change per goal and pace, never below the floor. */
export function calculateStaticTargets(input: CalculatorInput): CalculatorResult {
  const goalType = input.goalType ?? 'maintenance';
  const bmr = calculatorRestingKcal(input);
  const exactTdee = bmr * ACTIVITY_FACTOR[input.activityLevel ?? 'sedentary'];
  const tdeeKcal = Math.trunc(exactTdee);
  const change = Math.trunc(FULL_CHANGE_KCAL[goalType] * PACE_FACTOR[input.pace ?? 'moderate']);
  const wishedKcal = Math.trunc(exactTdee + change);
  const floorKcal = input.sex === 'male' ? FLOOR_KCAL.male : FLOOR_KCAL.other;
  const targetKcal = Math.max(floorKcal, wishedKcal);
  const raised = wishedKcal < floorKcal;
  const warnings: CalculatorWarning[] = [];
  if (raised) {
    warnings.push(
      goalType === 'fat_loss' && floorKcal >= tdeeKcal
        ? { code: 'no-deficit-possible', floorKcal, tdeeKcal }
        : { code: 'raised-to-floor', floorKcal, wishedKcal },
    );
  }
  const wishedProteinG = Math.trunc(input.weightKg * POUNDS_PER_KG * PROTEIN_G_PER_POUND[goalType]);
  if (wishedProteinG < PROTEIN_MIN_G)
    warnings.push({ code: 'raised-to-protein-minimum', minimumG: PROTEIN_MIN_G });
  const proteinG = Math.max(PROTEIN_MIN_G, wishedProteinG);
  const fatG = Math.max(FAT_MIN_G, Math.trunc((FAT_ENERGY_SHARE * targetKcal) / KCAL_PER_G.fat));
  const rest = targetKcal - KCAL_PER_G.protein * proteinG - KCAL_PER_G.fat * fatG;
  return {
    tdeeKcal,
    bmrKcal: Math.trunc(bmr),
    targetKcal,
    proteinG,
    carbsG: Math.max(0, Math.trunc(rest / KCAL_PER_G.carbs)),
    fatG,
    deficitSurplusKcal: raised ? floorKcal - tdeeKcal : change,
    warnings,
  };
}

/** Calories of a set of macronutrients, truncated; null when none is given. */
export function kcalFromMacros(macros: {
  readonly proteinG: number | null;
  readonly carbsG: number | null;
  readonly fatG: number | null;
}): number | null {
  const { proteinG, carbsG, fatG } = macros;
  if (proteinG === null && carbsG === null && fatG === null) return null;
  return Math.trunc(
    KCAL_PER_G.protein * (proteinG ?? 0) + KCAL_PER_G.carbs * (carbsG ?? 0) + KCAL_PER_G.fat * (fatG ?? 0),
  );
}

function calculatorRestingKcal(input: CalculatorInput): number {
  const constant = input.sex === 'male' ? 5 : -161;
  return 10 * input.weightKg + 6.25 * input.heightCm - 5 * input.ageYears + constant;
}
