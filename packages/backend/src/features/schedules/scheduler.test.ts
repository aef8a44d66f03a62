import { describe, expect, test } from 'vitest';
import { leaseMs } from './run-task.ts';
import { liveThrough, openSchedulers } from './schedules.fixtures.ts';

const minuteMs = 60_000;
const counting = () => {
  const done: string[] = [];
  const handler = (name: string) => async () => void done.push(name);
  return { done, handler };
};

describe('the clock', () => {
  test('runs a year of ticks, with a leap day, each exactly once between two processes', async () => {
    await using world = await openSchedulers('2027-09-01T00:00:00Z');
    const { done, handler } = counting();
    const handlers = { 'token-cleanup': handler('token'), 'ai-session-cleanup': handler('session') };
    const processes = [world.process(handlers, 'one:1'), world.process(handlers, 'two:2')];
    await Promise.all(processes.map((one) => one.runDue()));
    expect(await liveThrough(world.clock, processes, '2028-09-01T00:00:00Z')).toBe(366 + 52);
    expect(done.filter((name) => name === 'token')).toHaveLength(366);
    expect(done.filter((name) => name === 'session')).toHaveLength(52);
    const runs = await world.runs();
    expect(runs.filter(({ tick }) => tick === '2028-02-29 04:00')).toHaveLength(1);
    expect(runs.every(({ status, attempts }) => status === 'succeeded' && attempts === 1)).toBe(true);
  }, 120_000);

  test('runs nothing at the first start, and from the next tick on', async () => {
    await using world = await openSchedulers('2026-06-15T12:00:00Z');
    const { done, handler } = counting();
    const one = world.process({ 'token-cleanup': handler('token') });
    await one.runDue();
    expect(done).toEqual([]);
    world.clock.set('2026-06-16T03:59:59.999Z');
    await one.runDue();
    expect(done).toEqual([]);
    world.clock.set('2026-06-16T04:00:00Z');
    await one.runDue();
    expect(done).toEqual(['token']);
  });

  test('catches up once per task after three days in which nothing ran', async () => {
    await using world = await openSchedulers();
    const { done, handler } = counting();
    const handlers = { retention: handler('hourly'), 'token-cleanup': handler('daily') };
    await world.process(handlers).runDue();
    world.clock.set('2026-06-18T12:30:00Z');
    const next = world.process(handlers, 'here:2');
    await next.runDue();
    await next.runDue();
    expect(done.sort()).toEqual(['daily', 'hourly']);
    expect((await world.runs()).map(({ tick }) => tick).sort()).toEqual([
      '2026-06-18 04:00',
      '2026-06-18 12:20',
    ]);
  });

  test('that steps back runs no tick twice, and goes on when it has caught up', async () => {
    await using world = await openSchedulers();
    const { done, handler } = counting();
    const one = world.process({ retention: handler('hourly') });
    await one.runDue();
    await liveThrough(world.clock, [one], '2026-06-15T15:30:00Z');
    expect(done).toHaveLength(4);
    world.clock.set('2026-06-15T13:00:00Z');
    await liveThrough(world.clock, [one], '2026-06-15T15:30:00Z');
    const restarted = world.process({ retention: handler('hourly') });
    world.clock.set('2026-06-15T14:30:00Z');
    await restarted.runDue();
    expect(done).toHaveLength(4);
    await liveThrough(world.clock, [restarted], '2026-06-15T16:30:00Z');
    expect(done).toHaveLength(5);
  });

  test('that leaps a day forward runs once', async () => {
    await using world = await openSchedulers();
    const { done, handler } = counting();
    const one = world.process({ retention: handler('hourly') });
    await one.runDue();
    world.clock.advanceMs(24 * 60 * minuteMs);
    await one.runDue();
    await one.runDue();
    expect(done).toHaveLength(1);
  });

  test('that was years ahead for a while does not stop the tasks until then', async () => {
    await using world = await openSchedulers();
    const { done, handler } = counting();
    const one = world.process({ retention: handler('hourly') });
    await one.runDue();
    world.clock.set('2031-01-01T00:00:00Z');
    await one.runDue();
    world.clock.set('2026-06-15T13:30:00Z');
    await one.runDue();
    await one.runDue();
    expect(done).toHaveLength(2);
    expect((await world.runs()).map(({ tick }) => tick)).toEqual(['2030-12-31 23:20', '2026-06-15 13:20']);
  });
});

describe('several processes', () => {
  test('that look in the same moment begin each run once', async () => {
    await using world = await openSchedulers();
    const { done, handler } = counting();
    const handlers = {
      retention: handler('retention'),
      'idempotency-keys': handler('keys'),
      'log-months': handler('months'),
      'unsent-links': handler('links'),
    };
    const processes = [1, 2, 3, 4].map((number) => world.process(handlers, `here:${number}`));
    await Promise.all(processes.map((one) => one.runDue()));
    const ticks = await liveThrough(world.clock, processes, '2026-06-15T16:01:00Z');
    expect(ticks).toBe(48);
    const times = (name: string) => done.filter((one) => one === name).length;
    expect([times('retention'), times('keys'), times('months'), times('links')]).toEqual([4, 4, 4, 48]);
  });

  test('never run one task at once: a tick that comes meanwhile waits for the run before it', async () => {
    await using world = await openSchedulers();
    const gate = Promise.withResolvers<void>();
    let began = 0;
    const handlers = {
      'unsent-links': async () => {
        began += 1;
        if (began === 1) await gate.promise;
      },
    };
    const [one, two] = [world.process(handlers, 'here:1'), world.process(handlers, 'here:2')];
    await Promise.all([one.look(), two.look()]);
    world.clock.set('2026-06-15T12:05:00Z');
    await one.look();
    world.clock.set('2026-06-15T12:06:30Z');
    await two.runDue();
    expect(began).toBe(1);
    gate.resolve();
    await one.runDue();
    world.clock.set('2026-06-15T12:10:00Z');
    await two.runDue();
    expect(began).toBe(2);
  });

  test('take over a run whose lease is over, and what its process says afterwards counts for nothing', async () => {
    await using world = await openSchedulers();
    const gate = Promise.withResolvers<void>();
    const done: string[] = [];
    const dead = world.process({
      retention: async () => {
        await gate.promise;
        throw new Error('too late');
      },
    });
    const alive = world.process({ retention: async () => void done.push('alive') }, 'here:2');
    await dead.look();
    world.clock.set('2026-06-15T12:20:00Z');
    await dead.look();
    world.clock.advanceMs(leaseMs - 1);
    await alive.runDue();
    expect(done).toEqual([]);
    world.clock.advanceMs(1);
    await alive.runDue();
    expect(done).toEqual(['alive']);
    gate.resolve();
    await dead.stop();
    expect(await world.runs()).toMatchObject([{ status: 'succeeded', attempts: 2, failure: null }]);
  });
});

describe('a run that fails', () => {
  const failing = async () => {
    throw Object.assign(new TypeError('weight 81.4'), { code: 'EPIPE' });
  };

  test('is tried again after growing rests, then given up, without its words; ticks meanwhile make no more', async () => {
    await using world = await openSchedulers();
    const one = world.process({ 'unsent-links': failing });
    await one.runDue();
    world.clock.set('2026-06-15T12:05:00Z');
    const attempts = async () => (await world.runs()).map((run) => [run.status, run.attempts]);
    await one.runDue();
    expect(await attempts()).toEqual([['waiting', 1]]);
    for (const [minutes, tries] of [
      [1, 2],
      [5, 3],
      [30, 4],
    ] as const) {
      world.clock.advanceMs(minutes * minuteMs - 1);
      await one.runDue();
      expect(await attempts()).toEqual([['waiting', tries - 1]]);
      world.clock.advanceMs(1);
      await one.runDue();
      expect((await attempts())[0]?.[1]).toBe(tries);
    }
    expect(await world.runs()).toMatchObject([{ status: 'dead', attempts: 4, failure: 'TypeError EPIPE' }]);
    world.clock.advanceMs(5 * minuteMs);
    await one.runDue();
    expect(await attempts()).toEqual([
      ['dead', 4],
      ['waiting', 1],
    ]);
  });

  test('that took its process along each time is given up without another try', async () => {
    await using world = await openSchedulers();
    let began = 0;
    const handlers = {
      retention: () => {
        began += 1;
        return new Promise(() => {});
      },
    };
    await world.process(handlers).look();
    world.clock.set('2026-06-15T12:20:00Z');
    for (let process = 0; process < 5; process++) {
      await world.process(handlers, `here:${process}`).look();
      world.clock.advanceMs(leaseMs);
    }
    await expect.poll(world.runs).toMatchObject([{ status: 'dead', attempts: 5, failure: 'ProcessesEnded' }]);
    expect(began).toBe(4);
  });
});

describe('a process that stops', () => {
  test('waits for a run under way', async () => {
    await using world = await openSchedulers();
    const gate = Promise.withResolvers<void>();
    const one = world.process({ retention: () => gate.promise });
    await one.look();
    world.clock.set('2026-06-15T12:20:00Z');
    await one.look();
    const stopped = one.stop().then(async () => (await world.runs())[0]?.status);
    gate.resolve();
    expect(await stopped).toBe('succeeded');
    expect(await one.look()).toBe(false);
  });

  test('leaves what heeds it to the next one at once, and that try does not count', async () => {
    await using world = await openSchedulers();
    const one = world.process({
      retention: (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    await one.look();
    world.clock.set('2026-06-15T12:20:00Z');
    await one.look();
    await one.stop();
    expect(await world.runs()).toMatchObject([{ status: 'waiting', attempts: 0, failure: null }]);
    let done = 0;
    await world.process({ retention: async () => done++ }, 'here:2').runDue();
    expect(done).toBe(1);
  });
});
