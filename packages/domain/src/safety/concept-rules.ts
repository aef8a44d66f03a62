import { type HitContext, readContext } from './clauses.ts';
import { type CueHit, phrasesPattern } from './cues.ts';
import { createRuleIndex } from './rule-index.ts';

/**
 * Ideas that mean danger together, in whatever order and words stand between them: every concept must occur
 * within one sentence (or two short neighbours), none of `unless` may.
 */
export type ConceptRule<Kind extends string> = {
  readonly id: string;
  readonly kind: Kind;
  readonly points: number;
  readonly all: readonly RegExp[];
  readonly unless?: RegExp | undefined;
};

export type ConceptRow<Kind extends string> = readonly [
  id: string,
  kind: Kind,
  points: number,
  all: readonly string[],
  unless?: string,
];

export function createConceptRules<Kind extends string>(
  rows: readonly ConceptRow<Kind>[],
): readonly ConceptRule<Kind>[] {
  return rows.map(([id, kind, points, all, unless]) => ({
    id,
    kind,
    points,
    all: all.map((words) => phrasesPattern([words])),
    unless: unless === undefined ? undefined : phrasesPattern([unless]),
  }));
}

const conceptsIn = createRuleIndex((rule: ConceptRule<string>) => rule.all);

/** Hits of concept rules, shaped like cue hits; the first concept's place and meaning stand for the whole. */
export function findConcepts<Kind extends string>(
  text: string,
  rules: readonly ConceptRule<Kind>[],
): CueHit<Kind>[] {
  const possible = conceptsIn(rules, text);
  const windows = possible.length === 0 ? [] : sentenceWindows(text);
  return possible.flatMap((rule) => {
    const hit = windows
      .values()
      .map((window) => hitIn(window, rule, text))
      .find((each) => each !== null);
    return hit ? [hit] : [];
  });
}

/** A sentence, or two short neighbours, with where it starts in the text. */
export type SentenceWindow = { readonly start: number; readonly text: string };

const shortWords = 14;

export function sentenceWindows(text: string): SentenceWindow[] {
  const sentences = [...text.matchAll(/(?:[^.!?\n]|\.(?=\d))+/g)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
  const pairs = sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1];
    const joined = next && text.slice(sentence.start, next.start + next.text.length);
    return joined && joined.split(' ').length <= 2 * shortWords
      ? [{ start: sentence.start, text: joined }]
      : [];
  });
  return [...sentences, ...pairs];
}

/**
 * A sentence without the spaces and marks around it, which differ with where it stands. Only a date in digits is read
 * otherwise after a space.
 */
export function bareSentence({ start, text }: SentenceWindow): SentenceWindow {
  const from = /^ [^\d ]/.test(text) ? 1 : 0;
  let to = text.length;
  while (to > from && ' .!?\n'.includes(text.charAt(to - 1))) to -= 1;
  return { start: start + from, text: text.slice(from, to) };
}

function hitIn<Kind extends string>(
  window: SentenceWindow,
  rule: ConceptRule<Kind>,
  text: string,
): CueHit<Kind> | null {
  if (!rule.all.every((concept) => window.text.search(concept) >= 0)) return null;
  if (rule.unless && window.text.search(rule.unless) >= 0) return null;
  const [first] = rule.all;
  const match = first && [...window.text.matchAll(first)][0];
  if (!match) return null;
  const span = { start: window.start + match.index, end: window.start + match.index + match[0].length };
  // A negator somewhere among several concepts says little; `unless` handles real denials.
  const context: HitContext = { ...readContext(text, span), negated: false };
  return { cue: { id: rule.id, kind: rule.kind, points: rule.points, pattern: first }, ...span, context };
}
