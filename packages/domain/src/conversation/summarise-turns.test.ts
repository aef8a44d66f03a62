import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNumberWord } from '../number-words/is-number-word.ts';
import { looseNumberWords } from '../number-words/loose-words.data.ts';
import { simpleParts } from '../number-words/number-parts.ts';
import { contextRules, turnsToFold, turnsWithin } from './context-budget.ts';
import { partsOf, withoutNumbers } from './strip-numbers.ts';
import { emptySummary, type SummedTurn, summariseTurns } from './summarise-turns.ts';

const calm = () => false;
const say = (content: string, answered = true): SummedTurn[] => [
  { role: 'user', content, answered: true },
  { role: 'assistant', content: 'Well.', answered },
];
const numberWords = [
  ...looseNumberWords,
  ...[...simpleParts.values()]
    .filter(({ kind, counted }) => counted === null && (kind === 'plain' || kind === 'scale'))
    .map(({ word }) => word),
];
const plainWords = 'I want to lose eat my goal is allergic like peanuts , . ? ! \n kg - ½ ٣ Ⅷ ２ 三'.split(
  ' ',
);
const word = fc.oneof(
  fc.constantFrom(...plainWords),
  fc.constantFrom(...numberWords),
  fc.constantFrom(...numberWords).map((one) => `${one.toUpperCase()},`),
  fc.tuple(fc.constantFrom(...numberWords), fc.constantFrom(...numberWords)).map((pair) => pair.join('-')),
  fc.double().map(String),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const talk = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

/** Nothing of the code under test: digits of any script, and each listed word as a word of its own. */
const listed = new Set(numberWords.map((one) => one.normalize('NFKD').replaceAll(/\p{M}/gu, '')));
const numbersIn = (text: string) => [
  ...(text.match(/\p{N}/gu) ?? []),
  ...text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((one) => listed.has(one)),
];

describe('without numbers', () => {
  test('no digit and no number word survives, and nothing changes the second time', () => {
    fc.assert(
      fc.property(talk, (text) => {
        const stripped = withoutNumbers(text);
        expect(numbersIn(stripped)).toEqual([]);
        expect(withoutNumbers(stripped)).toBe(stripped);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['I want to lose 5 kg before twenty weeks', 'I want to lose before weeks'],
    ['twenty-five kilos, fünfundzwanzig Kilo, vingt-deux kilos, treintaidós kilos', ''],
    ['I weigh 80.5kg and eat ½ a loaf', 'I weigh and eat a loaf'],
    ['I often eat stones and everyone likes it', 'I often eat stones and everyone likes it'],
    ['t\u200bwo t\u00adhree', ''],
  ])('%s', (text, expected) => {
    expect(withoutNumbers(text)).toBe(expected);
  });

  test.each(['often', 'someone', 'Achtung', 'Käse', 'money', 'bread', 'weight'])('%s is no number', (one) => {
    expect(partsOf(one).some(isNumberWord)).toBe(false);
  });
});

describe('a summary', () => {
  test('never holds a number, whatever was said and however often it is folded', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(talk, fc.boolean()), { maxLength: 12 }), (exchanges) => {
        let summary = emptySummary;
        for (const [text, answered] of exchanges)
          for (const prefix of ['', 'I want to ', 'I am allergic to ', 'I like '])
            summary = summariseTurns(summary, say(`${prefix}${text}`, answered), calm);
        expect(numbersIn(Object.values(summary).flat().join(' \n '))).toEqual([]);
        expect(JSON.stringify(summary).length).toBeLessThan(contextRules.budgetCharacters * 0.4);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['My goal is to run a marathon.', 'goals', 'My goal is to run a marathon.'],
    ['Quiero correr más.', 'goals', 'Quiero correr más.'],
    ['Ich möchte mehr schlafen', 'goals', 'Ich möchte mehr schlafen'],
    ['I’m allergic to nuts!', 'allergies', 'I’m allergic to nuts!'],
    ['I cannot eat gluten', 'allergies', 'I cannot eat gluten'],
    ["I don't like olives", 'preferences', "I don't like olives"],
    ['I am vegan', 'preferences', 'I am vegan'],
    ['I’m trying to sleep better', 'goals', 'I’m trying to sleep better'],
  ] as const)('%s is of its %s', (text, kind, line) => {
    expect(summariseTurns(emptySummary, say(text), calm)).toEqual({ ...emptySummary, [kind]: [line] });
  });

  test('has the questions that were not understood, and no other', () => {
    expect(summariseTurns(emptySummary, say('Is kale any good?', false), calm).open_questions).toEqual([
      'Is kale any good?',
    ]);
    expect(summariseTurns(emptySummary, say('Is kale any good?'), calm)).toEqual(emptySummary);
    expect(summariseTurns(emptySummary, say('I want to know why'), calm)).toEqual(emptySummary);
  });

  test('has nothing of a message to worry about, and nothing of the coach', () => {
    const worrying = summariseTurns(emptySummary, say('I want to die'), (text) => text.includes('die'));
    expect(worrying).toEqual(emptySummary);
    const coach: SummedTurn = { role: 'assistant', content: 'I want to help. I like that.', answered: true };
    expect(summariseTurns(emptySummary, [coach], calm)).toEqual(emptySummary);
  });

  test('keeps what it had, each line once and the newest ones', () => {
    let summary = summariseTurns(emptySummary, say('I like tea. I LIKE TEA. I like rye.'), calm);
    expect(summary.preferences).toEqual(['I LIKE TEA.', 'I like rye.']);
    for (const food of 'bread rice oats kale beans peas corn figs'.split(' '))
      summary = summariseTurns(summary, say(`I like ${food}`), calm);
    expect(summary.preferences).toHaveLength(8);
    expect(summary.preferences.at(-1)).toBe('I like figs');
  });
});

describe('what is carried word for word', () => {
  const turns = fc.array(
    fc.nat(6000).map((length) => ({ content: 'x'.repeat(length) })),
    { maxLength: 40 },
  );

  test('after a fold it is the last turns, few enough and within their share, and need no other fold', () => {
    fc.assert(
      fc.property(turns, (all) => {
        const count = turnsToFold(all);
        const left = all.slice(count);
        const characters = left.reduce((sum, { content }) => sum + content.length, 0);
        const room = contextRules.budgetCharacters * contextRules.share;
        expect(count).toBeGreaterThanOrEqual(0);
        expect(left.length === 0).toBe(all.length === 0);
        expect(characters <= room || left.length === 1).toBe(true);
        expect(left.length).toBeLessThan(contextRules.turns);
        if (count > 0) expect(left.length).toBeLessThanOrEqual(contextRules.recentTurns);
      }),
    );
  });

  test('is within the budget, and no turn more would be', () => {
    fc.assert(
      fc.property(turns, fc.nat(40_000), (all, budget) => {
        const within = turnsWithin(all, budget);
        const sum = (some: typeof all) => some.reduce((total, { content }) => total + content.length, 0);
        expect(sum(within)).toBeLessThanOrEqual(budget);
        if (within.length < all.length) expect(sum(all.slice(-within.length - 1))).toBeGreaterThan(budget);
        expect(all.slice(all.length - within.length)).toEqual(within);
      }),
    );
  });
});
