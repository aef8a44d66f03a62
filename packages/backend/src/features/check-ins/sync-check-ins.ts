import type { CheckInSyncRequest, CheckInSyncResponse } from '@sleek/contract/check-ins';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { checkInToWire } from './check-in-to-wire.ts';
import { lockCheckIn, upsertCheckIn } from './check-ins.store.ts';
import { type CheckInDeps, checkInFields } from './log-check-in.ts';

type Item = CheckInSyncRequest['checkins'][number];
type Outcome = CheckInSyncResponse['results'][number];

/** Check-ins made offline, in their order and all or nothing: a row that changed later than an item wins over it. */
export function syncCheckIns(
  deps: CheckInDeps,
  actor: Actor,
  { checkins }: CheckInSyncRequest,
): Promise<CheckInSyncResponse> {
  return deps.db.transaction().execute(async (db) => {
    const results: Outcome[] = [];
    for (const item of checkins) results.push(await syncOne(deps, db, { userId: actor.userId, item }));
    await deps.issueDueTargets(db, actor);
    return { results, conflicts: results.filter(({ status }) => status === 'conflict').length };
  });
}

async function syncOne(
  deps: CheckInDeps,
  db: Database,
  { userId, item }: { userId: string; item: Item },
): Promise<Outcome> {
  const present = await lockCheckIn(db, userId, item.date);
  const lead = present === null ? 0 : present.updated_at.getTime() - item.client_updated_at.getTime();
  if (present !== null && lead >= 0) {
    const status = lead > 0 ? 'conflict' : 'unchanged';
    return { date: item.date, status, server_version: checkInToWire(present, deps.sealedText) };
  }
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
