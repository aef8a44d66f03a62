import type { ChatEvent } from '@sleek/contract/coach';
import type { Actor } from '../../edge/actor.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import type { AnswerNote, Question } from './answer-message.ts';
import { finishRun, lockRun } from './coach.store.ts';
import { policyFooting } from './confidence.ts';
import { type ConversationDeps, rememberExchange } from './conversation.ts';
import { lockSession } from './conversations.store.ts';
import { titleOf } from './title.ts';
import type { Turn } from './turn.ts';

export type DoneEvent = Extract<ChatEvent, { type: 'done' }>;
/** What one answer has come to so far. */
export type Said = {
  question: Question;
  askedAt: Date;
  events: readonly ChatEvent[];
  note: AnswerNote | null;
};

/** The last event of an answer that was stopped. */
export const cancelledEvent = (sessionId: string, runId: string): DoneEvent => ({
  type: 'done',
  data: {
    status: 'cancelled',
    session_id: sessionId,
    run_id: runId,
    tool_trace: null,
    ...policyFooting,
    confidence: 0,
    disclaimers: null,
    proposals: [],
    tokens_used: 0,
  },
});

/**
 * Keeps an answer: what was said in the conversation, its events in the run, both or neither. The run's row has the
 * last word, since any process may have stopped the answer, and deleting the conversation takes the row away. Of a member
 * who withdrew the consent to keep health data meanwhile nothing is kept.
 * @returns the event that ends the answer.
 */
export async function completeRun(
  deps: ConversationDeps,
  { userId }: Actor,
  { said, last }: { said: Said; last: DoneEvent },
): Promise<DoneEvent> {
  const { question } = said;
  const stopped = cancelledEvent(question.conversation.id, question.runId);
  if (!question.conversation.kept) return question.signal.aborted ? stopped : last;
  return deps.db.transaction().execute(async (db) => {
    await lockMember(db, userId);
    const locked = await lockSession(db, userId, question.conversation.id);
    const status = locked === null ? null : await lockRun(db, userId, question.runId);
    if (locked === null || status === null) return stopped;
    const end = status === 'cancelled' ? stopped : last;
    const isKept = await holdsConsent(db, userId, 'health_data');
    if (isKept) await rememberExchange({ ...deps, db }, userId, { locked, exchange: exchangeOf(said) });
    await finishRun(db, userId, {
      id: question.runId,
      status: end.data.status === 'cancelled' ? 'cancelled' : 'done',
      events: isKept ? deps.sealedText.seal(JSON.stringify([...said.events, end])) : null,
      now: deps.clock.now(),
    });
    return end;
  });
}

function exchangeOf({ question, askedAt, events, note }: Said) {
  const { message, runId } = question;
  const content = events.map((event) => (event.type === 'token' ? event.data : '')).join('');
  const answer: Turn = {
    role: 'assistant',
    content,
    intent: note?.intent ?? null,
    ...(note?.tells && { tells: note.tells }),
  };
  return {
    runId,
    askedAt,
    turns: [{ role: 'user', content: message }, answer] satisfies Turn[],
    title: note === null || note.isCare ? null : titleOf(message),
  };
}
