import { describe, expect, test } from 'vitest';
import { planAnswer } from '../embedded/embedded-coach.ts';
import { tierFor } from './tier.ts';

const tierOf = (message: string, shareSpent = 0) =>
  tierFor({
    message,
    intentByRules: () => planAnswer(message, { previous: null, silence: null }).intent,
    shareSpent,
  });

describe('the free tier answers', () => {
  test.each([
    'Hello',
    'What can you do?',
    'What are my targets?',
    'What did I eat today?',
    'What is my plan this week?',
    'Wie viel Eiweiß soll ich essen?',
  ])('a short, plain question: %s', (message) => {
    expect(tierOf(message)).toBe('free');
  });

  test('whatever is asked once more than 70 % of a budget is spent', () => {
    expect(tierOf('Why is my weight up?', 0.71)).toBe('free');
  });
});

describe('the standard tier answers', () => {
  test.each([
    ['a question for a reason', 'Why is my weight up?'],
    ['one for a judgement', 'How am I doing?'],
    ['one for advice', 'What should I do next?'],
    ['one that rules do not know', 'Could you look at how things went, in your own words?'],
    [
      'a plain one with a long story around it',
      `What are my targets? ${'I was away with friends. '.repeat(3)}`,
    ],
  ])('%s', (_what, message) => {
    expect(tierOf(message)).toBe('standard');
  });

  test('all else until 70 % of a budget is spent', () => {
    expect(tierOf('Why is my weight up?', 0.7)).toBe('standard');
  });
});

test('rules read neither a long message nor one whose tier is known without it', () => {
  const intentByRules = () => {
    throw new Error('It was read');
  };
  expect(tierFor({ message: 'Hello', intentByRules, shareSpent: 0.9 })).toBe('free');
  expect(tierFor({ message: 'Hello '.repeat(14), intentByRules, shareSpent: 0 })).toBe('standard');
});
