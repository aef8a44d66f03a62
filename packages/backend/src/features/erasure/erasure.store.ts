import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type DeletionRow = Selectable<Tables['account_deletion']>;

export async function findDeletion(db: Database, userId: string): Promise<DeletionRow | null> {
  const row = await db
    .selectFrom('account_deletion')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertDeletion(db: Database, deletion: DeletionRow): Promise<void> {
  await db.insertInto('account_deletion').values(deletion).execute();
}

/** Takes a request back by its link while it is not due. @returns the request; null for any other link. */
export async function takeDeletionBack(
  db: Database,
  { linkHash, now }: { linkHash: string; now: Date },
): Promise<DeletionRow | null> {
  const row = await db
    .deleteFrom('account_deletion')
    .where('link_hash', '=', linkHash)
    .where('purge_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function removeDeletion(db: Database, userId: string): Promise<void> {
  await db.deleteFrom('account_deletion').where('user_id', '=', userId).execute();
}

/** Members whose days are over, a page at a time in the order of their ids. */
export async function listDueMembers(
  db: Database,
  { now, after, limit }: { now: Date; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('account_deletion')
    .select('user_id')
    .where('purge_at', '<=', now)
    .$if(after !== null, (query) => query.where('user_id', '>', after))
    .orderBy('user_id')
    .limit(limit)
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** The due request of a member, locked; null when it is taken back, done, or another process is at it. */
export async function lockDueDeletion(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<DeletionRow | null> {
  const row = await db
    .selectFrom('account_deletion')
    .selectAll()
    .where('user_id', '=', userId)
    .where('purge_at', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

/** Every table of a member's data hangs on this row and goes with it. */
export async function deleteMember(db: Database, userId: string): Promise<void> {
  await db.deleteFrom('user').where('id', '=', userId).execute();
}

export async function setActive(
  db: Database,
  userId: string,
  { isActive, now }: { isActive: boolean; now: Date },
): Promise<void> {
  await db
    .updateTable('user')
    .set({ is_active: isActive, updated_at: now })
    .where('id', '=', userId)
    .execute();
}
