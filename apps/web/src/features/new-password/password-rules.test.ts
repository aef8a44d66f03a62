import { passwordFault } from '@sleek/domain/passwords';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordRules } from './password-rules.ts';

const met = (password: string) => passwordRules(password).flatMap((rule) => (rule.met ? [rule.rule] : []));

describe('passwordRules', () => {
  test('an empty password meets nothing', () => {
    expect(met('')).toEqual([]);
  });

  test('each rule is met by itself', () => {
    expect(met('A')).toEqual(['upper']);
    expect(met('a')).toEqual(['lower']);
    expect(met('7')).toEqual(['digit']);
    expect(met('~')).toEqual(['special']);
    expect(met('        ')).toEqual(['length']);
  });

  test('a letter with an accent is neither upper case, lower case nor special', () => {
    expect(met('Ü')).toEqual([]);
  });

  test('all rules are met exactly when the domain finds no fault', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20, unit: 'grapheme-ascii' }), (password) => {
        expect(met(password).length === 5).toBe(passwordFault(password) === null);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});
