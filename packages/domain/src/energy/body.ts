/** The sex a formula is evaluated for: `neutral` is the mean of both sets of constants. */
export type FormulaSex = 'female' | 'male' | 'neutral';

/** Fat mass costs, after Hall 2011 (Lancet 378:826, web appendix): 39.5 MJ/kg. */
export const FAT_KCAL_PER_KG = 9441;
/** Lean tissue, Hall 2011: 7.6 MJ/kg. */
export const LEAN_KCAL_PER_KG = 1816;
/** Forbes 1987 partition constant C = 10.4 kg x lean/fat energy density (Hall 2011). */
const FORBES_KG = 2;
/** Cost of building tissue per kcal stored: 750 and 960 kJ/kg (Hall 2011) over the densities above. */
const FAT_SYNTHESIS_SHARE = 0.019;
const LEAN_SYNTHESIS_SHARE = 0.126;

/** Mifflin-St Jeor sex constants (Mifflin 1990; AND EAL, andeal.org key 621); neutral is their mean. */
const RESTING_CONSTANT_KCAL = { female: -161, male: 5, neutral: -78 } as const;

/** Regression of fat percentage on ln BMI per sex (Hall 2011, web appendix); neutral is the mean. */
const FAT_PERCENT = {
  female: { slope: 39.96, intercept: -102.01 },
  male: { slope: 37.31, intercept: -103.94 },
  neutral: { slope: (39.96 + 37.31) / 2, intercept: -(102.01 + 103.94) / 2 },
} as const;

export type Body = { readonly sex: FormulaSex; readonly ageYears: number; readonly heightCm: number };

/** Resting expenditure in kcal/day, Mifflin-St Jeor with the conventional rounded coefficients. */
export function restingKcal(body: Body, weightKg: number): number {
  return 10 * weightKg + 6.25 * body.heightCm - 5 * body.ageYears + RESTING_CONSTANT_KCAL[body.sex];
}

/** Body-mass index in kg/m2. */
export function bodyMassIndex(weightKg: number, heightCm: number): number {
  const heightM = heightCm / 100;
  return weightKg / (heightM * heightM);
}

/** Estimated fat mass in kg; the percentage is held within 8..60 %, where the regression is usable. */
export function fatMassKg(body: Body, weightKg: number): number {
  const { slope, intercept } = FAT_PERCENT[body.sex];
  const percent = 0.14 * body.ageYears + slope * Math.log(bodyMassIndex(weightKg, body.heightCm)) + intercept;
  return (weightKg * Math.min(60, Math.max(8, percent))) / 100;
}

/** Energy per kg of weight change at this fat mass (kcal/kg), Forbes partition with Hall's densities. */
export function energyDensityKcalPerKg(fatKg: number): number {
  const leanShare = FORBES_KG / (FORBES_KG + fatKg);
  const fatShare = 1 - leanShare;
  return (
    (1 + FAT_SYNTHESIS_SHARE * fatShare + LEAN_SYNTHESIS_SHARE * leanShare) /
    (fatShare / FAT_KCAL_PER_KG + leanShare / LEAN_KCAL_PER_KG)
  );
}
