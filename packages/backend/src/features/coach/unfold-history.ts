import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { pageByPage } from '../../platform/postgres/page-by-page.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import {
  type FoldedSession,
  insertMessages,
  listFoldedSessions,
  lockSession,
  type SessionRow,
  updateSession,
} from './conversations.store.ts';
import type { Turn } from './turn.ts';

type UnfoldDeps = { db: Database; sealedText: SealedText };

export const isFolded = (session: SessionRow): boolean =>
  session.message_count > session.last_seq && session.conversation_history !== null;

/**
 * Makes rows of the messages that a server of the version before has kept in the history alone. Call it inside the
 * transaction that has locked the session. @returns the session as it is then.
 */
export async function unfoldHistory(
  { db, sealedText }: UnfoldDeps,
  userId: string,
  session: SessionRow,
): Promise<SessionRow> {
  if (!isFolded(session)) return session;
  const missing = session.message_count - session.last_seq;
  const turns = readHistory(session, sealedText).slice(-missing);
  await insertMessages(
    db,
    turns.map(({ role, content, intent, tells }, index) => ({
      user_id: userId,
      session_id: session.id,
      seq: session.message_count - turns.length + index + 1,
      run_id: null,
      role,
      content: sealedText.seal(content),
      intent: intent ?? null,
      tells: tells ?? null,
      created_at: session.last_message_at,
    })),
  );
  const told = turns.findLast(({ tells }) => tells !== undefined)?.tells ?? session.told;
  await updateSession(db, userId, session.id, { told, last_seq: session.message_count });
  return { ...session, told, last_seq: session.message_count };
}

export function readHistory({ conversation_history: sealed }: SessionRow, sealedText: SealedText): Turn[] {
  return sealed === null ? [] : (JSON.parse(sealedText.open(sealed)) as Turn[]);
}

const sessionsAtOnce = 100;

/** Every history, each in a transaction of its own; one that no key opens stays as it is. */
export async function unfoldHistories(deps: UnfoldDeps & { log: Log }): Promise<void> {
  const folded = pageByPage<FoldedSession>(sessionsAtOnce, (after, limit) =>
    listFoldedSessions(deps.db, { after, limit }),
  );
  let failed = 0;
  for await (const { user_id: userId, id } of folded)
    await deps.db
      .transaction()
      .execute(async (db) => {
        const session = await lockSession(db, userId, id);
        if (session !== null) await unfoldHistory({ ...deps, db }, userId, session);
      })
      .catch(() => {
        failed += 1;
      });
  if (failed > 0) deps.log.warn({ sessions: failed }, 'histories_not_unfolded');
}
