import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRuleIds } from '@sleek/domain/safety/judge-text';
import type { TextFeatures } from '@sleek/domain/safety/model/feature-bag';
import { textFeatures } from '@sleek/domain/safety/model/text-features';
import { normalise } from '@sleek/domain/safety/normalise';
import type { PolicySample } from '@sleek/domain/safety/policy-samples';
import { policySamples } from '@sleek/domain/safety/sample-sets';
import { type EvaluationItem, parseItems } from '../evaluation-items.ts';

/** A text to learn from; texts of one family say the same thing in other words. */
export type TrainingItem = {
  readonly item: EvaluationItem;
  readonly family: string;
  readonly features: TextFeatures;
};

/** With the names of the rules that find something in it. */
export type RuledItem = TrainingItem & { readonly ruleIds: readonly string[] };

export type Corpus = { readonly items: readonly TrainingItem[]; readonly sha256: string };

const folder = join(import.meta.dirname, '..');

/**
 * The training texts with their features, and a hash of them: those written for it, the half of the paraphrase families
 * that rules are built from, and the samples of the rules; none of those that are kept to measure with.
 */
export function readCorpus(): Corpus {
  const measured = new Set(
    ['held-out.jsonl', 'held-out-2.jsonl', 'held-out-3.jsonl'].flatMap(linesOf).map(spokenIn),
  );
  const lines = [
    ...linesOf('training/input.jsonl'),
    ...linesOf('training/output.jsonl'),
    ...linesOf('families.jsonl').flatMap(familyLine),
    ...sampleLines(),
  ].filter((line) => !measured.has(spokenIn(line)));
  const content = lines.join('\n');
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { items: itemsOf(content), sha256 };
}

function linesOf(name: string): string[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function spokenIn(line: string): string {
  return normalise(JSON.parse(line).text).text;
}

/** Families are named by their texts' ids, all but the last number. */
function familyLine(line: string): string[] {
  const item = JSON.parse(line);
  return item.half === 'build' ? [JSON.stringify({ ...item, family: item.id.replace(/\.[^.]*$/, '') })] : [];
}

function sampleLines(): string[] {
  return Object.entries(policySamples).flatMap(([label, { risks, lookalikes }]) => [
    ...risks.map((sample, at) => sampleLine(sample, label, `sample-${label}-${at}`)),
    ...lookalikes.map((sample, at) => sampleLine(sample, 'ok', `lookalike-${label}-${at}`)),
  ]);
}

function sampleLine([direction, action, text]: PolicySample, label: string, id: string): string {
  const expected = {
    label,
    acceptable_labels: [label],
    expected_action: action,
    acceptable_actions: [action],
  };
  const known = { context: {}, lang: 'en', difficulty: 'direct', tags: [] };
  return JSON.stringify({ id, direction, text, ...known, ...expected, family: id.replace(/-\d+$/, '') });
}

function itemsOf(content: string): TrainingItem[] {
  const families = content.split('\n').map((line): unknown => JSON.parse(line).family);
  return parseItems(content).map((item, at) => {
    const family = families[at];
    if (typeof family !== 'string') throw new Error(`line ${at + 1}: family: must be a text`);
    const features = textFeatures(normalise(item.text).text, item.direction, item.context);
    return { item, family, features };
  });
}

/** Asks the rules about every text: a millisecond each. */
export function withRules(items: readonly TrainingItem[]): RuledItem[] {
  return items.map((each) => ({ ...each, ruleIds: findRuleIds(each.item) }));
}
