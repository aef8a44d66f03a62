import { describe, expect, test } from 'vitest';
import { addDays, dayRange, localDay } from './days.ts';
import { currentStreak, rhythm } from './rhythm.ts';

const today = localDay('2026-03-31');

describe('rhythm', () => {
  test('counts days with an entry among the last 14, today included', () => {
    const daysWithEntry = [today, today, addDays(today, -13), addDays(today, -14), addDays(today, 1)];
    expect(rhythm({ daysWithEntry, today })).toEqual({ daysWithEntry: 2, daysCounted: 14 });
  });

  test('bends by one when a day is missed', () => {
    const full = dayRange(addDays(today, -13), today);
    expect(rhythm({ daysWithEntry: full, today }).daysWithEntry).toBe(14);
    expect(rhythm({ daysWithEntry: full.slice(0, -1), today }).daysWithEntry).toBe(13);
  });

  test('leaves paused days out unless something was logged on them', () => {
    const pausedDays = [addDays(today, -1), addDays(today, -2)];
    expect(rhythm({ daysWithEntry: [addDays(today, -2)], pausedDays, today })).toEqual({
      daysWithEntry: 1,
      daysCounted: 13,
    });
  });
});

describe('currentStreak', () => {
  test('is 0 when today is missing', () => {
    expect(currentStreak(dayRange(addDays(today, -5), addDays(today, -1)), today)).toBe(0);
  });

  test('counts back from today to the first gap, whatever the order', () => {
    const days = [addDays(today, -1), today, addDays(today, -2), addDays(today, -4), addDays(today, 1)];
    expect(currentStreak(days, today)).toBe(3);
  });
});
