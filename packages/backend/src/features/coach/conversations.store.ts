import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement } from '../../platform/postgres/hot-statement.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** `title`, `context_summary` and `conversation_history` are sealed. */
export type SessionRow = Pick<Selectable<Tables['ai_session']>, (typeof sessionColumns)[number]>;
/** `content` is sealed. */
export type MessageRow = Selectable<Tables['ai_message']>;

const sessionColumns = [
  'id',
  'status',
  'title',
  'archived_at',
  'told',
  'started_at',
  'last_message_at',
  'message_count',
  'last_seq',
  'summarised_to',
  'context_summary',
  'conversation_history',
] as const;

const messageColumns = [
  'user_id',
  'session_id',
  'seq',
  'id',
  'run_id',
  'role',
  'content',
  'intent',
  'tells',
  'created_at',
] as const;

const sessionOfMember = hotStatement('session_of_member', (db, { userId, id }: OwnId) =>
  db.selectFrom('ai_session').select(sessionColumns).where('user_id', '=', userId).where('id', '=', id),
);

export async function findSession(db: Database, userId: string, id: string): Promise<SessionRow | null> {
  const [row] = await sessionOfMember(db, { userId, id });
  return row ?? null;
}

/** The session, locked until the transaction ends: who adds, deletes or moves over goes one after the other. */
export async function lockSession(db: Database, userId: string, id: string): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('ai_session')
    .select(sessionColumns)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export type SessionChange = Partial<
  Pick<
    Selectable<Tables['ai_session']>,
    | 'title'
    | 'archived_at'
    | 'told'
    | 'last_message_at'
    | 'message_count'
    | 'last_seq'
    | 'conversation_history'
  >
>;

export async function updateSession(
  db: Database,
  userId: string,
  id: string,
  change: SessionChange,
): Promise<void> {
  await db.updateTable('ai_session').set(change).where('user_id', '=', userId).where('id', '=', id).execute();
}

/** What was told in a conversation, which is made for it where there is none. */
export async function insertToldSession(
  db: Database,
  userId: string,
  { id, told, now }: { id: string; told: Selectable<Tables['ai_session']>['told']; now: Date },
): Promise<void> {
  await db
    .insertInto('ai_session')
    .values({ user_id: userId, id, told, started_at: now, last_message_at: now, created_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'id']).doUpdateSet({ told }))
    .execute();
}

/** @returns false when another has folded messages meanwhile. */
export async function foldMessages(
  db: Database,
  userId: string,
  { sessionId, from, to, summary }: { sessionId: string; from: number; to: number; summary: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('ai_session')
    .set({ context_summary: summary, summarised_to: to })
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
    .where('summarised_to', '=', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type OwnId = { userId: string; id: string };
type AfterSeq = { sessionId: string; seq: number; limit: number };
export type Page = { limit: number; offset: number };

export async function listSessionPage(
  db: Database,
  userId: string,
  { limit, offset, archived }: Page & { archived: boolean | null },
): Promise<{ rows: SessionRow[]; total: number }> {
  const own = db
    .selectFrom('ai_session')
    .where('user_id', '=', userId)
    .$if(archived !== null, (query) => query.where('archived_at', archived ? 'is not' : 'is', null));
  const rows = await own
    .select(sessionColumns)
    .orderBy('last_message_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await own
    .select((count) => count.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

/** Messages with their looks' log and their runs: everything that hangs on a session. */
export async function deleteSession(db: Database, userId: string, id: string): Promise<void> {
  await db.deleteFrom('coach_run').where('user_id', '=', userId).where('session_id', '=', id).execute();
  await db
    .deleteFrom('ai_tool_call_log')
    .where('user_id', '=', userId)
    .where('session_id', '=', id)
    .execute();
  await db.deleteFrom('ai_session').where('user_id', '=', userId).where('id', '=', id).execute();
}

export async function insertMessages(
  db: Database,
  messages: readonly Omit<MessageRow, 'id'>[],
): Promise<void> {
  if (messages.length === 0) return;
  await db
    .insertInto('ai_message')
    .values(messages.map((message) => ({ ...message, id: randomUUID() })))
    .execute();
}

const messagesAfter = hotStatement(
  'messages_after',
  (db, { userId, sessionId, seq, limit }: { userId: string } & AfterSeq) =>
    db
      .selectFrom('ai_message')
      .select(messageColumns)
      .where('user_id', '=', userId)
      .where('session_id', '=', sessionId)
      .where('seq', '>', seq)
      .orderBy('seq', 'desc')
      .limit(limit),
);

/** The latest messages after `seq`, oldest first. */
export async function listMessagesAfter(
  db: Database,
  userId: string,
  after: AfterSeq,
): Promise<MessageRow[]> {
  return (await messagesAfter(db, { userId, ...after })).reverse();
}

/** The next messages after `seq`, oldest first. */
export function listNextMessages(
  db: Database,
  userId: string,
  { sessionId, seq, limit }: AfterSeq,
): Promise<MessageRow[]> {
  return db
    .selectFrom('ai_message')
    .select(messageColumns)
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Newest first. */
export async function listMessagePage(
  db: Database,
  userId: string,
  { sessionId, limit, offset }: Page & { sessionId: string },
): Promise<{ rows: MessageRow[]; total: number }> {
  const own = db.selectFrom('ai_message').where('user_id', '=', userId).where('session_id', '=', sessionId);
  const rows = await own.selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute();
  const { total } = await own
    .select((count) => count.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

export type FoldedSession = { user_id: string; id: string };

/** Sessions with messages that lie in the history alone, in the order of their keys. */
export function listFoldedSessions(
  db: Database,
  { after, limit }: { after: FoldedSession | null; limit: number },
): Promise<FoldedSession[]> {
  return db
    .selectFrom('ai_session')
    .select(['user_id', 'id'])
    .whereRef('message_count', '>', 'last_seq')
    .where('conversation_history', 'is not', null)
    .where(({ and, eb, refTuple, tuple }) =>
      after === null ? and([]) : eb(refTuple('user_id', 'id'), '>', tuple(after.user_id, after.id)),
    )
    .orderBy('user_id')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Archives conversations that have rested since then, `limit` at most; one in use is left. @returns how many. */
export async function archiveRestingSessions(
  db: Database,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('ai_session')
    .set({ archived_at: now })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('user_id', 'id'),
        'in',
        selectFrom('ai_session')
          .select(['user_id', 'id'])
          .where('last_message_at', '<', before)
          .where('archived_at', 'is', null)
          .limit(limit)
          .forUpdate()
          .skipLocked()
          .$asTuple('user_id', 'id'),
      ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
