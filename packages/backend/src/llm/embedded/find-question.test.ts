import { languageOf } from '@sleek/domain/conversation/language-of';
import { describe, expect, test } from 'vitest';
import { planAnswer } from './embedded-coach.ts';
import { findQuestion } from './find-question.ts';
import { questionSamples } from './question-samples.fixtures.ts';

const languages = ['de', 'es', 'fr'] as const;
const ask = (message: string, language: (typeof languages)[number], previous: 'targets' | null = null) =>
  findQuestion(message, { language, previous });

describe.each(languages)('a question in %s', (language) => {
  test.each(Object.entries(questionSamples[language]))('%s is understood', (id, messages) => {
    const wanted = id === 'none' ? null : id;
    for (const message of messages) expect([message, ask(message, language)]).toEqual([message, wanted]);
  });

  test('is mostly told by its words alone, and never taken for a question in another language', () => {
    const messages = Object.values(questionSamples[language]).flat();
    const told = messages.map(languageOf);
    expect(told.filter((each) => each !== null && each !== language)).toEqual([]);
    expect(told.filter((each) => each === language).length / messages.length).toBeGreaterThan(0.9);
  });
});

describe('a bare follow-up', () => {
  test.each([
    ['de', 'Warum?'],
    ['de', 'Und warum das?'],
    ['es', '¿Y por qué?'],
    ['es', 'dime más'],
    ['fr', 'Et pourquoi ?'],
    ['fr', 'Dis-m’en plus'],
  ] as const)('in %s, "%s" goes on about what was asked', (language, message) => {
    expect(ask(message, language, 'targets')).toBe('targets');
    expect(ask(message, language)).toBeNull();
  });
});

describe('odd messages', () => {
  test.each(languages)('in %s are read, too', (language) => {
    for (const message of [
      '',
      '?!.,;:'.repeat(800),
      'warum '.repeat(800),
      'por que '.repeat(600),
      'œ'.repeat(5000),
    ])
      expect(ask(message, language)).toBeNull();
  });

  test.each([
    ['de', 'wie laeufts bei mir', 'progress'],
    ['de', 'Wie läuft mein Gewihct?', 'progress'],
    ['es', 'cuantas calroias me quedan hoy', 'food_today'],
    ['fr', 'Quel est mon objcetif ?', 'targets'],
  ] as const)('in %s "%s" is read as meant', (language, message, id) => {
    expect(ask(message, language)).toBe(id);
  });

  test.each([
    ['de', 'Wie ist das Wetter heute?'],
    ['de', 'Ich habe heute zu viel gegessen und fühle mich schlecht.'],
    ['es', 'Hoy he comido demasiado y me siento mal.'],
    ['fr', 'J’ai trop mangé et je me sens mal.'],
  ] as const)('in %s "%s" is no question of ours', (language, message) => {
    expect(ask(message, language)).toBeNull();
  });
});

describe('the language of the answer', () => {
  const plan = (message: string, spoken: (typeof languages)[number], written: 'de' | null = null) =>
    planAnswer(message, {
      previous: null,
      silence: null,
      tongue: { written, tag: spoken, spoken, unread: null },
    });

  test('is that of the question', () => {
    expect(plan('Wie läuft es?', 'de', 'de')).toMatchObject({ intent: 'progress', language: 'de' });
  });

  test('is that of the conversation for words that are those of English, too', () => {
    expect(plan('Trend?', 'fr')).toMatchObject({ intent: 'progress', language: 'fr' });
  });

  test.each([
    ['what only English patterns find', 'how is my trend', 'progress'],
    ['what is kept in English', 'Was ist mein Plan?', 'plan'],
  ])('is English for %s', (_name, message, intent) => {
    expect(plan(message, 'de', 'de')).toMatchObject({ intent, language: 'en' });
  });
});
