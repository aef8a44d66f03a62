import { normalise } from '../normalise.ts';
import { createStemLookup, type StemLookup } from '../stems.ts';
import { wordFamilies } from './word-families.data.ts';

type FamilyIndex = {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly stems: ReadonlyMap<string, readonly number[]>;
  readonly stemsOf: StemLookup<readonly number[]>;
  /** First words of entries of two words. */
  readonly heads: ReadonlySet<string>;
};

/** No entry is longer, so looking further would only make long runs of letters expensive. */
const longestStem = 24;

let opened: FamilyIndex | null = null;

/** Numbers of the word families that occur among neighbouring words, ascending. The table is opened on first use. */
export function familiesOf(words: readonly string[]): number[] {
  opened ??= openFamilies();
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    addFamilies(word, opened, found);
    if (opened.heads.has(word)) addFamilies(`${word} ${words[at + 1] ?? ''}`, opened, found);
  }
  return [...found].sort((a, b) => a - b);
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
  return { exact, stems, stemsOf: createStemLookup(stems), heads };
}

function addFamilies(word: string, { exact, stems, stemsOf }: FamilyIndex, found: Set<number>): void {
  for (const family of exact.get(word) ?? []) found.add(family);
  if (!isUnspaced(word)) {
    for (const families of stemsOf(word)) for (const family of families) found.add(family);
    return;
  }
  for (let start = 0; start < word.length; start += 1) {
    const last = Math.min(word.length, start + longestStem);
    for (let end = start + 1; end <= last; end += 1) {
      for (const family of stems.get(word.slice(start, end)) ?? []) found.add(family);
    }
  }
}

/** Whether a word is in a script that writes words without spaces, or joins their parts. */
export function isUnspaced(word: string): boolean {
  return /[\u0500-\uffff]/.test(word);
}
