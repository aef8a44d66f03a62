import type { NutritionDay } from '@sleek/contract/nutrition';
import { describe, expect, test } from 'vitest';
import {
  addToDay,
  averageOf,
  barShares,
  compareToTarget,
  draftOf,
  emptyDraft,
  isEmpty,
  isVeryLow,
  readDraft,
  restoreDay,
} from './food-day.ts';

const dayWith = (fields: Partial<NutritionDay>): NutritionDay => ({
  id: 'a',
  date: '2026-11-20',
  calories: 1_800,
  protein_g: 110.5,
  carbs_g: null,
  fat_g: 60,
  fiber_g: null,
  source: 'manual',
  notes: null,
  closed: false,
  fasting_confirmed: false,
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
  ...fields,
});
const usual = [1_900, 2_100, 2_000, 2_000].map((calories, index) =>
  dayWith({ calories, date: `2026-11-1${index}` }),
);

describe('readDraft', () => {
  test('reads points, commas and thousands, and leaves empty fields out', () => {
    const read = readDraft({ ...emptyDraft, calories: '1 240', protein_g: '32,5' }, 'kcal');
    expect(read).toEqual({
      ok: true,
      value: { calories: 1_240, protein_g: 32.5, carbs_g: null, fat_g: null, fiber_g: null },
    });
  });

  test.each([
    ['1,500', 1_500],
    ['1.500', 1_500],
    [' 1 500 ', 1_500],
    ['1.500,6', 1_501],
    ['1500,6', 1_501],
  ])('reads the calories %j, with thousands as any language writes them', (calories, read) => {
    expect(readDraft({ ...emptyDraft, calories }, 'kcal')).toMatchObject({ value: { calories: read } });
  });

  test('turns kilojoules into whole kcal', () => {
    expect(readDraft({ ...emptyDraft, calories: '8700' }, 'kj')).toMatchObject({
      value: { calories: 2_079 },
    });
  });

  test('names each field at fault', () => {
    expect(readDraft({ ...emptyDraft, calories: 'lots', fat_g: '1001', fiber_g: '-2' }, 'kcal')).toEqual({
      ok: false,
      error: { calories: 'not-a-number', fat_g: 'too-much', fiber_g: 'negative' },
    });
  });

  test('shows a stored day the way it reads it', () => {
    const day = dayWith({});
    expect(readDraft(draftOf(day, 'kcal'), 'kcal')).toMatchObject({
      value: { calories: 1_800, protein_g: 110.5, carbs_g: null },
    });
    expect(readDraft(draftOf(day, 'kj'), 'kj')).toMatchObject({ value: { calories: 1_800 } });
  });
});

describe('isEmpty', () => {
  test('is true without any amount and false with a zero', () => {
    const nothing = { calories: null, protein_g: null, carbs_g: null, fat_g: null, fiber_g: null };
    expect(isEmpty(nothing)).toBe(true);
    expect(isEmpty({ ...nothing, calories: 0 })).toBe(false);
  });
});

describe('addToDay', () => {
  const amounts = { calories: 450, protein_g: 30.2, carbs_g: 50, fat_g: null, fiber_g: null };

  test('adds what was entered and leaves the rest alone', () => {
    expect(addToDay('2026-11-20', dayWith({}), amounts)).toEqual({
      ok: true,
      value: { date: '2026-11-20', calories: 2_250, protein_g: 140.7, carbs_g: 50 },
    });
  });

  test('adds calories to what the macronutrients of a day say', () => {
    const day = dayWith({ calories: null, protein_g: 100, carbs_g: 150, fat_g: 50 });
    expect(addToDay('2026-11-20', day, amounts)).toMatchObject({ value: { calories: 1_900, carbs_g: 200 } });
    const unknown = dayWith({ calories: null, protein_g: null, fat_g: null });
    expect(addToDay('2026-11-20', unknown, amounts)).toMatchObject({ value: { calories: 450 } });
  });

  test('starts a day that does not exist', () => {
    expect(addToDay('2026-11-21', null, amounts)).toMatchObject({
      value: { calories: 450, protein_g: 30.2 },
    });
  });

  test('refuses a sum beyond what a day can hold', () => {
    expect(addToDay('2026-11-20', dayWith({ calories: 49_900 }), amounts)).toEqual({
      ok: false,
      error: { calories: 'too-much' },
    });
  });
});

describe('restoreDay', () => {
  test('carries everything that a delete took away', () => {
    const day = dayWith({ notes: 'Lunch out', closed: true, fasting_confirmed: true });
    expect(restoreDay(day)).toEqual({
      date: '2026-11-20',
      calories: 1_800,
      protein_g: 110.5,
      carbs_g: null,
      fat_g: 60,
      fiber_g: null,
      notes: 'Lunch out',
      closed: true,
      fasting_confirmed: true,
    });
  });
});

describe('isVeryLow', () => {
  test('compares with the member’s own usual days', () => {
    expect(isVeryLow(dayWith({ calories: 880 }), usual)).toBe(true);
    expect(isVeryLow(dayWith({ calories: 0 }), usual)).toBe(true);
    expect(isVeryLow(dayWith({ calories: 920 }), usual)).toBe(false);
  });

  test('says nothing while the usual is unknown or nothing is logged', () => {
    expect(isVeryLow(dayWith({ calories: 300 }), usual.slice(0, 3))).toBe(false);
    expect(isVeryLow(dayWith({ calories: null }), usual)).toBe(false);
  });

  test('does not let the day speak for itself', () => {
    const itself = dayWith({ calories: 300 });
    expect(isVeryLow(itself, [...usual.slice(0, 3), itself])).toBe(false);
  });
});

describe('averageOf', () => {
  test('averages logged days only', () => {
    expect(averageOf([...usual, dayWith({ calories: null })], 7)).toEqual({
      loggedDays: 4,
      ofDays: 7,
      calories: 2_000,
    });
    expect(averageOf([dayWith({ calories: null })], 7)).toBeNull();
  });
});

describe('compareToTarget', () => {
  test('takes a tenth or 150 kcal as no difference', () => {
    expect(compareToTarget(1_350, 1_500)).toBe('near');
    expect(compareToTarget(2_430, 2_400)).toBe('near');
    expect(compareToTarget(2_700, 2_400)).toBe('above');
    expect(compareToTarget(1_300, 1_500)).toBe('below');
  });
});

describe('barShares', () => {
  test('leaves room behind the target and never cuts off what is more', () => {
    expect(barShares(0, 2_000)).toEqual({ value: 0, target: 0.86 });
    expect(barShares(2_000, 2_000).value).toBeCloseTo(0.86);
    const more = barShares(4_000, 2_000);
    expect(more).toEqual({ value: 1, target: 0.5 });
  });

  test('is only full or empty without a target', () => {
    expect(barShares(120, null)).toEqual({ value: 1, target: null });
    expect(barShares(0, 0)).toEqual({ value: 0, target: null });
  });
});
