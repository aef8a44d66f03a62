import { numberJoints, numberMorphemes, unitWords } from './number-words.data.ts';

/**
 * The text without any number: words with digits go, words for numbers go (in English, Spanish, French and German),
 * and so do units that stood beside them.
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

/** Whether a word, in lower case and without accents, is one for a number. */
export function isNumberWord(word: string): boolean {
  return spelled.test(word) || /[〇零一二三四五六七八九十百千万億两兩]/u.test(word);
}

/** The runs of letters of a word, as number words are looked up: `vingt-deux` has two. */
export function partsOf(word: string): string[] {
  const plain = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return plain.split(/[^\p{L}]+/u).filter((part) => part !== '');
}

const units = new Set(unitWords);
const plainMorphemes = [...new Set(numberMorphemes.flatMap(partsOf))].sort((a, b) => b.length - a.length);
const morpheme = `(?:${plainMorphemes.join('|')})`;
const spelled = new RegExp(`^${morpheme}(?:(?:${numberJoints.join('|')})?${morpheme})*s?$`, 'u');
