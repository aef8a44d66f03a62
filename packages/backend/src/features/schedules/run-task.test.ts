import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { runTask, type TaskHandler } from './run-task.ts';
import { openSchedulers } from './schedules.fixtures.ts';
import { claimDueRun } from './schedules.store.ts';
import { scheduleOf } from './ticks.ts';

/** A run that was taken, with as little time as a test has. */
async function withRun(handler: TaskHandler, maxDurationSeconds: number) {
  await using world = await openSchedulers();
  const deps = world.depsOf({});
  const now = world.clock.now();
  await rowsOf(world, `insert into scheduled_task values ('retention', $1, $1)`, [now]);
  await rowsOf(
    world,
    `insert into task_run (task, tick, due_at, created_at) values ('retention', $1, $1, $1)`,
    [now],
  );
  const run = await claimDueRun(deps.db, { tasks: ['retention'], now, leasedUntil: now, process: 'here:1' });
  if (run === null) throw new Error('There is no run');
  const schedule = { ...scheduleOf('retention'), maxDurationSeconds };
  const stop = new AbortController().signal;
  const ended = await runTask(deps, { run, schedule, handler, stop, graceMs: 10 });
  return { ended, run: (await world.runs())[0] };
}

describe('a run', () => {
  test('that heeds the end of its time fails and is tried again', async () => {
    const { ended, run } = await withRun(
      (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('left')))),
      0.02,
    );
    expect(ended).toBe('failed');
    expect(run).toMatchObject({ status: 'waiting', attempts: 1, failure: 'Overran' });
  });

  test('that ends although its time is over has succeeded', async () => {
    const { ended, run } = await withRun(
      (signal) => new Promise<void>((settle) => signal.addEventListener('abort', () => settle())),
      0.02,
    );
    expect(ended).toBe('succeeded');
    expect(run).toMatchObject({ status: 'succeeded', failure: null });
  });

  test('that does not heed the end of its time is waited for no longer than a grace', async () => {
    const { ended, run } = await withRun(() => new Promise(() => {}), 0.02);
    expect(ended).toBe('failed');
    expect(run).toMatchObject({ status: 'waiting', failure: 'Overran' });
  });
});
