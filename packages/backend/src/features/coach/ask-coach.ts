import type { ChatEvent, ChatRequest, ChatResponse } from '@sleek/contract/coach';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { EventStream, StreamedEvent } from '../../edge/event-stream.ts';
import { collectAnswer } from './answer-message.ts';
import type { CoachRuns } from './coach-runs.ts';

export type AskDeps = { runs: CoachRuns };

/** The answer in one piece. */
export async function askCoach({ runs }: AskDeps, actor: Actor, input: ChatRequest): Promise<ChatResponse> {
  const { message, session_id: sessionId = null } = input;
  const { events } = await runs.start(actor, { message, sessionId, whole: true });
  return collectAnswer(chatEvents(events));
}

/**
 * The answer as a stream. With the id of the last event that the client saw, the same run goes on after it; a
 * second one is never started.
 */
export async function streamAnswer(
  { runs }: AskDeps,
  actor: Actor,
  { input, lastEventId }: { input: ChatRequest; lastEventId: string | null },
): Promise<Result<EventStream, Problem>> {
  if (lastEventId === null || lastEventId === '')
    return ok(await runs.start(actor, { message: input.message, sessionId: input.session_id ?? null }));
  const seen = readEventId(lastEventId);
  const resumed = seen === null ? null : await runs.resume(actor, seen.runId, seen.number);
  return resumed === null ? err(unknownAnswer) : ok(resumed);
}

/** An answer once more, from its first event or after the last one that was seen. */
export async function readAnswer(
  { runs }: AskDeps,
  actor: Actor,
  { runId, lastEventId }: { runId: string; lastEventId: string | null },
): Promise<Result<EventStream, Problem>> {
  const seen = lastEventId === null || lastEventId === '' ? { runId, number: 0 } : readEventId(lastEventId);
  const resumed = seen?.runId === runId ? await runs.resume(actor, runId, seen.number) : null;
  return resumed === null ? err(unknownAnswer) : ok(resumed);
}

const unknownAnswer = problem('not-found', 'This answer is not known any more. Send the message again.');
const eventId = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9})$/;

function readEventId(text: string): { runId: string; number: number } | null {
  const [, runId, number] = eventId.exec(text.toLowerCase()) ?? [];
  return runId === undefined ? null : { runId, number: Number(number) };
}

async function* chatEvents(events: AsyncIterable<StreamedEvent>): AsyncGenerator<ChatEvent> {
  for await (const { data } of events) yield data as ChatEvent;
}
