import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { testNow } from '../../testing/test-app.ts';
import { createActorCache, type KnownActor } from './actor-cache.ts';

const known = (tokenVersion: number): KnownActor => ({
  actor: { userId: 'ann', email: 'ann@example.com', role: 'member', timeZone: 'UTC' },
  tokenVersion,
});

function opened({ hears = () => true }: { hears?: () => boolean } = {}) {
  const clock = createFakeClock(testNow);
  const cache = createActorCache({ clock, hears });
  let loads = 0;
  const load = async () => known(loads++);
  return {
    clock,
    cache,
    load,
    read: async (userId = 'ann') => (await cache.read(userId, load))?.tokenVersion,
  };
}

describe('an actor in memory', () => {
  test('is looked up once in five seconds, and again after that', async () => {
    const { clock, read } = opened();
    expect([await read(), await read()]).toEqual([0, 0]);
    clock.advanceMs(4999);
    expect(await read()).toBe(0);
    clock.advanceMs(1);
    expect(await read()).toBe(1);
  });

  test('is looked up again after a clock that went back', async () => {
    const { clock, read } = opened();
    await read();
    clock.advanceMs(-5000);
    expect(await read()).toBe(1);
  });

  test('is gone when it changes, and no other with it', async () => {
    const { cache, read } = opened();
    expect([await read('ann'), await read('bob')]).toEqual([0, 1]);
    cache.forget('ann');
    expect([await read('ann'), await read('bob')]).toEqual([2, 1]);
    cache.forgetAll();
    expect([await read('ann'), await read('bob')]).toEqual([3, 4]);
  });

  test('is not kept when something changed while it was looked up', async () => {
    const { cache, read } = opened();
    const looked = Promise.withResolvers<KnownActor>();
    const reading = cache.read('ann', () => looked.promise);
    cache.forget('ann');
    looked.resolve(known(99));
    expect((await reading)?.tokenVersion).toBe(99);
    expect(await read()).toBe(0);
  });

  test('is not kept while changes are not heard of', async () => {
    let hears = false;
    const { read } = opened({ hears: () => hears });
    expect([await read(), await read()]).toEqual([0, 1]);
    hears = true;
    expect([await read(), await read()]).toEqual([2, 2]);
  });

  test('who is nobody is looked up each time', async () => {
    const { cache, read } = opened();
    expect(await cache.read('ann', async () => null)).toBeNull();
    expect(await read()).toBe(0);
  });

  test('is one of a bounded number', async () => {
    const { read } = opened();
    for (let member = 0; member < 10_000; member++) await read(`member-${member}`);
    expect(await read('member-0')).toBe(0);
    await read('one too many');
    expect(await read('member-0')).toBe(10_001);
  });
});
