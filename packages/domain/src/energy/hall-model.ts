import { type Body, bodyMassIndex, restingKcal } from './body.ts';

/**
 * Adult body-weight dynamics after Hall 2011 (Lancet 378:826, web appendix); constants in kcal, kg and days. The
 * simulator's physiology: far richer than the estimator, so that the estimator is judged by something else.
 */
export type HallBody = {
  readonly baseline: HallBaseline;
  fatKg: number;
  leanKg: number;
  glycogenKg: number;
  extracellularKg: number;
  adaptationKcal: number;
};

export type HallBaseline = {
  readonly intakeKcal: number;
  readonly carbShare: number;
  readonly extracellularKg: number;
  readonly restKcal: number;
  readonly activityKcalPerKg: number;
  readonly glycogenUse: number;
  readonly sodiumMg: number;
  readonly adaptiveShare: number;
};

/** A person as the model needs one; shares and factors are true ones, not self-reports. */
export type HallPerson = {
  readonly body: Body;
  readonly weightKg: number;
  /** Resting expenditure over Mifflin's prediction. */
  readonly restingFactor: number;
  readonly activityFactor: number;
  readonly carbShare: number;
  /** Adaptive thermogenesis as a share of a lasting intake change; 0.14 on average. */
  readonly adaptiveShare: number;
  /** Added to the predicted fat percentage. */
  readonly fatPercentOffset: number;
};

export type HallDay = {
  readonly intakeKcal: number;
  readonly carbShare: number;
  /** 1 at baseline. */
  readonly activityToday: number;
  readonly sodiumFactor: number;
};

const DENSITY = { fat: 9440.7, lean: 1816.4, glycogen: 4206.5 } as const;
const UPKEEP = { fat: 3.107, lean: 21.99 } as const;
const SYNTHESIS = { fat: 179.25, lean: 229.45 } as const;
const THERMIC_SHARE = 0.1;
const ADAPTATION_DAYS = 14;
const GLYCOGEN_KG = 0.5;
/** Each kg of glycogen holds 2.7 kg of water. */
const GLYCOGEN_WITH_WATER = 3.7;
const FORBES_KG = (10.4 * DENSITY.lean) / DENSITY.fat;
const SODIUM = { mgPerLitre: 3220, perLitre: 3000, perCarbShare: 4000 } as const;
const SODIUM_MG_AT_2300_KCAL = 3400;
const STEPS_PER_DAY = 4;

export function createHallBody(person: HallPerson): HallBody {
  const { body, weightKg } = person;
  const resting = restingKcal(body, weightKg) * person.restingFactor;
  const intakeKcal = resting * person.activityFactor;
  const extracellularKg = extracellularFluidKg(body, weightKg);
  const fatKg =
    (weightKg * Math.min(60, Math.max(6, fatPercent(body, weightKg) + person.fatPercentOffset))) / 100;
  const leanKg = weightKg - fatKg - extracellularKg - GLYCOGEN_WITH_WATER * GLYCOGEN_KG;
  const activityKcalPerKg = (((1 - THERMIC_SHARE) * person.activityFactor - 1) * resting) / weightKg;
  return {
    baseline: {
      intakeKcal,
      carbShare: person.carbShare,
      extracellularKg,
      restKcal: intakeKcal - UPKEEP.lean * leanKg - UPKEEP.fat * fatKg - activityKcalPerKg * weightKg,
      activityKcalPerKg,
      glycogenUse: (person.carbShare * intakeKcal) / GLYCOGEN_KG ** 2,
      sodiumMg: (SODIUM_MG_AT_2300_KCAL * intakeKcal) / 2300,
      adaptiveShare: person.adaptiveShare,
    },
    fatKg,
    leanKg,
    glycogenKg: GLYCOGEN_KG,
    extracellularKg,
    adaptationKcal: 0,
  };
}

export function hallWeightKg(body: HallBody): number {
  return body.fatKg + body.leanKg + body.extracellularKg + GLYCOGEN_WITH_WATER * body.glycogenKg;
}

/** Expenditure at this activity and intake change, without the cost of changing tissue. */
export function hallExpenditureKcal(body: HallBody, activity: number, extraIntakeKcal: number): number {
  const { baseline } = body;
  return (
    baseline.restKcal +
    UPKEEP.fat * body.fatKg +
    UPKEEP.lean * body.leanKg +
    baseline.activityKcalPerKg * activity * hallWeightKg(body) +
    THERMIC_SHARE * extraIntakeKcal +
    body.adaptationKcal
  );
}

/** Lives one day in four Euler steps; fluid has a time constant of about a day. */
export function liveHallDay(body: HallBody, day: HallDay): void {
  const { baseline } = body;
  const step = 1 / STEPS_PER_DAY;
  const extra = day.intakeKcal - baseline.intakeKcal;
  const carbKcal = day.intakeKcal * day.carbShare;
  const carbRatio = carbKcal / (baseline.carbShare * baseline.intakeKcal);
  const sodiumMg = baseline.sodiumMg * ((day.intakeKcal / baseline.intakeKcal) * day.sodiumFactor - 1);
  for (let i = 0; i < STEPS_PER_DAY; i += 1) {
    const glycogenRate = (carbKcal - baseline.glycogenUse * body.glycogenKg ** 2) / DENSITY.glycogen;
    const fluidExcess = body.extracellularKg - baseline.extracellularKg;
    const fluidRate =
      (sodiumMg - SODIUM.perLitre * fluidExcess - SODIUM.perCarbShare * (1 - carbRatio)) / SODIUM.mgPerLitre;
    body.adaptationKcal += (step * (baseline.adaptiveShare * extra - body.adaptationKcal)) / ADAPTATION_DAYS;
    const leanShare = FORBES_KG / (FORBES_KG + body.fatKg);
    const synthesis =
      (SYNTHESIS.fat * (1 - leanShare)) / DENSITY.fat + (SYNTHESIS.lean * leanShare) / DENSITY.lean;
    const spent = hallExpenditureKcal(body, day.activityToday, extra);
    const stored = (day.intakeKcal - spent - DENSITY.glycogen * glycogenRate) / (1 + synthesis);
    body.fatKg += (step * (1 - leanShare) * stored) / DENSITY.fat;
    body.leanKg += (step * leanShare * stored) / DENSITY.lean;
    body.glycogenKg = Math.max(0.05, body.glycogenKg + step * glycogenRate);
    body.extracellularKg += step * fluidRate;
  }
}

/** Silva's regressions as quoted by Hall 2011. */
function extracellularFluidKg(body: Body, weightKg: number): number {
  const heightM = body.heightCm / 100;
  return body.sex === 'male'
    ? 0.025 * body.ageYears + 9.57 * heightM + 0.191 * weightKg - 12.4
    : 5.98 * heightM + 0.167 * weightKg - 4;
}

function fatPercent(body: Body, weightKg: number): number {
  const logBmi = Math.log(bodyMassIndex(weightKg, body.heightCm));
  return body.sex === 'male'
    ? 0.14 * body.ageYears + 37.31 * logBmi - 103.94
    : 0.14 * body.ageYears + 39.96 * logBmi - 102.01;
}
