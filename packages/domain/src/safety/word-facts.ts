import { hashStart, hashText } from './hash-text.ts';

/** What a word tells of families: those it belongs to, and whether some entries of two words begin with it. */
export type WordFamilies = { readonly families: readonly number[]; readonly isHead: boolean };

/** An idea that a word stands for, in languages that are bits as in `Spoken`. */
export type Meaning = { readonly idea: string; readonly spokenIn: number };
/** `order`: as it was written down, since of two phrases that begin alike the earlier one is found first. */
export type Phrase = Meaning & { readonly words: readonly string[]; readonly order: number };
/** Phrases by the first two letters of their second word. */
export type PhrasesBySecond = ReadonlyMap<number, readonly Phrase[]>;

/** All that a lexicon holds of a word: its meanings, and the phrases that begin with it, entry by entry. */
export type WordMeaning = {
  readonly meanings: readonly Meaning[];
  readonly phrases: readonly PhrasesBySecond[];
};

/**
 * What our own lists say of one of their words. Each reader keeps its part here once it was asked, so that a sentence is
 * held against many lists with one look a word. Words of no list have no facts: nothing that somebody writes is kept.
 */
export type WordFacts = {
  readonly word: string;
  /** Numbers of the languages that the word gives away. */
  languages: readonly number[];
  families: WordFamilies | null;
  /** By the number of the lexicon. */
  readonly meanings: (WordMeaning | undefined)[];
  /** Another word of the same hash. */
  readonly next: WordFacts | undefined;
};

/** By the hashes of words: a table by words would make a string of each word of a text, and look for it among all strings. */
const known = new Map<number, WordFacts>();

/** The facts of the word at [from, to) of a text, whose hash is `hashText` of that. */
export function factsAt(
  text: string,
  { from, to, hash }: { from: number; to: number; hash: number },
): WordFacts | undefined {
  let facts = known.get(hash);
  while (facts !== undefined && !(facts.word.length === to - from && text.startsWith(facts.word, from)))
    facts = facts.next;
  return facts;
}

export const factsOf = (word: string): WordFacts | undefined =>
  factsAt(word, { from: 0, to: word.length, hash: hashText(hashStart, word, 0, word.length) });

/** The facts of a word that stands in one of our lists. */
export function factsOfListed(word: string): WordFacts {
  const before = factsOf(word);
  if (before !== undefined) return before;
  const hash = hashText(hashStart, word, 0, word.length);
  const facts: WordFacts = { word, languages: [], families: null, meanings: [], next: known.get(hash) };
  known.set(hash, facts);
  return facts;
}
