import type { Session } from '@sleek/contract/accounts';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { findLiveSessions } from './sessions.store.ts';

/** Where the member is logged in, the last used first. */
export async function listSessions(
  deps: { db: Database; clock: Clock },
  actor: Actor,
): Promise<{ items: Session[]; total: number }> {
  const rows = await findLiveSessions(deps.db, { userId: actor.userId, now: deps.clock.now() });
  const items = rows.map((row) => ({
    id: row.family_id,
    created_at: (row.started_at ?? row.last_used_at).toISOString(),
    last_used_at: row.last_used_at.toISOString(),
    ip_address: row.ip_address,
    user_agent: row.user_agent,
    current: row.family_id === actor.sessionId,
  }));
  return { items, total: items.length };
}
