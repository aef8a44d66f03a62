import { describe, expect, test } from 'vitest';
import { passwordFault } from './passwords.ts';

describe('passwordFault', () => {
  test.each([
    ['Aa1!', 'too_short'],
    ['Aa1!aaa', 'too_short'],
    [`Aa1!${'a'.repeat(125)}`, 'too_long'],
    ['aaaa1!aa', 'upper_case_missing'],
    ['AAAA1!AA', 'lower_case_missing'],
    ['Aaaa!aaa', 'digit_missing'],
    ['Aaaa1aaa', 'special_missing'],
    ['Ääää1§aa', 'upper_case_missing'],
    ['Aaaa1aaa§', 'special_missing'],
    ['aaaaaaaa', 'upper_case_missing'],
  ])('names the first broken rule of %j', (password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });

  test('accepts 8 and 128 characters of all four classes', () => {
    expect(passwordFault('Aa1!aaaa')).toBeNull();
    expect(passwordFault(`Aa1!${'a'.repeat(124)}`)).toBeNull();
  });

  test('counts an emoji as one character', () => {
    expect(passwordFault('Aa1!😀😀')).toBe('too_short');
    expect(passwordFault(`Aa1!${'😀'.repeat(124)}`)).toBeNull();
  });

  test.each([...'!@#$%^&*(),.?":{}|<>-_=+[]\\;\'/`~'])('counts %s as special', (special) => {
    expect(passwordFault(`Aaaaaa1${special}`)).toBeNull();
  });
});
