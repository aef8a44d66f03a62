import { setTimeout } from 'node:timers/promises';
import { type SpentTokens, settleTokens, type TokenLimits } from '@sleek/domain/conversation/token-budget';
import type { LocalDay } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { AnswerEvent } from './answer-message.ts';
import { lockSessionTokens, lockTokenUse, writeSessionTokens, writeTokenUse } from './token-use.store.ts';

export type TokenDeps = { db: Database; clock: Clock; tokenLimits: TokenLimits };
/** What one answer has set aside, of a day of UTC and of its conversation. */
export type Reservation = { day: LocalDay; sessionId: string; tokens: number };

/** Charges what an answer has cost in place of what was set aside for it; one that broke off keeps that. */
export async function settleAnswer(
  { db }: Pick<TokenDeps, 'db'>,
  { userId }: Actor,
  { reservation, used }: { reservation: Reservation; used: number },
): Promise<void> {
  await db.transaction().execute(async (turn) => {
    const { spent, answers } = await lockSpent(turn, userId, reservation);
    const after = settleTokens(spent, { reserved: reservation.tokens, used });
    await writeSpent(turn, userId, { reservation, after, answers });
  });
}

/** Longer than a provider's request takes to end. */
const stoppedMs = 5000;

type Stopped = {
  reservation: Reservation;
  answer: AsyncGenerator<AnswerEvent>;
  /** What it was about to do when it was stopped. */
  pending: Promise<IteratorResult<AnswerEvent>> | null;
};

/**
 * Charges what a stopped answer has cost: it goes on, unheard, until it tells. One that does not in time keeps what was
 * set aside.
 */
export async function settleStopped(
  deps: Pick<TokenDeps, 'db'>,
  actor: Actor,
  { reservation, answer, pending }: Stopped,
): Promise<void> {
  const waiting = new AbortController();
  const late = setTimeout(stoppedMs, null, { signal: waiting.signal, ref: false }).catch(() => null);
  try {
    for (let next = pending ?? answer.next(); ; next = answer.next()) {
      const step = await Promise.race([next.catch(() => null), late]);
      if (step === null || step.done) return;
      const used = costOf(step.value);
      if (used !== null) return await settleAnswer(deps, actor, { reservation, used });
    }
  } finally {
    waiting.abort();
    leaveAnswer(answer);
  }
}

/** Nobody waits for what it still does. */
export function leaveAnswer(answer: AsyncGenerator<AnswerEvent>): void {
  void answer.return(undefined).catch(() => {});
}

function costOf(event: AnswerEvent): number | null {
  if (event.type === 'spent') return event.data;
  return event.type === 'done' ? event.data.tokens_used : null;
}

/** The conversation first, as everybody locks. One that was deleted meanwhile has no limit left to keep. */
async function lockSpent(
  db: Database,
  userId: string,
  { day, sessionId }: Reservation,
): Promise<{ spent: SpentTokens; answers: number }> {
  const conversation = (await lockSessionTokens(db, userId, sessionId)) ?? 0;
  const { tokens, answers } = await lockTokenUse(db, { userId, day });
  return { spent: { day: tokens, conversation }, answers };
}

async function writeSpent(
  db: Database,
  userId: string,
  { reservation, after, answers }: { reservation: Reservation; after: SpentTokens; answers: number },
): Promise<void> {
  await writeTokenUse(db, { userId, day: reservation.day }, { tokens: after.day, answers });
  await writeSessionTokens(db, userId, { id: reservation.sessionId, tokens: after.conversation });
}
