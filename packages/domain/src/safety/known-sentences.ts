import type { SentenceWindow } from './concept-rules.ts';
import type { IdeaHolding } from './ideas/find-ideas.ts';
import type { LanguageCounts, Spoken } from './ideas/languages.ts';
import type { Word } from './ideas/read-ideas.ts';
import type { RequestFound } from './numeric-requests.ts';
import { type PolicyHolding, statementsOf } from './policy-rules.ts';
import type { NumberHit } from './quantities.ts';
import { piecesOf } from './sentence-pieces.ts';

/** What was found in a sentence by itself: null where nobody has looked yet. Each reader keeps its own part. */
export type KnownSentence = {
  readonly text: string;
  words: readonly Word[] | null;
  languages: LanguageCounts | null;
  numbers: readonly NumberHit[] | null;
  requests: readonly RequestFound[] | null;
  /** Of which patterns it holds a word, by the index they are in. */
  readonly patterns: (readonly number[] | undefined)[];
  rules: readonly PolicyHolding[] | null;
  /** By the languages in which it was read. */
  readonly ideas: { readonly spoken: Spoken; readonly held: readonly IdeaHolding[] }[];
};

/** A sentence and where it begins in a text. */
export type PlacedSentence = { readonly start: number; readonly sentence: KnownSentence };

/**
 * What was found in single sentences, for a text that is judged piece by piece and as a whole: for texts of one
 * direction, judged in one context. It holds these texts: whoever creates one lets go of it with the answer that they
 * belong to.
 */
export type KnownSentences = {
  of(text: string): KnownSentence;
  /** As `piecesOf` cuts a text. */
  pieces(text: string): readonly PlacedSentence[];
  /** As `statementsOf` cuts a text. */
  statements(text: string): readonly PlacedSentence[];
};

const mostSentences = 24;

export function createKnownSentences(): KnownSentences {
  const kept: KnownSentence[] = [];
  // A list and no map: a map would hash each new string, which costs more than a look at so few.
  const of = (text: string): KnownSentence => {
    for (const each of kept) if (each.text === text) return each;
    const sentence = unread(text);
    kept.unshift(sentence);
    if (kept.length > mostSentences) kept.pop();
    return sentence;
  };
  const place = ({ start, text }: SentenceWindow): PlacedSentence => ({ start, sentence: of(text) });
  return {
    of,
    pieces: ofLatest((text) => piecesOf(text).map(place)),
    statements: ofLatest((text) => statementsOf(text).map(place)),
  };
}

function unread(text: string): KnownSentence {
  return {
    text,
    words: null,
    languages: null,
    numbers: null,
    requests: null,
    patterns: [],
    rules: null,
    ideas: [],
  };
}

/** Keeps what was made of the text that was asked about last. */
function ofLatest<Made>(make: (text: string) => Made): (text: string) => Made {
  let latest: { text: string; made: Made } | null = null;
  return (text) => {
    if (latest?.text !== text) latest = { text, made: make(text) };
    return latest.made;
  };
}
