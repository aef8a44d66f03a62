import { type Language, likelyLanguages } from './languages.ts';
import { firstKey, type Lexicon } from './lexicon.ts';

export type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Where an idea stands: the first and the last of its words. */
export type Place = { readonly from: number; readonly to: number };

/** A sentence, or two neighbours, as ideas at places. */
export type Reading = {
  readonly words: readonly Word[];
  readonly ideas: Map<string, Place[]>;
};

const wordPattern = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}+|%/gu;
const unspaced = /[\u3041-\u30ff\u4e00-\u9fff]/;

/** The words of a stretch of normalised text with their ideas. `start` is where the stretch begins in the text. */
export function readIdeas(
  stretch: string,
  start: number,
  { lexicon, spoken }: { lexicon: Lexicon; spoken: ReadonlySet<Language | 'any'> },
): Reading {
  const words = wordsOf(stretch, start);
  const ideas = new Map<string, Place[]>();
  const add = (
    meanings: readonly { idea: string; language: Language | 'any' }[] | undefined,
    place: Place,
  ): boolean => {
    let known = false;
    for (const { idea, language } of meanings ?? []) {
      if (!spoken.has(language)) continue;
      known = true;
      addPlace(ideas, idea, place);
    }
    return known;
  };
  words.forEach(({ text }, index) => {
    const place = { from: index, to: index };
    addPhrases(words, index, lexicon, add);
    const elided = /^(?:qu|[ldjnmtsc])([aeiouhy]\w{2,})$/.exec(text)?.[1];
    if (!addWord(text, place, lexicon, add) && elided !== undefined && (spoken.has('fr') || spoken.has('it')))
      addWord(elided, place, lexicon, add);
  });
  return { words, ideas };
}

type Add = (
  meanings: readonly { idea: string; language: Language | 'any' }[] | undefined,
  place: Place,
) => boolean;

function addWord(text: string, place: Place, lexicon: Lexicon, add: Add): boolean {
  let known = add(lexicon.words.get(text), place);
  for (let length = 2; length <= text.length; length += 1)
    known = add(lexicon.stems.get(text.slice(0, length)), place) || known;
  for (let length = 4; length < text.length; length += 1)
    known = add(lexicon.endings.get(text.slice(-length)), place) || known;
  return known;
}

function addPhrases(words: readonly Word[], index: number, lexicon: Lexicon, add: Add): void {
  const [first] = words.slice(index, index + 1);
  if (!first) return;
  for (const phrase of lexicon.phrases.get(firstKey(first.text)) ?? []) {
    const matches = phrase.words.every((word, offset) => isWord(words[index + offset]?.text, word));
    if (matches) add([phrase], { from: index, to: index + phrase.words.length - 1 });
  }
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

export function languagesOf(text: string): ReadonlySet<Language | 'any'> {
  return likelyLanguages(wordsOf(text, 0).map(({ text: word }) => word));
}

function wordsOf(stretch: string, start: number): Word[] {
  return [...stretch.matchAll(wordPattern)].flatMap((match) =>
    unspaced.test(match[0])
      ? cutUnspaced(match[0], start + match.index)
      : [{ text: match[0], start: start + match.index, end: start + match.index + match[0].length }],
  );
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
