import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import {
  disclosureMessages,
  eatingDisorderMessages,
  eatingDisorderWeakMessages,
  emergencyMessages,
  harmlessMessages,
  selfHarmElsewhereMessages,
  selfHarmMessages,
} from './care-samples.data.ts';
import type { CareCategory } from './care-signal.ts';
import { findCareSignals } from './care-signals.ts';
import { judgeText, readMessage } from './judge-text.ts';
import { lookalikeMessages } from './lookalike-samples.data.ts';
import { worryingMessages } from './worrying-samples.data.ts';

const today = localDay('2026-11-25');
const actionOf = (message: string, category: CareCategory): string | undefined =>
  findCareSignals(message, { today }).find((signal) => signal.category === category)?.action;

describe('findCareSignals', () => {
  test.each(selfHarmMessages)('blocks as self-harm: %s', (message) => {
    expect(actionOf(message, 'self_harm')).toMatch(/^(?:block|flag)$/);
  });

  test.each(selfHarmElsewhereMessages)('flags as self-harm of others or the past: %s', (message) => {
    expect(actionOf(message, 'self_harm')).toBe('flag');
  });

  test.each(eatingDisorderMessages)('blocks as eating disorder: %s', (message) => {
    expect(actionOf(message, 'eating_disorder')).toBe('block');
  });

  test.each(eatingDisorderWeakMessages)('flags as eating disorder: %s', (message) => {
    expect(actionOf(message, 'eating_disorder')).toBe('flag');
  });

  test.each(emergencyMessages)('blocks as emergency: %s', (message) => {
    expect(actionOf(message, 'medical_emergency')).toBe('block');
  });

  test.each(disclosureMessages)('notices pregnancy, breast-feeding or age: %s', (message) => {
    expect(actionOf(message, 'pregnancy_minor')).toMatch(/^(?:block|modify|flag)$/);
  });

  test.each(harmlessMessages)('lets pass: %s', (message) => {
    expect(findCareSignals(message, { today })).toEqual([]);
  });

  test.each(worryingMessages)('notices %s in: %s', (category, message) => {
    expect(findCareSignals(message, { today }).map((signal) => signal.category)).toContain(category);
  });

  test.each(lookalikeMessages)('is not misled by: %s', (message) => {
    expect(findCareSignals(message, { today })).toEqual([]);
  });

  test('modifies a request to lose weight after an eating disorder', () => {
    expect(actionOf('I had anorexia years ago, what deficit do you suggest?', 'eating_disorder')).toBe(
      'modify',
    );
  });

  test.each([
    'I am pregnant, what should I eat?',
    'Hi, I’m 20 weeks pregnant. What is a good breakfast?',
    'I am 16 and want a plan',
    'I am breastfeeding, how much water?',
    'Ich bin schwanger und habe Hunger',
    'J’ai 15 ans et je veux un plan',
  ])('what is disclosed in so many words counts whatever the model makes of it: %s', (message) => {
    const signals = findCareSignals(message, { today });
    const doubting = { score: () => ({ risk: 0.001, label: 'self_harm' as const }), ruleOdds: () => -5 };
    expect(readMessage({ text: message, signals, model: doubting }).signals).toEqual(signals);
    expect(signals[0]?.category).toBe('pregnancy_minor');
    expect(judgeText({ direction: 'input', text: message, model: doubting }).action).not.toBe('allow');
  });

  test('decides on pregnancy, nursing and age by what is asked', () => {
    expect(actionOf('I am pregnant', 'pregnancy_minor')).toBe('flag');
    expect(actionOf('I am pregnant and want to lose weight', 'pregnancy_minor')).toBe('block');
    expect(actionOf('I am breastfeeding and want to lose weight', 'pregnancy_minor')).toBe('modify');
    expect(actionOf('my sister is pregnant and wants to lose weight', 'pregnancy_minor')).toBeUndefined();
  });

  test('puts the gravest first, and self-harm before the rest', () => {
    const signals = findCareSignals('I make myself throw up and I want to die. I am 15.', { today });
    expect(signals.map((signal) => signal.category)).toEqual([
      'self_harm',
      'eating_disorder',
      'pregnancy_minor',
    ]);
  });

  test('points at the words as they were written', () => {
    const message = 'Ok 🙂 but I want to k i l l  m y s e l f tonight';
    const [signal] = findCareSignals(message);
    expect(signal && message.slice(signal.start, signal.end)).toContain('k i l l  m y s e l f');
  });

  test('reads a birth year only against a day', () => {
    expect(findCareSignals('I was born in 2011')).toEqual([]);
    expect(findCareSignals('I was born in 2011', { today })[0]?.category).toBe('pregnancy_minor');
    expect(findCareSignals('I was born in 2001', { today })).toEqual([]);
  });

  test('reads a message of full length without getting lost', () => {
    const long = 'i want to just really not eat and so '.repeat(135);
    expect(long.length).toBeLessThan(5_000);
    expect(Array.isArray(findCareSignals(long))).toBe(true);
  });
});
