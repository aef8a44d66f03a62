import { describe, expect, test } from 'vitest';
import { findCareSignals } from './care-signals.ts';
import { judgeText, readMessage } from './judge-text.ts';
import { normalise } from './normalise.ts';
import { plainlyHarmless, plainlyRisky } from './plain-statement-samples.data.ts';
import { findPlainStatements } from './plain-statements.ts';

const doubting = { score: () => ({ risk: 0.001, label: 'self_harm' as const }), ruleOdds: () => -5 };

describe('what is said in so many words', () => {
  test.each(plainlyRisky)('is blocked, whatever the model makes of it: %s', (text) => {
    expect(judgeText({ direction: 'input', text, model: doubting }).action).toBe('block');
    const { signals } = readMessage({ text, signals: findCareSignals(text), model: doubting });
    expect(signals).toContainEqual(expect.objectContaining({ action: 'block', subject: 'member' }));
  });

  test.each(plainlyHarmless)('is not taken from its everyday neighbour: %s', (text) => {
    expect(judgeText({ direction: 'input', text }).action).toBe('allow');
  });

  test.each([
    'I starve myself of sleep when exams come',
    'I purge my wardrobe every spring',
    'I make myself sick with worry',
    "I don't starve myself",
    'my sister thinks that I starve myself',
    'if I starve myself, what happens?',
    'I starve myself at the gym haha, that class',
    'ik snijd mezelf een stuk kaas af',
  ])('is not found in: %s', (text) => {
    expect(findPlainStatements(normalise(text).text)).toEqual([]);
  });
});
