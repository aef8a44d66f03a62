import { describe, expect, test } from 'vitest';
import { hashStart, hashText } from './hash-text.ts';
import { factsAt, factsOf, factsOfListed } from './word-facts.ts';

describe('facts of words', () => {
  const listed = factsOfListed('zwieback');

  test('are kept for a word of a list, and found at its place in a text', () => {
    const text = 'some zwieback, please';
    const hash = hashText(hashStart, text, 5, 13);
    expect(factsOfListed('zwieback')).toBe(listed);
    expect(factsOf('zwieback')).toBe(listed);
    expect(factsAt(text, { from: 5, to: 13, hash })).toBe(listed);
  });

  test('are not those of another word that has the same hash', () => {
    const hash = hashText(hashStart, 'zwieback', 0, 8);
    expect(factsAt('zwiebackx', { from: 0, to: 9, hash })).toBeUndefined();
    expect(factsAt('xwieback', { from: 0, to: 8, hash })).toBeUndefined();
  });

  test('are kept of no other word', () => {
    expect(factsOf('zwiebacks')).toBeUndefined();
  });
});
