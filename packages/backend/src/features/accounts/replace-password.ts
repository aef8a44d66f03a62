import type { Database } from '../../platform/postgres/database.ts';
import { revokeAllTokens, storePassword } from './accounts.store.ts';
import { endLinks } from './links.store.ts';

/**
 * The password with everything that the old one opened: sessions, access tokens, links to set another. On the
 * caller's transaction, under the member's lock.
 */
export async function replacePassword(
  db: Database,
  change: { userId: string; hashedPassword: string; now: Date },
): Promise<{ tokenVersion: number; sessionsEnded: number }> {
  const tokenVersion = await storePassword(db, change);
  const sessionsEnded = await revokeAllTokens(db, change);
  await endLinks(db, { userId: change.userId, purpose: 'reset_password', now: change.now });
  return { tokenVersion, sessionsEnded };
}
