import type { Profile } from '@sleek/contract/profile';
import { localDay } from '@sleek/domain/days';
import { judgeText } from '@sleek/domain/safety/judge-text';
import { describe, expect, test } from 'vitest';
import { type CareContext, findCare } from './care.ts';

const context: CareContext = {
  profile: {
    sex: 'female',
    birth_year: 1990,
    timezone: 'Europe/London',
    country: 'GB',
    locale: 'en-GB',
  } as Profile,
  weightKg: 70,
  expenditureKcal: 2000,
  today: localDay('2026-06-15'),
  silence: null,
  language: 'en',
};
/** Said in words that no rule has: only the trained model hears something, and not in all of them. */
const implied = [
  "There's a part of me that wants everything to go dark and stay dark",
  "being alive takes more energy than I've got",
  'kinda wish i was never born, would have saved everybody the trouble',
  "I can't picture a version of the future with me in it",
];
const onlyByModel = implied.filter((text) =>
  judgeText({ direction: 'input', text }).ruleId?.endsWith('.model'),
);

test.each([
  ['de', 'Ich bin schwanger', 'Unter „You“'],
  ['es', 'Estoy embarazada', 'En «You»'],
  ['fr', 'Je suis enceinte', 'sous « You »'],
] as const)('in %s a pregnancy is told how to count everywhere', (language, text, where) => {
  expect(findCare(text, { ...context, language })?.sentences.join(' ')).toContain(where);
});

test('who breast-feeds is not told that there are no targets, and then told them', () => {
  const care = findCare('I breastfeed my twins. What are my targets?', context);
  expect(care).toMatchObject({ place: 'before', tells: null });
  expect(care?.sentences.join(' ')).toMatch(/eating enough comes first.*under You/);
  expect(care?.sentences.join(' ')).not.toContain('will not set targets');
});

test('an alarm sign in everyday words, in any language, is an emergency', () => {
  const care = findCare('göğsüm ağrıyor nefes alamıyorum', context);
  expect(care?.sentences.join(' ')).toContain('call 999');
  expect(care?.sentences.join(' ')).not.toContain('prescribed');
});

describe('a risk that is only implied', () => {
  test('is there among the examples', () => expect(onlyByModel.length).toBeGreaterThan(0));

  test.each(onlyByModel)('%s is asked about before the answer, which has no numbers', (text) => {
    const care = findCare(text, context);
    expect(care).toMatchObject({ place: 'before', marksEatingDisorder: false, tells: null });
    expect(care?.sentences.join(' ')).toMatch(/I may be reading too much into this.*999/s);
    expect(care?.finding.ruleId).toMatch(/\.model$/);
  });

  test('leaves ordinary questions alone', () => {
    for (const text of ['How am I doing?', 'What should I eat tonight?', 'Why is my weight up today?'])
      expect(findCare(text, context)).toBeNull();
  });
});
