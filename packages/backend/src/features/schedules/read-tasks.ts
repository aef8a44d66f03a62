import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { countOpenRuns, listRuns, listTasks, type RunRow } from './schedules.store.ts';
import { type Schedule, schedules } from './schedules.ts';
import { ticksOf } from './ticks.ts';

type ReadDeps = { db: Database; clock: Clock };
/** A task as it stands. `isKnown` is false where no process that has it was ever started on this database. */
export type TaskState = {
  schedule: Schedule;
  isKnown: boolean;
  lastSuccessAt: Date | null;
  nextTick: Date;
  isOverdue: boolean;
  waiting: number;
  running: number;
  dead: number;
};
export type TaskRun = RunRow;

/** Every task in the order of the table. */
export async function readTasks({ db, clock }: ReadDeps): Promise<TaskState[]> {
  const now = clock.now();
  const [rows, counts] = await Promise.all([listTasks(db), countOpenRuns(db)]);
  const count = (task: string, status: RunRow['status']) =>
    counts.find((one) => one.task === task && one.status === status)?.runs ?? 0;
  return schedules.map((schedule) => {
    const row = rows.find(({ name }) => name === schedule.name);
    return {
      schedule,
      isKnown: row !== undefined,
      lastSuccessAt: row?.last_success_at ?? null,
      nextTick: ticksOf(schedule).next(now),
      isOverdue: row !== undefined && isOverdue(row, schedule, now),
      waiting: count(schedule.name, 'waiting'),
      running: count(schedule.name, 'running'),
      dead: count(schedule.name, 'dead'),
    };
  });
}

/** A task that never succeeded is as old as its first start here. */
export function isOverdue(
  row: { first_seen_at: Date; last_success_at: Date | null },
  { lastSuccessMaxAgeSeconds }: Schedule,
  now: Date,
): boolean {
  const since = row.last_success_at ?? row.first_seen_at;
  return now.getTime() - since.getTime() > lastSuccessMaxAgeSeconds * 1000;
}

/** The latest runs, of one task or of all, the newest first. */
export const readRuns = ({ db }: { db: Database }, task?: string): Promise<TaskRun[]> =>
  listRuns(db, { ...(task !== undefined && { task }), limit: 50 });

/** Runs that were given up, the newest first. */
export const readDeadRuns = ({ db }: { db: Database }): Promise<TaskRun[]> =>
  listRuns(db, { status: 'dead', limit: 200 });
