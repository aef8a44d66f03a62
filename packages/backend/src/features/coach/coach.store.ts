import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** `conversation_history` is sealed. */
export type SessionRow = Pick<Selectable<Tables['ai_session']>, 'id' | 'conversation_history'>;
export type RunRow = Pick<Selectable<Tables['coach_run']>, 'id' | 'session_id' | 'status' | 'events'>;
export type ToolCallRow = Omit<Selectable<Tables['ai_tool_call_log']>, 'id'>;

export async function findActiveSession(
  db: Database,
  userId: string,
  id: string,
): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('ai_session')
    .select(['id', 'conversation_history'])
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row ?? null;
}

/** @returns false when the member already has a session of that id. */
export async function insertSession(
  db: Database,
  userId: string,
  session: { id: string; now: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('ai_session')
    .values({
      user_id: userId,
      id: session.id,
      started_at: session.now,
      last_message_at: session.now,
      created_at: session.now,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The session's history, locked: of two answers at once both keep their exchange. */
export async function lockSession(db: Database, userId: string, id: string): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('ai_session')
    .select(['id', 'conversation_history'])
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateSession(
  db: Database,
  userId: string,
  session: { id: string; history: string; messages: number; now: Date },
): Promise<void> {
  await db
    .updateTable('ai_session')
    .set((expression) => ({
      conversation_history: session.history,
      message_count: expression('message_count', '+', session.messages),
      last_message_at: session.now,
    }))
    .where('user_id', '=', userId)
    .where('id', '=', session.id)
    .execute();
}

export async function insertRun(
  db: Database,
  userId: string,
  run: { id: string; sessionId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('coach_run')
    .values({
      user_id: userId,
      id: run.id,
      session_id: run.sessionId,
      status: 'running',
      created_at: run.now,
    })
    .execute();
}

export async function finishRun(
  db: Database,
  userId: string,
  run: { id: string; status: 'done' | 'failed'; events: string; now: Date },
): Promise<void> {
  await db
    .updateTable('coach_run')
    .set({ status: run.status, events: run.events, finished_at: run.now })
    .where('user_id', '=', userId)
    .where('id', '=', run.id)
    .execute();
}

export async function findRun(db: Database, userId: string, id: string): Promise<RunRow | null> {
  const row = await db
    .selectFrom('coach_run')
    .select(['id', 'session_id', 'status', 'events'])
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertToolCall(db: Database, call: ToolCallRow): Promise<void> {
  await db
    .insertInto('ai_tool_call_log')
    .values({ ...call, id: randomUUID() })
    .execute();
}
