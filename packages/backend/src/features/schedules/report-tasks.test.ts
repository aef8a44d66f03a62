import { expect, test } from 'vitest';
import { type Counters, noCounters } from '../../platform/counters.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { forgetOldTaskRuns } from './forget-old-task-runs.ts';
import { reportTasks } from './report-tasks.ts';
import { openSchedulers } from './schedules.fixtures.ts';

/** Gauges as they were last set, by metric and task. */
function gauges() {
  const values: Record<string, number> = {};
  const counters: Counters = {
    ...noCounters,
    set(name, value, ...[labels]) {
      values[`${name} ${(labels as { task: string }).task}`] = value;
    },
  };
  return { values, counters };
}

const hourMs = 3_600_000;

test('a task is overdue once its last success, or its first start, is longer ago than it may be', async () => {
  await using world = await openSchedulers('2026-06-15T12:01:00Z');
  const { values, counters } = gauges();
  const one = world.process({ retention: async () => {} });
  await one.runDue();
  const overdue = async () => {
    await reportTasks({ ...world.depsOf({}), counters }, ['retention', 'token-cleanup']);
    return values['tasks_overdue retention'];
  };
  world.clock.advanceMs(3 * hourMs);
  expect(await overdue()).toBe(0);
  expect(values).not.toHaveProperty(['task_last_success_timestamp_seconds retention']);
  world.clock.advanceMs(1);
  expect(await overdue()).toBe(1);
  await one.runDue();
  expect(await overdue()).toBe(0);
  expect(values['task_last_success_timestamp_seconds retention']).toBe(
    Date.parse('2026-06-15T15:01:00.001Z') / 1000,
  );
  world.clock.advanceMs(3 * hourMs + 1);
  expect(await overdue()).toBe(1);
  expect(Object.keys(values).filter((key) => key.endsWith('token-cleanup'))).toEqual([]);
});

test('runs that succeeded are forgotten after 14 days, those given up after 90, and open ones never', async () => {
  await using world = await openSchedulers();
  const deps = world.depsOf({});
  await rowsOf(world, `insert into scheduled_task values ('retention', now(), now())`);
  await rowsOf(
    world,
    `insert into task_run (task, tick, status, finished_at, due_at, created_at) values
     ('retention', '2026-01-01', 'succeeded', '2026-06-01T12:01:00Z', null, '2026-01-01'),
     ('retention', '2026-01-02', 'succeeded', '2026-06-01T12:00:59Z', null, '2026-01-01'),
     ('retention', '2026-01-03', 'dead', '2026-03-17T12:01:00Z', null, '2026-01-01'),
     ('retention', '2026-01-04', 'dead', '2026-03-17T12:00:59Z', null, '2026-01-01'),
     ('retention', '2026-01-05', 'waiting', '2026-01-01', '2026-01-01', '2026-01-01')`,
  );
  expect(await forgetOldTaskRuns(deps)).toBe(2);
  expect((await world.runs()).map(({ tick }) => tick?.slice(0, 10))).toEqual([
    '2026-01-01',
    '2026-01-03',
    '2026-01-05',
  ]);
});
