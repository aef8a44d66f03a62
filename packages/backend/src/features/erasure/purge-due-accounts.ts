import { pageByPage } from '../../platform/postgres/page-by-page.ts';
import { eraseMemberPhotos } from '../photos/erase-member-photos.ts';
import { deleteMember, listDueMembers, lockDueDeletion } from './erasure.store.ts';
import { type LedgerEntry, writeLedger } from './ledger.store.ts';
import { noteInCopy } from './ledger-copy.ts';
import { memberHash } from './member-hash.ts';
import type { DeletionDeps } from './request-deletion.ts';

export type PurgeDeps = Pick<DeletionDeps, 'db' | 'clock' | 'events' | 'objects' | 'ledgerCopy'>;

const pageSize = 100;

/**
 * Deletes for good the members whose days are over. Each is one transaction together with the line in the ledger, so
 * a process that dies leaves a member whole or gone, and the next call goes on; any number of processes may call it.
 * One member's failure is told and holds up nobody else. @returns how many this call deleted.
 */
export async function purgeDueAccounts(deps: PurgeDeps): Promise<number> {
  const now = deps.clock.now();
  const due = pageByPage<string>(pageSize, (after, limit) => listDueMembers(deps.db, { now, after, limit }));
  let purged = 0;
  for await (const userId of due) {
    try {
      // First, and outside of the transaction: with the rows gone nobody would know of what is left.
      await eraseMemberPhotos(deps, userId);
      const entry = await purge(deps, userId, now);
      if (entry === null) continue;
      purged += 1;
      deps.events.memberPurged();
      await noteInCopy(deps, entry);
    } catch (error) {
      deps.events.memberPurgeFailed(error);
    }
  }
  return purged;
}

function purge({ db }: PurgeDeps, userId: string, now: Date): Promise<LedgerEntry | null> {
  return db.transaction().execute(async (transaction) => {
    const due = await lockDueDeletion(transaction, { userId, now });
    if (due === null) return null;
    const { requested_at, purge_at } = due;
    const member_hash = memberHash(userId);
    const deleted = { member_hash, state: 'deleted' as const, requested_at, purge_at };
    const entry = { ...deleted, link_hash: null, changed_at: now };
    await writeLedger(transaction, entry);
    await deleteMember(transaction, userId);
    return entry;
  });
}
