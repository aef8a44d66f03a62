import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** Which rows of a table are the member's. All tables are read alike, so names come in as values, never from outside. */
export type MemberTable = { table: keyof Tables; userId: string };
export type ExportRow = Record<string, unknown>;

/** The keys of the member's rows, newest first. */
export async function listRowKeys(
  db: Database,
  { table, userId }: MemberTable,
  { key, newestBy }: { key: string; newestBy: string },
): Promise<string[]> {
  const { ref } = db.dynamic;
  const rows = await db
    .selectFrom(table as 'check_in')
    .select(ref<'id'>(key))
    .where('user_id', '=', userId)
    .orderBy(ref(newestBy), 'desc')
    .orderBy(ref(key))
    .execute();
  return rows.map((row) => (row as ExportRow)[key] as string);
}

/** The rows of these keys, in no order. */
export function listRowsOfKeys(
  db: Database,
  { table, userId }: MemberTable,
  { key, keys, columns }: { key: string; keys: readonly string[]; columns: readonly string[] },
): Promise<ExportRow[]> {
  const { ref } = db.dynamic;
  return db
    .selectFrom(table as 'check_in')
    .select(columns.map((column) => ref<'id'>(column)))
    .where('user_id', '=', userId)
    .where(ref(key), 'in', keys)
    .execute();
}

/** The one row that a table has of a member. */
export async function findOnlyRow(
  db: Database,
  { table, userId }: MemberTable,
  columns: readonly string[],
): Promise<ExportRow | null> {
  const { ref } = db.dynamic;
  const row = await db
    .selectFrom(table as 'user_goal')
    .select(columns.map((column) => ref<'user_id'>(column)))
    .where(ref(table === 'user' ? 'id' : 'user_id'), '=', userId)
    .executeTakeFirst();
  return row ?? null;
}
