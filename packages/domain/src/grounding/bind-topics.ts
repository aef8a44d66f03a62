import type { Dimension, Topic } from './fact.ts';
import { factMeanings, quotedFacts } from './fact-meanings.data.ts';
import type { Span } from './plain-text.ts';
import type { CueMention, SentenceParts } from './read-sentence.ts';

const topicsByDimension = new Map<Dimension, Set<Topic>>();
const add = (dimension: Dimension, topic: Topic) => {
  const known = topicsByDimension.get(dimension) ?? new Set();
  topicsByDimension.set(dimension, known.add(topic));
};
const byDay: ReadonlySet<Topic> = new Set<Topic>(['reading', 'previous_reading', 'last_change']);
for (const { dimension, topic, date } of factMeanings) {
  add(dimension, topic);
  // A rating or a reading is also known by its day.
  if (date?.includes('*') || byDay.has(topic)) add('date', topic);
  if (dimension === 'count') add('days', topic);
}
for (const { dimension, topic } of quotedFacts) add(dimension, topic);
add('energy', 'against_target');
add('food', 'against_target');

const anyOf = (dimensions: readonly Dimension[]) =>
  new Set(dimensions.flatMap((dimension) => [...(topicsByDimension.get(dimension) ?? [])]));
const bareTopics = anyOf(['weight', 'energy', 'count', 'score', 'days']);
export const changeTopics: ReadonlySet<Topic> = new Set<Topic>([
  'trend_rate',
  'readings_rate',
  'total_change',
  'last_change',
  'target_rate',
  'maintenance_change',
  'target_change',
]);

/** Topics that a value of this dimension can have; null: a number without a unit. */
export const topicsOf = (dimension: Dimension | null): ReadonlySet<Topic> =>
  dimension === null ? bareTopics : (topicsByDimension.get(dimension) ?? new Set());

/** A number or a direction that wants to know what it is about. */
export type Asking = Span & { readonly possible: ReadonlySet<Topic> };

/**
 * What each of the askers is about: the nearest fitting cue of its segment, else the last one before, else the first
 * one behind, else the last one of the sentence before. Null where nothing says it.
 */
export function bindTopics(
  asking: readonly Asking[],
  parts: SentenceParts,
  before: SentenceParts | null,
): (readonly Topic[] | null)[] {
  const taken = new Set<CueMention>();
  const bound = asking.map((asker) => bindInSegment(asker, { asking, parts, taken }));
  return asking.map((asker, index) => {
    const cue = bound[index] ?? carried(asker, parts, before);
    return cue === null ? null : cue.topics.filter((topic) => asker.possible.has(topic));
  });
}

type Scene = { asking: readonly Asking[]; parts: SentenceParts; taken: Set<CueMention> };

function bindInSegment(asker: Asking, { asking, parts, taken }: Scene): CueMention | null {
  const fitting = parts.cues.filter((cue) => sameSegment(parts, cue, asker) && fits(cue, asker));
  const previous = fitting.findLast((cue) => cue.end <= asker.start);
  const next = fitting.find((cue) => cue.start >= asker.end);
  const inside = fitting.find((cue) => cue.start < asker.end && cue.end > asker.start);
  const cue = choose({ asker, asking, previous: previous ?? inside, next, taken });
  if (cue) taken.add(cue);
  return cue;
}

function choose({
  asker,
  asking,
  previous,
  next,
  taken,
}: {
  asker: Asking;
  asking: readonly Asking[];
  previous: CueMention | undefined;
  next: CueMention | undefined;
  taken: ReadonlySet<CueMention>;
}): CueMention | null {
  if (!previous || !next) return previous ?? next ?? null;
  const between = (from: number, to: number) =>
    asking.some((other) => other !== asker && other.start >= from && other.end <= to);
  // "670 kcal left of your 1,650 kcal target": what the number before has used speaks for itself.
  const isUsed = taken.has(previous) || between(previous.end, asker.start);
  const isNear = next.start - asker.end <= 2 && !between(asker.end, next.start);
  return isNear && (isUsed || next.isBehind) ? next : previous;
}

function carried(asker: Asking, parts: SentenceParts, before: SentenceParts | null): CueMention | null {
  const own = parts.cues.filter((cue) => fits(cue, asker));
  return (
    own.findLast((cue) => cue.end <= asker.start) ??
    own.find((cue) => cue.start >= asker.end) ??
    before?.cues.findLast((cue) => fits(cue, asker)) ??
    null
  );
}

const fits = (cue: CueMention, { possible }: Asking) => cue.topics.some((topic) => possible.has(topic));

export const sameSegment = ({ breaks }: SentenceParts, a: Span, b: Span): boolean => {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return !breaks.some((at) => at >= from && at < to);
};

/** The one that stands nearest, those of the same segment first. */
export function nearest<T extends Span>(parts: SentenceParts, all: readonly T[], to: Span): T | null {
  const distance = (a: Span) => Math.max(a.start - to.end, to.start - a.end, 0);
  const inSegment = all.filter((each) => sameSegment(parts, each, to));
  const from = inSegment.length > 0 ? inSegment : all;
  return from.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
