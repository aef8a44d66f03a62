import { randomUUID } from 'node:crypto';
import type { LocalDay } from '@sleek/domain/days';
import type { Selectable, Updateable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** `notes` is sealed. */
export type NutritionRow = Selectable<Tables['nutrition_day']>;
export type NutritionFields = Pick<
  Updateable<Tables['nutrition_day']>,
  'calories' | 'protein_g' | 'carbs_g' | 'fat_g' | 'fiber_g' | 'notes' | 'closed' | 'fasting_confirmed'
>;

/** Creates the day's row or changes the given fields of it; the source of an imported day stays. */
export function upsertNutritionDay(
  db: Database,
  userId: string,
  entry: { date: LocalDay; fields: NutritionFields; now: Date },
): Promise<NutritionRow> {
  const { date, fields, now } = entry;
  return db
    .insertInto('nutrition_day')
    .values({ user_id: userId, id: randomUUID(), date, ...fields, created_at: now, updated_at: now })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'date']).doUpdateSet({ ...fields, updated_at: now }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The days of the range, newest first. */
export function listNutritionRows(
  db: Database,
  userId: string,
  { from, to }: { from: LocalDay; to: LocalDay },
): Promise<NutritionRow[]> {
  return db
    .selectFrom('nutrition_day')
    .selectAll()
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date', 'desc')
    .execute();
}

export type IntakeRow = Pick<
  NutritionRow,
  'date' | 'calories' | 'protein_g' | 'carbs_g' | 'fat_g' | 'closed' | 'fasting_confirmed'
>;

/** What was eaten on each day of the range, without the notes. */
export function listIntakeRows(
  db: Database,
  userId: string,
  { from, to }: { from: LocalDay; to: LocalDay },
): Promise<IntakeRow[]> {
  return db
    .selectFrom('nutrition_day')
    .select(['date', 'calories', 'protein_g', 'carbs_g', 'fat_g', 'closed', 'fasting_confirmed'])
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .execute();
}

/** @returns false when the day has none. */
export async function deleteNutritionRow(db: Database, userId: string, date: LocalDay): Promise<boolean> {
  const deleted = await db
    .deleteFrom('nutrition_day')
    .where('user_id', '=', userId)
    .where('date', '=', date)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}
