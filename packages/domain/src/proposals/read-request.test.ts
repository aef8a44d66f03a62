import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import { type RequestContext, readRequest } from './read-request.ts';

const context: RequestContext = { today: localDay('2026-11-29'), units: { weight: 'kg', energy: 'kcal' } };
const pounds: RequestContext = { ...context, units: { weight: 'lb', energy: 'kj' } };
const weightOn = (date: string, weightKg: number) => ({ kind: 'log_weight', date, weightKg });

describe('a weight', () => {
  test.each([
    ['log 80.2 kg', weightOn('2026-11-29', 80.2)],
    ['Please log my weight: 80,2', weightOn('2026-11-29', 80.2)],
    ['I weighed 80.4 kg this morning.', weightOn('2026-11-29', 80.4)],
    ['I’ve weighed in at 80.4kg yesterday', weightOn('2026-11-28', 80.4)],
    ['my weight is 176 lb', weightOn('2026-11-29', 79.83)],
    ['record 12 st 7.5 lb', weightOn('2026-11-29', 79.61)],
    ['Could you note a weigh-in of 81 kilos, please?', weightOn('2026-11-29', 81)],
  ])('%s', (message, change) => {
    expect(readRequest(message, context)).toEqual(change);
  });

  test('without a unit is in the member’s', () => {
    expect(readRequest('log my weight 176', pounds)).toEqual(weightOn('2026-11-29', 79.83));
  });
});

describe('food', () => {
  test.each([
    ['log 450 kcal', 450, null, '2026-11-29'],
    ['add 620 calories with 35 g protein for lunch', 620, 35, '2026-11-29'],
    ['I ate 700 calories for dinner yesterday', 700, null, '2026-11-28'],
    ['I had 2092 kJ for breakfast', 500, null, '2026-11-29'],
  ])('%s', (message, energyKcal, proteinG, date) => {
    expect(readRequest(message, context)).toEqual({ kind: 'log_food', date, energyKcal, proteinG });
  });
});

test.each([
  ['set my goal to 72 kg', 72],
  ['Change my target weight to 72', 72],
  ['my new goal weight is 160 lb', 72.57],
])('a goal: %s', (message, targetWeightKg) => {
  expect(readRequest(message, context)).toEqual({ kind: 'change_goal', targetWeightKg });
});

test.each([
  'should I log 80 kg?',
  'log 80 kg?',
  'I used to weigh 80 kg',
  'my friend weighs 80 kg',
  'don’t log 80 kg',
  'I weighed 80 kg and feel awful',
  'if I ate 600 kcal for lunch, what is left?',
  'I ate 600 calories today',
  'log',
  'log 80',
  'what is my goal weight?',
  'set my goal',
  '',
])('is none: %s', (message) => {
  expect(readRequest(message, context)).toBeNull();
});

test('any text is read or is none, and never takes long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6000 }), (message) => {
      expect(() => readRequest(message, context)).not.toThrow();
    }),
  );
});

test('a weight written out is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 4999 }), (tenths) => {
      const change = readRequest(`log ${(tenths / 10).toFixed(1)} kg`, context);
      expect(change).toEqual(weightOn('2026-11-29', tenths / 10));
    }),
  );
});
