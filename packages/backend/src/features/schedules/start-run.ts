import { err, ok, type Result } from '@sleek/domain/result';
import { writeAudit } from '../accounts/write-audit.ts';
import { registerTasks } from './register-tasks.ts';
import { type Ended, leaseMs, runTask, Stopping } from './run-task.ts';
import type { SchedulerDeps } from './scheduler.ts';
import { findRun, findRunning, insertOperatorRun, type RunRow, takeOverRun } from './schedules.store.ts';
import type { TaskName } from './schedules.ts';
import { isTaskName, scheduleOf } from './ticks.ts';

export type StartRunError =
  | { type: 'unknown-task'; known: readonly string[] }
  /** It cannot be done here, such as a backup of a database that others back up. */
  | { type: 'not-here'; known: readonly string[] }
  | { type: 'runs-already'; since: Date; process: string };

export type RunEnded = { ended: Ended; run: RunRow };

/** Does a task now, whatever its schedule says; refused while it is under way anywhere. A run whose process died is taken over. */
export async function startRun(
  deps: SchedulerDeps,
  operator: { name: string },
  { task, stop }: { task: string; stop?: AbortSignal | undefined },
): Promise<Result<RunEnded, StartRunError>> {
  const known = Object.keys(deps.handlers);
  if (!isTaskName(task)) return err({ type: 'unknown-task', known });
  const handler = deps.handlers[task];
  if (handler === undefined) return err({ type: 'not-here', known });
  await registerTasks(deps, [task]);
  const taken = await take(deps, operator, task);
  if (!taken.ok) return taken;
  const run = taken.value;
  const work = { run, schedule: scheduleOf(task), handler, stop: stoppingWith(stop) };
  const ended = await runTask(deps, work);
  return ok({ ended, run: (await findRun(deps.db, run.id)) ?? run });
}

function stoppingWith(stop: AbortSignal | undefined): AbortSignal {
  const stopping = new AbortController();
  const abort = () => stopping.abort(new Stopping());
  if (stop?.aborted) abort();
  stop?.addEventListener('abort', abort);
  return stopping.signal;
}

function take(
  { db, clock, process }: SchedulerDeps,
  operator: { name: string },
  task: TaskName,
): Promise<Result<RunRow, StartRunError>> {
  const now = clock.now();
  const lease = { task, now, leasedUntil: new Date(now.getTime() + leaseMs), process };
  const startedBy = operator.name.slice(0, 100);
  return db.transaction().execute(async (turn) => {
    const run = (await insertOperatorRun(turn, { ...lease, startedBy })) ?? (await takeOverRun(turn, lease));
    if (run === null) return err(await runsAlready(turn, task, now));
    await writeAudit(
      { db: turn, clock },
      {
        userId: null,
        actor: { kind: 'operator', id: null },
        action: 'task.started',
        details: { by: startedBy, task, run: run.id },
      },
    );
    return ok(run);
  });
}

async function runsAlready(db: SchedulerDeps['db'], task: TaskName, now: Date): Promise<StartRunError> {
  const running = await findRunning(db, task);
  return {
    type: 'runs-already',
    since: running?.started_at ?? now,
    process: running?.process ?? 'another process',
  };
}
