import type { EnergyFlag } from './flags.ts';
import {
  addVariance,
  type Belief,
  cell,
  FLUID_GAIN,
  SIZE,
  TISSUE,
  update,
  varianceAlong,
  WATER,
} from './kalman.ts';

/** What the estimator remembers about a member's scale. */
export type Scale = {
  /** SD of one reading at noise scale 1, kg. */
  readonly readingSdKg: number;
  /** Personal multiple of the reading variance. */
  noise: number;
  weighIns: number;
  /** Rejected readings in a row that agree with each other. */
  readonly rejectedKg: number[];
  surpriseSum: number;
  surpriseCount: number;
  readonly h: Float64Array;
};

/** SD of a reading as a share of weight; day-to-day differences of ~0.8 % in adults; simulation-tuned. */
const READING_SD_SHARE = 0.0045;
const POUNDS_PER_KG = 2.2046;
/** A reading is a unit slip when it fits within 4 % after conversion and misses by over 20 % before. */
const UNIT_FIT = 0.04;
const UNIT_MISS = 0.2;
/** Rejection gate (simulation-tuned). */
const REJECT_KG = 4;
const REJECT_SIGMAS = 6;
/** So many rejected readings in a row within so many kg are a real change of level. */
const SHIFT_READINGS = 3;
const SHIFT_SPREAD_KG = 2;
/** Beyond three sigmas a reading counts for less. */
const SOFT_GATE = 9;
/** Personal noise: forgetting, prior strength, calibration and bounds (simulation-tuned). */
const NOISE = { memory: 0.995, priorReadings: 15, calibration: 1.06, min: 0.3, max: 4, fromDay: 3 } as const;

export function createScale(firstWeightKg: number): Scale {
  return {
    readingSdKg: READING_SD_SHARE * firstWeightKg,
    noise: 1,
    weighIns: 0,
    rejectedKg: [],
    surpriseSum: 0,
    surpriseCount: 0,
    h: new Float64Array(SIZE),
  };
}

/**
 * Takes one morning reading into the belief: repairs a pound/kilogram slip, rejects a stray value, accepts a real
 * change of level, and otherwise updates. Returns what was unusual, or null.
 */
export function takeWeighIn(
  belief: Belief,
  scale: Scale,
  fluidDrive: number,
  reading: { readonly day: number; readonly weightKg: number },
): EnergyFlag | null {
  const { day } = reading;
  const { h } = scale;
  h[TISSUE] = 1;
  h[WATER] = 1;
  h[FLUID_GAIN] = fluidDrive;
  const expectedKg =
    cell(belief.mean, TISSUE) + cell(belief.mean, WATER) + cell(belief.mean, FLUID_GAIN) * fluidDrive;
  const weightKg = repairUnit(reading.weightKg, expectedKg);
  let flag: EnergyFlag | null =
    weightKg === reading.weightKg
      ? null
      : { kind: 'unit-repaired', day, fromKg: reading.weightKg, toKg: weightKg };
  const noiseVariance = scale.noise * scale.readingSdKg * scale.readingSdKg;
  const miss = weightKg - expectedKg;
  let variance = varianceAlong(belief, h) + noiseVariance;
  if (Math.abs(miss) > Math.max(REJECT_KG, REJECT_SIGMAS * Math.sqrt(variance))) {
    if (!isLevelShift(scale.rejectedKg, weightKg)) return { kind: 'weight-rejected', day, weightKg };
    addVariance(belief, TISSUE, miss * miss);
    variance += miss * miss;
    flag = { kind: 'level-shift', day, weightKg };
  }
  scale.rejectedKg.length = 0;
  scale.weighIns += 1;
  const surprise = (miss * miss) / variance;
  update(belief, { h, miss, variance: variance * Math.max(1, surprise / SOFT_GATE) });
  if (day >= NOISE.fromDay) learnNoise(scale, surprise);
  return flag;
}

/** The reading in kg, converted when it only makes sense in the other unit. */
export function repairUnit(weightKg: number, expectedKg: number): number {
  if (Math.abs(weightKg / expectedKg - 1) <= UNIT_MISS) return weightKg;
  for (const factor of [POUNDS_PER_KG, 1 / POUNDS_PER_KG]) {
    if (Math.abs((weightKg * factor) / expectedKg - 1) < UNIT_FIT) return weightKg * factor;
  }
  return weightKg;
}

function isLevelShift(rejectedKg: number[], weightKg: number): boolean {
  const agrees = rejectedKg.every((other) => Math.abs(other - weightKg) <= SHIFT_SPREAD_KG);
  if (!agrees) rejectedKg.length = 0;
  rejectedKg.push(weightKg);
  return rejectedKg.length >= SHIFT_READINGS;
}

function learnNoise(scale: Scale, surprise: number): void {
  scale.surpriseSum = NOISE.memory * scale.surpriseSum + Math.min(surprise, SOFT_GATE);
  scale.surpriseCount = NOISE.memory * scale.surpriseCount + 1;
  const learned =
    (NOISE.priorReadings + NOISE.calibration * scale.surpriseSum) /
    (NOISE.priorReadings + scale.surpriseCount);
  scale.noise = Math.min(NOISE.max, Math.max(NOISE.min, learned));
}
