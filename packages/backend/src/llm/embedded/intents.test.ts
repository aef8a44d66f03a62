import { describe, expect, test } from 'vitest';
import { findIntent } from './find-intent.ts';
import type { IntentId } from './intent.ts';
import { asked, unanswerable } from './intent-samples.fixtures.ts';

const cases = Object.entries(asked).flatMap(([id, messages]) => messages.map((message) => ({ id, message })));
const intentOf = (message: string, previous: IntentId | null = null) =>
  findIntent(message, previous)?.id ?? null;

describe('a question is understood', () => {
  test.each(cases)('$id: $message', ({ id, message }) => {
    expect(intentOf(message)).toBe(id);
  });
});

describe('what is not about the member’s own days is not answered', () => {
  test.each(unanswerable)('%s', (message) => {
    expect(intentOf(message)).toBeNull();
  });
});

describe('which of two', () => {
  test.each([
    ['why is my target so low', 'targets'],
    ['why am I not losing', 'weight_up'],
    ['how sure are you about my weight', 'certainty'],
    ['when will I reach my goal weight', 'goal_date'],
    ['how is my weight', 'progress'],
    ['how many calories should I eat', 'targets'],
    ['how many calories should I eat today', 'food_today'],
    ['how many calories did I eat this week', 'week'],
    ['what changed', 'changes'],
    ['what should I change', 'next_step'],
    ['What are\nmy targets?', 'targets'],
    ['I ate pizza yesterday. Why is my weight up?', 'weight_up'],
    ['My sister says hi! How am I doing?', 'progress'],
  ])('%s -> %s', (message, id) => {
    expect(intentOf(message)).toBe(id);
  });
});

describe('a bare follow-up', () => {
  test.each([
    'why?',
    'Why is that?',
    'tell me more',
    'go on',
    'and why',
    'how come?',
    'Why not?',
    'explain please',
  ])('"%s" goes on about what was asked', (message) => {
    expect(intentOf(message, 'targets')).toBe('targets');
    expect(intentOf(message)).toBeNull();
  });

  test('a new question is no follow-up', () => {
    expect(intentOf('why is my weight up?', 'targets')).toBe('weight_up');
  });
});

describe('slips of the pen', () => {
  const words = ['weight', 'progress', 'targets', 'calories', 'protein', 'maintenance', 'accurate'];
  const asking: Record<string, string> = {
    accurate: 'how _ is this',
    calories: 'how many _ do I need',
    protein: 'how much _ should I eat',
  };
  test.each(words)('%s with any two neighbours swapped is read as meant', (word) => {
    const ask = (as: string) => intentOf((asking[word] ?? 'what is my _').replace('_', as));
    for (let at = 0; at + 1 < word.length; at++) {
      const slip = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      expect(ask(slip), slip).toBe(ask(word));
    }
    expect(ask(word)).not.toBeNull();
  });

  test('a word of another meaning is not bent into one of ours', () => {
    for (const message of ['what is my height', 'show me my freight', 'how is my sweater'])
      expect(intentOf(message)).toBeNull();
  });
});

describe('odd messages', () => {
  test.each([
    ['the longest that is allowed', 'why '.repeat(1250)],
    ['one word without end', 'w'.repeat(5000)],
    ['known words without a stop', 'my weight is up and how much can i eat '.repeat(128)],
    ['a question at the end of a long story', `${'I had a nice day. '.repeat(250)}How am I doing?`],
    ['nothing but signs', '?!.,;:'.repeat(800)],
    ['letters from many scripts', 'как дела 你好 שלום '.repeat(200)],
  ])('%s is read, too', (_name, message) => {
    expect([null, ...Object.keys(asked)]).toContain(intentOf(message));
  });

  test('a question at the end of a long story is answered', () => {
    expect(intentOf(`${'I had a nice day. '.repeat(250)}How am I doing?`)).toBe('progress');
  });
});
