import { type Expression, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * Deletes the rows of a table whose keys a query selects, in the order of `key`. Let that query name a limit, so that
 * the call stays short, and lock its rows, so that what is used again meanwhile stays. @returns how many went.
 */
export async function deleteBatch(
  db: Database,
  { table, key, doomed }: { table: keyof Tables; key: readonly string[]; doomed: Expression<object> },
): Promise<number> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const { numAffectedRows } =
    await sql`delete from ${sql.table(table)} where (${columns}) in (${doomed})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
