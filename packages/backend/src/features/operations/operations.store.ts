import type { Database } from '../../platform/postgres/database.ts';

export type AccountRow = {
  id: string;
  email: string;
  is_active: boolean;
  is_verified: boolean;
  role: 'member' | 'reviewer' | 'admin';
  created_at: Date;
};

/** By e-mail as it is stored, or by id. */
export async function findAccount(
  db: Database,
  by: { email: string } | { id: string },
): Promise<AccountRow | null> {
  const row = await db
    .selectFrom('user')
    .select(['id', 'email', 'is_active', 'is_verified', 'role', 'created_at'])
    .$if('email' in by, (query) => query.where('email', '=', 'email' in by ? by.email : ''))
    .$if('id' in by, (query) => query.where('id', '=', 'id' in by ? by.id : ''))
    .executeTakeFirst();
  return row ?? null;
}

export async function updateAccount(
  db: Database,
  { userId, now, ...change }: { userId: string; now: Date; is_active?: boolean; role?: AccountRow['role'] },
): Promise<void> {
  await db
    .updateTable('user')
    .set({ ...change, updated_at: now })
    .where('id', '=', userId)
    .execute();
}
