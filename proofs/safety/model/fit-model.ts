import { riskLabels } from '@sleek/domain/safety/judgement';
import { bucketCount } from '@sleek/domain/safety/model/feature-bag';
import type { RiskWeights } from '@sleek/domain/safety/model/risk-model';
import { joinedTwice } from './augment.ts';
import type { TrainingItem } from './read-corpus.ts';
import { trainSoftmax } from './softmax.ts';

const classes = ['ok', ...riskLabels];
const options = { epochs: 8, rate: 0.1, l2: 1e-5 };
/** Few weights are larger; they are cut so that the others keep finer steps. */
const largest = 2.5;

/** Trains on the items and rounds the weights to signed bytes. The same items give the same weights. */
export function fitModel(items: readonly TrainingItem[]): RiskWeights {
  const examples = [...items, ...joinedTwice(items)].map(({ item, features }) => ({
    features,
    target: classes.indexOf(item.label),
  }));
  const size = { classes: classes.length, buckets: bucketCount };
  const weights = trainSoftmax(examples, size, options);
  const relative = (bucket: number, label: number): number =>
    (weights[bucket * classes.length + label + 1] ?? 0) - (weights[bucket * classes.length] ?? 0);
  const step = largest / 127;
  const bytes = new Int8Array(bucketCount * riskLabels.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const bucket = Math.floor(at / riskLabels.length);
    const steps = Math.round(relative(bucket, at % riskLabels.length) / step);
    bytes[at] = Math.max(-127, Math.min(127, steps));
  }
  return {
    labels: riskLabels,
    buckets: bucketCount,
    step: Number(step.toPrecision(8)),
    bias: riskLabels.map((_, label) => Number(relative(bucketCount, label).toFixed(3))),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}
