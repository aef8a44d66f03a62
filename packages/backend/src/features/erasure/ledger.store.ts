import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type LedgerEntry = Selectable<Tables['deletion_ledger']>;

/** The latest word about a member. */
export async function writeLedger(db: Database, entry: LedgerEntry): Promise<void> {
  const { member_hash: _, ...said } = entry;
  await db
    .insertInto('deletion_ledger')
    .values(entry)
    .onConflict((conflict) => conflict.column('member_hash').doUpdateSet(said))
    .execute();
}

export async function findLedgerEntry(db: Database, hash: string): Promise<LedgerEntry | null> {
  const row = await db
    .selectFrom('deletion_ledger')
    .selectAll()
    .where('member_hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** A page in the order of the hashes. */
export function listLedger(
  db: Database,
  { after, limit }: { after: string | null; limit: number },
): Promise<LedgerEntry[]> {
  return db
    .selectFrom('deletion_ledger')
    .selectAll()
    .$if(after !== null, (query) => query.where('member_hash', '>', after))
    .orderBy('member_hash')
    .limit(limit)
    .execute();
}

/** The ids of all members, closed ones included, a page at a time in their order. */
export async function listMemberIds(
  db: Database,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('user')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
