import type { Database } from '../../platform/postgres/database.ts';
import { cancelRunsOf } from './coach.store.ts';

/** Stops every answer of a member, whichever process makes it: within a second nothing more is asked for them. */
export const stopAnswers = (db: Database, userId: string, now: Date): Promise<void> =>
  cancelRunsOf(db, userId, now);
