import { allMatches } from '../all-matches.ts';
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
  const sentences = sentencesIn(text);
  const pairs: SentenceWindow[] = [];
  for (let index = 1; index < sentences.length; index += 1) {
    const [first, second] = [sentences[index - 1], sentences[index]];
    if (first === undefined || second === undefined) continue;
    const joined = text.slice(first.start, second.start + second.text.length);
    if (isShort(joined)) pairs.push({ start: first.start, text: joined });
  }
  return [...sentences, ...pairs];
}

/** Stretches between the signs that end a sentence, which semicolons may do, too; a dot before a digit ends none. */
export function sentencesIn(text: string, semicolonsEnd = false): SentenceWindow[] {
  const sentences: SentenceWindow[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !endsSentence(text, at, semicolonsEnd)) continue;
    if (at > start) sentences.push({ start, text: text.slice(start, at) });
    start = at + 1;
  }
  return sentences;
}

function endsSentence(text: string, at: number, semicolonsEnd: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code === 46) return !isDigit(text.charCodeAt(at + 1));
  return code === 33 || code === 63 || code === 10 || (semicolonsEnd && code === 59);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isShort(joined: string): boolean {
  let spaces = 0;
  for (let at = joined.indexOf(' '); at >= 0; at = joined.indexOf(' ', at + 1)) spaces += 1;
  return spaces < 2 * shortWords;
}

/**
 * A sentence without the spaces and marks around it, which differ with where it stands. Only a date in digits is read
 * otherwise after a space.
 */
export function bareSentence({ start, text }: SentenceWindow): SentenceWindow {
  const second = text.charCodeAt(1);
  const from = text.length > 1 && text.charCodeAt(0) === 32 && second !== 32 && !isDigit(second) ? 1 : 0;
  let to = text.length;
  while (to > from && isMargin(text.charCodeAt(to - 1))) to -= 1;
  if (from === 0 && to === text.length) return { start, text };
  return { start: start + from, text: text.slice(from, to) };
}

/** Space, line end, ".", "!" and "?". */
const isMargin = (code: number): boolean =>
  code === 32 || code === 10 || code === 46 || code === 33 || code === 63;

function hitIn<Kind extends string>(
  window: SentenceWindow,
  rule: ConceptRule<Kind>,
  text: string,
): CueHit<Kind> | null {
  if (!rule.all.every((concept) => window.text.search(concept) >= 0)) return null;
  if (rule.unless && window.text.search(rule.unless) >= 0) return null;
  const [first] = rule.all;
  const match = first && allMatches(window.text, first)[0];
  if (!match) return null;
  const span = { start: window.start + match.index, end: window.start + match.index + match[0].length };
  // A negator somewhere among several concepts says little; `unless` handles real denials.
  const context: HitContext = { ...readContext(text, span), negated: false };
  return { cue: { id: rule.id, kind: rule.kind, points: rule.points, pattern: first }, ...span, context };
}
