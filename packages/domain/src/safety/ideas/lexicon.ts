import { normalise } from '../normalise.ts';
import type { Language } from './languages.ts';

/** The words of one idea by language; `any` holds for every language. `stem*`, `*ending` and `several_words` are allowed. */
export type IdeaWords = Partial<Record<Language | 'any', string>>;
export type Vocabulary = Readonly<Record<string, IdeaWords>>;

/** An idea that a word stands for, in one language or in all. */
type Meaning = { readonly idea: string; readonly language: Language | 'any' };
type Phrase = Meaning & { readonly words: readonly string[] };

export type Lexicon = {
  readonly words: ReadonlyMap<string, readonly Meaning[]>;
  readonly stems: ReadonlyMap<string, readonly Meaning[]>;
  readonly endings: ReadonlyMap<string, readonly Meaning[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
};

export function createLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const lexicon = {
    words: new Map<string, Meaning[]>(),
    stems: new Map<string, Meaning[]>(),
    endings: new Map<string, Meaning[]>(),
    phrases: new Map<string, Phrase[]>(),
  };
  for (const [idea, byLanguage] of vocabularies.flatMap((each) => Object.entries(each))) {
    for (const [language, entries] of Object.entries(byLanguage)) {
      const meaning = { idea, language: language as Language | 'any' };
      for (const entry of entries.split(/\s+/).filter((each) => each !== ''))
        addEntry(lexicon, entry, meaning);
    }
  }
  return lexicon;
}

function addEntry(
  lexicon: {
    words: Map<string, Meaning[]>;
    stems: Map<string, Meaning[]>;
    endings: Map<string, Meaning[]>;
    phrases: Map<string, Phrase[]>;
  },
  entry: string,
  meaning: Meaning,
): void {
  const words = entry.startsWith('*') ? [entry] : entry.split('_').flatMap(wordsOfEntry);
  const [first] = words;
  if (first === undefined) return;
  if (words.length > 1) push(lexicon.phrases, firstKey(first), { ...meaning, words });
  else if (first.startsWith('*')) push(lexicon.endings, asRead(first.slice(1)), meaning);
  else if (first.endsWith('*')) push(lexicon.stems, first.slice(0, -1), meaning);
  else push(lexicon.words, first, meaning);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Phrases are looked up by the first letters of their first word, which may be a stem. */
export function firstKey(word: string): string {
  return word.slice(0, 2);
}

/** As the reader cuts words: figures and letters apart. */
function wordsOfEntry(part: string): string[] {
  const stem = part.endsWith('*') ? '*' : '';
  const pieces = asRead(part.replace(/\*$/, '')).match(/\p{N}+|\p{L}+/gu) ?? [];
  return pieces.map((piece, index) => (index === pieces.length - 1 ? piece + stem : piece));
}

/** Entries are read through the same eyes as the text; plain ones are what they are. */
function asRead(entry: string): string {
  return /^[a-z0-9]*$/.test(entry) ? entry : normalise(entry).text;
}
