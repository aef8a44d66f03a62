import { randomUUID } from 'node:crypto';
import type { ChatEvent, ChatRequest, ChatResponse } from '@sleek/contract/coach';
import { localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { EventStream } from '../../edge/event-stream.ts';
import { pieces } from '../../llm/embedded/embedded-coach.ts';
import { tongueOf } from '../../llm/embedded/message-language.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { MemberFacts } from '../profile/read-member.ts';
import { findCare } from './care.ts';
import { policyFooting } from './confidence.ts';
import type { ConversationDeps } from './conversation.ts';
import { type KeepToldDeps, keepTold } from './keep-told.ts';
import { silenceOf } from './silence.ts';

export type BeyondDeps = ConversationDeps &
  KeepToldDeps & { readFacts(db: Database, userId: string): Promise<MemberFacts> };

/**
 * What somebody who has sent too many messages is answered all the same: the fixed reply of care, alone, to a message
 * that calls for it. Nothing is looked at, nothing is added to a conversation and no run is kept, so that it is no way
 * around the limit. What the member told of themselves still counts. @returns null for any other message.
 */
export async function careBeyondLimit(
  deps: BeyondDeps,
  actor: Actor,
  { message, session_id: sessionId }: ChatRequest,
): Promise<ChatResponse | null> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const facts = await deps.readFacts(deps.db, actor.userId);
  const silence = silenceOf({ facts, today, conversation: { told: null, kept: true } });
  const care = findCare(message, {
    profile: facts.profile,
    weightKg: null,
    expenditureKcal: null,
    today,
    silence,
    language: tongueOf({ message, locale: facts.profile.locale }).spoken,
  });
  if (care === null || care.place === 'targets') return null;
  deps.events.careGiven(care.place);
  const session = sessionId ?? randomUUID();
  await keepTold(deps, actor, { care, place: { sessionId: session, isKnown: false } });
  return {
    message: pieces([care.sentences]).join(''),
    session_id: session,
    run_id: randomUUID(),
    tool_trace: null,
    ...policyFooting,
    disclaimers: null,
    proposals: [],
    tokens_used: 0,
  };
}

/** The same as a stream, which cannot be resumed: of this answer nothing is kept. */
export async function careStreamBeyondLimit(
  deps: BeyondDeps,
  actor: Actor,
  input: ChatRequest,
): Promise<EventStream | null> {
  const answer = await careBeyondLimit(deps, actor, input);
  if (answer === null) return null;
  const { message, ...rest } = answer;
  const events: ChatEvent[] = [
    { type: 'token', data: message },
    { type: 'done', data: { status: 'complete', ...rest } },
  ];
  return { runId: answer.run_id, events: numbered(answer.run_id, events) };
}

async function* numbered(runId: string, events: readonly ChatEvent[]) {
  for (const [index, data] of events.entries()) yield { id: `${runId}:${index + 1}`, data };
}
