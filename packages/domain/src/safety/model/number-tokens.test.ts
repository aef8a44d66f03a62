import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay } from '../../days.ts';
import { numberTokens } from './number-tokens.ts';

const words = (text: string, context = {}) => numberTokens(text, context).inPlace.map(({ word }) => word);
const derived = (text: string, context = {}) => numberTokens(text, context).derived;

describe('sizes of numbers', () => {
  test('energy is read against the floor of who asks', () => {
    expect(words('set 500 kcal')).toEqual(['everylow']);
    expect(words('set 1,000 calories')).toEqual(['elow']);
    expect(words('set 1300 kcal')).toEqual(['eedge']);
    expect(words('set 1300 kcal', { sex: 'male' })).toEqual(['elow']);
    expect(words('set 1800 kcal')).toEqual(['efine']);
    expect(words('about 4000 kj')).toEqual(['elow']);
  });

  test('a rate follows from a mass and a time, or a date', () => {
    expect(derived('lose 10 kg in 4 weeks')).toContain('rate5');
    expect(derived('lose 2 kg in 4 weeks')).toContain('rate1');
    expect(derived('from 80 kg to 70 kg in 5 weeks')).toContain('rate4');
    expect(derived('lose 8 kg by december 20', { today: localDay('2026-11-29') })).toContain('rate5');
    expect(derived('i weigh 80 kg')).not.toContain('rate1');
  });

  test('a gap is large from the limits of the policy on', () => {
    expect(derived('a deficit of 1500 kcal')).toContain('gap_large');
    expect(derived('a deficit of 400 kcal')).toContain('gap_small');
    expect(derived('50 % below maintenance')).toContain('gap_large');
    expect(derived('1500 kcal for dinner')).not.toContain('gap_large');
  });

  test('a body mass index is read or worked out', () => {
    expect(derived('my bmi is 16')).toContain('bmi_under');
    expect(derived('42 kg and 1.70 m')).toContain('bmi_under');
    expect(derived('68 kg and 170 cm')).toContain('bmi_normal');
  });

  test('any text is read, and places stay in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { inPlace } = numberTokens(text, {});
        for (const { start, end } of inPlace) expect(start).toBeLessThan(end);
        expect(inPlace.map(({ start }) => start)).toEqual(
          inPlace.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
