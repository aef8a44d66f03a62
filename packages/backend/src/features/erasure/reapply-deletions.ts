import type { Clock } from '../../platform/clock.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { pageByPage } from '../../platform/postgres/page-by-page.ts';
import { eraseMemberPhotos } from '../photos/erase-member-photos.ts';
import { closeAccount } from './close-account.ts';
import { deleteMember, findDeletion, insertDeletion, removeDeletion, setActive } from './erasure.store.ts';
import { findLedgerEntry, type LedgerEntry, listMemberIds, writeLedger } from './ledger.store.ts';
import { isNewer, type LedgerCopy, readLedger } from './ledger-copy.ts';
import { memberHash } from './member-hash.ts';

export type Reapplied = { deleted: number; closed: number; reopened: number };
type Deps = { db: Database; clock: Clock; objects: Objects; ledgerCopy: LedgerCopy };

const pageSize = 500;

/**
 * Carries out again what members decided after the backup that this database was restored from: who was deleted is
 * deleted, who was closed is closed with the same link and deadline, who took it back is open. Call it before traffic
 * is let in and before anybody is purged. A database that knows everything already costs two reads; a call that was cut off is finished by the next.
 */
export async function reapplyDeletions(deps: Deps): Promise<Reapplied> {
  const unknown = await decisionsUnknownToDatabase(deps);
  const done: Reapplied = { deleted: 0, closed: 0, reopened: 0 };
  if (unknown.size === 0) return done;
  const members = pageByPage<string>(pageSize, (after, limit) => listMemberIds(deps.db, { after, limit }));
  for await (const userId of members) {
    const entry = unknown.get(memberHash(userId));
    if (entry?.state === 'deleted') await eraseMemberPhotos(deps, userId);
    const outcome = entry ? await reapply(deps, userId, entry) : null;
    if (outcome !== null) done[outcome] += 1;
  }
  // Who is not there needs nothing but the line, which a later copy of this database's ledger must have.
  for (const entry of (await decisionsUnknownToDatabase(deps)).values()) await writeLedger(deps.db, entry);
  return done;
}

async function decisionsUnknownToDatabase({ db, ledgerCopy }: Deps): Promise<Map<string, LedgerEntry>> {
  const unknown = await ledgerCopy.read();
  for (const known of await readLedger({ db })) {
    const entry = unknown.get(known.member_hash);
    if (entry && !isNewer(entry, known)) unknown.delete(known.member_hash);
  }
  return unknown;
}

function reapply({ db, clock }: Deps, userId: string, entry: LedgerEntry): Promise<keyof Reapplied | null> {
  return db.transaction().execute(async (transaction) => {
    await lockMember(transaction, userId);
    // Another process may have done it, and its members may have decided anew since.
    if (!isNewer(entry, await findLedgerEntry(transaction, entry.member_hash))) return null;
    await writeLedger(transaction, entry);
    if (entry.state === 'deleted') {
      await deleteMember(transaction, userId);
      return 'deleted';
    }
    const present = await findDeletion(transaction, userId);
    if (entry.state === 'closed')
      return closeAgain(transaction, userId, { entry, present, now: clock.now() });
    if (present === null) return null;
    await removeDeletion(transaction, userId);
    await setActive(transaction, userId, { isActive: true, now: clock.now() });
    return 'reopened';
  });
}

async function closeAgain(
  db: Database,
  userId: string,
  { entry, present, now }: { entry: LedgerEntry; present: object | null; now: Date },
): Promise<'closed' | null> {
  const { requested_at, purge_at, link_hash } = entry;
  if (link_hash === null) return null;
  // A request that is there is an older one, which was taken back and made anew.
  if (present !== null) await removeDeletion(db, userId);
  await insertDeletion(db, { user_id: userId, requested_at, purge_at, link_hash });
  await closeAccount(db, userId, now);
  return 'closed';
}
