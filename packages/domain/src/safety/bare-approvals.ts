import { approvalWords } from './approval-words.data.ts';
import { phrasesPattern } from './cues.ts';
import { normalise } from './normalise.ts';

/**
 * How a sentence approves of something that it does not name: what it means stands in the member's message alone, so
 * that a judge of drafts cannot see what it allows.
 */
export type BareApproval =
  /** "Good idea, go ahead." */
  | 'go-ahead'
  /** "Yes.", "Well done!" */
  | 'nod'
  /** Agrees in the member's own words, and has none but those. */
  | 'echo';

/**
 * Reads the sentences of an answer.
 *
 * @param message what they answer.
 * @returns null for a sentence that says something, asks, or denies.
 */
export function approvalReader(message: string): (sentence: string) => BareApproval | null {
  const own = new Set(inWords(message).split(' '));
  return (sentence) => {
    if (/[?？]/.test(sentence)) return null;
    const text = inWords(sentence);
    const approval = approvalBeside(own, text);
    return approval === null ? null : (approvalBeside(none, text) ?? 'echo');
  };
}

const none: ReadonlySet<string> = new Set();

/** What a text is that has no words but those of approval, in one language, and some others. */
function approvalBeside(others: ReadonlySet<string>, text: string): BareApproval | null {
  const words = text.split(' ');
  for (const { goAhead, nods, fillers, inGoAhead } of vocabularies) {
    const isKnown = (word: string) =>
      fillers.has(word) || nods.has(word) || others.has(word) || inGoAhead.has(word.slice(0, stem));
    if (hasMoreThan(mostStrange, words, isKnown)) continue;
    const rest = text.replace(goAhead, ' ').split(' ');
    if (!rest.every((word) => nods.has(word) || fillers.has(word) || others.has(word))) continue;
    if (rest.join(' ') !== text) return 'go-ahead';
    if (rest.some((word) => nods.has(word))) return 'nod';
  }
  return null;
}

/** Letters by which words of patterns are known, and how many words of a text may be others before patterns are tried. */
const stem = 4;
const mostStrange = 2;

const vocabularies = Object.values(approvalWords).map(({ goAhead, nods, fillers }) => ({
  goAhead: phrasesPattern([goAhead]),
  nods: new Set(nods.split(' ')),
  fillers: new Set(['', ...fillers.split(' ')]),
  inGoAhead: new Set(goAhead.match(/[a-z]+/g)?.map((word) => word.slice(0, stem))),
}));

function hasMoreThan(most: number, words: readonly string[], isKnown: (word: string) => boolean): boolean {
  let strange = 0;
  for (const word of words) {
    if (!isKnown(word)) strange += 1;
    if (strange > most) return true;
  }
  return false;
}

function inWords(text: string): string {
  return normalise(text)
    .text.replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
