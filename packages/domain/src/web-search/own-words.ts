import { numberPartOf } from '../number-words/read-spoken.ts';

/** More than these never leave in one search. */
const mostWords = 12;
const mostLetters = 30;

/**
 * What of the words that are asked for may leave for a search service: those that stand in the member's own message, in its
 * order and each once. No figures, also not written out, no addresses, and nothing of what `hidden` names (who the member
 * is). So whoever chooses the words can say nothing with them that the member did not.
 *
 * @example ownWords('soup lentils 82kg', 'A soup with red lentils, please', []) // ['soup', 'lentils']
 */
export function ownWords(asked: string, message: string, hidden: readonly string[]): string[] {
  const wanted = new Set(wordsOf(asked).map(unaccented));
  const withheld = new Set(hidden.flatMap(partsOf).map(unaccented));
  const isMeant = (word: string) => wanted.has(word) && !withheld.has(word);
  const words = wordsOf(message).filter((word) => isMeant(unaccented(word)));
  return [...new Set(words)].slice(0, mostWords);
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]+/gu, (hit) => (/\s/.test(hit) ? ' ' : ''))
    .toLowerCase();

/** A stretch between spaces that holds a figure or looks like an address goes as a whole. */
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/\s+/)
    .filter((stretch) => !/[\p{N}@\\]|:\/\/|\p{L}\.\p{L}/u.test(stretch))
    .flatMap((stretch) => stretch.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
    .filter((word) => word.length > 1 && word.length <= mostLetters && !isFigure(unaccented(word)));

/** A figure that is written out; words as short as "on" and "a" are more often others. */
const isFigure = (word: string) => word.length > 2 && numberPartOf(word) !== null;

const unaccented = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

/** A name or an e-mail address in its parts, also those that are joined in it. */
const partsOf = (name: string): string[] => plain(name).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
