import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '@sleek/domain/safety/normalise';
import { describe, expect, test } from 'vitest';
import { parseItems } from '../evaluation-items.ts';
import { fitModel } from './fit-model.ts';
import { readCorpus, withRules } from './read-corpus.ts';

const corpus = readCorpus();
const weightsPath = join(import.meta.dirname, '../../../packages/domain/src/safety/model/weights.data.json');

describe('the training texts', () => {
  test('are those the bundled weights were made of', () => {
    const kept = JSON.parse(readFileSync(weightsPath, 'utf8'));
    expect(kept.corpus_sha256, 'run npm run -s safety:train').toBe(corpus.sha256);
  });

  test('are many, half of them harmless, each once', () => {
    const harmless = corpus.items.filter(({ item }) => item.label === 'ok').length;
    expect(corpus.items.length).toBeGreaterThan(2_500);
    expect(harmless / corpus.items.length).toBeGreaterThan(0.45);
    expect(new Set(corpus.items.map(({ item }) => item.id)).size).toBe(corpus.items.length);
  });

  test.each(['held-out.jsonl', 'held-out-2.jsonl', 'held-out-3.jsonl'])(
    'hold none of the texts that are kept to measure with: %s',
    (name) => {
      const path = join(import.meta.dirname, '..', name);
      const measured = new Set(
        parseItems(readFileSync(path, 'utf8')).map(({ text }) => normalise(text).text),
      );
      const shared = corpus.items.filter(({ item }) => measured.has(normalise(item.text).text)).length;
      expect(shared).toBe(0);
    },
  );
});

describe('training', () => {
  test('gives the same weights from the same texts', () => {
    const some = withRules(corpus.items.filter((_, at) => at % 120 === 0));
    const first = fitModel(some);
    expect(fitModel(some)).toEqual(first);
    expect(fitModel(some.slice(1)).weights).not.toBe(first.weights);
  });
});
