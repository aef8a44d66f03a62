import type { Database } from '../../platform/postgres/database.ts';

export type LinkPurpose = 'verify_email' | 'reset_password';
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

type LinkId = { userId: string; id: string };

export async function markMailed(db: Database, { userId, id }: LinkId, now: Date): Promise<void> {
  await db
    .updateTable('user_link')
    .set({ mailed_at: now })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .execute();
}

export type UnsentLink = LinkId & { email: string; purpose: LinkPurpose; attempts: number };

/** Links of active members that still open, of which no mail has gone out though it was tried by then. */
export async function findUnsentLinks(
  db: Database,
  { now, triedBy, mostAttempts, limit }: { now: Date; triedBy: Date; mostAttempts: number; limit: number },
): Promise<UnsentLink[]> {
  const rows = await db
    .selectFrom('user_link')
    .innerJoin('user', 'user.id', 'user_link.user_id')
    .select(['user_link.user_id', 'user_link.id', 'user_link.purpose', 'user_link.attempts', 'user.email'])
    .where('user_link.mailed_at', 'is', null)
    .where('user_link.used_at', 'is', null)
    .where('user_link.created_at', '<=', triedBy)
    .where('user_link.expires_at', '>', now)
    .where('user_link.attempts', '<', mostAttempts)
    .where('user.is_active', '=', true)
    .orderBy('user_link.created_at')
    .limit(limit)
    .execute();
  return rows.map(({ user_id, ...row }) => ({ ...row, userId: user_id }));
}

/** Gives an unsent link another token. @returns false when another process got there first. */
export async function replaceUnsentToken(
  db: Database,
  link: LinkId & { attempts: number; tokenHash: string },
): Promise<boolean> {
  const replaced = await db
    .updateTable('user_link')
    .set({ token_hash: link.tokenHash, attempts: link.attempts + 1 })
    .where('user_id', '=', link.userId)
    .where('id', '=', link.id)
    .where('attempts', '=', link.attempts)
    .where('mailed_at', 'is', null)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return replaced !== undefined;
}
