import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { deleteOldLinks, deleteOldSessions } from './retention.store.ts';

const keptMs = 90 * 86_400_000;
/** A call stays short; what is left goes with the next ones. */
const rowsAtOnce = 1000;

/**
 * Deletes a part of the refresh tokens and mailed links that ended 90 days ago. Any number of processes may call it.
 * @returns how many went; none when nothing is left.
 */
export async function forgetOldTokens({
  db,
  clock,
  events,
}: {
  db: Database;
  clock: Clock;
  events: Events;
}): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - keptMs);
  const forgotten = {
    sessions: await deleteOldSessions(db, { before, now, limit: rowsAtOnce }),
    links: await deleteOldLinks(db, { before, limit: rowsAtOnce }),
  };
  const rows = forgotten.sessions + forgotten.links;
  if (rows > 0) events.oldRecordsForgotten(forgotten);
  return rows;
}
