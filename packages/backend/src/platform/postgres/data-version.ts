import type { Database } from './database.ts';
import { hotStatement } from './hot-statement.ts';

const dataVersion = hotStatement('data_version', (db, { userId }: { userId: string }) =>
  db.selectFrom('member_data_version').select('version').where('user_id', '=', userId),
);

/**
 * Names the state of what the coach looks at: another one after every committed change of the member's daily log,
 * profile, goal, safety state, targets, plans, photos or consents. Read it before the data that are to be kept under it.
 */
export async function readDataVersion(db: Database, userId: string): Promise<number> {
  const [row] = await dataVersion(db, { userId });
  return row?.version ?? 0;
}
