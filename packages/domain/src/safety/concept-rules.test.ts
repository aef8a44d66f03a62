import { describe, expect, test } from 'vitest';
import { bareSentence } from './concept-rules.ts';

describe('bareSentence', () => {
  test.each([
    ['eat less', 0, 'eat less'],
    [' eat less', 1, 'eat less'],
    ['eat less. ', 0, 'eat less'],
    [' eat less?! \n', 1, 'eat less'],
    [' . ', 1, ''],
    ['2.5 kg', 0, '2.5 kg'],
    [' 3/4 is the day', 0, ' 3/4 is the day'],
  ])('of %j starts at %i', (text, start, bare) => {
    expect(bareSentence({ start: 0, text })).toEqual({ start, text: bare });
  });
});
