import { afterEach, describe, expect, test, vi } from 'vitest';
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

describe('while a run is under way', () => {
  afterEach(() => void vi.useRealTimers());

  /** A run that goes on until it is told, with the timer that holds on to it in the test's hands. */
  async function longRun() {
    const world = await openSchedulers();
    const gate = Promise.withResolvers<void>();
    const told = Promise.withResolvers<string>();
    const one = world.process({
      retention: (signal) => {
        signal.addEventListener('abort', () => told.resolve(signal.reason.name));
        return gate.promise;
      },
    });
    await one.look();
    world.clock.set('2026-06-15T12:20:00Z');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await one.look();
    const dueAt = async () =>
      (await rowsOf<{ due_at: Date }>(world, 'select due_at from task_run'))[0]?.due_at;
    return { world, gate, told: told.promise, one, dueAt };
  }

  test('its lease is renewed, so that nobody takes it over', async () => {
    const { world, gate, one, dueAt } = await longRun();
    await using _world = world;
    expect(await dueAt()).toEqual(new Date('2026-06-15T12:22:00Z'));
    world.clock.set('2026-06-15T12:21:30Z');
    vi.advanceTimersByTime(30_000);
    await expect.poll(dueAt).toEqual(new Date('2026-06-15T12:23:30Z'));
    world.clock.set('2026-06-15T12:23:00Z');
    await world.process({ retention: async () => expect.unreachable() }, 'here:2').runDue();
    gate.resolve();
    await one.stop();
    expect(await world.runs()).toMatchObject([{ status: 'succeeded', attempts: 1 }]);
  });

  test('its process that slept for too long is told that another took it over', async () => {
    const { world, gate, told, one } = await longRun();
    await using _world = world;
    world.clock.set('2026-06-15T12:22:00Z');
    await world.process({ retention: async () => {} }, 'here:2').runDue();
    vi.advanceTimersByTime(30_000);
    expect(await told).toBe('TakenOver');
    gate.resolve();
    await one.stop();
    expect(await world.runs()).toMatchObject([{ status: 'succeeded', attempts: 2, failure: null }]);
  });
});
