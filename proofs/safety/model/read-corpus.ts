import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFeatures } from '@sleek/domain/safety/model/feature-bag';
import { textFeatures } from '@sleek/domain/safety/model/text-features';
import { normalise } from '@sleek/domain/safety/normalise';
import { type EvaluationItem, parseItems } from '../evaluation-items.ts';

/** A text to learn from; texts of one family say the same thing in other words. */
export type TrainingItem = {
  readonly item: EvaluationItem;
  readonly family: string;
  readonly features: TextFeatures;
};

export type Corpus = { readonly items: readonly TrainingItem[]; readonly sha256: string };

const folder = join(import.meta.dirname, '..', 'training');

/** The training texts with their features, and a hash of the files. */
export function readCorpus(): Corpus {
  const contents = ['input', 'output'].map((name) => readFileSync(join(folder, `${name}.jsonl`), 'utf8'));
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return { items: contents.flatMap(itemsOf), sha256: hash.digest('hex') };
}

function itemsOf(content: string): TrainingItem[] {
  const families = content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line).family);
  return parseItems(content).map((item, at) => {
    const family = families[at];
    if (typeof family !== 'string') throw new Error(`line ${at + 1}: family: must be a text`);
    const features = textFeatures(normalise(item.text).text, item.direction, item.context);
    return { item, family, features };
  });
}
