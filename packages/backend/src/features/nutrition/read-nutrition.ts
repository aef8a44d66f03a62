import { type Problem, problem } from '@sleek/contract/errors';
import type { NutritionAggregate, NutritionDay, NutritionRange } from '@sleek/contract/nutrition';
import { compareDays, daysBetween, type LocalDay } from '@sleek/domain/days';
import { kcalFromMacros } from '@sleek/domain/energy/static-calculator';
import { err, ok, type Result } from '@sleek/domain/result';
import { roundTo } from '@sleek/domain/units';
import type { Database } from '../../platform/postgres/database.ts';
import { openNotes, type SealedText } from '../../platform/sealed-text.ts';
import { listIntakes, listNutritionRows, type NutritionRow } from './nutrition.store.ts';

export type ReadNutritionDeps = { db: Database; sealedText: SealedText };
export type DayRange = { from: LocalDay; to: LocalDay };

export async function readNutritionDay(
  deps: ReadNutritionDeps,
  userId: string,
  date: LocalDay,
): Promise<NutritionDay | null> {
  const [row] = await listNutritionRows(deps.db, userId, { from: date, to: date });
  return row ? nutritionDayToWire(row, deps.sealedText) : null;
}

/** The days of the range, newest first. */
export async function readNutritionDays(
  deps: ReadNutritionDeps,
  userId: string,
  range: DayRange,
): Promise<NutritionDay[]> {
  const rows = await listNutritionRows(deps.db, userId, range);
  return rows.map((row) => nutritionDayToWire(row, deps.sealedText));
}

export type Intake = {
  /** Days since 1970-01-01. */
  day: number;
  energyKcal: number | null;
  closed: boolean;
  fastingConfirmed: boolean;
};

/** What was logged on each day of the range, oldest first; from the macronutrients when only those were logged. */
export async function readIntakes(db: Database, userId: string, range: DayRange): Promise<Intake[]> {
  const lists = await listIntakes(db, userId, range);
  if (lists === null) return [];
  return lists.days.map((day, at) => ({
    day,
    energyKcal: wholeDayKcal({
      calories: lists.calories[at] ?? null,
      protein_g: lists.protein_g[at] ?? null,
      carbs_g: lists.carbs_g[at] ?? null,
      fat_g: lists.fat_g[at] ?? null,
    }),
    closed: lists.closed[at] ?? false,
    fastingConfirmed: lists.fasting_confirmed[at] ?? false,
  }));
}

/** The energy of a day's log, in kcal. */
export function loggedKcal(
  day: Pick<NutritionDay, 'calories' | 'protein_g' | 'carbs_g' | 'fat_g'>,
): number | null {
  if (day.calories !== null) return day.calories;
  return kcalFromMacros({ proteinG: day.protein_g, carbsG: day.carbs_g, fatG: day.fat_g });
}

/** The energy of a whole day, in kcal; what only some of its macronutrients say is no day's energy. */
export function wholeDayKcal(day: Parameters<typeof loggedKcal>[0]): number | null {
  const isPartial = [day.protein_g, day.carbs_g, day.fat_g].includes(null);
  return day.calories === null && isPartial ? null : loggedKcal(day);
}

/** The days of the range, or their averages. */
export async function readNutritionRange(
  deps: ReadNutritionDeps,
  userId: string,
  { from, to, aggregate }: DayRange & { aggregate: boolean },
): Promise<Result<NutritionRange | NutritionAggregate, Problem>> {
  if (compareDays(from, to) > 0)
    return err(problem('range-reversed', 'The range ends before it starts: swap `from` and `to`.'));
  const items = await readNutritionDays(deps, userId, { from, to });
  return ok(
    aggregate
      ? averagesOf(items, { from, to })
      : { items, total: items.length, from_date: from, to_date: to },
  );
}

/** Means over the days that have a value; a mean of zero is zero, and only no value at all is null. */
export function averagesOf(days: readonly NutritionDay[], { from, to }: DayRange): NutritionAggregate {
  const valuesOf = (field: 'calories' | 'protein_g' | 'carbs_g' | 'fat_g' | 'fiber_g') =>
    days.map((day) => day[field]).filter((value) => value !== null);
  const mean = (field: Parameters<typeof valuesOf>[0]) => {
    const values = valuesOf(field);
    return values.length === 0 ? null : roundTo(sum(values) / values.length, 1);
  };
  const calories = valuesOf('calories');
  return {
    from_date: from,
    to_date: to,
    total_days: daysBetween(from, to) + 1,
    logged_days: days.length,
    avg_calories: mean('calories'),
    avg_protein_g: mean('protein_g'),
    avg_carbs_g: mean('carbs_g'),
    avg_fat_g: mean('fat_g'),
    avg_fiber_g: mean('fiber_g'),
    total_calories: calories.length === 0 ? null : sum(calories),
  };
}

export const nutritionDayToWire = (row: NutritionRow, sealedText: SealedText): NutritionDay => ({
  id: row.id,
  date: row.date,
  calories: row.calories,
  protein_g: row.protein_g,
  carbs_g: row.carbs_g,
  fat_g: row.fat_g,
  fiber_g: row.fiber_g,
  source: row.source,
  notes: openNotes(row.notes, sealedText),
  closed: row.closed,
  fasting_confirmed: row.fasting_confirmed,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
