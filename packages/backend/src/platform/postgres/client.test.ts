import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freePorts } from '../../testing/free-ports.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { databaseBehindProxy } from '../../testing/loopback-proxy.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { errorCode } from '../defect.ts';
import { createClient } from './client.ts';
import { openDatabase } from './database.ts';
import { openListener } from './listener.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { migrationState } from './migrate.ts';

let database: FreshDatabase;
let nobody: number;

beforeAll(async () => {
  database = await freshDatabase();
  [nobody = 0] = await freePorts(1);
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => takeWrites(true));

/** As a primary, or as a standby does. */
const takeWrites = (does: boolean) =>
  rowsOf(
    { databaseUrl: database.url },
    `set transaction_read_only = off; alter database ${new URL(database.url).pathname.slice(1)}
       set default_transaction_read_only = ${does ? 'off' : 'on'}`,
  );

const withHosts = (hosts: string[]) => {
  const { username, password, pathname } = new URL(database.url);
  return `postgres://${username}:${password}@${hosts.join(',')}${pathname}?target_session_attrs=read-write`;
};
const there = () => new URL(database.url).host;
const firstIsGone = () => withHosts([`127.0.0.1:${nobody}`, there()]);
const failureOf = (work: Promise<unknown>) => work.then(() => null).catch((error: Error) => error);
const open = (url: string) => openDatabase(url, { poolSize: 1, onError: () => {} });

describe('of several hosts', () => {
  test('the one that takes writes is found by pool, migrations and health alike', async () => {
    await using opened = open(firstIsGone());
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(opened.db);
    expect(rows).toEqual([{ one: 1 }]);
    expect((await migrationState(firstIsGone())).pending).toEqual([]);
    expect(await lookAtDatabase(firstIsGone(), 2000)).toEqual({ isStandby: false });
  });

  test('none is used that only reads, and the same one as soon as it takes writes', async () => {
    await using opened = open(firstIsGone());
    const ask = () => sql`select 1`.execute(opened.db);
    await takeWrites(false);
    expect(errorCode(await failureOf(ask()))).toBe('25006');
    await takeWrites(true);
    expect(await failureOf(ask())).toBeNull();
  });

  test('a failure tells its code and no password', async () => {
    const client = createClient(`postgres://app:hush@127.0.0.1:${nobody},localhost:${nobody}/none`);
    const failure = await failureOf(client.connect());
    expect(errorCode(failure)).toBe('ECONNREFUSED');
    expect(`${failure?.message} ${failure?.stack} ${JSON.stringify(failure)}`).not.toContain('hush');
  });

  test('none is connected to for somebody who gave up meanwhile', async () => {
    const client = createClient(firstIsGone(), { application_name: 'gave-up' });
    const connecting = failureOf(client.connect());
    await client.end();
    expect((await connecting)?.message).toBe('Connection terminated');
    const seen = await rowsOf(
      { databaseUrl: database.url },
      `select from pg_stat_activity where application_name = 'gave-up'`,
    );
    expect(seen).toEqual([]);
  });

  test('a listener whose host goes away hears from the other one, and takes it for a gap', async () => {
    await using way = await databaseBehindProxy(database.url);
    let gaps = 0;
    const heard: string[] = [];
    await using listener = openListener({
      url: () => withHosts([new URL(way.url).host, there()]),
      channel: 'actor_changed',
      onNotice: (payload) => heard.push(payload),
      onGap: () => gaps++,
      onError: () => {},
      retryMs: 20,
    });
    await expect.poll(() => listener.hears()).toBe(true);
    const before = gaps;
    await way.cut();
    await expect.poll(() => gaps > before && listener.hears()).toBe(true);
    await rowsOf({ databaseUrl: database.url }, `select pg_notify('actor_changed', 'somebody')`);
    await expect.poll(() => heard).toEqual(['somebody']);
  });
});

test('a connection that refused a write is not used again', async () => {
  await takeWrites(false);
  await using opened = open(database.url);
  const write = () => sql`create table written (n int)`.execute(opened.db);
  expect(errorCode(await failureOf(write()))).toBe('25006');
  await takeWrites(true);
  expect(await failureOf(write())).toBeNull();
});
