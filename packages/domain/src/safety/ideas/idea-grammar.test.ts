import { describe, expect, test } from 'vitest';
import { createComposer, createExpressionIndex, findPlaces, parseExpression } from './idea-grammar.ts';
import { bitOf } from './languages.ts';
import { createLexicon } from './lexicon.ts';
import { readIdeas } from './read-ideas.ts';

const lexicon = createLexicon([
  {
    a: { any: 'alpha' },
    b: { any: 'beta' },
    c: { any: 'gam*' },
    ab: { any: 'alpha_beta' },
    end: { any: '*amma' },
    class: { any: '8th_grade' },
  },
]);
const read = (text: string) => readIdeas({ text, words: null }, { lexicon, spoken: bitOf('any') });
const holds = (when: string, text: string): boolean =>
  findPlaces(read(text), parseExpression(when)).length > 0;

describe('expressions', () => {
  test.each([
    ['a & b', 'beta and alpha', true],
    ['a & b', 'alpha', false],
    ['class', 'in 8th grade', true],
    ['class', 'in 9th grade', false],
    ['a & !b', 'alpha', true],
    ['a & !b', 'alpha beta', false],
    ['a | b', 'beta', true],
    ['a/b', 'beta', true],
    ['a >1 b', 'alpha or beta', true],
    ['a >1 b', 'alpha or or beta', false],
    ['a >1 b', 'beta alpha', false],
    ['a ~1 b', 'beta alpha', true],
    ['c', 'gamma', true],
    ['ab', 'alpha beta', true],
    ['end', 'gamma', true],
  ])('%s in "%s": %s', (when, text, expected) => {
    expect(holds(when, text)).toBe(expected);
  });

  test('ideas far apart are two matters', () => {
    expect(holds('a & b', `alpha ${'word '.repeat(30)}beta`)).toBe(false);
  });

  test('what cannot be read is an error', () => {
    expect(() => parseExpression('a >1')).toThrow('cannot read');
  });
});

describe('createExpressionIndex', () => {
  const expressions = ['a & b', 'a >2 c | b', 'a', '!a', 'c & a & b'].map(parseExpression);
  const index = createExpressionIndex(expressions);

  test.each(['', 'alpha', 'beta', 'gamma', 'alpha beta', 'alpha or gamma', 'gamma beta alpha'])(
    'leaves out no expression that holds in %j',
    (text) => {
      const holding = expressions.flatMap((each, number) =>
        findPlaces(read(text), each).length > 0 ? [number] : [],
      );
      expect(index(read(text))).toEqual(expect.arrayContaining(holding));
    },
  );

  test('leaves out what lacks its rarest idea', () => {
    expect(index(read('alpha'))).toEqual([2]);
  });
});

describe('createComposer', () => {
  const compose = createComposer([
    { idea: 'both', when: parseExpression('a & b') },
    { idea: 'all', when: parseExpression('both & c') },
    { idea: 'early', when: parseExpression('late') },
    { idea: 'late', when: parseExpression('c') },
  ]);
  const made = (text: string) => {
    const reading = read(text);
    compose(reading);
    return ['both', 'all', 'early', 'late'].filter((idea) => reading.ideas.has(idea));
  };

  test('makes ideas of those that were made before', () => {
    expect(made('alpha beta gamma')).toEqual(['both', 'all', 'late']);
    expect(made('alpha beta')).toEqual(['both']);
    expect(made('nothing')).toEqual([]);
  });
});
