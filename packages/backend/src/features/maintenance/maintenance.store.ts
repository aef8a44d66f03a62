import type { Database } from '../../platform/postgres/database.ts';

export type MaintenanceChange = {
  isOn: boolean;
  announcedUntil: Date | null;
  words: string | null;
  by: string;
  at: Date;
};

/** The latest change; null where nobody has made one. */
export async function findLatestChange(db: Database): Promise<MaintenanceChange | null> {
  const row = await db
    .selectFrom('maintenance_change')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { is_on, announced_until, words, changed_by, changed_at } = row;
  return { isOn: is_on, announcedUntil: announced_until, words, by: changed_by, at: changed_at };
}

export async function insertChange(db: Database, change: MaintenanceChange): Promise<void> {
  await db
    .insertInto('maintenance_change')
    .values({
      is_on: change.isOn,
      announced_until: change.announcedUntil,
      words: change.words,
      changed_by: change.by,
      changed_at: change.at,
    })
    .execute();
}
