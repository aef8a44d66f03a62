import type { LocalDay } from '@sleek/domain/days';
import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement, written } from '../../platform/postgres/hot-statement.ts';

export type UseOfDay = { userId: string; day: LocalDay };
export type TokenUse = { tokens: number; answers: number };

type SetAside = UseOfDay & { sessionId: string; tokens: number; perDay: number; perConversation: number };

/**
 * The conversation first, as everybody locks. That the day has room is asked before the conversation is charged, and
 * once more by the charge of the day itself, which is the one that counts.
 */
const tokensSetAside = hotStatement('tokens_set_aside', (_db, asked: SetAside) => {
  const { userId, day, sessionId, tokens, perDay, perConversation } = asked;
  return written<{ conversation: boolean; day: boolean }>`
    with conversation as (
      update ai_session set tokens_used = tokens_used + ${tokens}::bigint
      where user_id = ${userId}::uuid and id = ${sessionId}::uuid
        and tokens_used + ${tokens}::bigint <= ${perConversation}::bigint
        and ${tokens}::bigint <= ${perDay}::bigint - coalesce(
          (select use.tokens from ai_token_use as use
           where use.user_id = ${userId}::uuid and use.day = ${day}::date), 0)
      returning id
    ), charged as (
      insert into ai_token_use (user_id, day, tokens, answers)
      select ${userId}::uuid, ${day}::date, ${tokens}::bigint, 1
      where ${tokens}::bigint <= ${perDay}::bigint and (
        exists (select from conversation)
        or not exists (select from ai_session where user_id = ${userId}::uuid and id = ${sessionId}::uuid))
      on conflict (user_id, day) do update
        set tokens = ai_token_use.tokens + excluded.tokens, answers = ai_token_use.answers + 1
        where ai_token_use.tokens + excluded.tokens <= ${perDay}::bigint
      returning 1
    )
    select exists (select from conversation) as conversation, exists (select from charged) as day`;
});

/**
 * Charges the day and the conversation with what an answer may cost, in one statement. A conversation that was deleted
 * meanwhile has no limit left to keep. @returns false, with nothing charged, where either has no room.
 */
export async function setAside(db: Database, asked: SetAside): Promise<boolean> {
  const [charged] = await tokensSetAside(db, asked);
  if (charged?.conversation && !charged.day) await giveBackToSession(db, asked);
  return charged?.day === true;
}

/** An answer that began at the same moment took the day's last room. */
async function giveBackToSession(db: Database, { userId, sessionId, tokens }: SetAside): Promise<void> {
  await db
    .updateTable('ai_session')
    .set((session) => ({ tokens_used: session('tokens_used', '-', tokens) }))
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
    .where('tokens_used', '>=', tokens)
    .execute();
}

/** The day's row, made where there was none, and locked until the transaction ends. */
export async function lockTokenUse(db: Database, { userId, day }: UseOfDay): Promise<TokenUse> {
  await db
    .insertInto('ai_token_use')
    .values({ user_id: userId, day })
    .onConflict((conflict) => conflict.columns(['user_id', 'day']).doNothing())
    .execute();
  return db
    .selectFrom('ai_token_use')
    .select(['tokens', 'answers'])
    .where('user_id', '=', userId)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function writeTokenUse(db: Database, { userId, day }: UseOfDay, use: TokenUse): Promise<void> {
  await db
    .updateTable('ai_token_use')
    .set(use)
    .where('user_id', '=', userId)
    .where('day', '=', day)
    .execute();
}

/** What a conversation has cost, locked; null when it is not there any more. */
export async function lockSessionTokens(db: Database, userId: string, id: string): Promise<number | null> {
  const row = await db
    .selectFrom('ai_session')
    .select('tokens_used')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.tokens_used ?? null;
}

export async function writeSessionTokens(
  db: Database,
  userId: string,
  session: { id: string; tokens: number },
): Promise<void> {
  await db
    .updateTable('ai_session')
    .set({ tokens_used: session.tokens })
    .where('user_id', '=', userId)
    .where('id', '=', session.id)
    .execute();
}
