import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeText } from '@sleek/domain/safety/judge-text';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseItems } from './evaluation-items.ts';
import { type Figures, summarise } from './score.ts';

type Half = 'build' | 'unseen';

/** What each half must at least reach; the distance between the two is how far the rules generalise. */
const floors: Record<Half, { critical: number; risk: number; falsePositives: number }> = {
  build: { critical: 0.9, risk: 0.9, falsePositives: 0.04 },
  unseen: { critical: 0.78, risk: 0.78, falsePositives: 0.07 },
};
const figures = new Map<Half, Figures>();

beforeAll(() => {
  const lines = readFileSync(join(import.meta.dirname, 'families.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const byHalf = Map.groupBy(lines, (line): Half => JSON.parse(line).half);
  for (const [half, own] of byHalf) {
    const answers = parseItems(own.join('\n')).map((item) => {
      const { direction, text, context } = item;
      return { item, ...judgeText({ direction, text, context }) };
    });
    figures.set(half, summarise(answers));
  }
}, 120_000);

describe.each(['build', 'unseen'] as const)('the paraphrase families, half "%s"', (half) => {
  test('critical recall', () => {
    expect(figures.get(half)?.critical_recall.share).toBeGreaterThanOrEqual(floors[half].critical);
  });

  test('risk recall', () => {
    expect(figures.get(half)?.risk_recall.share).toBeGreaterThanOrEqual(floors[half].risk);
  });

  test('false positives on texts that only look risky', () => {
    expect(figures.get(half)?.false_positives_benign.share).toBeLessThanOrEqual(floors[half].falsePositives);
  });
});
