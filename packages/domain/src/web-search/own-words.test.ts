import { describe, expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

const message = 'Please find me a Soup with red lentils, I weigh 82 kg and eighty was my goal';

describe('the words that may leave for a search', () => {
  test('are those of the message, in its order and each once', () => {
    expect(ownWords('lentils SOUP soup red', message, [])).toEqual(['soup', 'red', 'lentils']);
  });

  test('are none that only a model knows', () => {
    expect(ownWords('soup trend losing anna@example.com 81.4 kilograms', message, [])).toEqual(['soup']);
    expect(ownWords('my weight trend is down', 'hello there', [])).toEqual([]);
  });

  test.each([
    '82',
    '82kg',
    'eighty',
    '1,650',
    'four-hundred',
    'fünf',
    'dreiundachtzig',
    'quinhentas',
    '８２',
  ])('are no figure: %s', (figure) =>
    expect(ownWords(`soup ${figure}`, `soup ${figure}`, [])).toEqual(['soup']),
  );

  test.each(['ana@example.com', 'https://evil.example/x', 'evil.example', 'a\\b'])(
    'are nothing like an address: %s',
    (address) => expect(ownWords(`soup ${address}`, `soup ${address}`, [])).toEqual(['soup']),
  );

  test('are no part of who the member is', () => {
    const hidden = ['Ana Lucía', 'ana.garcia77@example.com'];
    expect(ownWords('soup ana lucía garcia', 'I am Ana Lucía Garcia, a soup', hidden)).toEqual(['soup']);
  });

  test('are found with and without their accents, and leave as the member wrote them', () => {
    expect(ownWords('creme brulee', 'Crème brûlée, bitte', [])).toEqual(['crème', 'brûlée']);
  });

  test('are twelve at most, and none that is no word', () => {
    const many = 'ab cd ef gh ij kl mn op qr st uv wx yz';
    expect(ownWords(many, many, [])).toHaveLength(12);
    expect(ownWords('x'.repeat(40), 'x'.repeat(40), [])).toEqual([]);
  });

  test('cannot be joined by signs that nobody sees, nor steer a search', () => {
    expect(ownWords('so\u200bup site:evil OR "red"', 'soup, or red?', [])).toEqual(['soup', 'or', 'red']);
  });
});
