import type { Clock } from '../../platform/clock.ts';
import { kindOf } from '../../platform/defect.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { markSuccess, type RunRow, settleRun } from './schedules.store.ts';
import type { Schedule, TaskName } from './schedules.ts';

/**
 * Does what is due of a task, and done twice does no more than once. It leaves what it has not begun when the signal
 * comes, and throws then.
 */
export type TaskHandler = (signal: AbortSignal) => Promise<unknown>;
export type TaskHandlers = { readonly [N in TaskName]?: TaskHandler };

export type RunDeps = {
  db: Database;
  clock: Clock;
  log: Log;
  events: TaskEvents;
  /** Names this process to operators: machine and number. */
  process: string;
};
export type TaskEvents = {
  taskSucceeded(task: string): void;
  taskFailed(outcome: 'again-later' | 'given-up', task: string, error: unknown): void;
};

export type Ended = 'succeeded' | 'failed' | 'stopped' | 'lost';
type Work = {
  run: RunRow;
  schedule: Schedule;
  handler: TaskHandler;
  stop: AbortSignal;
  graceMs?: number;
};

const minuteMs = 60_000;
/** A process that died has its run taken over after it; one that lives holds on to it. */
export const leaseMs = 2 * minuteMs;
const holdEveryMs = 30_000;
/** For what does not heed its signal; it goes on by itself, and does nothing twice. */
const usualGraceMs = 10_000;
const restsMs: readonly number[] = [1, 5, 30].map((minutes) => minutes * minuteMs);
const mostAttempts = restsMs.length + 1;

/** Carries out a run that this process has taken, holds on to it meanwhile, and writes down how it ended. */
export async function runTask(
  deps: RunDeps,
  { run, schedule, handler, stop, graceMs = usualGraceMs }: Work,
): Promise<Ended> {
  // Tries that ended with their process were counted, too, and told nobody.
  if (run.attempts > mostAttempts) return fail(deps, run, new ProcessesEnded());
  const { signal, abort } = stoppable(stop);
  const timeLimit = setTimeout(() => abort(new Overran()), schedule.maxDurationSeconds * 1000);
  const holding = setInterval(() => void hold(deps, run, abort), holdEveryMs);
  try {
    await heeding(handler(signal), { signal, graceMs });
  } catch (error) {
    return signal.reason instanceof Stopping ? release(deps, run) : fail(deps, run, signal.reason ?? error);
  } finally {
    clearTimeout(timeLimit);
    clearInterval(holding);
  }
  return succeed(deps, run);
}

/** Why a run was told to stop: its process ends, its time is over, or others took it for dead. */
export class Stopping extends Error {
  override name = 'Stopping';
}
class Overran extends Error {
  override name = 'Overran';
}
class TakenOver extends Error {
  override name = 'TakenOver';
}
class ProcessesEnded extends Error {
  override name = 'ProcessesEnded';
}

function stoppable(stop: AbortSignal): { signal: AbortSignal; abort: (reason: Error) => void } {
  const own = new AbortController();
  return { signal: AbortSignal.any([stop, own.signal]), abort: (reason) => own.abort(reason) };
}

/** The work's end; once its time is over, it is waited for a little longer and no more. Who stops lets it end. */
async function heeding(
  work: Promise<unknown>,
  { signal, graceMs }: { signal: AbortSignal; graceMs: number },
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      if (signal.reason instanceof Stopping) return;
      timer = setTimeout(() => reject(signal.reason), graceMs);
    });
  });
  try {
    await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}

async function hold({ db, clock, log }: RunDeps, run: RunRow, abort: (reason: Error) => void): Promise<void> {
  try {
    const due_at = new Date(clock.now().getTime() + leaseMs);
    if (!(await settleRun(db, run, { due_at }))) abort(new TakenOver());
  } catch (error) {
    log.warn({ task: run.task, ...kindOf(error) }, 'task_not_held');
  }
}

async function succeed({ db, clock, events }: RunDeps, run: RunRow): Promise<Ended> {
  const now = clock.now();
  const isMine = await db.transaction().execute(async (turn) => {
    await markSuccess(turn, run.task, now);
    return settleRun(turn, run, { status: 'succeeded', due_at: null, finished_at: now, failure: null });
  });
  events.taskSucceeded(run.task);
  return isMine ? 'succeeded' : 'lost';
}

/** Tries again later; what fails again and again, or was started by hand, is given up and shown to operators. */
async function fail({ db, clock, events }: RunDeps, run: RunRow, error: unknown): Promise<Ended> {
  const now = clock.now();
  const { name, code } = kindOf(error);
  // A kind and a code: messages of a database can quote what members wrote.
  const ended = { finished_at: now, failure: (code === null ? name : `${name} ${code}`).slice(0, 100) };
  const restMs = run.started_by === null ? restsMs[run.attempts - 1] : undefined;
  events.taskFailed(restMs === undefined ? 'given-up' : 'again-later', run.task, error);
  const isMine = await settleRun(
    db,
    run,
    restMs === undefined
      ? { ...ended, status: 'dead', due_at: null }
      : { ...ended, status: 'waiting', due_at: new Date(now.getTime() + restMs) },
  );
  return isMine ? 'failed' : 'lost';
}

/** Its process ends: another one, or the next start, goes on at once, and this try does not count. */
async function release({ db, clock }: RunDeps, run: RunRow): Promise<Ended> {
  const due_at = clock.now();
  await settleRun(db, run, { status: 'waiting', due_at, attempts: Math.max(run.attempts - 1, 0) });
  return 'stopped';
}
