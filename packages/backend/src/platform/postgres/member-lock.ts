import type { Database } from './database.ts';
import { hotStatement } from './hot-statement.ts';

const lockedMember = hotStatement('locked_member', (db, { userId }: { userId: string }) =>
  db.selectFrom('user').select('id').where('id', '=', userId).forNoKeyUpdate(),
);

/**
 * One change of a member's data at a time, until the transaction ends. Take it before any row of theirs, or two
 * changes could wait for each other's rows; what is read after it is what the change before it left. It does not
 * clash with the key-share locks that inserts into other tables take.
 */
export async function lockMember(db: Database, userId: string): Promise<void> {
  await lockedMember(db, { userId });
}
