import type { ConversationMessage } from '@sleek/contract/coach';
import { expect, test } from 'vitest';
import { turnsOf } from './turns-of.ts';

const message = (role: 'user' | 'assistant', content: string): ConversationMessage => ({
  id: content,
  role,
  content,
  run_id: null,
  created_at: '2026-11-01T08:00:00.000Z',
});

test('each question goes with the answers that follow it', () => {
  const said = [
    message('user', 'How am I doing?'),
    message('assistant', 'Well.'),
    message('user', 'Why?'),
    message('assistant', 'You check in.'),
    message('assistant', 'Often.'),
  ];
  expect(turnsOf(said)).toEqual([
    { question: 'How am I doing?', text: 'Well.' },
    { question: 'Why?', text: 'You check in.\n\nOften.' },
  ]);
});

test('a question without an answer keeps its place', () => {
  expect(turnsOf([message('user', 'Hello'), message('user', 'Anyone?')])).toEqual([
    { question: 'Hello', text: '' },
    { question: 'Anyone?', text: '' },
  ]);
});

test('an answer whose question is not at hand is left out', () => {
  expect(turnsOf([message('assistant', 'Late.'), message('user', 'Next')])).toEqual([
    { question: 'Next', text: '' },
  ]);
});
