import { localDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import { checkInOn } from './check-in.fixture.ts';
import { nextAction, type TodayFacts } from './next-action.ts';

const food: TodayFacts['food'] = {
  id: 'f',
  date: '2026-11-25',
  calories: 900,
  protein_g: null,
  carbs_g: null,
  fat_g: null,
  fiber_g: null,
  source: 'manual',
  notes: null,
  closed: false,
  fasting_confirmed: false,
  created_at: '2026-11-25T08:00:00Z',
  updated_at: '2026-11-25T08:00:00Z',
};

const facts = (part: Partial<TodayFacts> = {}): TodayFacts => ({
  today: localDay('2026-11-25'),
  numbers: 'shown',
  checkIns: [checkInOn('2026-11-25', { weight_kg: 80, mood: 4 }), checkInOn('2026-11-24', { weight_kg: 80 })],
  food,
  declined: [],
  ...part,
});

describe('nextAction', () => {
  test('a new member is asked for a first weight', () => {
    expect(nextAction(facts({ checkIns: [], food: null }))).toBe('first-weight');
  });

  test('no weight is asked for where numbers stay out of sight', () => {
    expect(nextAction(facts({ checkIns: [], food: null, numbers: 'hidden' }))).toBe('check-in');
  });

  test('a day with a weight only still has room for how it feels', () => {
    expect(nextAction(facts({ checkIns: [checkInOn('2026-11-25', { weight_kg: 80 })] }))).toBe('check-in');
  });

  test('three days away are no absence, four are welcomed back', () => {
    const since = (date: string) => nextAction(facts({ checkIns: [checkInOn(date, { weight_kg: 80 })] }));
    expect(since('2026-11-22')).toBe('check-in');
    expect(since('2026-11-21')).toBe('welcome-back');
  });

  test('food comes after the check-in, the coach when all is noted', () => {
    expect(nextAction(facts({ food: null }))).toBe('food');
    expect(nextAction(facts())).toBe('coach');
  });

  test('what was declined is not asked again today', () => {
    expect(nextAction(facts({ food: null, declined: ['food'] }))).toBe('coach');
    expect(nextAction(facts({ declined: ['coach'] }))).toBeNull();
  });
});
