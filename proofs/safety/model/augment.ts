import { textFeatures } from '@sleek/domain/safety/model/text-features';
import { normalise } from '@sleek/domain/safety/normalise';
import type { TrainingItem } from './read-corpus.ts';

/**
 * Every text once more beside harmless ones of its direction out of all: before or after one, between two, or, of a draft,
 * as a clause among theirs. What is risky stays so in company, and long harmless texts are no rarer than risky ones. The
 * same items give the same pairs.
 */
export function joined(items: readonly TrainingItem[], all: readonly TrainingItem[]): TrainingItem[] {
  const harmless = { input: harmlessOf(all, 'input'), output: harmlessOf(all, 'output') };
  const pick = seededPick(12_345);
  return items.map((each) => {
    const others = harmless[each.item.direction];
    const other = () => others[pick(others.length)]?.item.text ?? '';
    const way = ways[pick(each.item.direction === 'output' ? 4 : 3)] ?? before;
    const text = way(each.item.text, other);
    const features = textFeatures(normalise(text).text, each.item.direction, each.item.context);
    return { ...each, item: { ...each.item, text }, features };
  });
}

type Way = (text: string, other: () => string) => string;

const before: Way = (text, other) => `${text}. ${other()}`;
const after: Way = (text, other) => `${other()}. ${text}`;
const between: Way = (text, other) => `${other()}. ${text}. ${other()}`;
const asClause: Way = (text, other) => `${clause(other())}, ${clause(text)}, and ${clause(other())}.`;
const ways = [before, after, between, asClause] as const;

const clause = (text: string): string => text.trim().replace(/[.!?]+$/, '');

function harmlessOf(items: readonly TrainingItem[], direction: string): TrainingItem[] {
  return items.filter(({ item }) => item.direction === direction && item.label === 'ok');
}

/** A linear congruential generator: whole numbers below a limit. */
function seededPick(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % Math.max(1, limit);
  };
}
