import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import { tokenHash } from '../accounts/tokens.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import { setActive, takeDeletionBack } from './erasure.store.ts';
import { type LedgerEntry, writeLedger } from './ledger.store.ts';
import { noteInCopy } from './ledger-copy.ts';
import { memberHash } from './member-hash.ts';
import type { DeletionDeps } from './request-deletion.ts';

/** Takes a deletion back by the mailed link. Every session stays ended: whoever holds the link logs in like anyone. */
export async function restoreAccount(
  deps: Pick<DeletionDeps, 'db' | 'clock' | 'events' | 'ledgerCopy'>,
  token: string,
): Promise<Result<null, Problem>> {
  const entry = await deps.db.transaction().execute(async (transaction): Promise<LedgerEntry | null> => {
    const now = deps.clock.now();
    const taken = await takeDeletionBack(transaction, { linkHash: tokenHash(token), now });
    if (taken === null) return null;
    const { user_id: userId, requested_at, purge_at } = taken;
    // Log-in works again; what ended stays ended.
    await setActive(transaction, userId, { isActive: true, now });
    await writeAudit({ ...deps, db: transaction }, { userId, action: 'account.reopened' });
    const member_hash = memberHash(userId);
    const reopened = { member_hash, state: 'reopened' as const, requested_at, purge_at };
    const written = { ...reopened, link_hash: null, changed_at: now };
    await writeLedger(transaction, written);
    return written;
  });
  if (entry === null) return err(linkRefused);
  deps.events.accountChanged('reopened');
  await noteInCopy(deps, entry);
  return ok(null);
}

const linkRefused = problem(
  'link-refused',
  'This link was used already, or its 7 days are over. If you still can log in, nothing is lost.',
);
