import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { type StoredUser, storeRole } from './accounts.store.ts';
import { writeAudit } from './write-audit.ts';

/** `adminEmail` names the first admin; null names nobody. */
export type AdminDeps = { db: Database; clock: Clock; adminEmail: string | null };

/**
 * The account with the configured e-mail becomes an admin, once that address has been verified: anybody can
 * register with it, only who reads its mailbox can do that. Looked at when they verify and when they log in.
 */
export async function makeAdminIfNamed(
  deps: AdminDeps,
  user: Pick<StoredUser, 'id' | 'email' | 'is_verified' | 'role'>,
): Promise<void> {
  if (user.email !== deps.adminEmail || !user.is_verified || user.role === 'admin') return;
  await storeRole(deps.db, { userId: user.id, role: 'admin', now: deps.clock.now() });
  await writeAudit(deps, {
    userId: user.id,
    actor: { kind: 'system', id: null },
    action: 'role.changed',
    details: { from: user.role, to: 'admin', because: 'ADMIN_EMAIL' },
  });
}
