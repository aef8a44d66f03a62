/**
 * The estimator's belief: six means and their covariance (row-major 6 x 6, symmetric).
 *
 * TISSUE weight without passing fluid (kg) · BURN expenditure at the reference intake (kcal/day) · RATIO true over
 * logged energy · UNLOGGED extra share eaten on days without a log · WATER passing fluid (kg) · FLUID_GAIN kg of
 * fluid per 100 % change of intake.
 */
export type Belief = {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** Room for one intermediate vector, so that a day allocates nothing. */
  readonly scratch: Float64Array;
};

export const TISSUE = 0;
export const BURN = 1;
export const RATIO = 2;
export const UNLOGGED = 3;
export const WATER = 4;
export const FLUID_GAIN = 5;
export const SIZE = 6;

/** A scalar observation: how it depends on the state, by how much it missed, and its total variance S. */
export type Innovation = { readonly h: Float64Array; readonly miss: number; readonly variance: number };

export function createBelief(mean: readonly number[], sd: readonly number[]): Belief {
  const cov = new Float64Array(SIZE * SIZE);
  sd.forEach((value, i) => {
    cov[i * SIZE + i] = value * value;
  });
  return { mean: Float64Array.from(mean), cov, scratch: new Float64Array(SIZE) };
}

/** Adds variance to one state. */
export function addVariance(belief: Belief, index: number, variance: number): void {
  const at = index * SIZE + index;
  belief.cov[at] = cell(belief.cov, at) + variance;
}

/** h' P h: the variance of a linear combination of the states. */
export function varianceAlong(belief: Belief, h: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < SIZE; i += 1) {
    const hi = cell(h, i);
    if (hi === 0) continue;
    for (let j = 0; j < SIZE; j += 1) sum += hi * cell(belief.cov, i * SIZE + j) * cell(h, j);
  }
  return sum;
}

/** The usual Kalman update for one scalar observation. */
export function update(belief: Belief, innovation: Innovation): void {
  const { mean, cov, scratch } = belief;
  covarianceTimes(belief, innovation.h);
  const scale = 1 / innovation.variance;
  for (let i = 0; i < SIZE; i += 1) {
    const gain = cell(scratch, i) * scale;
    mean[i] = cell(mean, i) + gain * innovation.miss;
    for (let j = 0; j <= i; j += 1) {
      const value = cell(cov, i * SIZE + j) - gain * cell(scratch, j);
      cov[i * SIZE + j] = value;
      cov[j * SIZE + i] = value;
    }
  }
}

export type TissueStep = {
  /** Change of tissue weight, kg, and its sensitivity to BURN, RATIO and UNLOGGED. */
  readonly changeKg: number;
  readonly byBurn: number;
  readonly byRatio: number;
  readonly byUnlogged: number;
};

/**
 * One day ahead. Only tissue weight has a dense row in the transition matrix; expenditure follows it by
 * `burnPerKg`, water keeps the share `waterKept`, the rest stays. So A P A' is two rank-one corrections.
 */
export function advance(belief: Belief, step: TissueStep, burnPerKg: number, waterKept: number): void {
  const { mean, cov, scratch } = belief;
  mean[TISSUE] = cell(mean, TISSUE) + step.changeKg;
  mean[BURN] = cell(mean, BURN) + burnPerKg * step.changeKg;
  mean[WATER] = cell(mean, WATER) * waterKept;
  for (let i = 0; i < SIZE; i += 1) {
    scratch[i] =
      step.byBurn * cell(cov, BURN * SIZE + i) +
      step.byRatio * cell(cov, RATIO * SIZE + i) +
      step.byUnlogged * cell(cov, UNLOGGED * SIZE + i);
  }
  const own =
    step.byBurn * cell(scratch, BURN) +
    step.byRatio * cell(scratch, RATIO) +
    step.byUnlogged * cell(scratch, UNLOGGED);
  for (let j = 0; j < SIZE; j += 1) {
    const cross = cell(scratch, j);
    cov[j] = cell(cov, j) + cross;
    cov[SIZE + j] = cell(cov, SIZE + j) + burnPerKg * cross;
  }
  for (let i = 0; i < SIZE; i += 1) {
    const tissueColumn = i * SIZE;
    const cross = cell(scratch, i) + (i === TISSUE ? own : i === BURN ? burnPerKg * own : 0);
    cov[tissueColumn] = cell(cov, tissueColumn) + cross;
    cov[tissueColumn + 1] = cell(cov, tissueColumn + 1) + burnPerKg * cross;
  }
  for (let i = 0; i < SIZE; i += 1) {
    cov[WATER * SIZE + i] = cell(cov, WATER * SIZE + i) * waterKept;
    cov[i * SIZE + WATER] = cell(cov, i * SIZE + WATER) * waterKept;
  }
}

function covarianceTimes({ cov, scratch }: Belief, h: Float64Array): void {
  for (let i = 0; i < SIZE; i += 1) {
    let sum = 0;
    for (let j = 0; j < SIZE; j += 1) sum += cell(cov, i * SIZE + j) * cell(h, j);
    scratch[i] = sum;
  }
}

/** Reads a cell that exists by construction; `noUncheckedIndexedAccess` cannot know that. */
export function cell(cells: Float64Array, index: number): number {
  return cells[index] as number;
}
