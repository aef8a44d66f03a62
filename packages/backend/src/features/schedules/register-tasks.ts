import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { insertTasks } from './schedules.store.ts';
import type { TaskName } from './schedules.ts';
import { scheduleOf, ticksOf } from './ticks.ts';

/** Makes tasks known to the database: their time counts from the first start of a process that has them. */
export function registerTasks(
  { db, clock }: { db: Database; clock: Clock },
  names: readonly TaskName[],
): Promise<void> {
  const now = clock.now();
  return insertTasks(
    db,
    names.map((name) => ({
      name,
      first_seen_at: now,
      last_tick: ticksOf(scheduleOf(name)).latest(now),
      last_success_at: null,
    })),
  );
}
