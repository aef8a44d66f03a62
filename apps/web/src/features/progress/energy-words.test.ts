import type { Energy, Targets } from '@sleek/contract/energy';
import { describe, expect, test } from 'vitest';
import {
  forecastFinding,
  goalDateFinding,
  noteWords,
  paceFinding,
  plateauFinding,
  surenessFinding,
  targetRateWords,
  trendSummary,
  withheldWords,
} from './energy-words.ts';

type Trend = NonNullable<Energy['trend']>;
const trend = (rate: number, interval: [number, number]): Trend => ({
  weight_kg: 79.7,
  interval_90: [79.3, 80.1],
  rate_kg_per_week: rate,
  rate_interval_90: interval,
});

describe('trendSummary', () => {
  test('says direction, pace and its range, the smaller number first', () => {
    expect(trendSummary(trend(-0.42, [-0.61, -0.23]), 'kg')).toBe(
      'Your trend is 79.7 kg, going down by about 0.4 kg a week (plausibly 0.2 to 0.6 kg).',
    );
    expect(trendSummary(trend(0.2, [0.1, 0.3]), 'kg')).toContain(
      'going up by about 0.2 kg a week (plausibly 0.1 to 0.3 kg)',
    );
  });

  test('calls a direction probable when three in four cases have it', () => {
    expect(trendSummary(trend(-0.18, [-0.48, 0.12]), 'kg')).toBe(
      'Your trend is 79.7 kg and probably going down by about 0.2 kg a week, anywhere from 0.5 kg down to 0.1 kg up.',
    );
    expect(trendSummary(trend(0.2, [-0.1, 0.5]), 'kg')).toContain('probably going up');
  });

  test('does not name a direction that the range leaves open', () => {
    expect(trendSummary(trend(-0.02, [-0.15, 0.11]), 'kg')).toContain('close to steady');
    expect(trendSummary(trend(-0.05, [-0.5, 0.4]), 'kg')).toContain('isn’t clear yet');
  });

  test('speaks the member’s unit', () => {
    expect(trendSummary(trend(-0.42, [-0.61, -0.23]), 'st')).toContain(
      '12 st 7.7 lb, going down by about 0.9 lb',
    );
  });
});

describe('paceFinding', () => {
  test('gives both ends of the range their direction', () => {
    expect(paceFinding(trend(-0.12, [-0.4, 0.16]), 'kg')).toEqual({
      headline: '0.1 kg down a week',
      text: 'Plausibly between 0.4 kg down and 0.2 kg up.',
    });
  });

  test('calls an end that rounds to nothing no change, in the sentence above the chart too', () => {
    const nearlyZero = trend(-0.29, [-0.59, 0.004]);
    expect(paceFinding(nearlyZero, 'kg').text).toBe('Plausibly between 0.6 kg down and no change.');
    expect(trendSummary(nearlyZero, 'kg')).toContain('anywhere from 0.6 kg down to no change.');
    expect(paceFinding(nearlyZero, 'st').text).toMatch(/ and no change\.$/);
  });

  test('says a direction once where both ends share it, the smaller number first', () => {
    expect(paceFinding(trend(-0.42, [-0.61, -0.23]), 'kg').text).toBe('Plausibly 0.2 to 0.6 kg down.');
    expect(paceFinding(trend(0.42, [0.23, 0.61]), 'kg').text).toBe('Plausibly 0.2 to 0.6 kg up.');
  });

  test('calls almost nothing about steady', () => {
    expect(paceFinding(trend(0.03, [-0.1, 0.16]), 'kg').headline).toBe('about steady');
  });
});

describe('forecast', () => {
  const forecast = (goal_date: NonNullable<Energy['forecast']>['goal_date']) => ({
    in_28_days_kg: 78.2,
    interval_90: [77.1, 79.3] as [number, number],
    goal_date,
  });

  test('names the weight in four weeks with its range', () => {
    expect(forecastFinding(forecast(null), 'kg')).toEqual({
      headline: '78.2 kg',
      text: 'Plausibly 77.1 to 79.3 kg, if you go on as now.',
    });
  });

  test('dates the goal with both ends', () => {
    const date = { earliest: '2027-02-01', central: '2027-03-15', latest: '2027-05-10' };
    expect(goalDateFinding(forecast(date), '2026-11-25')).toEqual({
      headline: 'around 15 March 2027',
      text: 'Between 1 February 2027 and 10 May 2027, eating at your target.',
    });
  });

  test('says "not before" when only the late end is missing', () => {
    const date = { earliest: '2027-02-01', central: '2027-03-15', latest: null };
    expect(goalDateFinding(forecast(date), '2026-11-25').text).toContain('Not before 1 February 2027');
  });

  test('names no date that is too unsure, and sees a reached goal', () => {
    expect(goalDateFinding(forecast(null), '2026-11-25').headline).toBe('No date yet');
    const reached = { earliest: '2026-11-25', central: '2026-11-25', latest: '2026-11-25' };
    expect(goalDateFinding(forecast(reached), '2026-11-25').headline).toBe('You are there');
  });
});

describe('plateauFinding', () => {
  test('names the cause and what to do', () => {
    expect(plateauFinding({ state: 'plateau', cause: 'water' })?.advice).toContain('Nothing to change');
    expect(plateauFinding({ state: 'plateau', cause: 'intake_drift' })?.advice).toContain('log oils');
    expect(plateauFinding({ state: 'plateau', cause: 'expenditure_drop' })?.text).toContain(
      'maintenance has moved',
    );
  });

  test('admits an unknown cause, also one it never heard of', () => {
    expect(plateauFinding({ state: 'plateau', cause: 'unknown' })?.text).toContain('single out');
    expect(plateauFinding({ state: 'plateau', cause: 'moon' })?.text).toContain('single out');
    expect(plateauFinding({ state: 'plateau', cause: null })?.text).toContain('single out');
  });

  test('calls a trend that goes the other way neither', () => {
    expect(plateauFinding({ state: 'moving_away', cause: null })?.headline).toBe('The other way');
  });

  test('says when it is too early and is silent where it does not apply', () => {
    expect(plateauFinding({ state: 'not_enough_data', cause: null })?.headline).toBe('Too early to say');
    expect(plateauFinding({ state: 'not_applicable', cause: null })).toBeNull();
  });
});

describe('surenessFinding', () => {
  const maintenance = {
    as_logged_kcal: 2430,
    interval_90: [2290, 2570] as [number, number],
    expenditure_kcal: 2750,
    expenditure_interval_90: [2500, 2990] as [number, number],
    reporting_ratio: 0.88,
  };

  test('gives a word and the reason', () => {
    expect(surenessFinding('high', maintenance, 'kcal')).toEqual({
      headline: 'Quite sure',
      text: 'Your logs and weigh-ins fit together well: give or take 140 kcal.',
    });
    expect(surenessFinding('low', maintenance, 'kj').text).toContain('590 kJ');
  });

  test('explains what is still needed', () => {
    expect(surenessFinding('collecting', null, 'kcal').text).toContain('seven weigh-ins');
  });
});

describe('targets', () => {
  test('explain their notes and hide codes they do not know', () => {
    expect(noteWords(['floor', 'sunspots', 'step_limited', 'constructor'])).toEqual([
      'This is the lowest target we give. It makes the chosen pace slower.',
      'Targets move in small weekly steps, so this one is on its way and not there yet.',
    ]);
  });

  test('say where they lead', () => {
    const targets = (rate: number): Targets => ({
      calories: 2000,
      protein_g: 140,
      carbs_g: 200,
      fat_g: 60,
      fiber_g: 28,
      rate_kg_per_week: rate,
      notes: [],
      issued_on: '2026-11-23',
    });
    expect(targetRateWords(targets(-0.4), 'kg')).toBe('Leads to about 0.4 kg less a week.');
    expect(targetRateWords(targets(0.17), 'kg')).toBe('Leads to about 0.2 kg more a week.');
    expect(targetRateWords(targets(0), 'kg')).toBe('Keeps your weight about where it is.');
  });

  test('are withheld with kindness and without a number', () => {
    for (const reason of ['minor', 'pregnancy', 'eating_disorder'] as const) {
      expect(withheldWords(reason)).not.toMatch(/kcal|kJ|kg/);
    }
  });
});
