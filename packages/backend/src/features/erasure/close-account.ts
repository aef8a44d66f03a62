import type { Database } from '../../platform/postgres/database.ts';
import { endAllSessions } from '../accounts/end-session.ts';
import { stopAnswers } from '../coach/stop-answers.ts';
import { setActive } from './erasure.store.ts';

/** Nobody gets in any more: no log-in, and no token that was ever issued; and what is being answered ends. On the caller's transaction. */
export async function closeAccount(db: Database, userId: string, now: Date): Promise<void> {
  await setActive(db, userId, { isActive: false, now });
  await endAllSessions(db, { userId, now });
  await stopAnswers(db, userId, now);
}
