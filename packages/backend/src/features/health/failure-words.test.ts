import { expect, test } from 'vitest';
import { failureWords } from './failure-words.ts';

test.each([
  [Object.assign(new Error('x'), { code: '28P01' }), 'it refuses the password'],
  [new Error('OOM command not allowed'), 'its memory is full: it takes no writes'],
  [new Error('Command timed out'), 'no answer in time'],
  [new Error('timeout expired'), 'no answer in time'],
  [
    Object.assign(new Error('x'), { name: 'ObjectStoreDown', code: 'Forbidden' }),
    'it refuses access: check keys, role and bucket policy',
  ],
  [Object.assign(new Error('x'), { code: 'EWHAT' }), 'it does not work (EWHAT)'],
  [new Error('password hush of user ada'), 'it does not work (Error)'],
  [Object.assign(new Error('x'), { code: 'pass word' }), 'it does not work (unknown)'],
  ['text', 'it does not work (unknown)'],
])('%s', (error, words) => {
  expect(failureWords(error)).toBe(words);
});
