import type { Database } from '../../platform/postgres/database.ts';

export type LinkPurpose = 'verify_email' | 'reset_password' | 'restore_account';
export type LinkKey = { purpose: LinkPurpose; tokenHash: string; now: Date };

export async function insertLink(
  db: Database,
  link: { userId: string; id: string; purpose: LinkPurpose; tokenHash: string; expiresAt: Date; now: Date },
): Promise<void> {
  await db
    .insertInto('user_link')
    .values({
      user_id: link.userId,
      id: link.id,
      purpose: link.purpose,
      token_hash: link.tokenHash,
      expires_at: link.expiresAt,
      created_at: link.now,
    })
    .execute();
}

/** Whose link it is, while it still opens something. */
export async function findLinkOwner(db: Database, link: LinkKey): Promise<string | null> {
  const row = await db
    .selectFrom('user_link')
    .select('user_id')
    .where('token_hash', '=', link.tokenHash)
    .where('purpose', '=', link.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', link.now)
    .executeTakeFirst();
  return row?.user_id ?? null;
}

/** Ends every open link of the member for that purpose. @returns the hashes of those it ended. */
export async function endLinks(
  db: Database,
  { userId, purpose, now }: { userId: string; purpose: LinkPurpose; now: Date },
): Promise<string[]> {
  const ended = await db
    .updateTable('user_link')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .execute();
  return ended.map(({ token_hash }) => token_hash);
}
