import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentLog } from '../../platform/log.ts';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { flagNames } from './flags.data.ts';
import { createLiveFlags, flagAgeMs } from './live-flags.ts';
import { readFlagHistory, readFlags } from './read-flags.ts';
import { setFlag } from './set-flag.ts';

const start = '2026-06-15T12:00:00.000Z';
const operator = { name: 'ada' };
let fresh: FreshDatabase;
let opened: ReturnType<typeof openDatabase>;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  opened = openDatabase(fresh.url, { poolSize: 3, onError: () => {} });
  db = opened.db;
});
afterAll(async () => {
  await opened.close();
  await fresh[Symbol.asyncDispose]();
});

const stateOf = async (name: string) => (await readFlags({ db })).find((flag) => flag.name === name);

describe('a flag', () => {
  test('is as the list says until somebody changes it, then says who, when and why', async () => {
    const clock = createFakeClock(start);
    expect(await stateOf('coach')).toMatchObject({ isOn: true, last: null });
    expect(
      await setFlag({ db, clock }, operator, { name: 'coach', isOn: false, reason: ' odd answers ' }),
    ).toEqual({
      ok: true,
      value: { name: 'coach', isOn: false, changed: true },
    });
    expect(await stateOf('coach')).toMatchObject({
      isOn: false,
      last: { by: 'ada', reason: 'odd answers', at: new Date(start) },
    });
    expect(await stateOf('registration')).toMatchObject({ isOn: true, last: null });
  });

  test('that is so already is left alone, and its history keeps each change', async () => {
    const clock = createFakeClock(start);
    const set = (isOn: boolean, reason: string) =>
      setFlag({ db, clock }, operator, { name: 'coach', isOn, reason });
    await set(true, 'as it was');
    const before = await readFlagHistory({ db }, 'coach');
    expect(await set(true, 'again')).toMatchObject({ value: { changed: false } });
    expect(await readFlagHistory({ db }, 'coach')).toEqual(before);
    // Within one instant of the clock the order of writing counts.
    await set(false, 'one');
    await set(true, 'two');
    const reasons = (await readFlagHistory({ db }, 'coach')).map(({ last }) => last?.reason);
    expect(reasons.slice(0, 3)).toEqual(['two', 'one', 'as it was']);
    expect(await stateOf('coach')).toMatchObject({ isOn: true });
  });

  test.each(['coaches', '', 'COACH', 'constructor', '__proto__', "coach'; drop table user; --"])(
    'named %j is refused, and nothing is written',
    async (name) => {
      const before = await readFlags({ db });
      const outcome = await setFlag({ db, clock: createFakeClock(start) }, operator, {
        name,
        isOn: false,
        reason: 'x',
      });
      expect(outcome).toEqual({
        ok: false,
        error: { type: 'unknown-flag', known: flagNames },
      });
      expect(await readFlags({ db })).toEqual(before);
    },
  );

  test.each(['', ' \t', 'x'.repeat(501), 'a\u0000b', 'line\nline'])(
    'is not changed for the reason %j',
    async (reason) => {
      const order = { name: 'registration', isOn: false, reason };
      expect(await setFlag({ db, clock: createFakeClock(start) }, operator, order)).toEqual({
        ok: false,
        error: { type: 'reason-refused', maxLength: 500 },
      });
      expect(await stateOf('registration')).toMatchObject({ isOn: true });
    },
  );
});

describe('the live flags', () => {
  test('follow a change within their age, and ask the database once for many questions', async () => {
    const clock = createFakeClock(start);
    let reads = 0;
    const counting = new Proxy(db, {
      get: (target, key) => {
        if (key === 'selectFrom') reads += 1;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const live = createLiveFlags({ db: counting, clock, log: silentLog });
    expect(await Promise.all([1, 2, 3].map(() => live.isOn('registration')))).toEqual([true, true, true]);
    await setFlag({ db, clock }, operator, { name: 'registration', isOn: false, reason: 'full' });
    clock.advanceMs(flagAgeMs - 1);
    expect(await live.isOn('registration')).toBe(true);
    expect(reads).toBe(1);
    clock.advanceMs(1);
    expect(await Promise.all([1, 2, 3].map(() => live.isOn('registration')))).toEqual([false, false, false]);
    expect(reads).toBe(2);
  });

  test('read again when the clock was set back', async () => {
    const clock = createFakeClock('2030-01-01T00:00:00.000Z');
    const live = createLiveFlags({ db, clock, log: silentLog });
    const before = await live.isOn('registration');
    await setFlag({ db, clock }, operator, { name: 'registration', isOn: !before, reason: 'x' });
    clock.set(start);
    expect(await live.isOn('registration')).toBe(!before);
  });

  test('stay as they were last known while the database does not answer', async () => {
    const clock = createFakeClock(start);
    const warnings: string[] = [];
    const log = { ...silentLog, warn: (_fields: object, event: string) => warnings.push(event) };
    const closed = openDatabase(fresh.url, { poolSize: 1, onError: () => {} });
    const live = createLiveFlags({ db: closed.db, clock, log });
    await setFlag({ db, clock }, operator, { name: 'coach', isOn: false, reason: 'x' });
    expect(await live.isOn('coach')).toBe(false);
    await closed.close();
    clock.advanceMs(flagAgeMs);
    expect(await live.isOn('coach')).toBe(false);
    expect(warnings).toEqual(['flags_not_read']);
  });

  test('are as the list says when the database never answered', async () => {
    const away = 'postgres://nobody@127.0.0.1:1/none';
    await using closed = openDatabase(away, { poolSize: 1, onError: () => {} });
    const live = createLiveFlags({ db: closed.db, clock: createFakeClock(start), log: silentLog });
    expect(await live.isOn('coach')).toBe(true);
  });
});
