import { isNumberWord } from '../number-words/is-number-word.ts';
import { unitWords } from './unit-words.data.ts';

/**
 * The text without any number: words with digits go, words for numbers go (in any language whose number words
 * are known), and so do units that stood beside them.
 *
 * @example withoutNumbers('I want to lose 5 kg before twenty weeks') // 'I want to lose before weeks'
 */
export function withoutNumbers(text: string): string {
  const kept: string[] = [];
  let afterNumber = false;
  for (const word of text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .split(/\s+/u)) {
    const parts = partsOf(word);
    const isNumber = /\p{N}/u.test(word) || parts.some(isNumberWord);
    const isUnit: boolean = afterNumber && (parts.length === 0 || parts.every((part) => units.has(part)));
    if (!isNumber && !isUnit && word !== '') kept.push(word);
    afterNumber = isNumber || (isUnit && afterNumber);
  }
  return kept.join(' ');
}

/** The runs of letters of a word, as number words are looked up: `vingt-deux` has two. */
export function partsOf(word: string): string[] {
  const plain = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return plain.split(/[^\p{L}]+/u).filter((part) => part !== '');
}

const units = new Set(unitWords);
