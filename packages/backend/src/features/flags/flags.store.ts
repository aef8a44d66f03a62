import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type FlagChange = Omit<Selectable<Tables['feature_flag_change']>, 'id'>;

/** The latest change of each flag that was ever changed. */
export function listLatestFlagChanges(db: Database): Promise<FlagChange[]> {
  return db
    .selectFrom('feature_flag_change')
    .distinctOn('name')
    .select(['name', 'is_on', 'changed_by', 'reason', 'changed_at'])
    .orderBy('name')
    .orderBy('id', 'desc')
    .execute();
}

/** Every change of a flag, the newest first. */
export function listFlagChanges(db: Database, name: string, limit: number): Promise<FlagChange[]> {
  return db
    .selectFrom('feature_flag_change')
    .select(['name', 'is_on', 'changed_by', 'reason', 'changed_at'])
    .where('name', '=', name)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function insertFlagChange(
  db: Database,
  change: Insertable<Tables['feature_flag_change']>,
): Promise<void> {
  await db.insertInto('feature_flag_change').values(change).execute();
}
