import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { clearExcerpts } from './safety-review.store.ts';

/** In the transaction that deletes the conversation. */
export const forgetExcerpts = (db: Database, actor: Actor, sessionId: string): Promise<void> =>
  clearExcerpts(db, actor.userId, sessionId);
