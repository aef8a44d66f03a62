import type { TextFeatures } from '@sleek/domain/safety/model/feature-bag';

export type Example = { readonly features: TextFeatures; readonly target: number };

export type SoftmaxSize = { readonly classes: number; readonly buckets: number };

export type SoftmaxOptions = {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Gives the order of the examples. */
  readonly seed: number;
};

/** Weights by bucket, then class; the last row is the bias. */
export type SoftmaxWeights = Float64Array;

/**
 * Multinomial logistic regression with L2, by AdaGrad in an order that a fixed seed gives. The mean of the weights
 * over the second half of the steps is returned, so the last examples seen weigh no more than others.
 */
export function trainSoftmax(
  examples: readonly Example[],
  size: SoftmaxSize,
  { epochs, rate, l2, seed }: SoftmaxOptions,
): SoftmaxWeights {
  const weights = new Float64Array((size.buckets + 1) * size.classes);
  const squares = new Float64Array(weights.length).fill(1e-2);
  const mean = new Float64Array(weights.length);
  const random = seededRandom(seed);
  const order = examples.map((_, index) => index);
  let counted = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example) step(example, { weights, squares, size, rate, l2 });
    }
    if (epoch * 2 < epochs) continue;
    counted += 1;
    for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0);
  }
  return mean.map((sum) => sum / counted);
}

/** Probabilities of the classes. */
export function predictSoftmax(
  weights: ArrayLike<number>,
  { classes, buckets }: SoftmaxSize,
  { buckets: found, values }: TextFeatures,
): Float64Array {
  const scores = new Float64Array(classes);
  for (let each = 0; each < classes; each += 1) scores[each] = weights[buckets * classes + each] ?? 0;
  for (let at = 0; at < found.length; at += 1) {
    const row = (found[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let each = 0; each < classes; each += 1) {
      scores[each] = (scores[each] ?? 0) + value * (weights[row + each] ?? 0);
    }
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((each) => each / sum);
}

type State = {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly size: SoftmaxSize;
  readonly rate: number;
  readonly l2: number;
};

function step({ features, target }: Example, { weights, squares, size, rate, l2 }: State): void {
  const { classes, buckets } = size;
  const errors = predictSoftmax(weights, size, features);
  errors[target] = (errors[target] ?? 0) - 1;
  const update = (row: number, value: number, decay: number): void => {
    for (let each = 0; each < classes; each += 1) {
      const at = row * classes + each;
      const gradient = (errors[each] ?? 0) * value + decay * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + gradient * gradient;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
    }
  };
  for (let at = 0; at < features.buckets.length; at += 1) {
    update(features.buckets[at] ?? 0, features.values[at] ?? 0, l2);
  }
  update(buckets, 1, 0);
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
