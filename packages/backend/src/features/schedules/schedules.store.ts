import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import { deleteBatch } from '../../platform/postgres/delete-batch.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type TaskRow = Selectable<Tables['scheduled_task']>;
export type RunRow = Selectable<Tables['task_run']>;

/** Those that are known already stay as they are. */
export async function insertTasks(db: Database, rows: readonly TaskRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('scheduled_task')
    .values([...rows])
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

export function listTasks(db: Database): Promise<TaskRow[]> {
  return db.selectFrom('scheduled_task').selectAll().orderBy('name').execute();
}

/**
 * Moves the mark of the clock on to a tick. A mark beyond `aheadOf` was set by a clock that had gone wrong.
 * @returns false when it stands there, or later, already.
 */
export async function advanceTick(
  db: Database,
  { name, tick, aheadOf }: { name: string; tick: Date; aheadOf: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('scheduled_task')
    .set({ last_tick: tick })
    .where('name', '=', name)
    .where((or) => or.or([or('last_tick', '<', tick), or('last_tick', '>', aheadOf)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Work for a tick, unless the task has work that waits, which covers it, or had this tick before. */
export async function insertTick(
  db: Database,
  { task, tick, now }: { task: string; tick: Date; now: Date },
): Promise<void> {
  const waiting = await db
    .selectFrom('task_run')
    .select('id')
    .where('task', '=', task)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  if (waiting !== undefined) return;
  await db
    .insertInto('task_run')
    .values({ task, tick, due_at: now, created_at: now })
    .onConflict((conflict) => conflict.columns(['task', 'tick']).doNothing())
    .execute();
}

type Taker = { now: Date; leasedUntil: Date; process: string };

/**
 * The run of one of the tasks that has been due for longest, as this process's until the lease ends: then it is due
 * again, whatever became of the process. While a run of a task is under way no other of it is taken.
 */
export async function claimDueRun(
  db: Database,
  { tasks, now, leasedUntil, process }: Taker & { tasks: readonly string[] },
): Promise<RunRow | null> {
  const row = await db
    .updateTable('task_run')
    .set(({ eb }) => ({
      status: 'running',
      attempts: eb('attempts', '+', 1),
      due_at: leasedUntil,
      process,
      started_at: now,
    }))
    .where(({ eb, selectFrom }) =>
      eb(
        'id',
        '=',
        selectFrom('task_run as run')
          .select('run.id')
          .where('run.task', 'in', [...tasks])
          .where('run.due_at', '<=', now)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('task_run as other')
                  .select('other.id')
                  .whereRef('other.task', '=', 'run.task')
                  .where('other.status', '=', 'running')
                  .whereRef('other.id', '<>', 'run.id'),
              ),
            ),
          )
          .orderBy('run.due_at')
          .orderBy('run.id')
          .limit(1)
          .forUpdate('run')
          .skipLocked(),
      ),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Begins a run for an operator. @returns null when a run of the task is under way. */
export async function insertOperatorRun(
  db: Database,
  { task, startedBy, now, leasedUntil, process }: Taker & { task: string; startedBy: string },
): Promise<RunRow | null> {
  const row = await db
    .insertInto('task_run')
    .values({
      task,
      started_by: startedBy,
      status: 'running',
      attempts: 1,
      due_at: leasedUntil,
      process,
      started_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('task').where('status', '=', 'running').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Takes over the run of a process that is gone: its lease is over. */
export async function takeOverRun(
  db: Database,
  { task, now, leasedUntil, process }: Taker & { task: string },
): Promise<RunRow | null> {
  const row = await db
    .updateTable('task_run')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), due_at: leasedUntil, process, started_at: now }))
    .where('task', '=', task)
    .where('status', '=', 'running')
    .where('due_at', '<=', now)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function findRunning(db: Database, task: string): Promise<RunRow | null> {
  const row = await db
    .selectFrom('task_run')
    .selectAll()
    .where('task', '=', task)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return row ?? null;
}

/** `attempts` tells this try from those that others made after its lease. */
export type HeldRun = Pick<RunRow, 'id' | 'attempts'>;
export type RunStep = Partial<
  Pick<RunRow, 'status' | 'due_at' | 'attempts' | 'started_at' | 'finished_at' | 'failure'>
>;

/** What became of a run. @returns false when it is no longer this try's. */
export async function settleRun(db: Database, { id, attempts }: HeldRun, step: RunStep): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('task_run')
    .set(step)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markSuccess(db: Database, name: string, at: Date): Promise<void> {
  await db.updateTable('scheduled_task').set({ last_success_at: at }).where('name', '=', name).execute();
}

export async function findRun(db: Database, id: number): Promise<RunRow | null> {
  const row = await db.selectFrom('task_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Puts a run that was given up back to the others. @returns false when it is not given up. */
export async function reviveRun(db: Database, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('task_run')
    .set({ status: 'waiting', due_at: now, attempts: 0, finished_at: null })
    .where('id', '=', id)
    .where('status', '=', 'dead')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The newest first. */
export function listRuns(
  db: Database,
  { task, status, limit }: { task?: string; status?: RunRow['status']; limit: number },
): Promise<RunRow[]> {
  return db
    .selectFrom('task_run')
    .selectAll()
    .$if(task !== undefined, (query) => query.where('task', '=', String(task)))
    .$if(status !== undefined, (query) => query.where('status', '=', status as RunRow['status']))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Of each task, how many runs are waiting, running or given up. */
export async function countOpenRuns(
  db: Database,
): Promise<{ task: string; status: RunRow['status']; runs: number }[]> {
  const rows = await db
    .selectFrom('task_run')
    .select(({ fn }) => ['task', 'status', fn.countAll<string>().as('runs')])
    .where('status', '<>', 'succeeded')
    .groupBy(['task', 'status'])
    .execute();
  return rows.map((row) => ({ ...row, runs: Number(row.runs) }));
}

/** @returns how many went, `limit` at most. */
export function deleteFinishedRuns(
  db: Database,
  { status, before, limit }: { status: 'succeeded' | 'dead'; before: Date; limit: number },
): Promise<number> {
  const doomed = db
    .selectFrom('task_run')
    .select('id')
    .where('status', '=', status)
    .where('finished_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'task_run', key: ['id'], doomed });
}
