import type { Profile } from '@sleek/contract/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOfLooks } from '../../llm/embedded/looks.fixtures.ts';
import { confidenceOf, footingOf } from './confidence.ts';

const profile: Profile = {
  display_name: null,
  height_cm: 165,
  sex: 'female',
  birth_year: 1991,
  activity_level: 'light',
  timezone: 'UTC',
  country: null,
  locale: null,
  units: { weight: 'kg', height: 'cm', energy: 'kcal' },
  logging_style: null,
};
const energy = monthOfLooks.get_energy;
const counts = { weighIns: 9, checkIns: 9, foodDays: 11 };

describe('confidence', () => {
  test('never rises when days or parts of the profile are deleted, and stays within 0 and 1', () => {
    const days = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(
        days,
        days,
        days,
        days,
        fc.boolean(),
        (weighIns, foodDays, lostWeights, lostFood, lostHeight) => {
          const before = confidenceOf({ weighIns, foodDays, checkIns: weighIns, profile });
          const after = confidenceOf({
            weighIns: Math.max(0, weighIns - lostWeights),
            foodDays: Math.max(0, foodDays - lostFood),
            checkIns: 0,
            profile: { ...profile, height_cm: lostHeight ? null : profile.height_cm },
          });
          expect(after).toBeLessThanOrEqual(before);
          expect(after).toBeGreaterThan(0);
          expect(before).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 20_260_615 },
    );
  });

  test('is 1/12 for a new member and 1 for full two weeks', () => {
    const empty = { ...profile, height_cm: null, sex: null };
    expect(confidenceOf({ weighIns: 0, checkIns: 0, foodDays: 0, profile: empty })).toBeCloseTo(1 / 12, 10);
    expect(confidenceOf({ weighIns: 14, checkIns: 14, foodDays: 14, profile })).toBe(1);
  });
});

describe('what an answer rests on', () => {
  const ground = { counts, profile, energy, missed: [], quiet: false } as const;

  test('is told in words with counts', () => {
    expect(footingOf(ground)).toEqual({
      confidence: 1,
      confidence_level: 'high',
      confidence_reason: 'Quite sure: 9 of 14 days have a weight, 11 have food logged.',
      data_gaps: [],
      what_changed: energy.what_changed,
    });
  });

  test('names a look that failed among the gaps', () => {
    const { data_gaps } = footingOf({ ...ground, missed: ['get_energy'] });
    expect(data_gaps).toEqual([
      {
        field: 'get_energy',
        description: 'I could not look at your trend just now.',
        suggestion: 'Ask again in a moment.',
      },
    ]);
  });

  test('claims no gap that was not counted, and no sureness', () => {
    const unread = footingOf({ ...ground, counts: null, energy: null });
    expect(unread).toMatchObject({ confidence_level: null, confidence_reason: null, data_gaps: [] });
    expect(unread.confidence).toBeCloseTo(1 / 3, 10);
  });

  test('says nothing of weights, food and changes to who hears no numbers', () => {
    expect(
      footingOf({ ...ground, counts: { weighIns: 1, checkIns: 1, foodDays: 0 }, quiet: true }),
    ).toMatchObject({
      confidence_level: null,
      confidence_reason: null,
      data_gaps: [],
      what_changed: [],
    });
  });
});
