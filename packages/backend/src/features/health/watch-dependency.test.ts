import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type Finding, freshMs, watchDependency } from './watch-dependency.ts';

const start = '2026-06-15T12:00:00.000Z';
const up: Finding = { status: 'up', detail: 'answers' };
const never = 60_000;

function watched(look: () => Promise<Finding>, more: { limitMs?: number; freshMs?: number } = {}) {
  const clock = createFakeClock(start);
  let looks = 0;
  const dependency = { name: 'redis', limitMs: never, ...more } as const;
  const watch = watchDependency(
    {
      ...dependency,
      look: () => {
        looks += 1;
        return look();
      },
    },
    { clock },
  );
  return { clock, ...watch, looks: () => looks };
}

describe('a watched dependency', () => {
  test('is looked at once for many who ask, and again when its finding is old', async () => {
    const { read, looks, clock } = watched(async () => up);
    const all = await Promise.all([read(never), read(never), read(never)]);
    expect(all.map(({ status }) => status)).toEqual(['up', 'up', 'up']);
    clock.advanceMs(freshMs - 1);
    await read(never);
    expect(looks()).toBe(1);
    clock.advanceMs(1);
    await read(never);
    expect(looks()).toBe(2);
  });

  test('is looked at again when the clock was set back', async () => {
    const { read, looks, clock } = watched(async () => up);
    await read(never);
    clock.set('2026-06-15T11:00:00.000Z');
    await read(never);
    expect(looks()).toBe(2);
  });

  test('that says nothing is down after its limit, and is not asked again before it answers', async () => {
    const answer = Promise.withResolvers<Finding>();
    const { read, looks, clock } = watched(() => answer.promise, { limitMs: 5 });
    const down = { status: 'down', detail: 'no answer within 0.005 s', latencyMs: null };
    expect(await read(never)).toMatchObject(down);
    clock.advanceMs(freshMs);
    expect(await read(never)).toMatchObject({ ...down, checkedAt: clock.now(), since: new Date(start) });
    expect(looks()).toBe(1);
    answer.resolve(up);
    await new Promise(setImmediate);
    clock.advanceMs(freshMs);
    expect(await read(never)).toMatchObject({ status: 'up', since: clock.now() });
    expect(looks()).toBe(2);
  });

  test('makes nobody wait longer than they want: what was seen before stands', async () => {
    const answer = Promise.withResolvers<Finding>();
    const findings = [Promise.resolve(up), answer.promise];
    const { read, clock } = watched(() => findings.shift() ?? answer.promise);
    await read(never);
    clock.advanceMs(freshMs);
    expect(await read(1)).toMatchObject({ status: 'up', checkedAt: new Date(start) });
    answer.resolve({ status: 'degraded', detail: 'slow' });
    expect(await read(never)).toMatchObject({ status: 'degraded', checkedAt: clock.now() });
  });

  test('says nothing for sure before its first look is over', async () => {
    const { last, read } = watched(() => Promise.withResolvers<Finding>().promise);
    expect(last()).toMatchObject({ status: 'degraded', checkedAt: null, since: null });
    expect(await read(1)).toMatchObject({ detail: 'not looked at yet', checkedAt: null });
  });

  test('keeps since when it is so', async () => {
    const findings = [up, { ...up, detail: 'answers fast' }, { status: 'down', detail: 'gone' } as const];
    const { read, clock } = watched(async () => findings.shift() ?? up);
    await read(never);
    clock.advanceMs(freshMs);
    expect(await read(never)).toMatchObject({ detail: 'answers fast', since: new Date(start) });
    clock.advanceMs(freshMs);
    expect(await read(never)).toMatchObject({ status: 'down', since: clock.now() });
  });

  test('is down when looking at it fails, in words that quote nothing', async () => {
    const secret = Object.assign(new Error('connect redis://:hush@10.0.0.7:6379'), { code: 'ECONNREFUSED' });
    const { read } = watched(() => Promise.reject(secret));
    expect(await read(never)).toMatchObject({ status: 'down', detail: 'nothing listens at its address' });
  });
});
