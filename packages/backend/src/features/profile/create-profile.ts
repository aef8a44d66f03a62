import type { Database } from '../../platform/postgres/database.ts';
import { insertProfile } from './profile.store.ts';

/** The empty profile, goal, preferences and safety state that every member has from the start. */
export function createProfile(db: Database, userId: string, now: Date): Promise<void> {
  return insertProfile(db, userId, now);
}
