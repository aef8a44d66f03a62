import type { CheckInSyncRequest, CheckInSyncResponse } from '@sleek/contract/check-ins';
import type { Problem } from '@sleek/contract/errors';
import type { LocalDay } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { refuseHealthData } from '../consent/holds-consent.ts';
import { checkInToWire } from './check-in-to-wire.ts';
import { findCheckIn, upsertCheckIn } from './check-ins.store.ts';
import { type CheckInDeps, checkInFields } from './log-check-in.ts';

type Item = CheckInSyncRequest['checkins'][number];
/** When the member made the edits that this batch has stored, by day. */
type Edited = Map<LocalDay, Date>;
type Outcome = CheckInSyncResponse['results'][number];

/**
 * Check-ins made offline, in their order and all or nothing: a row that changed later than an item wins over it. A
 * row that this batch has stored changed when the member said so, not just now.
 */
export async function syncCheckIns(
  deps: CheckInDeps,
  actor: Actor,
  { checkins }: CheckInSyncRequest,
): Promise<Result<CheckInSyncResponse, Problem>> {
  const outcome: Result<CheckInSyncResponse, Problem> = await deps.db.transaction().execute(async (db) => {
    await lockMember(db, actor.userId);
    const refusal = await refuseHealthData(db, actor.userId);
    if (refusal !== null) return err(refusal);
    const results: Outcome[] = [];
    const edited: Edited = new Map();
    for (const item of checkins)
      results.push(await syncOne(deps, db, { userId: actor.userId, item, edited }));
    await deps.issueDueTargets(db, actor);
    const conflicts = results.filter(({ status }) => status === 'conflict').length;
    return ok({ results, conflicts, synced: results.length - conflicts });
  });
  if (outcome.ok)
    for (const { status } of outcome.value.results)
      if (status === 'created' || status === 'updated') deps.events.checkInLogged();
  return outcome;
}

async function syncOne(
  deps: CheckInDeps,
  db: Database,
  { userId, item, edited }: { userId: string; item: Item; edited: Edited },
): Promise<Outcome> {
  const present = await findCheckIn(db, userId, item.date);
  const changedAt = edited.get(item.date) ?? present?.updated_at ?? item.client_updated_at;
  const lead = changedAt.getTime() - item.client_updated_at.getTime();
  if (present !== null && lead >= 0) {
    const status = lead > 0 ? 'conflict' : 'unchanged';
    return { date: item.date, status, server_version: checkInToWire(present, deps.sealedText) };
  }
  edited.set(item.date, item.client_updated_at);
  const row = await upsertCheckIn(db, userId, {
    date: item.date,
    fields: checkInFields(item, deps.sealedText),
    now: deps.clock.now(),
  });
  return {
    date: item.date,
    status: present === null ? 'created' : 'updated',
    server_version: checkInToWire(row, deps.sealedText),
  };
}
