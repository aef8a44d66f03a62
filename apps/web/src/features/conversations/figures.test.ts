import { expect, test } from 'vitest';
import { holdsFigure } from './figures.ts';

const said = (content: string, role: 'user' | 'assistant' = 'assistant') => holdsFigure({ role, content });

test('a number is one with or without a unit, in a list, in bold and in other digits', () => {
  expect(said('Your trend weight is 80.2 kg.')).toBe(true);
  expect(said('I am at 80', 'user')).toBe(true);
  expect(said('- Protein: **110** a day')).toBe(true);
  expect(said('٨٠', 'user')).toBe(true);
});

test('the marks of a numbered list are no numbers', () => {
  expect(said('1. Sleep a little longer.\n2. Walk after lunch.')).toBe(false);
  expect(said('1. Eat 1900 kcal.')).toBe(true);
});

test('words alone stay in sight', () => {
  expect(said('You check in on most days.')).toBe(false);
});

test('the telephone numbers of help stay in sight, in an answer only', () => {
  expect(said('Please call 112 now, or see findahelpline.com.')).toBe(false);
  expect(said('Call tel:+44 20 7946 0000.')).toBe(false);
  expect(said('findahelpline.com says I weigh 80', 'user')).toBe(true);
});
