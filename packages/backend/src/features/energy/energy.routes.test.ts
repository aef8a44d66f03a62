import { readFileSync } from 'node:fs';
import { addDays, localDay } from '@sleek/domain/days';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

type Golden = {
  days: { day: number; weight_kg: number | null; intake_kcal: number | null }[];
  expected: Record<
    string,
    {
      tdee: number;
      maint: number;
      maintSd: number;
      trendKg: number;
      rateKgPerWeek: number;
      forecastKg: number;
      reporting: number;
    }
  >;
};
const golden = JSON.parse(
  readFileSync(new URL('../../../../domain/src/energy/golden-series.data.json', import.meta.url), 'utf8'),
) as Golden;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const today = localDay('2026-06-15');

async function logGoldenSeries(member: TestMember): Promise<void> {
  await member.send('PATCH', '/api/v1/me/profile', {
    body: { sex: 'female', birth_year: 1991, height_cm: 165, activity_level: 'light' },
  });
  await member.send('PATCH', '/api/v1/me/goals', { body: { goal_type: 'fat_loss' } });
  for (const { day, weight_kg, intake_kcal } of golden.days) {
    const date = addDays(today, day - golden.days.length);
    if (weight_kg !== null) {
      const { status } = await member.send('POST', '/api/v1/checkins', { body: { date, weight_kg } });
      expect(status).toBe(201);
    }
    if (intake_kcal !== null)
      await member.send('POST', '/api/v1/nutrition/day', { body: { date, calories: intake_kcal } });
  }
}

describe('GET /energy', () => {
  test('200 gives the golden values after the 56 golden days ending yesterday', async () => {
    const member = await app.member();
    await logGoldenSeries(member);
    const { status, body } = await member.send('GET', '/api/v1/energy');
    expect(status).toBe(200);
    const expected = golden.expected['56'];
    expect(body).toMatchObject({ as_of: today, numbers: 'shown', targets_withheld: null });
    const { trend, maintenance, forecast, targets } = body as never as Record<string, Record<string, number>>;
    expect(maintenance?.as_logged_kcal).toBeCloseTo(expected?.maint ?? 0, 0);
    expect(Math.abs((maintenance?.as_logged_kcal ?? 0) - (expected?.maint ?? 0))).toBeLessThanOrEqual(0.5);
    expect(Math.abs((maintenance?.expenditure_kcal ?? 0) - (expected?.tdee ?? 0))).toBeLessThanOrEqual(0.5);
    expect(Math.abs((trend?.weight_kg ?? 0) - (expected?.trendKg ?? 0))).toBeLessThanOrEqual(0.002);
    expect(Math.abs((trend?.rate_kg_per_week ?? 0) - (expected?.rateKgPerWeek ?? 0))).toBeLessThanOrEqual(
      0.002,
    );
    expect(Math.abs((forecast?.in_28_days_kg ?? 0) - (expected?.forecastKg ?? 0))).toBeLessThanOrEqual(0.002);
    expect(targets?.calories).toBeGreaterThanOrEqual(1200);
  });
});
