import { allMatches } from '../../all-matches.ts';
import { hashStart, hashText } from '../hash-text.ts';
import { factsAt, factsOf, type Phrase, type WordFacts, type WordMeaning } from '../word-facts.ts';
import { bitOf, countLanguages, type LanguageCounts, likelyLanguages, type Spoken } from './languages.ts';
import { type Lexicon, phraseKey } from './lexicon.ts';

export type Word = {
  readonly text: string;
  readonly facts: WordFacts | undefined;
  readonly start: number;
  readonly end: number;
};

/** Where an idea stands: the first and the last of its words. */
export type Place = { readonly from: number; readonly to: number };

/** A sentence, or two neighbours, as ideas at places. */
export type Reading = {
  readonly words: readonly Word[];
  readonly ideas: Map<string, Place[]>;
};

const wordPattern = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}+|%/gu;
const notAscii = /[^\0-\x7f]/;
const unspaced = /[\u3041-\u30ff\u4e00-\u9fff]/;

type Reader = { readonly lexicon: Lexicon; readonly spoken: Spoken; readonly ideas: Map<string, Place[]> };

/** A sentence of normalised text; null where its words were not told apart yet. */
type WordedSentence = { readonly text: string; words: readonly Word[] | null };

/** The words of a sentence with their ideas. */
export function readIdeas(
  sentence: WordedSentence,
  { lexicon, spoken }: Pick<Reader, 'lexicon' | 'spoken'>,
): Reading {
  const words = wordsIn(sentence);
  const reader = { lexicon, spoken, ideas: new Map<string, Place[]>() };
  const readsElisions = (spoken & (bitOf('fr') | bitOf('it'))) !== 0;
  for (const [index, { text, facts }] of words.entries()) {
    const isKnown = addWord(words, index, { reader, meaning: lexicon.meaningOf(text, facts) });
    if (!isKnown && readsElisions) addElided(text, index, reader);
  }
  return { words, ideas: reader.ideas };
}

/** "l'eau", "j'aime": the word after the apostrophe that the normalised text has lost. */
function addElided(text: string, index: number, reader: Reader): void {
  const elided = /^(?:qu|[ldjnmtsc])([aeiouhy]\w{2,})$/.exec(text)?.[1];
  if (elided === undefined) return;
  const { meanings } = reader.lexicon.meaningOf(elided, factsOf(elided));
  addMeanings(meanings, { from: index, to: index }, reader);
}

/** Adds what begins with a word: first the phrases, then the word itself. Tells whether the word means anything. */
function addWord(
  words: readonly Word[],
  index: number,
  { reader, meaning }: { reader: Reader; meaning: WordMeaning },
): boolean {
  for (const phrase of phrasesAt(words, index, meaning))
    addMeanings([phrase], { from: index, to: index + phrase.words.length - 1 }, reader);
  return addMeanings(meaning.meanings, { from: index, to: index }, reader);
}

/** Keeps what is meant in a spoken language, and tells whether anything is. */
function addMeanings(meanings: WordMeaning['meanings'], place: Place, { spoken, ideas }: Reader): boolean {
  let isKnown = false;
  for (const { idea, spokenIn } of meanings) {
    if ((spokenIn & spoken) === 0) continue;
    isKnown = true;
    addPlace(ideas, idea, place);
  }
  return isKnown;
}

function phrasesAt(words: readonly Word[], index: number, { phrases }: WordMeaning): readonly Phrase[] {
  const second = phrases.length === 0 ? undefined : words[index + 1]?.text;
  if (second === undefined) return none;
  const found: Phrase[] = [];
  const key = phraseKey(second);
  for (const bySecond of phrases) {
    for (const phrase of bySecond.get(key) ?? none) {
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

/** A piece of a text; null where nobody has counted what gives its language away. */
type CountedPiece = { readonly sentence: WordedSentence & { languages: LanguageCounts | null } };

/** The languages a text may be in, whose pieces may have been counted before. */
export function languagesOf(text: string, pieces?: readonly CountedPiece[]): Spoken {
  if (pieces === undefined) return likelyLanguages([countLanguages(wordsOf(text))]);
  return likelyLanguages(
    pieces.map(({ sentence }) => {
      sentence.languages ??= countLanguages(wordsIn(sentence));
      return sentence.languages;
    }),
  );
}

function wordsIn(sentence: WordedSentence): readonly Word[] {
  sentence.words ??= wordsOf(sentence.text);
  return sentence.words;
}

function wordsOf(stretch: string): Word[] {
  if (!notAscii.test(stretch)) return asciiWordsOf(stretch);
  const words: Word[] = [];
  for (const { 0: text, index } of allMatches(stretch, wordPattern)) {
    if (unspaced.test(text)) words.push(...cutUnspaced(text, index));
    else words.push(wordAt(text, index));
  }
  return words;
}

/** As `wordPattern` reads a text of ASCII characters. */
function asciiWordsOf(stretch: string): Word[] {
  const words: Word[] = [];
  for (let from = 0; from < stretch.length; ) {
    const kind = kindOf(stretch.charCodeAt(from));
    if (kind === other) {
      from += 1;
      continue;
    }
    const to =
      kind === letter ? lettersEnd(stretch, from) : kind === digit ? numberEnd(stretch, from) : from + 1;
    const facts = factsAt(stretch, { from, to, hash: hashText(hashStart, stretch, from, to) });
    const text = facts?.word ?? stretch.slice(from, to);
    words.push({ text, facts, start: from, end: to });
    from = to;
  }
  return words;
}

const [other, letter, digit, percent] = [0, 1, 2, 3];

/** What each ASCII character belongs to. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z]/.test(sign)) return letter;
  return /\d/.test(sign) ? digit : sign === '%' ? percent : other;
});
const kindOf = (code: number): number => kinds[code] ?? other;

function lettersEnd(stretch: string, from: number): number {
  let end = from + 1;
  while (end < stretch.length && kindOf(stretch.charCodeAt(end)) === letter) end += 1;
  return end;
}

/** Where the figures end that begin at `from`: "1,200.5", but not the dot of "5 kg a week.". */
function numberEnd(stretch: string, from: number): number {
  let end = from;
  while (kindOf(stretch.charCodeAt(end)) === digit) {
    end += 1;
    const goesOn = '.,:'.includes(stretch.charAt(end)) && kindOf(stretch.charCodeAt(end + 1)) === digit;
    if (goesOn) end += 1;
  }
  return end;
}

const wordAt = (text: string, start: number): Word => ({
  text,
  facts: factsOf(text),
  start,
  end: start + text.length,
});

/** Scripts without spaces: every run of up to six signs counts as a word, the lexicon decides which are. */
function cutUnspaced(run: string, start: number): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < run.length; at += 1) {
    for (let length = 1; length <= 6 && at + length <= run.length; length += 1)
      words.push(wordAt(run.slice(at, at + length), start + at));
  }
  return words;
}
