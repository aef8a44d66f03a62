import { normalise } from '../normalise.ts';
import { createStemLookup, type StemLookup } from '../stems.ts';
import { factsOfListed, type WordFacts, type WordFamilies } from '../word-facts.ts';
import { wordFamilies } from './word-families.data.ts';

type FamilyIndex = {
  /** By family: 1 where it was found in the text that is read. */
  readonly isFound: Uint8Array;
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly stems: ReadonlyMap<string, readonly number[]>;
  readonly stemsOf: StemLookup<readonly number[]>;
  /** First words of entries of two words. */
  readonly heads: ReadonlySet<string>;
};

/** No entry is longer, so looking further would only make long runs of letters expensive. */
const longestStem = 24;

/** A word of a text, with what our lists say of it. */
export type ReadWord = { readonly text: string; readonly facts: WordFacts | undefined };

let opened: FamilyIndex | null = null;

/** Numbers of the word families that occur among neighbouring words, ascending. The table is opened on first use. */
export function familiesOf(words: readonly ReadWord[]): number[] {
  opened ??= openFamilies();
  const { isFound } = opened;
  for (let at = 0; at < words.length; at += 1) {
    const { families, isHead } = wordFamiliesOf(words[at] ?? noWord, opened);
    for (const family of families) isFound[family] = 1;
    if (!isHead) continue;
    const both = `${words[at]?.text} ${words[at + 1]?.text ?? ''}`;
    for (const family of lookUp(both, opened)) isFound[family] = 1;
  }
  const found: number[] = [];
  for (let family = 0; family < isFound.length; family += 1) if (isFound[family] === 1) found.push(family);
  isFound.fill(0);
  return found;
}

const noWord: ReadWord = { text: '', facts: undefined };

function wordFamiliesOf({ text: word, facts }: ReadWord, index: FamilyIndex): WordFamilies {
  // A word without facts is in no list, but a stem may be.
  if (facts === undefined) return { families: stemFamilies(word, index), isHead: false };
  facts.families ??= { families: lookUp(word, index), isHead: index.heads.has(word) };
  return facts.families;
}

function openFamilies(): FamilyIndex {
  const exact = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const heads = new Set<string>();
  for (const [family, members] of Object.values(wordFamilies).entries()) {
    for (const member of members.split(' ')) {
      const plain = member.replace('*', '').replace('_', ' ');
      const key = /^[a-z0-9 ]+$/.test(plain) ? plain : normalise(plain).text.trim();
      const index = member.endsWith('*') || isUnspaced(key) ? stems : exact;
      index.set(key, [...(index.get(key) ?? []), family]);
      if (key.includes(' ')) heads.add(key.split(' ')[0] ?? '');
    }
  }
  for (const word of [...exact.keys(), ...heads]) factsOfListed(word);
  const isFound = new Uint8Array(Object.keys(wordFamilies).length);
  return { isFound, exact, stems, stemsOf: createStemLookup(stems), heads };
}

function lookUp(word: string, index: FamilyIndex): readonly number[] {
  const whole = index.exact.get(word) ?? none;
  const begun = stemFamilies(word, index);
  return begun.length === 0 ? whole : [...whole, ...begun];
}

function stemFamilies(word: string, { stems, stemsOf }: FamilyIndex): readonly number[] {
  if (!isUnspaced(word)) {
    const [first = none, ...more] = stemsOf(word);
    return more.length === 0 ? first : [first, ...more].flat();
  }
  const found: number[] = [];
  for (let start = 0; start < word.length; start += 1) {
    const last = Math.min(word.length, start + longestStem);
    for (let end = start + 1; end <= last; end += 1)
      found.push(...(stems.get(word.slice(start, end)) ?? none));
  }
  return found;
}

const none: readonly number[] = [];
const firstUnspaced = 0x500;

/** Whether a word is in a script that writes words without spaces, or joins their parts. */
export function isUnspaced(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) >= firstUnspaced) return true;
  return false;
}
