import type { Database } from '../../platform/postgres/database.ts';

export type StoredSession = {
  family_id: string;
  started_at: Date | null;
  last_used_at: Date;
  ip_address: string | null;
  user_agent: string | null;
};

/** Log-ins that can still be refreshed, the last used first. Its live token tells where each was used last. */
export function findLiveSessions(
  db: Database,
  member: { userId: string; now: Date },
): Promise<StoredSession[]> {
  return db
    .selectFrom('refresh_token as live')
    .select(['live.family_id', 'live.created_at as last_used_at', 'live.ip_address', 'live.user_agent'])
    .select((row) =>
      row
        .selectFrom('refresh_token as any')
        .select(({ fn }) => fn.min('any.created_at').as('started_at'))
        .whereRef('any.user_id', '=', 'live.user_id')
        .whereRef('any.family_id', '=', 'live.family_id')
        .as('started_at'),
    )
    .where('live.user_id', '=', member.userId)
    .where('live.revoked_at', 'is', null)
    .where('live.expires_at', '>', member.now)
    .orderBy('live.created_at', 'desc')
    .orderBy('live.id')
    .execute();
}

/** @returns whether there was a live one to end. */
export async function revokeSession(
  db: Database,
  session: { userId: string; sessionId: string; now: Date },
): Promise<boolean> {
  const revoked = await db
    .updateTable('refresh_token')
    .set({ revoked_at: session.now })
    .where('user_id', '=', session.userId)
    .where('family_id', '=', session.sessionId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', session.now)
    .returning('id')
    .execute();
  return revoked.length > 0;
}
