import { describe, expect, test } from 'vitest';
import { languageOf } from './language-of.ts';
import { writtenIn } from './language-samples.fixtures.ts';

describe('the language of a short text', () => {
  test.each(Object.entries(writtenIn))('%s is told by its words', (language, messages) => {
    for (const message of messages) expect([message, languageOf(message)]).toEqual([message, language]);
  });

  test.each(['', '🍕🍕', '12345', '...', 'trend', 'plateau 80', 'purple monkey dishwasher', 'zzzz'])(
    '"%s" tells too little',
    (message) => {
      expect([null, 'en']).toContain(languageOf(message));
    },
  );

  test.each([
    ['k i l l myself', ['en']],
    ['s u i c i d e', [null]],
    ['Vomito después de comer', ['es']],
    ['ich spritze weniger insulin', ['de']],
    ['ho dolore al petto', ['it']],
    ['15 min of cardio', ['en']],
  ] as const)('"%s" is told by its plainest words, never by letters spaced out', (message, languages) => {
    expect(languages).toContain(languageOf(message));
  });

  test('a message of any length is read by its beginning', () => {
    expect(languageOf('wie läuft mein Gewicht? '.repeat(10_000))).toBe('de');
  });
});
