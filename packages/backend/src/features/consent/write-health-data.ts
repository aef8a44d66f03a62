import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { holdsConsent } from './holds-consent.ts';

/**
 * Writes health data in a transaction of its own, under the lock that a withdrawal takes: nothing commits after one.
 * @returns null where the consent is not held, and nothing is written.
 */
export function writeHealthData<T>(
  db: Database,
  userId: string,
  write: (turn: Database) => Promise<T>,
): Promise<T | null> {
  return db.transaction().execute(async (turn) => {
    await lockMember(turn, userId);
    return (await holdsConsent(turn, userId, 'health_data')) ? write(turn) : null;
  });
}
