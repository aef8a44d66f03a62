import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What only one process does at a time, each by a number of its own. */
const numbers = { alarms: 7_341_002 } as const;
export type LockName = keyof typeof numbers;

/** Waits for its turn; the transaction's end gives it back. */
export async function lockFor(transaction: Database, name: LockName): Promise<void> {
  await sql`select pg_advisory_xact_lock(${numbers[name]})`.execute(transaction);
}

/** Takes it where nobody has it, until the transaction ends. */
export async function tryLockFor(transaction: Database, name: LockName): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${numbers[name]}) as taken`.execute(transaction);
  return rows[0]?.taken === true;
}
