import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSentences } from './sentences.ts';

function cut(pieces: readonly string[]): string[] {
  const sentences = createSentences();
  return [...pieces.flatMap((piece) => sentences.push(piece)), ...sentences.rest()];
}

describe('a sentence ends', () => {
  test.each([
    ['at its mark', 'One. Two! Three? Four… Five', ['One. ', 'Two! ', 'Three? ', 'Four… ', 'Five']],
    ['not inside a decimal', 'You weigh 81.2 kg. Good.', ['You weigh 81.2 kg. ', 'Good.']],
    ['after a number', 'You logged 12. That helps.', ['You logged 12. ', 'That helps.']],
    [
      'not at an abbreviation',
      'Eat protein, e.g. eggs. Or approx. two.',
      ['Eat protein, e.g. eggs. ', 'Or approx. two.'],
    ],
    ['not at an initial', 'Ask Dr. J. Smith. Soon.', ['Ask Dr. J. Smith. ', 'Soon.']],
    ['with its closing quote', 'It said "stop." Then it left.', ['It said "stop." ', 'Then it left.']],
    ['with its closing emphasis', '**Well done.** Go on.', ['**Well done.** ', 'Go on.']],
    ['with its line', '- eggs\n- milk\n', ['- eggs\n', '- milk\n']],
    ['not at the number of a list item', '1. Eat slowly\n2. Sleep', ['1. Eat slowly\n', '2. Sleep']],
    ['at a full-width mark', '很好。继续！', ['很好。', '继续！']],
    ['not at white space alone', 'One.\n\n\nTwo.', ['One.\n', '\n\nTwo.']],
  ])('%s', (_where, text, sentences) => {
    expect(cut([text])).toEqual(sentences);
    expect(cut([...text])).toEqual(sentences);
  });
});

test('an endless sentence is cut at a clause, a word or, at last, anywhere', () => {
  const clauses = cut([`${'a thing, '.repeat(60)}and the end.`]);
  expect(clauses.every((piece) => piece.length <= 240)).toBe(true);
  expect(clauses.slice(0, -1).every((piece) => piece.endsWith(', '))).toBe(true);
  expect(cut(['word '.repeat(100)]).every((piece) => piece.endsWith('word '))).toBe(true);
  expect(cut(['x'.repeat(500)]).map(({ length }) => length)).toEqual([240, 240, 20]);
  expect(cut([`y${'😀'.repeat(200)}`]).join('')).toBe(`y${'😀'.repeat(200)}`);
  expect(cut([`y${'😀'.repeat(200)}`]).every((piece) => piece.isWellFormed())).toBe(true);
});

test('nothing is given before its sentence is over', () => {
  const sentences = createSentences();
  expect(sentences.push('You weigh 81')).toEqual([]);
  expect(sentences.push('.')).toEqual([]);
  expect(sentences.push('2 kg.')).toEqual([]);
  expect(sentences.push(' And')).toEqual(['You weigh 81.2 kg. ']);
});

const bits = fc.constantFrom(
  'You weigh 81.2 kg',
  '. ',
  '.',
  '! ',
  '?" ',
  '\n',
  ', ',
  ' e.g. ',
  '1. ',
  '**',
  '。',
  '”',
  '😀',
  ' and so on',
  'x'.repeat(90),
);
const texts = fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(''));

test('any text comes back whole, and alike however it is split', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }), (text, sizes) => {
      const pieces: string[] = [];
      let from = 0;
      for (const size of sizes) {
        pieces.push(text.slice(from, from + size));
        from += size;
      }
      pieces.push(text.slice(from));
      const found = cut(pieces);
      expect(found).toEqual(cut([text]));
      expect(text.startsWith(found.join(''))).toBe(true);
      expect(text.slice(found.join('').length).trim()).toBe('');
      expect(found.every((sentence) => sentence.trim() !== '' && sentence.trim().length <= 240)).toBe(true);
    }),
    { numRuns: 1000, seed: 20_261_129 },
  );
});

test.each(['…', '?', '!', '.', '?!'])(
  'a text of nothing but "%s" takes no more work than one of words, give or take',
  (mark) => {
    const workUs = (text: string): number => {
      const before = process.cpuUsage();
      cut([text]);
      const { user } = process.cpuUsage(before);
      return Math.max(user, 1_000);
    };
    const length = 16_000;
    // Where each mark was tried for all that follow it took five hundred times as much.
    expect(workUs(mark.repeat(length / mark.length)) / workUs('word. '.repeat(length / 6))).toBeLessThan(100);
  },
);
