import { randomUUID } from 'node:crypto';
import type { ChatEvent } from '@sleek/contract/coach';
import { turnsToFold } from '@sleek/domain/conversation/context-budget';
import type { Actor } from '../../edge/actor.ts';
import type { StreamedEvent } from '../../edge/event-stream.ts';
import type { Events } from '../../events.ts';
import type { Background } from '../../platform/background.ts';
import type { Log } from '../../platform/log.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import type { AnswerDeps, AnswerEvent, AnswerNote, Question } from './answer-message.ts';
import { type Beginning, beginRun } from './begin-run.ts';
import type { Answerer } from './choose-answerer.ts';
import { cancelRun, findRun, finishRun, lockRun, type RunStatus } from './coach.store.ts';
import { cancelledEvent, completeRun, type DoneEvent, type Said } from './complete-run.ts';
import type { Conversation } from './conversation.ts';
import { beginReads, type Ground, heardLater, inTimeOrNull, readGround } from './read-ground.ts';
import { interrupted, type KeptRunDeps, type RunEvents, resumeKept } from './resume-kept.ts';
import {
  leaveAnswer,
  type Reservation,
  settleAnswer,
  settleStopped,
  type TokenDeps,
} from './spend-tokens.ts';
import { summariseConversation } from './summarise-conversation.ts';

export type CoachRuns = {
  start(
    actor: Actor,
    input: { message: string; sessionId: string | null; whole?: boolean },
  ): Promise<RunEvents>;
  /** The events after `lastSeen`; null when the member has no such run, or it never had that event. */
  resume(actor: Actor, runId: string, lastSeen: number): Promise<RunEvents | null>;
  /**
   * Stops an answer, whichever process makes it; what was said so far is kept. @returns how it ended, which may have
   * been before; null when the member has no such run.
   */
  cancel(actor: Actor, runId: string): Promise<EndedRun | null>;
  /** Stops what this process is answering in a conversation that was deleted. */
  abandon(actor: Actor, sessionId: string): void;
};

export type EndedRun = Exclude<RunStatus, 'running'>;

type LiveRun = {
  sessionId: string;
  events: ChatEvent[];
  note: AnswerNote | null;
  /** Its answer may have cost something. */
  hasAsked: boolean;
  finished: boolean;
  wake: (() => void)[];
  stop: AbortController;
};
export type RunDeps = AnswerDeps &
  TokenDeps &
  KeptRunDeps & {
    log: Log;
    events: Events;
    background: Background;
    /** In the order of use; the last one must keep everything on this server. */
    answerers: readonly Answerer[];
  };

export function createCoachRuns(deps: RunDeps): CoachRuns {
  const live = new Map<string, LiveRun>();
  return {
    async start(actor, { message, sessionId, whole = false }) {
      const askedAt = deps.clock.now();
      const runId = randomUUID();
      const begun = await begin(deps, actor, { runId, sessionId, message });
      const { conversation, ground, sure, shareSpent } = begun;
      const run = newRun(conversation.id);
      const key = keyOf(actor, runId);
      live.set(key, run);
      const { signal } = run.stop;
      const question = { message, conversation, runId, ground, shareSpent, sure, whole, signal };
      void produce(deps, actor, { ...begun, question, run, askedAt }).finally(() => live.delete(key));
      // Who asked hears nothing of a run that is not kept, and a provider that was asked for it is told to stop.
      await sure.catch((error) => {
        run.stop.abort();
        throw error;
      });
      return { runId, events: readLive(run, runId, 0) };
    },
    async resume(actor, runId, lastSeen) {
      const run = live.get(keyOf(actor, runId));
      if (run) return lastSeen > run.events.length ? null : { runId, events: readLive(run, runId, lastSeen) };
      return resumeKept(deps, actor, { runId, lastSeen });
    },
    async cancel(actor, runId) {
      const run = live.get(keyOf(actor, runId));
      const isCancelled = await cancelRun(deps.db, actor.userId, { id: runId, now: deps.clock.now() });
      const kept = isCancelled ? null : await findRun(deps.db, actor.userId, runId);
      if (kept !== null && kept.status !== 'running') return kept.status;
      run?.stop.abort();
      // Of some runs nothing is kept, so there is no row to mark.
      return isCancelled || run !== undefined ? 'cancelled' : null;
    },
    abandon(actor, sessionId) {
      for (const [key, run] of live)
        if (key.startsWith(keyOf(actor, '')) && run.sessionId === sessionId) run.stop.abort();
    },
  };
}

const keyOf = (actor: Actor, runId: string) => `${actor.userId}/${runId}`;

const newRun = (sessionId: string): LiveRun => ({
  sessionId,
  events: [],
  note: null,
  hasAsked: false,
  finished: false,
  wake: [],
  stop: new AbortController(),
});

/** What an answer is made from is read while its run is written. */
async function begin(
  deps: RunDeps,
  actor: Actor,
  asked: { runId: string; sessionId: string | null; message: string },
): Promise<Beginning & { ground: Promise<Ground> }> {
  const reads = beginReads(deps, actor);
  let ground: Promise<Ground> | undefined;
  const onOpened = (conversation: Conversation) => {
    ground = heardLater(readGround(deps, actor, { ...asked, conversation, reads }));
  };
  const beginning = await beginRun(deps, actor, { ...asked, onOpened });
  if (ground === undefined) throw new Error('The run began without a conversation');
  return { ...beginning, ground };
}

type Production = {
  question: Question;
  run: LiveRun;
  askedAt: Date;
  answerer: Answerer;
  reservation: Reservation | null;
};

/** Runs the answer to its end, whoever listens; a crash ends it with one `error` event. */
async function produce(deps: RunDeps, actor: Actor, production: Production): Promise<void> {
  const { question, run, askedAt, answerer } = production;
  const watch = question.conversation.kept ? watchForStop(deps, actor, production) : undefined;
  const answer = answerer.answer(deps, actor, question);
  let status: EndedRun = 'failed';
  try {
    const followed = await follow(answer, production);
    await question.sure;
    const said: Said = { question, askedAt, events: run.events, note: run.note };
    const last = followed.last ?? cancelledOf(question);
    const end = await completeRun(deps, actor, { said, last }).finally(() =>
      settle(deps, actor, { ...followed, answer, production }),
    );
    status = end.data.status === 'cancelled' ? 'cancelled' : 'done';
    push(run, end);
    remindToSummarise(deps, actor, production);
  } catch (error) {
    deps.log.error({ ...runOf(question), ...nameOf(error) }, 'coach_run_failed');
    leaveAnswer(answer);
    const end = await inTimeOrNull(() => keepCrashed(deps, actor, production), deps.toolTimeoutMs);
    if (end?.type === 'done') status = 'cancelled';
    push(run, end ?? interrupted);
  } finally {
    clearInterval(watch);
    deps.events.coachAnswered(status);
    run.finished = true;
    for (const wake of run.wake.splice(0)) wake();
  }
}

const cancelledOf = ({ conversation, runId }: Question) => cancelledEvent(conversation.id, runId);
const runOf = ({ runId }: Question) => ({ component: 'coach', run_id: runId });
const nameOf = (error: unknown) => ({ name: error instanceof Error ? error.name : 'unknown' });

type Settling = Followed & { answer: AsyncGenerator<AnswerEvent>; production: Production };

/** An answer that was given is not lost for what it cost. */
async function settle(
  deps: RunDeps,
  actor: Actor,
  { last, pending, answer, production: { question, reservation, run } }: Settling,
): Promise<void> {
  if (reservation === null || !run.hasAsked) leaveAnswer(answer);
  else if (last === null) {
    const stopped = { reservation, answer, pending };
    deps.background.run('cost-of-stopped-answer', () => settleStopped(deps, actor, stopped));
    return;
  }
  if (reservation === null) return;
  await settleAnswer(deps, actor, { reservation, used: last?.data.tokens_used ?? 0 }).catch((error) =>
    deps.log.error({ ...runOf(question), ...nameOf(error) }, 'coach_cost_not_settled'),
  );
}

/** Off the path of the answer, once the conversation comes near what may be carried of it. */
function remindToSummarise(deps: RunDeps, { userId }: Actor, { question, run }: Production): void {
  const { id, turns, kept } = question.conversation;
  const answer = run.events.map((event) => (event.type === 'token' ? event.data : '')).join('');
  const carried = [...turns, { content: question.message }, { content: answer }];
  if (kept && turnsToFold(carried) > 0)
    deps.background.run('conversation-summary', () => summariseConversation(deps, userId, id));
}

function push(run: LiveRun, event: ChatEvent): void {
  run.events.push(event);
  for (const wake of run.wake.splice(0)) wake();
}

type Followed =
  | { last: DoneEvent; pending: null }
  /** It was stopped; what it was about to do may still tell what it has cost. */
  | { last: null; pending: Promise<IteratorResult<AnswerEvent>> | null };

/** Passes an answer's events on. @returns its last one, which is still to be kept; none when it was stopped. */
async function follow(answer: AsyncGenerator<AnswerEvent>, { run, question }: Production): Promise<Followed> {
  const { signal } = run.stop;
  const stopped = new Promise<'stopped'>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  let pending: Promise<IteratorResult<AnswerEvent>> | null = null;
  while (!signal.aborted) {
    const next = answer.next();
    pending = next;
    // Once it is stopped nobody waits for what it was about to do.
    next.catch(() => {});
    const step = await Promise.race([next, stopped]);
    if (step === 'stopped') break;
    if (step.done) throw new Error('The answer ended without its last event');
    if (step.value.type === 'done') return { last: step.value, pending: null };
    if (step.value.type === 'note') run.note = step.value.data;
    else if (step.value.type === 'asking') run.hasAsked = true;
    else if (step.value.type === 'spent') break;
    else {
      await question.sure;
      push(run, step.value);
    }
  }
  return { last: null, pending };
}

/** Another process may have stopped the run, or deleted its conversation. */
function watchForStop(deps: RunDeps, actor: Actor, { question, run }: Production): NodeJS.Timeout {
  const look = async () => {
    await question.sure;
    const row = await findRun(deps.db, actor.userId, question.runId);
    if (row?.status !== 'running') run.stop.abort();
  };
  return setInterval(() => void look().catch(() => {}), deps.stopPollMs ?? 1000).unref();
}

/** Keeps what a crash has left of an answer. @returns how it ends: one that was stopped before stays so. */
async function keepCrashed(
  deps: RunDeps,
  { userId }: Actor,
  { question, run }: Production,
): Promise<ChatEvent> {
  if (!question.conversation.kept) return interrupted;
  return deps.db.transaction().execute(async (turn) => {
    await lockMember(turn, userId);
    const isStopped = (await lockRun(turn, userId, question.runId)) === 'cancelled';
    const end = isStopped ? cancelledOf(question) : interrupted;
    const isKept = await holdsConsent(turn, userId, 'health_data');
    await finishRun(turn, userId, {
      id: question.runId,
      status: isStopped ? 'cancelled' : 'failed',
      events: isKept ? deps.sealedText.seal(JSON.stringify([...run.events, end])) : null,
      now: deps.clock.now(),
    });
    return end;
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
