import { looseNumberWords } from './loose-words.data.ts';
import { isNumberAlone } from './read-spoken.ts';

const loose: ReadonlySet<string> = new Set(
  looseNumberWords.map((word) => word.normalize('NFKD').replaceAll(/\p{M}/gu, '')),
);

/** Whether a word, in lower case and without accents, is one for a number: a cardinal, an order, a fraction, a multiple. */
export function isNumberWord(word: string): boolean {
  return (
    loose.has(word) ||
    loose.has(word.replace(/s$/, '')) ||
    isNumberAlone(word) ||
    /[〇零一二三四五六七八九十百千万億两兩]/u.test(word)
  );
}
