import { type Insertable, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * Inserts a row while the row that it belongs to is there. That one is held until the statement is through: a deletion
 * of it comes before or after, never between. @returns false when it is not there.
 */
export async function insertWhileThere<T extends keyof Tables>(
  db: Database,
  { table, row, owner }: { table: T; row: Insertable<Tables[T]>; owner: Owner },
): Promise<boolean> {
  const columns = Object.keys(row);
  const values = sql.join(columns.map((column) => sql.ref(`given.${column}`)));
  const { numAffectedRows } = await sql`
    with held as (
      select from ${sql.table(owner.table)} where user_id = ${owner.userId} and id = ${owner.id} for key share
    )
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${values} from held, json_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::json) as given`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n) > 0;
}

type Owner = { table: 'ai_session'; userId: string; id: string };
