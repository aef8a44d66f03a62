import { bodyMassIndex, type FormulaSex } from './body.ts';

/** Grams of the macronutrients that go with a calorie target. */
export type Macros = {
  readonly proteinG: number;
  readonly fatG: number;
  readonly carbsG: number;
  readonly fiberG: number;
};

export type MacroInput = {
  readonly kcal: number;
  readonly weightKg: number;
  readonly heightCm: number;
  readonly sex: FormulaSex;
  /** Grams per kg of reference weight, see `PROTEIN_G_PER_KG`. */
  readonly proteinGPerKg: number;
};

/**
 * Protein per kg of reference weight. ISSN 2017 (PMC5470183) and Helms 2014 for a deficit, 1.4-2.0 for active
 * people; Mettler 2010 on lean mass kept in a deficit.
 */
export const PROTEIN_G_PER_KG = { lose: 2, maintain: 1.6, gain: 1.8 } as const;
const PROTEIN_MIN_G_PER_KG = 1.2;
/** Upper end of the acceptable range for protein (IOM: 10-35 % of energy). */
const PROTEIN_MAX_ENERGY_SHARE = 0.35;
/** Fat within the acceptable range of 20-35 % (IOM). */
const FAT = { energyShare: 0.28, minEnergyShare: 0.2, minGPerKg: 0.6 } as const;
const CARBS_COMFORT_G = 50;
/** Fibre: 14 g per 1000 kcal, adequate intake 38 g men / 25 g women (IOM); upper bounds are policy. */
const FIBER = { gPer1000Kcal: 14, minG: 20, maxG: { female: 35, male: 38, neutral: 35 } } as const;
/** Above BMI 25 a quarter of the excess counts as reference weight (policy). */
const REFERENCE = { bmi: 25, excessShare: 0.25 } as const;
const KCAL_PER_G = { protein: 4, carbs: 4, fat: 9 } as const;

/** Splits a calorie target; protein and fat in steps of 5 g, the rest is carbohydrate. */
export function macrosFor(input: MacroInput): Macros {
  const { kcal, sex } = input;
  const referenceKg = referenceWeightKg(input.weightKg, input.heightCm);
  const proteinG = proteinFor(kcal, referenceKg, input.proteinGPerKg);
  const fatG = fatFor(kcal, referenceKg, proteinG);
  const fiberG = (FIBER.gPer1000Kcal * kcal) / 1000;
  return {
    proteinG,
    fatG,
    carbsG: Math.max(0, Math.round(carbsFor(kcal, proteinG, fatG))),
    fiberG: Math.round(Math.min(FIBER.maxG[sex], Math.max(FIBER.minG, fiberG))),
  };
}

function proteinFor(kcal: number, referenceKg: number, gPerKg: number): number {
  const most = (PROTEIN_MAX_ENERGY_SHARE * kcal) / KCAL_PER_G.protein;
  return toFive(Math.max(PROTEIN_MIN_G_PER_KG * referenceKg, Math.min(gPerKg * referenceKg, most)));
}

function fatFor(kcal: number, referenceKg: number, proteinG: number): number {
  const usual = toFive(Math.max((FAT.energyShare * kcal) / KCAL_PER_G.fat, FAT.minGPerKg * referenceKg));
  if (carbsFor(kcal, proteinG, usual) >= CARBS_COMFORT_G) return usual;
  const least = toFive((FAT.minEnergyShare * kcal) / KCAL_PER_G.fat);
  const leavesCarbs =
    (kcal - KCAL_PER_G.protein * proteinG - KCAL_PER_G.carbs * CARBS_COMFORT_G) / KCAL_PER_G.fat;
  return Math.min(usual, Math.max(least, Math.floor(leavesCarbs / 5) * 5));
}

function carbsFor(kcal: number, proteinG: number, fatG: number): number {
  return (kcal - KCAL_PER_G.protein * proteinG - KCAL_PER_G.fat * fatG) / KCAL_PER_G.carbs;
}

function referenceWeightKg(weightKg: number, heightCm: number): number {
  if (bodyMassIndex(weightKg, heightCm) <= REFERENCE.bmi) return weightKg;
  const atLimitKg = REFERENCE.bmi * (heightCm / 100) ** 2;
  return atLimitKg + REFERENCE.excessShare * (weightKg - atLimitKg);
}

function toFive(grams: number): number {
  return Math.round(grams / 5) * 5;
}
