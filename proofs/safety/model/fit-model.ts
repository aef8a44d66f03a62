import { riskLabels } from '@sleek/domain/safety/judgement';
import { bucketCount } from '@sleek/domain/safety/model/feature-bag';
import type { RiskWeights } from '@sleek/domain/safety/model/risk-model';
import { joinedTwice } from './augment.ts';
import type { RuledItem } from './read-corpus.ts';
import { trainSoftmax } from './softmax.ts';

const classes = ['ok', ...riskLabels];
const options = { epochs: 8, rate: 0.1, l2: 1e-5 };
/** Few weights are larger; they are cut so that the others keep finer steps. */
const largest = 2.5;

/** Trains on the items and rounds the weights to signed bytes. The same items give the same weights. */
export function fitModel(items: readonly RuledItem[]): RiskWeights {
  const examples = [
    ...items,
    ...joinedTwice(
      items.filter((_, at) => at % 4 === 0),
      items,
    ),
  ].map(({ item, features }) => ({
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
    rule_odds: ruleOdds(items),
  };
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
