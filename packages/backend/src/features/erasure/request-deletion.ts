import { setTimeout } from 'node:timers/promises';
import { localDayAt } from '@sleek/domain/days';
import type { Actor, ForgetActor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { pageAddress } from '../../platform/mail/page-address.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { tokenHash } from '../accounts/tokens.ts';
import { newLinkToken } from '../accounts/user-links.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import { closeAccount } from './close-account.ts';
import { deletionMail } from './deletion-mail.ts';
import { findDeletion, insertDeletion } from './erasure.store.ts';
import { type LedgerEntry, writeLedger } from './ledger.store.ts';
import { type LedgerCopy, noteInCopy } from './ledger-copy.ts';
import { memberHash } from './member-hash.ts';

export type DeletionDeps = {
  db: Database;
  clock: Clock;
  mail: Mail;
  events: Events;
  objects: Objects;
  ledgerCopy: LedgerCopy;
  forgetActor: ForgetActor;
  publicUrl: string;
  /** How to reach the operator, for a member whom no mail reaches. */
  contact: string;
};

/** For how long a member can take the deletion back (decision 9). */
const graceMs = 7 * 24 * 3_600_000;
/** The first app gives up on an answer after 30 s. */
const patienceMs = 10_000;

/**
 * Closes the account at once and has it deleted when its days are over. Of two requests at the same moment the first
 * counts, and one mail goes out. @returns the words for the member.
 */
export async function requestDeletion(deps: DeletionDeps, actor: Actor): Promise<string> {
  const token = newLinkToken();
  const { purgeAt, entry } = await close(deps, actor, tokenHash(token));
  deps.forgetActor(actor.userId);
  const until = localDayAt(purgeAt.getTime(), actor.timeZone);
  const closed = `Your account is closed, and everything about you will be deleted on ${until}.`;
  if (entry !== null) {
    deps.events.accountChanged('closed');
    await noteInCopy(deps, entry);
    if (!(await tell(deps, actor, { token, until })))
      return `${closed} The e-mail with the link that takes it back could not be sent: write to ${deps.contact}.`;
  }
  return `${closed} Until then the link in the e-mail that we sent you takes it back.`;
}

/** @returns what was written to the ledger; null when the account was closed already. */
function close(
  { db, clock }: DeletionDeps,
  { userId }: Actor,
  link: string,
): Promise<{ purgeAt: Date; entry: LedgerEntry | null }> {
  return db.transaction().execute(async (transaction) => {
    await lockMember(transaction, userId);
    const present = await findDeletion(transaction, userId);
    if (present !== null) return { purgeAt: present.purge_at, entry: null };
    const now = clock.now();
    const request = { requested_at: now, purge_at: new Date(now.getTime() + graceMs), link_hash: link };
    const entry = { member_hash: memberHash(userId), state: 'closed' as const, changed_at: now, ...request };
    await insertDeletion(transaction, { user_id: userId, ...request });
    await writeLedger(transaction, entry);
    await closeAccount(transaction, userId, now);
    await writeAudit({ db: transaction, clock }, { userId, action: 'account.closed' });
    return { purgeAt: request.purge_at, entry };
  });
}

/**
 * A mail that can't be sent does not undo the deletion: the member asked for that, not for the mail. One that takes
 * longer than a client waits for its answer is on its way. @returns false when it is known not to go.
 */
function tell(
  { mail, events, publicUrl }: DeletionDeps,
  actor: Actor,
  { token, until }: { token: string; until: string },
): Promise<boolean> {
  const link = pageAddress(publicUrl, 'restore-account', token);
  const sent = mail.send({ to: actor.email, ...deletionMail({ link, until }) }).then(
    () => true,
    (error: unknown) => {
      events.deletionMailFailed(error);
      return false;
    },
  );
  return Promise.race([sent, setTimeout(patienceMs, true, { ref: false })]);
}
