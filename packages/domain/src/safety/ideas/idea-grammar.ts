import { addPlace, type Place, type Reading } from './read-ideas.ts';

/**
 * What must come together: `a & b` both, `!c` not, `a | b` either, `a/b` one idea or the other, `a >2 b` b after a
 * with at most two words between, `a ~3 b` the same in either order.
 */
export type Expression = readonly Alternative[];
type Alternative = {
  readonly present: readonly Chain[];
  readonly absent: readonly Chain[];
  /** Ideas that `present` cannot do without: of each row one. */
  readonly needed: readonly (readonly string[])[];
};
type Chain = { readonly first: readonly string[]; readonly steps: readonly Step[] };
type Step = { readonly ideas: readonly string[]; readonly gap: number; readonly anyOrder: boolean };

export function parseExpression(source: string): Expression {
  return source.split('|').map((alternative) => {
    const terms = alternative.split('&').map((term) => term.trim());
    const present = terms.filter((term) => !term.startsWith('!')).map(parseChain);
    return {
      present,
      needed: present.flatMap(({ first, steps }) => [first, ...steps.map(({ ideas }) => ideas)]),
      absent: terms.filter((term) => term.startsWith('!')).map((term) => parseChain(term.slice(1))),
    };
  });
}

function parseChain(source: string): Chain {
  const [first = '', ...rest] = source.trim().split(/\s+(?=[>~]\d)/);
  return {
    first: first.split('/'),
    steps: rest.map((step) => {
      const [, order, gap, ideas] = /^([>~])(\d+)\s+(\S+)$/.exec(step) ?? [];
      if (ideas === undefined) throw new Error(`cannot read "${source}"`);
      return { ideas: ideas.split('/'), gap: Number(gap), anyOrder: order === '~' };
    }),
  };
}

/** Ideas that are further apart than this are two matters, even in one sentence. */
const reachWords = 22;

/** Where the expression holds in a reading: the place of its first term; empty when it does not hold. */
export function findPlaces(reading: Reading, expression: Expression): Place[] {
  const found: Place[] = [];
  for (const alternative of expression) {
    if (mayHold(reading, alternative)) found.push(...placesIn(reading, alternative));
  }
  return found;
}

/** Numbers of those of a list of expressions that may hold in a reading, ascending. */
export type ExpressionIndex = (reading: Reading) => readonly number[];

/** Keeps each alternative under those of its ideas that fewest others need, so that few are tried on a reading. */
export function createExpressionIndex(expressions: readonly Expression[]): ExpressionIndex {
  const uses = new Map<string, number>();
  for (const idea of expressions.flat().flatMap(({ needed }) => needed.flat()))
    uses.set(idea, (uses.get(idea) ?? 0) + 1);
  const usesOf = (row: readonly string[]) => row.reduce((sum, idea) => sum + (uses.get(idea) ?? 0), 0);
  const byIdea = new Map<string, Set<number>>();
  for (const [number, expression] of expressions.entries()) {
    for (const { needed } of expression) {
      const [rarest] = needed.toSorted((a, b) => usesOf(a) - usesOf(b));
      for (const idea of rarest ?? []) byIdea.set(idea, (byIdea.get(idea) ?? new Set()).add(number));
    }
  }
  const isFound = new Uint8Array(expressions.length);
  return ({ ideas }) => {
    let any = false;
    for (const idea of ideas.keys()) {
      const numbers = byIdea.get(idea);
      if (numbers === undefined) continue;
      any = true;
      for (const number of numbers) isFound[number] = 1;
    }
    if (!any) return none;
    const found: number[] = [];
    for (let number = 0; number < isFound.length; number += 1) if (isFound[number] === 1) found.push(number);
    isFound.fill(0);
    return found;
  };
}

const none: readonly never[] = [];

function placesIn(reading: Reading, { present, absent }: Alternative): readonly Place[] {
  const [lead, ...others] = present;
  if (!lead) return [];
  const leads = placesOf(reading, lead);
  if (leads.length === 0) return [];
  const company = others.map((chain) => placesOf(reading, chain));
  if (company.some((places) => places.length === 0)) return [];
  if (absent.some((chain) => placesOf(reading, chain).length > 0)) return [];
  return leads.filter((place) => company.every((places) => places.some((other) => isNear(place, other))));
}

function isNear(a: Place, b: Place): boolean {
  return b.from - a.to <= reachWords && a.from - b.to <= reachWords;
}

/** Whether all ideas are there at all, in whatever order: most alternatives fail here already. */
function mayHold({ ideas }: Reading, { needed }: Alternative): boolean {
  for (const row of needed) {
    let isThere = false;
    for (const idea of row) isThere ||= ideas.has(idea);
    if (!isThere) return false;
  }
  return true;
}

function placesOf(reading: Reading, { first, steps }: Chain): readonly Place[] {
  let places = placesOfAny(reading, first);
  for (const { ideas, gap, anyOrder } of steps) {
    if (places.length === 0) return places;
    const next = placesOfAny(reading, ideas);
    places = places.flatMap((place) => {
      const met = next.find(
        (other) => follows(place, other, gap) || (anyOrder && follows(other, place, gap)),
      );
      return met ? [{ from: Math.min(place.from, met.from), to: Math.max(place.to, met.to) }] : [];
    });
  }
  return places;
}

function placesOfAny({ ideas: places }: Reading, ideas: readonly string[]): readonly Place[] {
  const [only] = ideas;
  if (ideas.length === 1 && only !== undefined) return places.get(only) ?? [];
  return ideas.flatMap((idea) => places.get(idea) ?? []);
}

function follows(place: Place, other: Place, gap: number): boolean {
  return other.from > place.to && other.from - place.to - 1 <= gap;
}

/** An idea made of others. */
export type Composed = { readonly idea: string; readonly when: Expression };

/**
 * Adds ideas that are made of others to readings, in their order: later ones may be made of earlier ones.
 *
 * @example const compose = createComposer(parsed); compose(reading);
 */
export function createComposer(composed: readonly Composed[]): (reading: Reading) => void {
  const made = new Set(composed.map(({ idea }) => idea));
  const mayHoldIn = createExpressionIndex(composed.map(({ when }) => when));
  // What needs an idea that may only be made on the way is tried on every reading.
  const always = composed.flatMap(({ when }, number) => (needsAny(when, made) ? [number] : []));
  return (reading) => {
    const tried = [...new Set([...mayHoldIn(reading), ...always])].sort((a, b) => a - b);
    for (const number of tried) {
      const { idea, when = [] } = composed[number] ?? {};
      if (idea !== undefined)
        for (const place of findPlaces(reading, when)) addPlace(reading.ideas, idea, place);
    }
  };
}

const needsAny = (expression: Expression, ideas: ReadonlySet<string>): boolean =>
  expression.some(({ needed }) => needed.flat().some((idea) => ideas.has(idea)));
