import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allMatches } from './all-matches.ts';

const plain = (matches: Iterable<RegExpExecArray>) =>
  [...matches].map((match) => [...match, match.index, match.groups]);

test('gives what matchAll gives, each time it is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1') }), (text) => {
      for (const pattern of [/a(b)?/g, /(?<=b)\w+/g, /(?<digit>1)|a*/g])
        expect(plain(allMatches(text, pattern))).toEqual(plain(text.matchAll(pattern)));
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('takes no pattern that would match for ever', () => {
  expect(() => allMatches('a', /a/)).toThrow('not a global pattern');
});
