import { normalise } from '../normalise.ts';
import { createStemLookup, type StemLookup } from '../stems.ts';
import {
  factsOfListed,
  type Meaning,
  type Phrase,
  type PhrasesBySecond,
  type WordFacts,
  type WordMeaning,
} from '../word-facts.ts';
import { bitOf, type Language } from './languages.ts';

/** The words of one idea by language; `any` holds for every language. `stem*`, `*ending` and `several_words` are allowed. */
export type IdeaWords = Partial<Record<Language | 'any', string>>;
export type Vocabulary = Readonly<Record<string, IdeaWords>>;

/** What is kept under a word, or under the letters that words begin with; phrases by how their second word begins. */
export type Entry = {
  readonly meanings: readonly Meaning[];
  readonly phrases: PhrasesBySecond | null;
};
type EntryDraft = { readonly meanings: Meaning[]; phrases: Map<number, Phrase[]> | null };

/** What a phrase is kept under, by its second word. */
export const phraseKey = (second: string): number =>
  second.charCodeAt(0) * 2 ** 16 + (second.length > 1 ? second.charCodeAt(1) : 0);

export type Lexicon = {
  /** What it holds of a word whose facts may be known. */
  readonly meaningOf: (word: string, facts: WordFacts | undefined) => WordMeaning;
};

type Lists = {
  readonly words: ReadonlyMap<string, Entry>;
  readonly stems: StemLookup<Entry>;
  /** By their last letter, shortest first. */
  readonly endings: ReadonlyMap<string, readonly (readonly [ending: string, meanings: readonly Meaning[]])[]>;
};

export function createLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const draft: Draft = { words: new Map(), stems: new Map(), endings: new Map(), phrases: 0 };
  for (const [idea, byLanguage] of vocabularies.flatMap((each) => Object.entries(each))) {
    for (const [language, entries] of Object.entries(byLanguage)) {
      const meaning = { idea, spokenIn: bitOf(language as Language | 'any') };
      for (const entry of entries.split(/\s+/).filter((each) => each !== '')) addEntry(draft, entry, meaning);
    }
  }
  const lists = {
    words: draft.words,
    stems: createStemLookup(draft.stems),
    endings: byLastLetter(draft.endings),
  };
  const number = lexicons++;
  for (const word of draft.words.keys()) factsOfListed(word);
  return {
    meaningOf(word, facts) {
      // A word without facts is in no list, but a stem or an ending may be.
      if (facts === undefined) return lookUp(word, undefined, lists);
      const meaning = facts.meanings[number] ?? lookUp(word, lists.words.get(word), lists);
      facts.meanings[number] = meaning;
      return meaning;
    },
  };
}

let lexicons = 0;

function lookUp(word: string, whole: Entry | undefined, { stems, endings }: Lists): WordMeaning {
  const entries = whole ? [whole, ...stems(word)] : stems(word);
  const ends = endings.get(word.slice(-1)) ?? none;
  if (entries.length === 0 && ends.length === 0) return nothing;
  const fitting = ends.filter(([ending]) => ending.length < word.length && word.endsWith(ending));
  return {
    meanings: [...entries.flatMap((each) => each.meanings), ...fitting.flatMap(([, meanings]) => meanings)],
    phrases: entries.flatMap(({ phrases }) => phrases ?? []),
  };
}

const none: readonly never[] = [];
const nothing: WordMeaning = { meanings: [], phrases: [] };

type Draft = {
  readonly words: Map<string, EntryDraft>;
  readonly stems: Map<string, EntryDraft>;
  readonly endings: Map<string, Meaning[]>;
  phrases: number;
};

function addEntry(draft: Draft, entry: string, meaning: Meaning): void {
  const words = entry.startsWith('*') ? [entry] : entry.split('_').flatMap(wordsOfEntry);
  const [first] = words;
  if (first === undefined) return;
  if (words.length === 1 && first.startsWith('*')) {
    const ending = asRead(first.slice(1));
    draft.endings.set(ending, [...(draft.endings.get(ending) ?? []), meaning]);
    return;
  }
  const isStem = first.endsWith('*');
  const known = entryOf(isStem ? draft.stems : draft.words, isStem ? first.slice(0, -1) : first);
  if (words.length === 1) known.meanings.push(meaning);
  else addPhrase(known, { ...meaning, words, order: draft.phrases++ });
}

function addPhrase(known: EntryDraft, phrase: Phrase): void {
  const second = phrase.words[1] ?? '';
  if (/^.?\*$/u.test(second)) throw new Error(`too short: ${phrase.words.join(' ')}`);
  const key = phraseKey(second);
  known.phrases ??= new Map();
  known.phrases.set(key, [...(known.phrases.get(key) ?? []), phrase]);
}

function entryOf(entries: Map<string, EntryDraft>, key: string): EntryDraft {
  const known = entries.get(key) ?? { meanings: [], phrases: null };
  entries.set(key, known);
  return known;
}

/** Shorter ones than these say nothing. */
const shortestEnding = 4;

function byLastLetter(endings: ReadonlyMap<string, readonly Meaning[]>): Lists['endings'] {
  const kept = [...endings].filter(([ending]) => ending.length >= shortestEnding);
  return Map.groupBy(
    kept.sort(([a], [b]) => a.length - b.length),
    ([ending]) => ending.slice(-1),
  );
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
