import type { Clock } from '../../platform/clock.ts';
import type { Counters } from '../../platform/counters.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { isOverdue } from './read-tasks.ts';
import { listTasks } from './schedules.store.ts';
import type { TaskName } from './schedules.ts';
import { scheduleOf } from './ticks.ts';

/** Tells the metrics when each task last succeeded, wherever that was, and which are overdue. */
export async function reportTasks(
  { db, clock, counters }: { db: Database; clock: Clock; counters: Counters },
  names: readonly TaskName[],
): Promise<void> {
  const now = clock.now();
  const rows = new Map((await listTasks(db)).map((row) => [row.name, row]));
  for (const task of names) {
    const row = rows.get(task);
    if (row === undefined) continue;
    counters.set('tasks_overdue', isOverdue(row, scheduleOf(task), now) ? 1 : 0, { task });
    const { last_success_at: at } = row;
    if (at !== null) counters.set('task_last_success_timestamp_seconds', at.getTime() / 1000, { task });
  }
}
