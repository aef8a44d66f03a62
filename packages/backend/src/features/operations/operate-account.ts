import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { endAllSessions } from '../accounts/end-session.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import { isDeletionAsked } from '../erasure/is-deletion-asked.ts';
import { type AccountRow, findAccount, updateAccount } from './operations.store.ts';

/** An account as an operator sees it: nothing of what its member wrote. */
export type Account = {
  id: string;
  email: string;
  isActive: boolean;
  isVerified: boolean;
  role: AccountRow['role'];
  since: Date;
  isDeletionAsked: boolean;
};

export type AccountChange =
  | { type: 'disable' }
  | { type: 'enable' }
  | { type: 'role'; role: 'member' | 'admin' };

/** @param asked an e-mail or an id. */
export async function readAccount(db: Database, asked: string): Promise<Account | null> {
  const text = asked.trim().toLowerCase();
  if (text.includes('\u0000') || !text.isWellFormed()) return null;
  if (!text.includes('@') && !isId(text)) return null;
  const row = await findAccount(db, text.includes('@') ? { email: text } : { id: text });
  if (row === null) return null;
  return {
    id: row.id,
    email: row.email,
    isActive: row.is_active,
    isVerified: row.is_verified,
    role: row.role,
    since: row.created_at,
    isDeletionAsked: await isDeletionAsked(db, row.id),
  };
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Why a change must not be made, before anybody is asked about it. */
export function refuseChange(account: Account, change: AccountChange): ChangeAccountError | null {
  if (account.isDeletionAsked) return { type: 'deletion-asked' };
  if (change.type === 'role') {
    if (account.role === change.role) return { type: 'so-already' };
    return change.role === 'admin' && !(account.isVerified && account.isActive)
      ? { type: 'not-verified' }
      : null;
  }
  return account.isActive === (change.type === 'enable') ? { type: 'so-already' } : null;
}

/** Changes who may get in, or as what, with who did it. Every process follows at once. */
export function changeAccount(
  { db, clock }: { db: Database; clock: Clock },
  operator: { name: string },
  { userId, change }: { userId: string; change: AccountChange },
): Promise<Result<Account, ChangeAccountError>> {
  return db.transaction().execute(async (transaction) => {
    await lockMember(transaction, userId);
    const before = await readAccount(transaction, userId);
    if (before === null) return err({ type: 'not-found' });
    const refusal = refuseChange(before, change);
    if (refusal !== null) return err(refusal);
    const now = clock.now();
    if (change.type === 'role') await updateAccount(transaction, { userId, now, role: change.role });
    else await updateAccount(transaction, { userId, now, is_active: change.type === 'enable' });
    if (change.type === 'disable') await endAllSessions(transaction, { userId, now });
    await writeAudit(
      { db: transaction, clock },
      {
        userId,
        actor: { kind: 'operator', id: null },
        action: actions[change.type],
        details: {
          by: operator.name.slice(0, 100),
          ...(change.type === 'role' && { from: before.role, to: change.role }),
        },
      },
    );
    const after = await readAccount(transaction, userId);
    return after === null ? err({ type: 'not-found' }) : ok(after);
  });
}

export type ChangeAccountError =
  | { type: 'not-found' }
  | { type: 'so-already' }
  /** Only the member takes that back, by the mailed link. */
  | { type: 'deletion-asked' }
  /** Anybody can register with somebody's address. */
  | { type: 'not-verified' };

const actions = { disable: 'account.disabled', enable: 'account.enabled', role: 'role.changed' } as const;
