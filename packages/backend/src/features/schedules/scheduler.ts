import { errorCode } from '../../platform/defect.ts';
import { onceDone } from '../../platform/once-done.ts';
import { registerTasks } from './register-tasks.ts';
import { leaseMs, type RunDeps, runTask, Stopping, type TaskHandlers } from './run-task.ts';
import { advanceTick, claimDueRun, insertTick, type RunRow } from './schedules.store.ts';
import type { TaskName } from './schedules.ts';
import { isTaskName, scheduleOf, type Ticks, ticksOf } from './ticks.ts';

export type SchedulerDeps = RunDeps & { handlers: TaskHandlers };

export type Scheduler = {
  /** Queues the ticks that have come and begins what is due, as far as there is room. @returns whether anything began. */
  look(): Promise<boolean>;
  /** As `look`, until nothing is due or under way any more. */
  runDue(): Promise<void>;
  /** When the next tick comes. */
  nextTick(): Date | null;
  /** Tells runs under way to leave what they have not begun, and waits for them. */
  stop(): Promise<void>;
};

/** Long ones must not keep short ones waiting, and all together not the members. */
const runsAtOnce = 2;
/** A mark of the clock further ahead than this was set by a clock that had gone wrong. */
const clockErrorMs = 24 * 60 * 60_000;

/** The clock and the worker of the tasks with a handler. Any number of processes may have one on the same database. */
export function createScheduler(deps: SchedulerDeps, { onEnd }: { onEnd?: () => void } = {}): Scheduler {
  const names = Object.keys(deps.handlers).filter(isTaskName);
  const ticks = new Map(names.map((name) => [name, ticksOf(scheduleOf(name))]));
  const registered = onceDone(() => registerTasks(deps, names));
  const enqueue = createClock(deps, ticks);
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const begin = (run: RunRow) => {
    const ended = carryOut(deps, run, stopping.signal).finally(() => {
      underWay.delete(ended);
      onEnd?.();
    });
    underWay.add(ended);
  };
  const look = async () => {
    if (names.length === 0 || stopping.signal.aborted) return false;
    await registered();
    await enqueue();
    let began = false;
    while (underWay.size < runsAtOnce && !stopping.signal.aborted) {
      const run = await claim(deps, names);
      if (run === null) break;
      begin(run);
      began = true;
    }
    return began;
  };
  return {
    look,
    async runDue() {
      while ((await look()) || underWay.size > 0) await Promise.all(underWay);
    },
    nextTick() {
      const now = deps.clock.now();
      const next = [...ticks.values()].map((one) => one.next(now).getTime());
      return next.length === 0 ? null : new Date(Math.min(...next));
    },
    async stop() {
      stopping.abort(new Stopping());
      await Promise.all(underWay);
    },
  };
}

/** Queues each task's latest tick once it has come. Asks the database only when this process has not seen it yet. */
function createClock({ db, clock }: SchedulerDeps, ticks: ReadonlyMap<TaskName, Ticks>): () => Promise<void> {
  const seenMs = new Map<TaskName, number>();
  return async () => {
    const now = clock.now();
    const aheadOf = new Date(now.getTime() + clockErrorMs);
    for (const [name, { latest }] of ticks) {
      const tick = latest(now);
      if (seenMs.get(name) === tick.getTime()) continue;
      await db.transaction().execute(async (turn) => {
        if (await advanceTick(turn, { name, tick, aheadOf }))
          await insertTick(turn, { task: name, tick, now });
      });
      seenMs.set(name, tick.getTime());
    }
  };
}

async function claim({ db, clock, process }: SchedulerDeps, tasks: readonly TaskName[]) {
  const now = clock.now();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  try {
    return await claimDueRun(db, { tasks, now, leasedUntil, process });
  } catch (error) {
    // Another process took another run of the same task in the same moment.
    if (errorCode(error) === '23505') return null;
    throw error;
  }
}

/** Never throws: what could not even be written down is taken up again after its lease. */
async function carryOut(deps: SchedulerDeps, run: RunRow, stop: AbortSignal): Promise<void> {
  const name = run.task as TaskName;
  const handler = deps.handlers[name];
  if (handler === undefined) return;
  try {
    await runTask(deps, { run, schedule: scheduleOf(name), handler, stop });
  } catch (error) {
    deps.log.error({ task: name, code: errorCode(error) }, 'task_end_not_written');
  }
}
