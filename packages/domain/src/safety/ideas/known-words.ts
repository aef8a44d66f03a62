import { normalise } from '../normalise.ts';
import { once } from '../once.ts';
import { createStemLookup, type StemLookup } from '../stems.ts';
import { bodyWords } from './body-words.data.ts';
import { conductWords } from './conduct-words.data.ts';
import { despairWords } from './despair-words.data.ts';
import { foodWords } from './food-words.data.ts';
import { frameWords } from './frames-words.data.ts';
import type { Language } from './languages.ts';
import { talkWords } from './talk-words.data.ts';

const readLanguages: readonly Language[] = ['en', 'de', 'es', 'fr', 'it', 'pt'];

/** Shorter beginnings are those of words of any language. */
const shortestStem = 5;

const readBook = once((): { words: ReadonlySet<string>; stems: StemLookup<true> } => {
  const words = new Set<string>();
  const stems = new Map<string, true>();
  const vocabularies = [talkWords, foodWords, bodyWords, conductWords, despairWords, frameWords];
  const lists = vocabularies.flatMap((each) => Object.values(each));
  for (const part of lists.flatMap((byLanguage) =>
    readLanguages.flatMap((language) => (byLanguage[language] ?? '').split(/[\s_]+/)),
  )) {
    const stem = /^(\p{L}+)\*$/u.exec(part)?.[1];
    if (stem !== undefined && stem.length >= shortestStem) stems.set(normalise(stem).text, true);
    else if (/^\p{L}+$/u.test(part)) words.add(normalise(part).text);
  }
  return { words, stems: createStemLookup(stems) };
});

/** Whether a word, as `normalise` reads it, is one of those that the rules know in the six languages that are read. */
export function isKnownWord(word: string): boolean {
  const { words, stems } = readBook();
  return words.has(word) || stems(word).length > 0;
}
