import { describe, expect, test } from 'vitest';
import { createWordTest } from './word-test.ts';

describe('createWordTest', () => {
  const pattern = /^(?:h|hours?|or[ae]|(?:kilo|quilo)[a-z]*|%|ay(?:da)?|g\w*|100|дн[а-я]*)$/;
  const isListed = createWordTest(pattern);

  test.each([
    ...[
      'h',
      'hour',
      'hours',
      'ore',
      'ora',
      'kilo',
      'kilogram',
      'quilos',
      '%',
      'ay',
      'ayda',
      'g',
      'gx',
      '100',
      'дня',
    ],
    ...['', 'ha', 'hourly', 'oro', 'kil', 'quill', 'a', 'aydan', '10', 'x', 'été', 'день', 'Hour', 'é'],
  ])('finds of %j what the pattern finds', (word) => {
    expect(isListed(word)).toBe(pattern.test(word));
  });

  test.each([/kg/, /^(?:kg)$/i, /^(?:k?cal)$/, /^(?:[ab]c)$/])('takes no pattern such as %s', (other) => {
    expect(() => createWordTest(other)).toThrow('no ');
  });
});
