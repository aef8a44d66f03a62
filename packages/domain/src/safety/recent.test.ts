import { describe, expect, test } from 'vitest';
import { createRecent } from './recent.ts';

describe('createRecent', () => {
  const made: string[] = [];
  const make = (text: string) => () => {
    made.push(text);
    return text.length;
  };
  const recent = createRecent<number>(2);

  test('makes a thing once and lets go of the oldest', () => {
    const asked = ['one', 'three', 'one', 'seven', 'three', 'one'];
    expect(asked.map((text) => recent(text, make(text)))).toEqual([3, 5, 3, 5, 5, 3]);
    expect(made).toEqual(['one', 'three', 'seven', 'one']);
  });
});
