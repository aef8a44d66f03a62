import { languageOf } from '@sleek/domain/conversation/language-of';
import { describe, expect, test } from 'vitest';
import { asked, unanswerable } from './intent-samples.fixtures.ts';
import { tongueOf } from './message-language.ts';

test('English is never taken for another one', () => {
  const inEnglish = Object.values(asked)
    .flat()
    .filter((message) => !/[^\0-\x7f’“”—…]/u.test(message));
  for (const message of inEnglish)
    expect([message, languageOf(message)]).toEqual([message, expect.toBeOneOf(['en', null])]);
  expect(
    inEnglish.filter((message) => languageOf(message) === 'en').length / inEnglish.length,
  ).toBeGreaterThan(0.85);
  expect(unanswerable.map(languageOf).filter((language) => language === 'it' || language === 'pl')).toEqual(
    [],
  );
});

describe('the language of a turn', () => {
  test.each([
    [
      'of the message',
      { message: 'Wie läuft es?', earlier: ['How am I doing?'], locale: 'fr-FR' },
      'de',
      'de',
    ],
    [
      'of the latest message that tells',
      { message: 'ok', earlier: ['How am I?', 'Comment ça va ?', '👍'], locale: null },
      'fr',
      'fr',
    ],
    ['of the member', { message: 'ok', earlier: ['👍'], locale: 'es-MX' }, 'es-MX', 'es'],
    ['English, where nothing tells', { message: 'ok', locale: null }, 'en', 'en'],
    ['English, where we have no sentences', { message: 'ok', locale: 'pl-PL' }, 'pl-PL', 'en'],
    [
      'of the member, where we have none in that of the message',
      { message: 'Come va il mio peso?', locale: 'de-AT' },
      'it',
      'de',
    ],
  ])('is that %s', (_name, said, tag, spoken) => {
    expect(tongueOf(said)).toMatchObject({ tag, spoken });
  });
});
