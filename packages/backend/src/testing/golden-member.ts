import { readFileSync } from 'node:fs';
import { addDays, type LocalDay } from '@sleek/domain/days';
import type { TestMember } from './test-app.ts';

export type GoldenSeries = {
  days: { day: number; weight_kg: number | null; intake_kcal: number | null }[];
  expected: Record<
    string,
    { tdee: number; maint: number; trendKg: number; rateKgPerWeek: number; forecastKg: number }
  >;
};

export const goldenSeries = JSON.parse(
  readFileSync(new URL('../../../domain/src/energy/golden-series.data.json', import.meta.url), 'utf8'),
) as GoldenSeries;

/** The golden profile and its 56 days, ending the day before `today`, logged over HTTP. */
export async function logGoldenSeries(member: TestMember, today: LocalDay): Promise<void> {
  const birthYear = Number(today.slice(0, 4)) - 35;
  await member.send('PATCH', '/api/v1/me/profile', {
    body: { sex: 'female', birth_year: birthYear, height_cm: 165, activity_level: 'light' },
  });
  await member.send('PATCH', '/api/v1/me/goals', { body: { goal_type: 'fat_loss' } });
  for (const { day, weight_kg, intake_kcal } of goldenSeries.days) {
    const date = addDays(today, day - goldenSeries.days.length);
    if (weight_kg !== null) await member.send('POST', '/api/v1/checkins', { body: { date, weight_kg } });
    if (intake_kcal !== null)
      await member.send('POST', '/api/v1/nutrition/day', { body: { date, calories: intake_kcal } });
  }
}
