import { randomUUID } from 'node:crypto';
import type { LocalDay } from '@sleek/domain/days';
import type { Selectable, Updateable } from 'kysely';
import { dayNumbersOf, listOf } from '../../platform/postgres/column-lists.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement, hotStatementByFields } from '../../platform/postgres/hot-statement.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** `notes` is sealed. */
export type NutritionRow = Selectable<Tables['nutrition_day']>;
export type NutritionFields = Pick<Updateable<Tables['nutrition_day']>, (typeof fields)[number]>;

const fields = [
  'calories',
  'protein_g',
  'carbs_g',
  'fat_g',
  'fiber_g',
  'notes',
  'closed',
  'fasting_confirmed',
] as const;

const columns = [
  'user_id',
  'id',
  'date',
  'calories',
  'protein_g',
  'carbs_g',
  'fat_g',
  'fiber_g',
  'source',
  'notes',
  'closed',
  'fasting_confirmed',
  'created_at',
  'updated_at',
] as const;

type Upsert = { userId: string; id: string; date: LocalDay; now: Date };

const nutritionUpsert = hotStatementByFields(
  'upsert_nutrition_day',
  fields,
  (db, { userId, id, date, now }: Upsert, sent: NutritionFields) =>
    db
      .insertInto('nutrition_day')
      .values({ user_id: userId, id, date, ...sent, created_at: now, updated_at: now })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'date']).doUpdateSet({ ...sent, updated_at: now }),
      )
      .returning(columns),
);

/** Creates the day's row or changes the given fields of it; the source of an imported day stays. */
export async function upsertNutritionDay(
  db: Database,
  userId: string,
  entry: { date: LocalDay; fields: NutritionFields; now: Date },
): Promise<NutritionRow> {
  const { date, fields: sent, now } = entry;
  const [row] = await nutritionUpsert(db, { userId, id: randomUUID(), date, now, ...sent });
  if (row === undefined) throw new Error('An upsert returns its row');
  return row;
}

type Range = { from: LocalDay; to: LocalDay };

const nutritionOfRange = hotStatement(
  'nutrition_of_range',
  (db, { userId, from, to }: Range & { userId: string }) =>
    db
      .selectFrom('nutrition_day')
      .select(columns)
      .where('user_id', '=', userId)
      .where('date', '>=', from)
      .where('date', '<=', to)
      .orderBy('date', 'desc'),
);

/** The days of the range, newest first. */
export function listNutritionRows(db: Database, userId: string, range: Range): Promise<NutritionRow[]> {
  return nutritionOfRange(db, { userId, ...range });
}

const byDate = ['date'];

const intakesOfRange = hotStatement(
  'intakes_of_range',
  (db, { userId, from, to }: Range & { userId: string }) =>
    db
      .selectFrom('nutrition_day')
      .select([
        dayNumbersOf('date', byDate).as('days'),
        listOf<number | null>('calories', byDate).as('calories'),
        listOf<number | null>('protein_g', byDate).as('protein_g'),
        listOf<number | null>('carbs_g', byDate).as('carbs_g'),
        listOf<number | null>('fat_g', byDate).as('fat_g'),
        listOf<boolean>('closed', byDate).as('closed'),
        listOf<boolean>('fasting_confirmed', byDate).as('fasting_confirmed'),
      ])
      .where('user_id', '=', userId)
      .where('date', '>=', from)
      .where('date', '<=', to),
);

/** What was eaten on each day of the range, without the notes, oldest first: a list for each column; null for no day. */
export async function listIntakes(db: Database, userId: string, range: Range) {
  const [row] = await intakesOfRange(db, { userId, ...range });
  return row === undefined || row.days === null ? null : (row as Filled<typeof row>);
}

/** Where there is a day every list has one entry for it. */
type Filled<Row> = { [Column in keyof Row]: NonNullable<Row[Column]> };

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
