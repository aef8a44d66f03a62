import type { NutritionDay } from '@sleek/contract/nutrition';
import { addDays, localDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import { weekSentence } from './food-words.ts';

const today = localDay('2026-11-25');
const logged = (ago: number, calories: number | null, closed = false): NutritionDay => ({
  id: String(ago),
  date: addDays(today, -ago),
  calories,
  protein_g: null,
  carbs_g: null,
  fat_g: null,
  fiber_g: null,
  source: 'manual',
  notes: null,
  closed,
  fasting_confirmed: false,
  created_at: '2026-11-25T10:00:00Z',
  updated_at: '2026-11-25T10:00:00Z',
});

describe('weekSentence', () => {
  test('averages the week up to yesterday and says how many days it rests on', () => {
    const days = [logged(0, 300), logged(1, 1_800), logged(2, 2_000), logged(7, 1_900), logged(8, 9_000)];
    expect(weekSentence(days, today, 1_880, 'kcal')).toBe(
      'On average 1,900 kcal a day, from 3 of the last 7 days. That is close to your target of 1,880 kcal.',
    );
  });

  test('counts today once it is complete', () => {
    expect(weekSentence([logged(0, 1_000, true), logged(1, 2_000)], today, null, 'kcal')).toBe(
      'On average 1,500 kcal a day, from 2 of the last 7 days.',
    );
  });

  test('says more or less without praise or blame', () => {
    const week = Array.from({ length: 7 }, (_, ago) => logged(ago + 1, 2_430));
    const words = weekSentence(week, today, 1_880, 'kcal');
    expect(words).toBe(
      'On average 2,430 kcal a day over the last 7 days. That is about 550 kcal above your target of 1,880 kcal.',
    );
    expect(weekSentence(week, today, 3_000, 'kcal')).toContain('about 570 kcal below');
  });

  test('waits for the first day', () => {
    expect(weekSentence([logged(0, 1_000)], today, 1_880, 'kcal')).toContain('Once a day is logged');
  });
});
