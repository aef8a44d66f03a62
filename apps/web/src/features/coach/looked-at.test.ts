import type { ToolTraceEntry } from '@sleek/contract/coach';
import { describe, expect, test } from 'vitest';
import { lookedAtWords, lookingWords } from './looked-at.ts';

const look = (
  tool_name: string,
  output_summary: string,
  rest: Partial<ToolTraceEntry> = {},
): ToolTraceEntry => ({
  tool_name,
  tool_description: '',
  input_summary: '',
  output_summary,
  source_citations: null,
  latency_ms: 3,
  cached: false,
  ...rest,
});

describe('lookedAtWords', () => {
  test('counts what was looked at', () => {
    const trace = [
      look('get_weight_trend', 'weekly_rate_of_change_kg=-0.3, data_points=12', { input_summary: 'days=28' }),
      look('get_recent_checkins', 'checkins=9 items, total=9, days_requested=14'),
      look('get_nutrition_summary', 'days_logged=1, avg_calories=2012'),
    ];
    expect(lookedAtWords(trace)).toBe('Looked at: 28 days of weight, 9 check-ins, 1 day of food');
  });

  test('names things once and without numbers where none are known', () => {
    const trace = [
      look('get_energy', 'as_of=2026-11-25'),
      look('get_energy', 'as_of=2026-11-25'),
      look('get_weight_trend', 'total_change_kg=-1'),
      look('get_user_profile', 'email=x'),
    ];
    expect(lookedAtWords(trace)).toBe(
      'Looked at: your trend and maintenance, your weights, your profile and goal',
    );
  });

  test('leaves out failed looks and descriptions that are no plain phrase', () => {
    const trace = [
      look('get_food_today', ''),
      look('new_tool', 'a=1', { tool_description: 'Your sleep of the last week' }),
      look('propose_log_weight', 'offered=3 fields', { tool_description: 'An offer to log a weight' }),
      look('odd_tool', 'a=1', { tool_description: '{"json": true}' }),
    ];
    expect(lookedAtWords(trace)).toBe('Looked at: your sleep of the last week');
  });

  test('says that it looked at dates of photos, unless it was not allowed to', () => {
    const photos = (summary: string) => lookedAtWords([look('get_photo_dates', summary)]);
    expect(photos('access=allowed, photos=2')).toBe('Looked at: the dates of photos you share');
    expect(photos('access=no_consent, photos=null')).toBeNull();
  });

  test('is null when nothing was looked at', () => {
    expect(lookedAtWords(null)).toBeNull();
    expect(lookedAtWords([])).toBeNull();
  });
});

describe('lookingWords', () => {
  test('says what is going on, also for tools it does not know', () => {
    expect(lookingWords('get_food_today')).toBe('Looking at today’s food');
    expect(lookingWords('toString')).toBe('Looking at your data');
  });
});
