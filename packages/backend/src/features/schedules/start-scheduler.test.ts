import { describe, expect, test } from 'vitest';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { openSchedulers } from './schedules.fixtures.ts';
import { startScheduler } from './start-scheduler.ts';

describe('a scheduler that was started', () => {
  test('looks at once, and runs the next tick when it comes', async () => {
    await using world = await openSchedulers('2026-06-15T12:19:59.900Z');
    let ran = 0;
    const deps = world.depsOf({
      retention: async () => {
        ran += 1;
      },
    });
    const reported = { times: 0 };
    const report = async () => {
      reported.times += 1;
      if (reported.times === 1) world.clock.set('2026-06-15T12:20:00Z');
    };
    await using _scheduler = startScheduler(deps, { report, holdsProcess: false, sleepMs: 20 });
    await expect.poll(() => ran).toBe(1);
    expect(await world.runs()).toMatchObject([{ tick: '2026-06-15 12:20' }]);
  });

  test('goes on after a failure, which it logs without words', async () => {
    await using world = await openSchedulers();
    const lines: LogLine[] = [];
    let looks = 0;
    const report = async () => {
      looks += 1;
      if (looks === 1) throw new TypeError('weight 81.4');
    };
    const deps = { ...world.depsOf({}), log: recordingLog(lines) };
    await using _scheduler = startScheduler(deps, { report, holdsProcess: false, sleepMs: 5 });
    await expect.poll(() => looks).toBeGreaterThan(2);
    expect(lines).toEqual([{ level: 'warn', event: 'tasks_not_looked_at', name: 'TypeError', code: null }]);
  });

  test('begins what waited for room as soon as a run ends, and nothing once it has stopped', async () => {
    await using world = await openSchedulers();
    const gate = Promise.withResolvers<void>();
    const began: string[] = [];
    const task = (name: string, until?: Promise<void>) => async () => {
      began.push(name);
      await until;
    };
    const deps = world.depsOf({
      retention: task('retention', gate.promise),
      'idempotency-keys': task('keys', gate.promise),
      'log-months': task('months'),
    });
    const reports = { times: 0 };
    const report = async () => {
      reports.times += 1;
      if (reports.times === 1) world.clock.set('2026-06-15T13:00:00Z');
    };
    const scheduler = startScheduler(deps, { report, holdsProcess: false, sleepMs: 10 });
    await expect.poll(() => began.length).toBe(2);
    gate.resolve();
    await expect.poll(() => began.sort()).toEqual(['keys', 'months', 'retention']);
    await scheduler[Symbol.asyncDispose]();
    world.clock.set('2026-06-15T16:00:00Z');
    const { times } = reports;
    await new Promise((settle) => setTimeout(settle, 50));
    expect(reports.times).toBe(times);
    expect(began).toHaveLength(3);
  });
});
