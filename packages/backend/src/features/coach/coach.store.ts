import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import { insertWhileThere } from '../../platform/postgres/insert-while-there.ts';
import type { Tables } from '../../platform/postgres/tables.ts';
import { writeHealthData } from '../consent/write-health-data.ts';

export type RunRow = Pick<
  Selectable<Tables['coach_run']>,
  'id' | 'session_id' | 'status' | 'events' | 'created_at'
>;
export type RunStatus = RunRow['status'];
export type ToolCallRow = Omit<Selectable<Tables['ai_tool_call_log']>, 'id'>;

/** The run's status, locked; null when it went with its conversation. */
export async function lockRun(db: Database, userId: string, id: string): Promise<RunStatus | null> {
  const row = await db
    .selectFrom('coach_run')
    .select('status')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.status ?? null;
}

export async function finishRun(
  db: Database,
  userId: string,
  run: { id: string; status: Exclude<RunStatus, 'running'>; events: string | null; now: Date },
): Promise<void> {
  await db
    .updateTable('coach_run')
    .set({ status: run.status, events: run.events, finished_at: run.now })
    .where('user_id', '=', userId)
    .where('id', '=', run.id)
    .execute();
}

/** Marks a run that is under way as cancelled, whichever process runs it. @returns false for any other run. */
export async function cancelRun(
  db: Database,
  userId: string,
  run: { id: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coach_run')
    .set({ status: 'cancelled', finished_at: run.now })
    .where('user_id', '=', userId)
    .where('id', '=', run.id)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The same for all that a member has under way. */
export async function cancelRunsOf(db: Database, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('coach_run')
    .set({ status: 'cancelled', finished_at: now })
    .where('user_id', '=', userId)
    .where('status', '=', 'running')
    .execute();
}

export async function findRun(db: Database, userId: string, id: string): Promise<RunRow | null> {
  const row = await db
    .selectFrom('coach_run')
    .select(['id', 'session_id', 'status', 'events', 'created_at'])
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Kept only while its conversation is there, and the consent to keep health data: what a member deletes must leave
 * nothing behind.
 */
export async function insertToolCall(db: Database, call: ToolCallRow): Promise<void> {
  const write = (turn: Database) =>
    insertWhileThere(turn, {
      table: 'ai_tool_call_log',
      row: { ...call, id: randomUUID() },
      owner: { table: 'ai_session', userId: call.user_id, id: call.session_id },
    });
  await writeHealthData(db, call.user_id, write);
}
