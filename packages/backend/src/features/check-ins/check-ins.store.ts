import { randomUUID } from 'node:crypto';
import type { LocalDay } from '@sleek/domain/days';
import type { Selectable, Updateable } from 'kysely';
import { dayNumbersOf, listOf } from '../../platform/postgres/column-lists.ts';
import type { Database } from '../../platform/postgres/database.ts';
import {
  hotStatement,
  hotStatementByFields,
  hotStatementForWire,
} from '../../platform/postgres/hot-statement.ts';
import type { WithTimestampText } from '../../platform/postgres/readers.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** `notes` is sealed. */
export type CheckInRow = Selectable<Tables['check_in']>;
export type CheckInPageRow = WithTimestampText<CheckInRow>;
export type CheckInFields = Pick<Updateable<Tables['check_in']>, (typeof fields)[number]>;

const fields = ['weight_kg', 'notes', 'energy_level', 'sleep_quality', 'mood', 'client_updated_at'] as const;

export type Range = { from: LocalDay; to: LocalDay };

const columns = [
  'user_id',
  'id',
  'date',
  'weight_kg',
  'notes',
  'energy_level',
  'sleep_quality',
  'mood',
  'adherence_score',
  'client_updated_at',
  'created_at',
  'updated_at',
] as const;

type Upsert = { userId: string; id: string; date: LocalDay; now: Date };

const checkInUpsert = hotStatementByFields(
  'upsert_check_in',
  fields,
  (db, { userId, id, date, now }: Upsert, sent: CheckInFields) =>
    db
      .insertInto('check_in')
      .values({ user_id: userId, id, date, ...sent, created_at: now, updated_at: now })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'date']).doUpdateSet({ ...sent, updated_at: now }),
      )
      .returning(columns),
);

/** Creates the day's row or changes the given fields of it; fields that are absent stay. */
export async function upsertCheckIn(
  db: Database,
  userId: string,
  entry: { date: LocalDay; fields: CheckInFields; now: Date },
): Promise<CheckInRow> {
  const { date, fields: sent, now } = entry;
  const [row] = await checkInUpsert(db, { userId, id: randomUUID(), date, now, ...sent });
  if (row === undefined) throw new Error('An upsert returns its row');
  return row;
}

type Day = { userId: string; date: LocalDay };

const checkInOfDay = hotStatement('check_in_of_day', (db, { userId, date }: Day) =>
  db.selectFrom('check_in').select(columns).where('user_id', '=', userId).where('date', '=', date),
);

export async function findCheckIn(db: Database, userId: string, date: LocalDay): Promise<CheckInRow | null> {
  const [row] = await checkInOfDay(db, { userId, date });
  return row ?? null;
}

type Page = Range & { limit: number; offset: number };

const checkInsOfRange = hotStatementForWire(
  'check_ins_of_range',
  (db, { userId, from, to, limit, offset }: Page & { userId: string }) =>
    db
      .selectFrom('check_in')
      .select(columns)
      .where('user_id', '=', userId)
      .where('date', '>=', from)
      .where('date', '<=', to)
      .orderBy('date', 'desc')
      .limit(limit)
      .offset(offset),
);

export function listCheckInRows(db: Database, userId: string, page: Page): Promise<CheckInPageRow[]> {
  return checkInsOfRange(db, { userId, ...page });
}

/** Which days of the range have a check-in, without the notes. */
export function listCheckInMarks(
  db: Database,
  userId: string,
  { from, to }: Range,
): Promise<Pick<CheckInRow, 'date' | 'weight_kg' | 'adherence_score'>[]> {
  return db
    .selectFrom('check_in')
    .select(['date', 'weight_kg', 'adherence_score'])
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .execute();
}

const checkInCount = hotStatement('check_in_count', (db, { userId, from, to }: Range & { userId: string }) =>
  db
    .selectFrom('check_in')
    .select((select) => select.fn.countAll<number>().as('total'))
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('date', '<=', to),
);

export async function countCheckIns(db: Database, userId: string, range: Range): Promise<number> {
  const [row] = await checkInCount(db, { userId, ...range });
  return row?.total ?? 0;
}

export async function latestCheckInRow(db: Database, userId: string): Promise<CheckInRow | null> {
  const row = await db
    .selectFrom('check_in')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

const byDate = ['date'];

const weightsOfRange = hotStatement(
  'weights_of_range',
  (db, { userId, from, to }: Range & { userId: string }) =>
    db
      .selectFrom('check_in')
      .select([dayNumbersOf('date', byDate).as('days'), listOf<number>('weight_kg', byDate).as('weights_kg')])
      .where('user_id', '=', userId)
      .where('weight_kg', 'is not', null)
      .where('date', '>=', from)
      .where('date', '<=', to),
);

/** Weights in kg on days since 1970-01-01: two lists of the same length, oldest first. */
export type WeightList = { days: readonly number[]; weightsKg: readonly number[] };

/** Every weight of the range. */
export async function listWeights(db: Database, userId: string, range: Range): Promise<WeightList> {
  const [row] = await weightsOfRange(db, { userId, ...range });
  return { days: row?.days ?? [], weightsKg: row?.weights_kg ?? [] };
}

/** The weight of the latest day that has one. */
export async function latestWeightRow(
  db: Database,
  userId: string,
): Promise<{ date: LocalDay; weight_kg: number } | null> {
  const row = await db
    .selectFrom('check_in')
    .select(['date', 'weight_kg'])
    .where('user_id', '=', userId)
    .where('weight_kg', 'is not', null)
    .orderBy('date', 'desc')
    .limit(1)
    .$narrowType<{ weight_kg: number }>()
    .executeTakeFirst();
  return row ?? null;
}

/** @returns false when the day has none. */
export async function deleteCheckInRow(db: Database, userId: string, date: LocalDay): Promise<boolean> {
  const deleted = await db
    .deleteFrom('check_in')
    .where('user_id', '=', userId)
    .where('date', '=', date)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}
