import type { LocalDay } from '@sleek/domain/days';
import type { Database } from '../../platform/postgres/database.ts';

export type UseOfDay = { userId: string; day: LocalDay };
export type TokenUse = { tokens: number; answers: number };

/** What is to be set aside, and the limits of what may be. */
export type SetAside = UseOfDay & {
  sessionId: string;
  tokens: number;
  perDay: number;
  perConversation: number;
};

/** An answer that began at the same moment took the day's last room. */
export async function giveBackToSession(
  db: Database,
  { userId, sessionId, tokens }: SetAside,
): Promise<void> {
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
