import { riskLabels } from '@sleek/domain/safety/judgement';
import { bucketCount } from '@sleek/domain/safety/model/feature-bag';
import type { RiskWeights } from '@sleek/domain/safety/model/risk-model';
import { joined } from './augment.ts';
import type { RuledItem, TrainingItem } from './read-corpus.ts';
import { type Example, type SoftmaxWeights, trainSoftmax } from './softmax.ts';

const classes = ['ok', ...riskLabels];
const options = { epochs: 8, rate: 0.1, l2: 1e-5 };
/**
 * As many times it is trained, in another order and with another part of the texts in company each time: one order moves
 * a score by some points of a hundred, the mean of several hardly does.
 */
export const rounds = 5;
/** Few weights are larger; they are cut so that the others keep finer steps. */
const largest = 2.5;

/** Trains on the items and rounds the weights to signed bytes. The same items give the same weights. */
export function fitModel(items: readonly RuledItem[]): RiskWeights {
  return roundedModel(
    items,
    Array.from({ length: rounds }, (_, round) => trainRound(items, round)),
  );
}

const size = { classes: classes.length, buckets: bucketCount };

/** One training of several; which of them need not know of each other. */
export function trainRound(items: readonly TrainingItem[], round: number): SoftmaxWeights {
  return trainSoftmax(examplesOf(items, round), size, { ...options, seed: 20_261 + round });
}

/** The mean of the trainings in signed bytes, beside what the rules' words are worth. */
export function roundedModel(items: readonly RuledItem[], trained: readonly SoftmaxWeights[]): RiskWeights {
  const weights = meanOf(trained);
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
    rule_odds: ruleOdds(items),
  };
}

/** What the rules were written for is told more often than what somebody thought of: few of it stand among so many. */
const timesSaid = 3;
const isOfTheRules = ({ family }: TrainingItem): boolean => /^(?:sample|lookalike)-/.test(family);

function examplesOf(items: readonly TrainingItem[], round: number): Example[] {
  const inCompany = items.filter((_, at) => at % rounds === round);
  const again = items.filter(isOfTheRules).flatMap((item) => Array(timesSaid - 1).fill(item));
  return [...items, ...again, ...joined(inCompany, items)].map(({ item, features }) => ({
    features,
    target: classes.indexOf(item.label),
  }));
}

function meanOf(weights: readonly SoftmaxWeights[]): SoftmaxWeights {
  const sums = new Float64Array(weights[0]?.length ?? 0);
  for (const each of weights)
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (each[at] ?? 0);
  return sums.map((sum) => sum / weights.length);
}

/** By rule, the logarithm of risky texts by harmless ones in which it finds something; a little is added to both. */
function ruleOdds(items: readonly RuledItem[]): Record<string, number> {
  const counts = new Map<string, { risky: number; harmless: number }>();
  for (const { item, ruleIds } of items) {
    for (const ruleId of ruleIds) {
      const { risky, harmless } = counts.get(ruleId) ?? { risky: 0, harmless: 0 };
      const isRisky = item.label !== 'ok';
      counts.set(ruleId, { risky: risky + Number(isRisky), harmless: harmless + Number(!isRisky) });
    }
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ruleId, { risky, harmless }]) => [
        ruleId,
        Number(Math.log((risky + 2) / (harmless + 1)).toFixed(2)),
      ]),
  );
}
