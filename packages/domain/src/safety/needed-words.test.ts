import { describe, expect, test } from 'vitest';
import { phrasesPattern } from './cues.ts';
import { neededWords } from './needed-words.ts';

describe('neededWords', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['kms'], [' kms ']],
    [['suicid\\w*'], [' suicid']],
    [['(?:eat|eating) nothing'], [' eat nothing ', ' eating nothing ']],
    [['fat ?free'], [' fat free ', ' fatfree ']],
    [['skip (?:\\w+ ){0,3}breakfast'], ['breakfast ']],
    [['gord[oa]s'], [' gordos ', ' gordas ']],
    [['dont (?!worry)starve'], [' dont starve ']],
    [['(?:very )*hungry'], ['hungry ']],
    [['(?:no )+carbs'], ['carbs ']],
    [['half\\.'], [' half  ']],
    [
      ['purge', 'vomit(?:ed)?'],
      [' purge ', ' vomited ', ' vomit '],
    ],
  ])('of %j are %j', (phrasings, words) => {
    expect(neededWords(phrasesPattern(phrasings))).toEqual(words);
  });

  test.each([[['\\d+']], [['hungry', '\\w+']], [['(?:very )?']], [['[a-z]+ ?']]])(
    'of %j are none',
    (phrasings) => {
      expect(neededWords(phrasesPattern(phrasings))).toBeNull();
    },
  );

  test('prefers the rarer of two words', () => {
    expect(neededWords(phrasesPattern(['the \\d+ laxatives']))).toEqual([' laxatives ']);
  });

  test.each([/weight/i, /\p{L}eight/u, /(a)\1b/])('refuses %s, which it does not understand', (pattern) => {
    expect(() => neededWords(pattern)).toThrow('cannot read');
  });
});
