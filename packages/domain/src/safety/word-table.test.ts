import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordTable } from './word-table.ts';

describe('createWordTable', () => {
  const words = [' skip ', 'skipping', ' fast for days ', 'fast', ' pills', 'ill', ' a b '];
  const find = createWordTable(new Map(words.map((word, number) => [word, [number, number % 2]])));
  const plain = (text: string) => ` ${text.replace(/[^a-z0-9]/g, ' ')} `;

  test.each([
    ['skip', [0]],
    ['(skip)', [0]],
    ['fast for days', [2, 0, 3, 1]],
    ['', []],
    ['nothing', []],
  ])('finds in %j what is kept under its words', (text, numbers) => {
    expect(find(text).toSorted()).toEqual(numbers.toSorted());
  });

  test('finds in any text the words that it holds, each time it is asked', () => {
    const pieces = fc.constantFrom(...words, 'fast for', 'ski', 'pping', ' ', '.', 'é', 'pi', 'lls');
    fc.assert(
      fc.property(
        fc.array(pieces).map((each) => each.join('')),
        (text) => {
          const held = words.flatMap((word, number) =>
            plain(text).includes(word) ? [number, number % 2] : [],
          );
          expect(find(text).toSorted()).toEqual([...new Set(held)].toSorted());
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });

  test('never finds a word of two letters', () => {
    expect(createWordTable(new Map([['ab', [1]]]))('ab')).toEqual([]);
  });
});
