import { hashCode, hashStart, hashText } from '../hash-text.ts';
import type { Direction } from '../judgement.ts';
import type { NumberHit } from '../quantities.ts';
import { safetyThresholds } from '../thresholds.ts';
import { factsAt, factsOf as factsOfWord } from '../word-facts.ts';
import { familiesOf, isUnspaced, type ReadWord } from './families.ts';
import { bagFeatures, hashPair, type TextFeatures } from './feature-bag.ts';
import { type NumberContext, type NumberToken, numberTokens } from './number-tokens.ts';

/** What is known of the member. */
export type FeatureContext = NumberContext & {
  readonly ageYears?: number | undefined;
  readonly numbersAllowed?: boolean | undefined;
  /** Those of the text, where they were found before. */
  readonly numbers?: readonly NumberHit[] | undefined;
};

/** Longest stretch that is read; what a member or a model writes beyond it adds little. */
const longestText = 1_200;

/**
 * What the risk model reads of a normalised text: words, neighbours, letters, word families and sizes of numbers,
 * hashed. Deterministic, and linear in the text's length.
 */
export function textFeatures(
  normalised: string,
  direction: Direction,
  context: FeatureContext,
): TextFeatures {
  const text = normalised.slice(0, longestText);
  const known = text.length === normalised.length ? context.numbers : undefined;
  const { inPlace, derived } = numberTokens(text, context, known);
  const words = wordsOf(text, inPlace);
  const families = familiesOf(words);
  const facts = [...derived, ...factsOf(context)].map(hashWord);
  const word = addWordHashes(words);
  const pair = addPairs(word);
  const letters = addLetters(words, pair);
  const family = addHashes(families, letters);
  const together = addHashes(
    facts.flatMap((fact) => families.map((each) => hashPair(fact, each))),
    addFamilyPairs(families, family),
  );
  const ends = { word, pair, letters, family, families: together, fact: addHashes(facts, together) };
  return bagFeatures(direction, { hashes, ends });
}

/** More than the features of the longest text: one array for all calls, since what is in it is read before the next. */
const hashes = new Int32Array(2 ** 15);

/** Adds from `end` on. @returns the end then. */
function addHashes(more: readonly number[], end: number): number {
  for (let at = 0; at < more.length; at += 1) hashes[end + at] = more[at] ?? 0;
  return end + more.length;
}

function addWordHashes(words: readonly HashedWord[]): number {
  for (let at = 0; at < words.length; at += 1) hashes[at] = words[at]?.hash ?? 0;
  return words.length;
}

/** Each word with the one before it; the words are those before `count`. */
function addPairs(count: number): number {
  for (let at = 0; at < count; at += 1)
    hashes[count + at] = hashPair(at === 0 ? hashStart : (hashes[at - 1] ?? 0), hashes[at] ?? 0);
  return 2 * count;
}

type HashedWord = ReadWord & { readonly hash: number };

/** The words of a text, with numbers as words of their size. */
function wordsOf(text: string, numbers: readonly NumberToken[]): readonly HashedWord[] {
  const addWords = /[^\0-\x7f]|</.test(text) ? addAnyWords : addPlainWords;
  const words: HashedWord[] = [];
  let from = 0;
  for (const { word, start: at, end } of numbers) {
    if (at < from) continue;
    addWords(words, text, [from, at]);
    const size = `<${word}>`;
    words.push({ text: size, facts: undefined, hash: hashWord(size) });
    from = end;
  }
  addWords(words, text, [from, text.length]);
  return words;
}

type Range = readonly [from: number, to: number];

const anyWord = /<[^<> ]+>|[\p{L}\p{N}]+|[?!]/gu;

function addAnyWords(words: HashedWord[], text: string, range: Range): void {
  for (const word of text.slice(...range).match(anyWord) ?? [])
    words.push({ text: word, facts: factsOfWord(word), hash: hashWord(word) });
}

/** As `anyWord` reads a text of ASCII characters without brackets. */
function addPlainWords(words: HashedWord[], text: string, [from, to]: Range): void {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const isWord = kinds[code] === inWord;
    let hash = hashCode(hashStart, code);
    let end = at + 1;
    for (; isWord && end < to && kinds[text.charCodeAt(end)] === inWord; end += 1)
      hash = hashCode(hash, text.charCodeAt(end));
    if (kinds[code] !== other) {
      const facts = factsAt(text, { from: at, to: end, hash });
      words.push({ text: facts?.word ?? text.slice(at, end), facts, hash });
    }
    at = end;
  }
}

const [other, inWord, sign] = [0, 1, 2];

/** What each ASCII character belongs to. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return inWord;
  return /[?!]/.test(character) ? sign : other;
});

function hashWord(word: string): number {
  return hashText(hashStart, word, 0, word.length);
}

/** Inner stretches of 3 to 5 characters; scripts without spaces give those of 1 to 3. */
function addLetters(words: readonly HashedWord[], from: number): number {
  let end = from;
  for (const { text: word } of words) {
    if (word.length < 2 || word.startsWith('<')) continue;
    end = isUnspaced(word) ? addStretches(word, 1, end) : addStretches(` ${word} `, 3, end);
  }
  return end;
}

/** Adds those of three lengths. @returns the end then. */
function addStretches(whole: string, shortest: number, from: number): number {
  let end = from;
  for (let begin = 0; begin + shortest <= whole.length; begin += 1) {
    let hash = hashText(hashStart, whole, begin, begin + shortest);
    hashes[end++] = hash;
    const last = Math.min(whole.length, begin + shortest + 2);
    for (let at = begin + shortest; at < last; at += 1) {
      hash = hashCode(hash, whole.charCodeAt(at));
      hashes[end++] = hash;
    }
  }
  return end;
}

/** Every two families. */
function addFamilyPairs(families: readonly number[], from: number): number {
  let end = from;
  for (let first = 0; first < families.length; first += 1) {
    for (let second = first + 1; second < families.length; second += 1)
      hashes[end++] = hashPair(families[first] ?? 0, families[second] ?? 0);
  }
  return end;
}

function factsOf({ ageYears, numbersAllowed }: FeatureContext): string[] {
  const isMinor = ageYears !== undefined && ageYears < safetyThresholds.age.adultYears;
  return [...(isMinor ? ['member_minor'] : []), ...(numbersAllowed === false ? ['no_numbers'] : [])];
}
