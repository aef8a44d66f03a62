import type { Direction } from '../judgement.ts';
import { safetyThresholds } from '../thresholds.ts';
import { familiesOf, isUnspaced } from './families.ts';
import { bagFeatures, hashPair, hashText, type TextFeatures } from './feature-bag.ts';
import { type NumberContext, type NumberToken, numberTokens } from './number-tokens.ts';

/** What is known of the member. */
export type FeatureContext = NumberContext & {
  readonly ageYears?: number | undefined;
  readonly numbersAllowed?: boolean | undefined;
};

/** Longest stretch that is read; what a member or a model writes beyond it adds little. */
const longestText = 1_200;
const start = 0x811c9dc5;

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
  const { inPlace, derived } = numberTokens(text, context);
  const words = wordsOf(text, inPlace);
  const families = familiesOf(words);
  const wordHashes = words.map(hashWord);
  const facts = [...derived, ...factsOf(context)].map(hashWord);
  return bagFeatures(direction, {
    word: wordHashes,
    pair: wordHashes.map((hash, at) => hashPair(wordHashes[at - 1] ?? start, hash)),
    letters: letterHashes(words),
    family: families,
    families: [
      ...pairHashes(families),
      ...facts.flatMap((fact) => families.map((each) => hashPair(fact, each))),
    ],
    fact: facts,
  });
}

/** The words of a text, with numbers as words of their size. */
function wordsOf(text: string, numbers: readonly NumberToken[]): string[] {
  let rest = '';
  let from = 0;
  for (const { word, start: at, end } of numbers) {
    if (at < from) continue;
    rest += `${text.slice(from, at)} <${word}> `;
    from = end;
  }
  rest += text.slice(from);
  return rest.match(/[^\0-\x7f]/.test(rest) ? anyWords : asciiWords) ?? [];
}

const anyWords = /<[^<> ]+>|[\p{L}\p{N}]+|[?!]/gu;
const asciiWords = /<[^<> ]+>|[A-Za-z0-9]+|[?!]/g;

function hashWord(word: string): number {
  return hashText(start, word, 0, word.length);
}

// One array for all calls: what is in it is read before the next one.
const stretches = new Int32Array(3 * 3 * longestText);

/** Inner stretches of 3 to 5 characters; scripts without spaces give those of 1 to 3. */
function letterHashes(words: readonly string[]): Int32Array {
  let count = 0;
  for (const word of words) {
    if (word.length < 2 || word.startsWith('<')) continue;
    count = isUnspaced(word) ? addStretches(word, 1, count) : addStretches(` ${word} `, 3, count);
  }
  return stretches.subarray(0, count);
}

/** Adds those of three lengths. @returns how many there are by then. */
function addStretches(whole: string, shortest: number, known: number): number {
  let count = known;
  for (let from = 0; from + shortest <= whole.length; from += 1) {
    let hash = hashText(start, whole, from, from + shortest);
    stretches[count++] = hash;
    const last = Math.min(whole.length, from + shortest + 2);
    for (let at = from + shortest; at < last; at += 1) {
      hash = Math.imul(hash ^ whole.charCodeAt(at), 0x01000193);
      stretches[count++] = hash;
    }
  }
  return count;
}

function pairHashes(families: readonly number[]): number[] {
  const found: number[] = [];
  for (let first = 0; first < families.length; first += 1) {
    for (let second = first + 1; second < families.length; second += 1) {
      found.push(hashPair(families[first] ?? 0, families[second] ?? 0));
    }
  }
  return found;
}

function factsOf({ ageYears, numbersAllowed }: FeatureContext): string[] {
  const isMinor = ageYears !== undefined && ageYears < safetyThresholds.age.adultYears;
  return [...(isMinor ? ['member_minor'] : []), ...(numbersAllowed === false ? ['no_numbers'] : [])];
}
