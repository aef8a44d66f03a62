import type { Direction, Fact, Ledger } from './fact.ts';
import { type FactMeaning, factMeanings, quotedFacts } from './fact-meanings.data.ts';
import { isPageTool, pagesIn } from './page-facts.ts';
import { patternsIn, patternTool } from './pattern-facts.ts';

/** Results of this turn's looks by the name of their tool. */
export type Looked = Readonly<Record<string, unknown>>;
type Leaf = { readonly path: string; readonly value: string | number | boolean };

/**
 * Everything the looks of one turn say, as facts with unit, window and direction. Derived ones that a sentence may
 * need (the span of ratings, how an average stands to the target) are computed here, so that a draft computes nothing.
 */
export function buildLedger(looked: Looked): Ledger {
  const facts: Fact[] = [];
  const states = new Set<string>();
  const quotes: string[] = [];
  for (const [tool, result] of Object.entries(looked)) {
    if (result === undefined || result === null || isPageTool(tool)) continue;
    const leaves = leavesOf(result, '');
    const values = new Map(leaves.map(({ path, value }) => [path, value]));
    for (const leaf of leaves) {
      const fact = factAt(tool, leaf, values);
      if (fact) facts.push(fact);
      else if (typeof leaf.value !== 'number') states.add(`${tool}#${plain(leaf.path)}=${leaf.value}`);
      if (isQuote(leaf)) {
        quotes.push(leaf.value.toLowerCase().replace(/[.\s]+$/, ''));
        facts.push(...factsQuoted(tool, leaf));
      }
    }
  }
  const derived = [...ratingSpans(facts), ...againstTarget(facts)];
  const patterns = patternsIn(looked[patternTool]);
  return { facts: [...facts, ...derived], states, quotes, patterns, pages: pagesIn(looked) };
}

function leavesOf(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [{ path, value }];
  if (typeof value === 'number') return Number.isFinite(value) ? [{ path, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** A path with every place in a list as `*`; ranges keep their two ends. */
const plain = (path: string) => path.replace(/(?<!interval_90)\.\d+(?=\.|$)/g, '.*');

const meanings: ReadonlyMap<string, FactMeaning> = new Map(
  factMeanings.map((meaning) => [`${meaning.tool}#${meaning.path}`, meaning]),
);

function factAt(
  tool: string,
  { path, value }: Leaf,
  values: ReadonlyMap<string, Leaf['value']>,
): Fact | null {
  const meaning = meanings.get(`${tool}#${plain(path)}`);
  if (!meaning || typeof value === 'boolean') return null;
  if ((meaning.dimension === 'date') !== (typeof value === 'string')) return null;
  // A value in a list has its day in the same place of that list.
  const place = /\.(\d+)\./.exec(path)?.[1] ?? '*';
  const numberAt = (at: string | number | undefined) =>
    typeof at === 'string' ? finite(values.get(at)) : (at ?? null);
  const date = meaning.date === undefined ? undefined : values.get(meaning.date.replace('*', place));
  return {
    id: `${tool}#${path}`,
    tool,
    path,
    topic: meaning.topic,
    dimension: meaning.dimension,
    value,
    nutrient: meaning.nutrient ?? null,
    bound: meaning.bound ?? null,
    isChange: meaning.isChange ?? false,
    period: meaning.period ?? null,
    windowDays: numberAt(meaning.window),
    date: typeof date === 'string' ? date : null,
    n: numberAt(meaning.n),
    direction: meaning.isChange && typeof value === 'number' ? directionOf(value, meaning) : null,
  };
}

const finite = (value: unknown) => (typeof value === 'number' ? value : null);

/** Below 0.1 kg a week a trend is called steady, as on the screens. */
const steadyKgPerWeek = 0.1;

function directionOf(
  value: number,
  { dimension, period }: Pick<FactMeaning, 'dimension' | 'period'>,
): Direction {
  if (value === 0) return 'steady';
  if (dimension === 'weight' && period === 'week' && Math.abs(value) < steadyKgPerWeek) return 'steady';
  return value > 0 ? 'up' : 'down';
}

const isQuote = (leaf: Leaf): leaf is Leaf & { value: string } =>
  typeof leaf.value === 'string' && /\.(description|suggestion|text|basis)$/.test(leaf.path);

/** Of a fact that has nothing beyond its value. */
export const noDetails = {
  nutrient: null,
  bound: null,
  isChange: false,
  period: null,
  windowDays: null,
  date: null,
  n: null,
  direction: null,
} as const;

function factsQuoted(tool: string, { path, value }: Leaf): Fact[] {
  return quotedFacts.flatMap(({ pattern, topic, dimension, isChange, period }) => {
    const match = pattern.exec(String(value));
    if (!match) return [];
    const size = Number(match.slice(1).find((group) => /^\d+$/.test(group)));
    const signed = match[1] === 'down' ? -size : size;
    const direction: Direction | null = match[1] === 'down' || match[1] === 'up' ? match[1] : null;
    const rest = { isChange: isChange ?? false, period: period ?? null, direction };
    return [{ id: `${tool}#${path}`, tool, path, topic, dimension, value: signed, ...noDetails, ...rest }];
  });
}

/** The lowest, highest and latest of each rating. */
function ratingSpans(facts: readonly Fact[]): Fact[] {
  const rated = facts.filter(({ dimension, date }) => dimension === 'score' && date !== null);
  return [...new Set(rated.map(({ topic }) => topic))].flatMap((topic) => {
    const own = rated
      .filter((fact) => fact.topic === topic)
      .toSorted((a, b) => Number(a.value) - Number(b.value));
    const [low, high] = [own[0], own.at(-1)];
    if (!low || !high) return [];
    const n = own.length;
    return [
      { ...low, bound: 'low' as const, date: null, n },
      { ...high, bound: 'high' as const, date: null, n },
    ];
  });
}

/** How far an average or today's food is from the target: what "above target" rests on. */
function againstTarget(facts: readonly Fact[]): Fact[] {
  return facts.flatMap((fact) => {
    if (fact.topic !== 'eaten_average' && fact.topic !== 'eaten_today') return [];
    const target = facts.find(
      ({ topic, dimension, nutrient }) =>
        topic === 'target' && dimension === fact.dimension && nutrient === fact.nutrient,
    );
    if (!target) return [];
    const difference = Number(fact.value) - Number(target.value);
    const direction = difference === 0 ? 'steady' : difference > 0 ? 'up' : 'down';
    return [{ ...fact, topic: 'against_target', value: difference, isChange: true, direction } as const];
  });
}
