import { normalise } from '@sleek/domain/safety/normalise';
import { elsewhere, fillers, greetings, rewrites, vocabulary } from './vocabulary.data.ts';

/** A stretch of a message in the coach's own words; `*` stands for a word it does not know. */
export type Clause = string;

export type ReadMessage = {
  /** Nothing but a greeting or thanks. */
  greets: boolean;
  /** Whole sentences first, then their clauses; sentences about somebody else or another task are left out. */
  clauses: readonly Clause[];
};

/** Longer stretches without a stop are read by their clauses only. */
const sentenceWords = 30;

/**
 * A message as intents read it: normalised, short forms spelled out, fillers dropped, slips in known words put
 * right, cut where a new question or thought begins.
 */
export function readMessage(message: string): ReadMessage {
  const sentences = normalise(message).text.split(/[?!;]|\n\s*\n|\.(?!\d)/);
  const words = sentences.flatMap((sentence) => sentence.match(wordPattern) ?? []);
  return {
    greets: words.length > 0 && words.every((word) => greetings.has(word)),
    clauses: sentences.flatMap(readSentence),
  };
}

const wordPattern = /[a-z]+|\d+(?:[.,]\d+)?/g;
const stop = ',';

function readSentence(sentence: string): Clause[] {
  const tokens = (sentence.match(/[a-z]+|\d+(?:[.,]\d+)?|[,:()]/g) ?? []).flatMap(readToken);
  if (tokens.some((token) => elsewhere.has(token))) return [];
  const whole = tokens.filter((token) => token !== stop);
  const isStrange = whole.includes('*');
  const clauses = clausesOf(tokens).filter((clause) => !isStrange || ownWords.test(clause));
  if (whole.length > sentenceWords || whole.length === 0) return clauses;
  return [...new Set([whole.join(' '), ...clauses])];
}

/** Beside words that are not known, a clause must speak of the member, the coach or the day: "how many calories" may be a banana's. */
const ownWords = /\b(i|me|my|we|you|your|scale|weight|left|remaining|today|next)\b/;

function readToken(token: string): string[] {
  if (/^[,:()]$/.test(token)) return [stop];
  if (/^\d/.test(token)) return ['#'];
  const spelled = rewrites.get(token);
  if (spelled !== undefined) return spelled.split(' ');
  if (elsewhere.has(token)) return [token];
  if (fillers.has(token)) return [];
  if (vocabulary.has(token)) return [token];
  const meant = meantWord(token);
  return meant === null ? ['*'] : (rewrites.get(meant) ?? meant).split(' ');
}

const joints = new Set(['and', 'but', 'so', 'because', 'or', 'while', 'if', stop]);
const openers = new Set(['why', 'how', 'what', 'when', 'where']);
const clauseWords = 20;

/** Cuts at commas and joints, and before a question word. "so far" and "or so" stay whole. */
function clausesOf(tokens: readonly string[]): Clause[] {
  const clauses: string[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const isJoint = joints.has(token) && !(token === 'so' && standsInside(tokens, index));
    if (isJoint || openers.has(token)) clauses.push([]);
    if (!isJoint) clauses.at(-1)?.push(token);
  }
  return clauses
    .filter((clause) => clause.length > 0 && clause.length <= clauseWords)
    .map((clause) => clause.join(' '));
}

const intensified = /^(far|low|high|much|many|slow|fast|little|big|small|hard|heavy|different|wide|\*)$/;

function standsInside(tokens: readonly string[], index: number): boolean {
  return intensified.test(tokens[index + 1] ?? '') || tokens[index - 1] === 'or';
}

const repairable = [...new Set([...vocabulary, ...rewrites.keys()])].filter((word) => word.length >= 4);
/** Short words have too many neighbours: in them only two letters in the wrong order are put right. */
const anySlipFrom = 6;

/** The known word that is one slip away; null when there is none. */
const meantWord = (written: string): string | null => oneSlipFrom(written, repairable);

/** The word of these, all of them of four letters or more, that a written one is one slip away from. */
export function oneSlipFrom(written: string, words: readonly string[]): string | null {
  if (written.length < 4) return null;
  return (
    words.find((word) => isSwap(written, word)) ??
    words.find((word) => word.length >= anySlipFrom && isOneSlip(written, word)) ??
    null
  );
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function isSwap(written: string, word: string): boolean {
  if (written.length !== word.length) return false;
  const at = firstDifference(written, word);
  return (
    written[at] === word[at + 1] &&
    written[at + 1] === word[at] &&
    written.slice(at + 2) === word.slice(at + 2)
  );
}

/** One letter too many, one too few or one that is wrong (Damerau 1964, without the swap). */
function isOneSlip(written: string, word: string): boolean {
  if (Math.abs(written.length - word.length) > 1) return false;
  const at = firstDifference(written, word);
  if (written.length === word.length) return written.slice(at + 1) === word.slice(at + 1);
  return written.length > word.length
    ? written.slice(at + 1) === word.slice(at)
    : written.slice(at) === word.slice(at + 1);
}
