import { setTimeout } from 'node:timers/promises';
import type { ChatEvent } from '@sleek/contract/coach';
import type { Actor } from '../../edge/actor.ts';
import type { StreamedEvent } from '../../edge/event-stream.ts';
import { findRun, type RunRow } from './coach.store.ts';
import { cancelledEvent } from './complete-run.ts';
import type { ConversationDeps } from './conversation.ts';

/** One answer under way or kept: it goes on when its reader is gone, and can be read again from any event. */
export type RunEvents = { runId: string; events: AsyncIterable<StreamedEvent> };
export type KeptRunDeps = ConversationDeps & {
  /** How often a run looks whether another process has stopped it, and who waits for one whether it has ended. */
  stopPollMs?: number;
  /** How long an answer of another process may take; 0 where this one is alone. */
  elsewhereMs?: number;
};
type Wanted = { runId: string; lastSeen: number };

export const interrupted: ChatEvent = {
  type: 'error',
  data: 'The answer was interrupted. Please send the message again.',
};

/** The events after `lastSeen` of a run that is not under way here; null where there is nothing more to tell of it. */
export async function resumeKept(deps: KeptRunDeps, actor: Actor, wanted: Wanted): Promise<RunEvents | null> {
  const row = await findRun(deps.db, actor.userId, wanted.runId);
  // Of a member who withdrew their consent meanwhile nothing was kept.
  if (row === null || (row.status === 'done' && row.events === null)) return null;
  const { runId, lastSeen } = wanted;
  if (isElsewhere(deps, row) || isStopping(deps, row))
    return { runId, events: waitForRun(deps, actor, wanted) };
  const left = eventsAfter(deps, row, lastSeen);
  return left && { runId, events: numbered(left, wanted) };
}

/** Its process is at it, as far as can be told: it may also have died a moment ago. */
const isElsewhere = ({ clock, elsewhereMs = 0 }: KeptRunDeps, { status, created_at: begun }: RunRow) =>
  status === 'running' && clock.now().getTime() - begun.getTime() < elsewhereMs;

/** It was stopped, and its process has not kept yet what it had said, if it lives. */
const isStopping = ({ elsewhereMs = 0 }: KeptRunDeps, { status, events }: RunRow) =>
  status === 'cancelled' && events === null && elsewhereMs > 0;

/** A process looks that often whether its run was stopped, and then keeps it; nothing came of it after as many looks. */
const looksAtStopping = 5;

/** Waits until the other process has kept its answer, and tells what of it was not seen. */
async function* waitForRun(deps: KeptRunDeps, actor: Actor, wanted: Wanted): AsyncGenerator<StreamedEvent> {
  for (let stopping = 0; ; ) {
    const row = await findRun(deps.db, actor.userId, wanted.runId);
    if (row !== null && isStopping(deps, row)) stopping += 1;
    if (row !== null && (isElsewhere(deps, row) || (isStopping(deps, row) && stopping <= looksAtStopping))) {
      await setTimeout(deps.stopPollMs ?? 1000);
      continue;
    }
    const left = row === null ? [interrupted] : (eventsAfter(deps, row, wanted.lastSeen) ?? []);
    yield* numbered(left, wanted);
    return;
  }
}

/** Without events, and not under way: its process died, or the member withdrew their consent. What it had said is gone. */
function eventsAfter({ sealedText }: KeptRunDeps, row: RunRow, lastSeen: number): ChatEvent[] | null {
  if (row.events === null)
    return [row.status === 'cancelled' ? cancelledEvent(row.session_id, row.id) : interrupted];
  const all = JSON.parse(sealedText.open(row.events)) as ChatEvent[];
  return lastSeen > all.length ? null : all.slice(lastSeen);
}

async function* numbered(
  events: readonly ChatEvent[],
  { runId, lastSeen }: Wanted,
): AsyncGenerator<StreamedEvent> {
  for (const [index, event] of events.entries())
    yield { id: `${runId}:${lastSeen + index + 1}`, data: event };
}
