import { describe, expect, test } from 'vitest';
import { decimalText, parseDecimal } from './decimal.ts';

describe('parseDecimal', () => {
  test.each([
    ['81.4', 81.4],
    [' 81,4 ', 81.4],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['81.', 81],
  ])('reads %j', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  test.each(['', '8 1', '1,2,3', '1e5', 'Infinity', 'kg'])('%j is no number', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

test('decimalText rounds half up to its digits', () => {
  expect(decimalText(81.45, 1)).toBe('81.5');
  expect(decimalText(81.4 + 0.1, 1)).toBe('81.5');
  expect(decimalText(1.005, 2)).toBe('1.01');
  expect(decimalText(72, 0)).toBe('72');
});
