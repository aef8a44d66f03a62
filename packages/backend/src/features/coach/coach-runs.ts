import { randomUUID } from 'node:crypto';
import type { ChatEvent } from '@sleek/contract/coach';
import type { Actor } from '../../edge/actor.ts';
import type { StreamedEvent } from '../../edge/event-stream.ts';
import type { Events } from '../../events.ts';
import type { Log } from '../../platform/log.ts';
import type { AnswerDeps, answerMessage } from './answer-message.ts';
import { type Answerer, chooseAnswerer } from './choose-answerer.ts';
import { findRun, finishRun, insertRun } from './coach.store.ts';
import { openConversation } from './conversation.ts';

/** One answer under way or kept: it goes on when its reader is gone, and can be read again from any event. */
export type RunEvents = { runId: string; events: AsyncIterable<StreamedEvent> };
export type CoachRuns = {
  start(actor: Actor, input: { message: string; sessionId: string | null }): Promise<RunEvents>;
  /** The events after `lastSeen`; null when the member has no such run, or it never had that event. */
  resume(actor: Actor, runId: string, lastSeen: number): Promise<RunEvents | null>;
};

type LiveRun = { events: ChatEvent[]; finished: boolean; wake: (() => void)[] };
export type RunDeps = AnswerDeps & {
  log: Log;
  events: Events;
  /** In the order of use; the last one must keep everything on this server. */
  answerers: readonly Answerer[];
};

const interrupted: ChatEvent = {
  type: 'error',
  data: 'The answer was interrupted. Please send the message again.',
};

export function createCoachRuns(deps: RunDeps): CoachRuns {
  const live = new Map<string, LiveRun>();
  return {
    async start(actor, { message, sessionId }) {
      const conversation = await openConversation(deps, actor.userId, sessionId);
      const runId = randomUUID();
      if (conversation.kept) {
        const kept = { id: runId, sessionId: conversation.id, now: deps.clock.now() };
        await insertRun(deps.db, actor.userId, kept);
      }
      const run: LiveRun = { events: [], finished: false, wake: [] };
      const key = keyOf(actor, runId);
      live.set(key, run);
      void produce(deps, actor, { question: { message, conversation, runId }, run }).finally(() =>
        live.delete(key),
      );
      return { runId, events: readLive(run, runId, 0) };
    },
    async resume(actor, runId, lastSeen) {
      const run = live.get(keyOf(actor, runId));
      if (run) return lastSeen > run.events.length ? null : { runId, events: readLive(run, runId, lastSeen) };
      const kept = await findRun(deps.db, actor.userId, runId);
      if (kept === null) return null;
      // Not finished and not under way here: its process died, and what it had said is gone.
      if (kept.events === null) return { runId, events: readKept([interrupted], runId, lastSeen) };
      const events = JSON.parse(deps.sealedText.open(kept.events)) as ChatEvent[];
      return lastSeen > events.length
        ? null
        : { runId, events: readKept(events.slice(lastSeen), runId, lastSeen) };
    },
  };
}

const keyOf = (actor: Actor, runId: string) => `${actor.userId}/${runId}`;

type Production = { question: Parameters<typeof answerMessage>[2]; run: LiveRun };

/** Runs the answer to its end, whoever listens; a crash ends it with one `error` event. */
async function produce(deps: RunDeps, actor: Actor, { question, run }: Production): Promise<void> {
  const push = (event: ChatEvent) => {
    run.events.push(event);
    for (const wake of run.wake.splice(0)) wake();
  };
  let status: 'done' | 'failed' = 'done';
  try {
    const answerer = await chooseAnswerer(deps, actor, question.conversation);
    for await (const event of answerer.answer(deps, actor, question)) {
      if (event.type === 'done')
        await keep(deps, actor, { question, events: [...run.events, event], status });
      push(event);
    }
  } catch (error) {
    status = 'failed';
    deps.log.error(
      { component: 'coach', run_id: question.runId, name: error instanceof Error ? error.name : 'unknown' },
      'coach_run_failed',
    );
    push(interrupted);
    await keep(deps, actor, { question, events: run.events, status }).catch(() => {});
  } finally {
    deps.events.coachAnswered(status);
    run.finished = true;
    for (const wake of run.wake.splice(0)) wake();
  }
}

async function keep(
  deps: RunDeps,
  actor: Actor,
  {
    question,
    events,
    status,
  }: { question: Production['question']; events: ChatEvent[]; status: 'done' | 'failed' },
): Promise<void> {
  if (!question.conversation.kept) return;
  await finishRun(deps.db, actor.userId, {
    id: question.runId,
    status,
    events: deps.sealedText.seal(JSON.stringify(events)),
    now: deps.clock.now(),
  });
}

async function* readLive(run: LiveRun, runId: string, from: number): AsyncGenerator<StreamedEvent> {
  for (let next = from; ; next++) {
    while (next >= run.events.length) {
      if (run.finished) return;
      await new Promise<void>((wake) => run.wake.push(wake));
    }
    yield { id: `${runId}:${next + 1}`, data: run.events[next] };
  }
}

async function* readKept(
  events: readonly ChatEvent[],
  runId: string,
  before: number,
): AsyncGenerator<StreamedEvent> {
  for (const [index, event] of events.entries()) yield { id: `${runId}:${before + index + 1}`, data: event };
}
