import type { Recent } from '../recent.ts';
import { piecesOf } from '../sentence-pieces.ts';
import { countLanguages, type Language, type LanguageCounts, likelyLanguages } from './languages.ts';
import { type Entry, type Lexicon, type Phrase, phraseKey } from './lexicon.ts';

export type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Where an idea stands: the first and the last of its words. */
export type Place = { readonly from: number; readonly to: number };

/** A sentence, or two neighbours, as ideas at places. */
export type Reading = {
  readonly words: readonly Word[];
  readonly ideas: Map<string, Place[]>;
};

const wordPattern = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}+|%/gu;
const asciiWordPattern = /\d+(?:[.,:]\d+)*|[A-Za-z]+|%/g;
const asciiLetters = /[A-Za-z]+/g;
const notAscii = /[^\0-\x7f]/;
const unspaced = /[\u3041-\u30ff\u4e00-\u9fff]/;

type Meanings = readonly { readonly idea: string; readonly language: Language | 'any' }[];
/** `add` keeps what is meant in a spoken language, and tells whether anything is. */
type Reader = { readonly lexicon: Lexicon; readonly add: (meanings: Meanings, place: Place) => boolean };

/** The words of a stretch of normalised text with their ideas. `start` is where the stretch begins in the text. */
export function readIdeas(
  stretch: string,
  start: number,
  { lexicon, spoken }: { lexicon: Lexicon; spoken: ReadonlySet<Language | 'any'> },
): Reading {
  const words = wordsOf(stretch, start);
  const ideas = new Map<string, Place[]>();
  const add: Reader['add'] = (meanings, place) => {
    let known = false;
    for (const { idea, language } of meanings) {
      if (!spoken.has(language)) continue;
      known = true;
      addPlace(ideas, idea, place);
    }
    return known;
  };
  const readsElisions = spoken.has('fr') || spoken.has('it');
  const reader = { lexicon, add };
  for (let index = 0; index < words.length; index += 1) {
    const isKnown = addWord(words, index, reader);
    if (!isKnown && readsElisions) addElided(words[index]?.text ?? '', index, reader);
  }
  return { words, ideas };
}

/** "l'eau", "j'aime": the word after the apostrophe that the normalised text has lost. */
function addElided(text: string, index: number, reader: Reader): void {
  const elided = /^(?:qu|[ldjnmtsc])([aeiouhy]\w{2,})$/.exec(text)?.[1];
  if (elided !== undefined) addMeanings(elided, index, entriesFor(elided, reader.lexicon), reader);
}

/** Adds what begins with a word: first the phrases, then the word itself. */
function addWord(words: readonly Word[], index: number, reader: Reader): boolean {
  const text = words[index]?.text ?? '';
  const entries = entriesFor(text, reader.lexicon);
  for (const phrase of phrasesAt(words, index, entries))
    reader.add([phrase], { from: index, to: index + phrase.words.length - 1 });
  return addMeanings(text, index, entries, reader);
}

type Entries = readonly Entry[];

function entriesFor(text: string, { words, stems }: Lexicon): Entries {
  const whole = words.get(text);
  return whole ? [whole, ...stems(text)] : stems(text);
}

function addMeanings(text: string, index: number, entries: Entries, { lexicon, add }: Reader): boolean {
  const place = { from: index, to: index };
  let known = false;
  for (const { meanings } of entries) known = add(meanings, place) || known;
  for (const [ending, meanings] of lexicon.endings.get(text.slice(-1)) ?? [])
    if (ending.length < text.length && text.endsWith(ending)) known = add(meanings, place) || known;
  return known;
}

function phrasesAt(words: readonly Word[], index: number, entries: Entries): readonly Phrase[] {
  const second = words[index + 1]?.text;
  if (second === undefined) return none;
  const found: Phrase[] = [];
  for (const { phrases } of entries) {
    for (const phrase of phrases?.get(phraseKey(second)) ?? none) {
      if (continues(words, index, phrase.words)) found.push(phrase);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.order - b.order) : found;
}

const none: readonly never[] = [];

function continues(words: readonly Word[], index: number, phrase: readonly string[]): boolean {
  for (let offset = 1; offset < phrase.length; offset += 1) {
    if (!isWord(words[index + offset]?.text, phrase[offset] ?? '')) return false;
  }
  return true;
}

function isWord(text: string | undefined, entry: string): boolean {
  if (text === undefined) return false;
  return entry.endsWith('*') ? text.startsWith(entry.slice(0, -1)) : text === entry;
}

export function addPlace(ideas: Map<string, Place[]>, idea: string, place: Place): void {
  const known = ideas.get(idea);
  if (known) known.push(place);
  else ideas.set(idea, [place]);
}

/** The languages a text may be in, some of whose pieces may have been counted before. */
export function languagesOf(text: string, recent?: Recent<LanguageCounts>): ReadonlySet<Language | 'any'> {
  const counts =
    recent === undefined
      ? [countIn(text)]
      : piecesOf(text).map((piece) => recent(piece.text, () => countIn(piece.text)));
  return likelyLanguages(counts);
}

function countIn(text: string): LanguageCounts {
  return countLanguages(
    notAscii.test(text) ? wordsOf(text, 0).map((word) => word.text) : (text.match(asciiLetters) ?? []),
  );
}

function wordsOf(stretch: string, start: number): Word[] {
  const isAscii = !notAscii.test(stretch);
  const words: Word[] = [];
  for (const { 0: text, index } of stretch.matchAll(isAscii ? asciiWordPattern : wordPattern)) {
    if (!isAscii && unspaced.test(text)) words.push(...cutUnspaced(text, start + index));
    else words.push({ text, start: start + index, end: start + index + text.length });
  }
  return words;
}

/** Scripts without spaces: every run of up to six signs counts as a word, the lexicon decides which are. */
function cutUnspaced(run: string, start: number): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < run.length; at += 1) {
    for (let length = 1; length <= 6 && at + length <= run.length; length += 1)
      words.push({ text: run.slice(at, at + length), start: start + at, end: start + at + length });
  }
  return words;
}
