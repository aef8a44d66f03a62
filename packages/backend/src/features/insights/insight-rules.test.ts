import { expect, test } from 'vitest';
import { monthOfLooks } from '../../llm/embedded/looks.fixtures.ts';
import { createSlots } from '../../llm/embedded/speech.ts';
import { insightsOf } from './insight-rules.ts';

const trendWith = (rate: number, interval: [number, number]) => {
  const { get_energy: energy, get_nutrition_summary: food, get_adherence_metrics: metrics } = monthOfLooks;
  const trend = {
    weight_kg: 80,
    interval_90: [79, 81] as [number, number],
    rate_kg_per_week: rate,
    rate_interval_90: interval,
  };
  const slots = createSlots({ weight: 'kg', height: 'cm', energy: 'kcal' }, null);
  return insightsOf({ energy: { ...energy, trend }, metrics, food, streak: 0, slots })[0];
};

test('a trend is said to go one way only where its range allows no other', () => {
  expect(trendWith(-0.3, [-0.6, -0.02])?.title).toBe('Your trend goes down');
  const open = trendWith(-0.29, [-0.6, 0.02]);
  expect(open?.title).toBe('Your trend probably goes down');
  expect(open?.description).toMatch(/^Your trend is probably going down by about 0\.29 kg a week/);
  expect(trendWith(0.2, [-0.1, 0.5])?.title).toBe('Your trend probably goes up');
  expect(trendWith(0.05, [-0.2, 0.3])?.title).toBe('Your trend is about steady');
});
