import { describe, expect, test } from 'vitest';
import { createStemLookup } from './stems.ts';

describe('createStemLookup', () => {
  const lookup = createStemLookup(
    new Map([
      ['vo', 1],
      ['vomit', 2],
      ['x', 3],
    ]),
  );

  test('finds every stem of a word, shortest first', () => {
    expect(lookup('vomiting')).toEqual([1, 2]);
  });

  test('takes a word that is the stem itself', () => {
    expect(lookup('vo')).toEqual([1]);
  });

  test.each(['v', 'x', 'xylitol', 'avomit', ''])('finds nothing for %j', (word) => {
    expect(lookup(word)).toEqual([]);
  });
});
