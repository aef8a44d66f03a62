import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { keepLastKnown } from './last-known.ts';
import { silentLog } from './log.ts';

const start = '2026-06-15T12:00:00.000Z';
const never = 60_000;

function kept(read: () => Promise<string>, patienceMs = never) {
  const clock = createFakeClock(start);
  let reads = 0;
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (_fields: object, event: string) => warnings.push(event) };
  const counted = () => {
    reads += 1;
    return read();
  };
  const known = keepLastKnown(
    { name: 'x', read: counted, atFirst: 'first', ageMs: 1000, patienceMs },
    { clock, log },
  );
  return { clock, warnings, read: known.read, reads: () => reads };
}

describe('what was last known', () => {
  test('is read once for many who ask, and again when it is old or the clock was set back', async () => {
    const { read, reads, clock } = kept(async () => 'read');
    expect(await Promise.all([read(), read()])).toEqual(
      Array(2).fill({ value: 'read', readAt: new Date(start) }),
    );
    clock.advanceMs(999);
    await read();
    expect(reads()).toBe(1);
    clock.advanceMs(1);
    expect(await read()).toEqual({ value: 'read', readAt: clock.now() });
    clock.set('2026-06-15T11:00:00.000Z');
    await read();
    expect(reads()).toBe(3);
  });

  test('stands with its age while it cannot be read, and is asked for no more often', async () => {
    const answers = ['read', null, null, 'new'];
    const { read, reads, clock, warnings } = kept(async () => {
      const answer = answers.shift();
      if (!answer) throw new Error('gone');
      return answer;
    });
    await read();
    clock.advanceMs(1000);
    expect(await read()).toEqual({ value: 'read', readAt: new Date(start) });
    await read();
    expect(reads()).toBe(2);
    clock.advanceMs(1000);
    await read();
    clock.advanceMs(1000);
    expect((await read()).value).toBe('new');
    expect(warnings).toEqual(['last_known_stands', 'last_known_stands']);
  });

  test('is what it is at first, without an age, until it was read', async () => {
    const { read } = kept(() => Promise.reject(new Error('gone')));
    expect(await read()).toEqual({ value: 'first', readAt: null });
  });

  test('makes one wait for a database that says nothing, and nobody after that', async () => {
    const answer = Promise.withResolvers<string>();
    const { read, reads, clock } = kept(() => answer.promise, 100);
    expect(await read()).toEqual({ value: 'first', readAt: null });
    clock.advanceMs(1000);
    const order: string[] = [];
    const timer = new Promise((resolve) => setImmediate(resolve)).then(() => order.push('a moment'));
    await Promise.all([read().then(() => order.push('read')), timer]);
    expect(order).toEqual(['read', 'a moment']);
    expect(reads()).toBe(1);
    answer.resolve('read');
    await new Promise(setImmediate);
    expect(await read()).toMatchObject({ value: 'read' });
  });
});
