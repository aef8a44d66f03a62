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
