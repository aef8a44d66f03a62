import { createEvents } from '../../events.ts';
import { noCounters } from '../../platform/counters.ts';
import { silentLog } from '../../platform/log.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import type { TaskHandlers } from './run-task.ts';
import { createScheduler, type Scheduler, type SchedulerDeps } from './scheduler.ts';

export type Ran = {
  task: string;
  tick: string | null;
  status: string;
  attempts: number;
  failure: string | null;
};

/** A database of its own, a clock that is moved, and processes that share both. */
export async function openSchedulers(at = '2026-06-15T12:01:00Z') {
  const database = await freshDatabase();
  const clock = createFakeClock(at);
  const open: AsyncDisposable[] = [];
  const depsOf = (handlers: TaskHandlers, name = 'here:1'): SchedulerDeps => {
    const pool = openDatabase(database.url, { poolSize: 4, onError: () => {} });
    open.push(pool);
    return {
      db: pool.db,
      clock,
      log: silentLog,
      events: createEvents({ log: silentLog, counters: noCounters }),
      process: name,
      handlers,
    };
  };
  return {
    databaseUrl: database.url,
    clock,
    depsOf,
    process: (handlers: TaskHandlers, name?: string): Scheduler => createScheduler(depsOf(handlers, name)),
    runs: (): Promise<Ran[]> =>
      rowsOf<Ran>(
        { databaseUrl: database.url },
        `select task, to_char(tick at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as tick, status, attempts, failure
         from task_run order by id`,
      ),
    async [Symbol.asyncDispose]() {
      for (const pool of open) await pool[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Moves on to each tick until an instant, and lets every process do what is due. @returns how many ticks there were. */
export async function liveThrough(clock: FakeClock, processes: readonly Scheduler[], until: string) {
  let ticks = 0;
  for (;;) {
    const next = processes[0]?.nextTick();
    if (!next || next.getTime() > Date.parse(until)) break;
    clock.set(next.toISOString());
    await Promise.all(processes.map((one) => one.runDue()));
    ticks += 1;
  }
  clock.set(until);
  return ticks;
}
