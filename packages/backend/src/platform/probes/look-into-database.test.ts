import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectAs, type DatabaseClient } from '../../testing/database-client.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { type OpenDatabase, openDatabase } from '../postgres/database.ts';
import { lookIntoDatabase } from './look-into-database.ts';

let database: FreshDatabase;
let opened: OpenDatabase;
const clients: DatabaseClient[] = [];
beforeEach(async () => {
  database = await freshDatabase();
  opened = openDatabase(database.url, { poolSize: 1, onError: () => {} });
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client[Symbol.asyncDispose]();
  await opened.close();
  await database[Symbol.asyncDispose]();
});

async function join(name: string): Promise<DatabaseClient> {
  const client = await connectAs(database.url, name);
  clients.push(client);
  return client;
}

const look = () => lookIntoDatabase(opened.db);

/** Others use the same server: only who is named like this is looked at. */
const own = <T extends { name: string }>(found: readonly T[]) =>
  found.filter(({ name }) => name.startsWith('trial-'));

/** Looks until the server shows it: a client is on its way for a moment. */
async function until<T>(work: () => Promise<T | null | undefined>): Promise<T> {
  for (;;) {
    const found = await work();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a database that is well has every index and migration, and answers at once', async () => {
  const reading = await look();
  expect(reading).toMatchObject({ missingIndexes: [], isStandby: false, isLocal: true, slowest: null });
  expect(reading.migrations.pending).toEqual([]);
  expect(reading.migrations.applied[0]).toMatchObject({ name: '0001_accounts', at: expect.any(Date) });
  expect(reading.connections.used).toBeGreaterThan(0);
  expect(reading.roundTripMs).toBeGreaterThan(0);
  expect(own(reading.sessions)).toEqual([]);
});

test('held connections are told by who holds them and in which state', async () => {
  for (let at = 0; at < 3; at++) await join('trial-holder');
  expect(own((await look()).clients)).toEqual([
    { name: 'trial-holder', user: expect.any(String), state: 'idle', count: 3 },
  ]);
});

describe('a transaction that is held open', () => {
  test('is a session without work, and its statement has no values', async () => {
    const holder = await join('trial-holder');
    await holder.run('begin');
    await holder.run(`select 'anna@example.com', 81.4, "email" from "user" where email = 'hush' limit 5`);
    const session = await until(async () => own((await look()).sessions)[0]);
    expect(session).toMatchObject({
      state: 'idle in transaction',
      statement: 'select ?, ?, "email" from "user" where email = ? limit ?',
    });
  });

  test('blocks others, and the chain leads to it', async () => {
    const [holder, first, second] = [await join('trial-a'), await join('trial-b'), await join('trial-c')];
    await holder.run('begin');
    await holder.run('lock table maintenance_change in access exclusive mode');
    const waiting = [first, second].map((client) =>
      client.run('select count(*) from maintenance_change').catch(() => {}),
    );
    const waits = await until(async () => {
      const found = (await look()).waits.filter(({ statement }) => statement.includes('maintenance_change'));
      return found.length === 2 ? found : null;
    });
    expect(waits.flatMap(({ blockedBy }) => blockedBy)).toContain(holder.pid);
    await holder.run('rollback');
    await Promise.all(waiting);
  });
});

test('a database that nobody has migrated lacks every migration, and no index before them', async () => {
  const client = await join('trial-dba');
  await client.run('alter table schema_migration rename to schema_migration_of_old');
  const { migrations, missingIndexes } = await look();
  expect(migrations.applied).toEqual([]);
  expect(migrations.pending[0]).toBe('0001_accounts');
  expect(missingIndexes).toEqual([]);
});

test('an index that was dropped is named, with the statement that makes it again', async () => {
  const client = await join('trial-dba');
  await client.run('drop index ix_coach_run_created_at');
  expect((await look()).missingIndexes).toEqual([
    {
      name: 'ix_coach_run_created_at',
      table: 'coach_run',
      make: 'create index ix_coach_run_created_at on coach_run (created_at)',
    },
  ]);
});

test('a long statement is planned for any values and never run again', async () => {
  const client = await join('trial-slow');
  await client.run('create table trial_row (id int, owner int, note text)');
  await client.run(`insert into trial_row select n, n % 7, 'x' from generate_series(1, 5000) n`);
  await client.run('analyze trial_row');
  const running = client.run(
    'select pg_sleep(2), count(*) from trial_row where owner = $1 and id > $2',
    [3, 9],
  );
  const plan = await until(async () => {
    const found = (await look()).plan;
    return found?.statement.includes('trial_row') ? found : null;
  });
  expect(plan.scans).toEqual([
    { table: 'trial_row', columns: expect.arrayContaining(['owner', 'id']), rows: 5000 },
  ]);
  await running;
});

test('the way there and back is measured, however fast the database is', async () => {
  const address = new URL(database.url);
  const { port, hostname } = address;
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.pipe(far);
    far.on('data', (chunk) => setTimeout(() => near.write(chunk), 30));
    for (const socket of [near, far]) socket.on('error', () => {});
    near.once('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  address.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const slow = openDatabase(address.href, { poolSize: 1, onError: () => {} });
  expect((await lookIntoDatabase(slow.db)).roundTripMs).toBeGreaterThanOrEqual(29);
  await slow.close();
  proxy.close();
});

test('a database that lets nobody in any more is an error with its code', async () => {
  const admin = await join('trial-dba');
  const login = new URL(database.url);
  const role = `trial_${login.pathname.slice(6)}`;
  await admin.run(`create role ${role} login password 'trial' connection limit 1`);
  [login.username, login.password] = [role, 'trial'];
  await using _only = await connectAs(login.href, 'trial-only');
  const full = openDatabase(login.href, { poolSize: 1, onError: () => {} });
  await expect(lookIntoDatabase(full.db)).rejects.toMatchObject({ code: '53300' });
  await full.close();
  await _only[Symbol.asyncDispose]();
  await admin.run(`drop role ${role}`);
});

test('a database that is not there is an error, no empty reading', async () => {
  const gone = openDatabase('postgres://a:b@127.0.0.1:1/none', { poolSize: 1, onError: () => {} });
  await expect(lookIntoDatabase(gone.db)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await gone.close();
});
