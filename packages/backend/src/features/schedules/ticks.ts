import { Cron } from 'croner';
import { type Schedule, schedules, type TaskName } from './schedules.ts';

/** The latest tick that is due at an instant, and the first one after it. */
export type Ticks = { latest(now: Date): Date; next(now: Date): Date };

/** @throws for a pattern that never comes. */
export function ticksOf({ cron, timezone }: Pick<Schedule, 'cron' | 'timezone'>): Ticks {
  const pattern = new Cron(cron, { timezone, mode: '5-part', paused: true });
  const found = (tick: Date | null | undefined) => {
    if (!tick) throw new Error(`${cron} never comes`);
    return tick;
  };
  return {
    // A tick is due from its own instant on; the library looks strictly before the one it is given.
    latest: (now) => found(pattern.previousRuns(1, new Date(now.getTime() + 1))[0]),
    next: (now) => found(pattern.nextRun(now)),
  };
}

const schedulesByName: ReadonlyMap<string, Schedule> = new Map(schedules.map((row) => [row.name, row]));

export const isTaskName = (name: string): name is TaskName => schedulesByName.has(name);

export function scheduleOf(name: TaskName): Schedule {
  const schedule = schedulesByName.get(name);
  if (schedule === undefined) throw new Error(`There is no task ${name}`);
  return schedule;
}
