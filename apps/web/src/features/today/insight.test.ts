import type { Energy } from '@sleek/contract/energy';
import { describe, expect, test } from 'vitest';
import { defaultUnits } from '../../quantities/quantities.ts';
import { insight, maintenanceSentence } from './insight.ts';

const trend = (rate: number, low: number, high: number): Energy['trend'] => ({
  weight_kg: 80,
  interval_90: [79.6, 80.4],
  rate_kg_per_week: rate,
  rate_interval_90: [low, high],
});

const energy = (part: Partial<Energy> = {}): Energy => ({
  as_of: '2026-11-25',
  level: 'medium',
  numbers: 'shown',
  trend: trend(-0.4, -0.6, -0.2),
  maintenance: {
    as_logged_kcal: 2480,
    interval_90: [2310, 2640],
    expenditure_kcal: 2600,
    expenditure_interval_90: [2400, 2800],
    reporting_ratio: 0.95,
  },
  concerns: [],
  targets: null,
  targets_withheld: null,
  plateau: { state: 'none', cause: null },
  forecast: null,
  data_gaps: [],
  what_changed: [],
  ...part,
});

const say = (part: Partial<Energy>, numbers: Energy['numbers'] = 'shown') =>
  insight(energy(part), numbers, defaultUnits);

describe('insight', () => {
  test('a clear trend is told with its range, the nearer bound first', () => {
    expect(say({})).toContain('down by about 0.4 kg a week, most likely between 0.2 kg and 0.6 kg');
    expect(say({ trend: trend(0.4, 0.2, 0.6) })).toContain('up by about 0.4 kg');
  });

  test('a trend whose range holds zero is not claimed to move', () => {
    expect(say({ trend: trend(-0.3, -0.7, 0.1) })).toContain('may still be standing still');
  });

  test('less than a thousandth of body weight a week is steady', () => {
    expect(say({ trend: trend(0.07, 0.01, 0.13) })).toContain('steady at about 80.0 kg');
  });

  test('little data is called a rough guess', () => {
    expect(say({ level: 'low' })).toContain('rough guess');
  });

  test('before the first estimate the largest gap says what helps', () => {
    const gap = { field: 'weight', description: 'Few weights', suggestion: 'Weigh in on three mornings.' };
    expect(say({ level: 'collecting', data_gaps: [gap] })).toBe(gap.suggestion);
    expect(say({ level: 'collecting', trend: null })).toContain('first estimate');
  });

  test('what changed goes first', () => {
    expect(say({ what_changed: [{ code: 'x', description: 'Your target rose by 80 kcal.' }] })).toBe(
      'Your target rose by 80 kcal.',
    );
  });

  test.each([
    ['underweight', /below the healthy range.*doctor/],
    ['very-low-intake', /please eat more/],
    ['fast-loss', /falling faster than is good for you/],
    ['low-intake', /please eat more/],
    ['goal-passed', /past your goal weight/],
  ] as const)('%s goes before all else, where numbers show', (concern, words) => {
    const what_changed = [{ code: 'x', description: 'Your target rose by 80 kcal.' }];
    expect(say({ concerns: [concern], what_changed })).toMatch(words);
    expect(say({ concerns: [concern] }, 'hidden')).not.toMatch(words);
  });

  test('no number is said where numbers are hidden, and no energy where only the trend shows', () => {
    const part = { what_changed: [{ code: 'x', description: 'Your target rose by 80 kcal.' }] };
    expect(say(part, 'hidden')).not.toMatch(/\d/);
    expect(say(part, 'trend_only')).not.toContain('kcal');
    expect(maintenanceSentence(energy(), 'trend_only', defaultUnits)).toBeNull();
    expect(maintenanceSentence(energy(), 'hidden', defaultUnits)).toBeNull();
  });

  test('maintenance is told as logged, with its range', () => {
    expect(maintenanceSentence(energy(), 'shown', defaultUnits)).toContain('2,480 kcal');
    expect(maintenanceSentence(energy(), 'shown', defaultUnits)).toContain('2,310–2,640 kcal');
    expect(maintenanceSentence(energy({ level: 'collecting' }), 'shown', defaultUnits)).toBeNull();
  });
});
