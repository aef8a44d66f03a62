import type { SpentTokens } from '@sleek/domain/conversation/token-budget';
import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement, written } from '../../platform/postgres/hot-statement.ts';
import { giveBackToSession, type SetAside } from './token-use.store.ts';

/** A run and what is set aside for its answer; 0 tokens for one that costs nothing. */
export type RunToBegin = SetAside & { id: string; now: Date };
/** `before`: what was spent when the tokens were set aside; null where there is no room for them, and nothing was. */
export type BegunRun = { before: SpentTokens | null };

/**
 * The conversation is locked first, as everybody locks, and charged only when the day was, so that either both are or
 * none.
 */
const runInSession = hotStatement('run_in_session', (_db, run: RunToBegin) => {
  const { userId, sessionId, id, now, day, tokens, perDay, perConversation } = run;
  return written<{ begun: boolean; day: number | null; conversation: number }>`
    with held as (
      select tokens_used from ai_session
      where user_id = ${userId}::uuid and id = ${sessionId}::uuid for no key update
    ), charged as (
      insert into ai_token_use (user_id, day, tokens, answers)
      select ${userId}::uuid, ${day}::date, ${tokens}::bigint, 1 from held
      where ${tokens}::bigint between 1 and ${perDay}::bigint
        and tokens_used + ${tokens}::bigint <= ${perConversation}::bigint
      on conflict (user_id, day) do update
        set tokens = ai_token_use.tokens + excluded.tokens, answers = ai_token_use.answers + 1
        where ai_token_use.tokens + excluded.tokens <= ${perDay}::bigint
      returning tokens
    ), session as (
      update ai_session set tokens_used = tokens_used + ${tokens}::bigint
      where user_id = ${userId}::uuid and id = ${sessionId}::uuid and exists (select from charged)
    ), run as (
      insert into coach_run (user_id, id, session_id, status, created_at)
      select ${userId}::uuid, ${id}::uuid, ${sessionId}::uuid, 'running', ${now}::timestamptz from held
      returning id
    )
    select exists (select from run) as begun, (select tokens - ${tokens}::bigint from charged) as day,
      (select tokens_used from held) as conversation`;
});

/** The same with a conversation of its own, which is charged as it is made if the day has room. */
const runInNewSession = hotStatement('run_in_new_session', (_db, run: RunToBegin) => {
  const { userId, sessionId, id, now, day, tokens, perDay, perConversation } = run;
  return written<{ begun: boolean; day: number | null; session: boolean }>`
    with session as (
      insert into ai_session (user_id, id, started_at, last_message_at, created_at, tokens_used)
      values (${userId}::uuid, ${sessionId}::uuid, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz,
        case when ${tokens}::bigint <= ${perConversation}::bigint
          and ${tokens}::bigint <= ${perDay}::bigint - coalesce(
            (select use.tokens from ai_token_use as use
             where use.user_id = ${userId}::uuid and use.day = ${day}::date), 0)
          then ${tokens}::bigint else 0 end)
      on conflict (user_id, id) do nothing
      returning tokens_used
    ), charged as (
      insert into ai_token_use (user_id, day, tokens, answers)
      select ${userId}::uuid, ${day}::date, ${tokens}::bigint, 1 from session where tokens_used > 0
      on conflict (user_id, day) do update
        set tokens = ai_token_use.tokens + excluded.tokens, answers = ai_token_use.answers + 1
        where ai_token_use.tokens + excluded.tokens <= ${perDay}::bigint
      returning tokens
    ), run as (
      insert into coach_run (user_id, id, session_id, status, created_at)
      select ${userId}::uuid, ${id}::uuid, ${sessionId}::uuid, 'running', ${now}::timestamptz from session
      returning id
    )
    select exists (select from run) as begun, (select tokens - ${tokens}::bigint from charged) as day,
      exists (select from session where tokens_used > 0) as session`;
});

/**
 * A run's row and what its answer may cost, in one statement: neither is ever kept without the other.
 * @returns null when the conversation is not there any more.
 */
export async function insertRun(db: Database, run: RunToBegin): Promise<BegunRun | null> {
  const [made] = await runInSession(db, run);
  return made?.begun ? begunWith(made) : null;
}

/** The same, and the conversation's row. @returns null when the member already has a conversation of that id. */
export async function insertSessionWithRun(db: Database, run: RunToBegin): Promise<BegunRun | null> {
  const [made] = await runInNewSession(db, run);
  if (made?.session && made.day === null) await giveBackToSession(db, run);
  return made?.begun ? begunWith({ day: made.day, conversation: 0 }) : null;
}

const begunWith = ({ day, conversation }: { day: number | null; conversation: number }): BegunRun => ({
  before: day === null ? null : { day, conversation },
});
