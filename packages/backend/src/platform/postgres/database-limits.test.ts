import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { type Database, type DatabaseLimits, openDatabase } from './database.ts';

let app: TestApp;
let member: TestMember;
beforeAll(async () => {
  app = await openTestApp();
  member = await app.member();
});
afterAll(() => app[Symbol.asyncDispose]());

const open = (limits: Partial<DatabaseLimits>, poolSize = 1) =>
  openDatabase(app.databaseUrl, { poolSize, limits, onError: () => {} });
const sleep = (db: Database, seconds: number) => sql`select pg_sleep(${seconds})`.execute(db);
/** What failed: its code, or its words where the driver gives no code. */
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

/** Another client that holds the member's row until the work is done. */
async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  const holder = new Client({ connectionString: app.databaseUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select 1 from "user" where email = $1 for update', [member.email]);
    return await work();
  } finally {
    await holder.end();
  }
}

describe('the database', () => {
  test('that is being closed counts no connection as lost that the server ends meanwhile', async () => {
    const lost: Error[] = [];
    await using other = open({});
    const database = openDatabase(app.databaseUrl, { poolSize: 1, onError: (error) => lost.push(error) });
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db);
    const pid = rows[0]?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    const closing = database.close();
    await sql`select pg_terminate_backend(${pid})`.execute(other.db);
    process.kill(pid, 'SIGCONT');
    await closing;
    await sleep(other.db, 0.1);
    expect(lost).toEqual([]);
  });

  test('ends a statement that takes too long, and the connection serves on', async () => {
    await using database = open({ statementMs: 150 });
    expect(await failure(sleep(database.db, 30))).toBe('57014');
    expect(await failure(sleep(database.db, 0))).toBe('none');
  });

  test('ends the wait for a row that somebody holds', async () => {
    await using database = open({ lockMs: 150 });
    const lock = () => database.db.selectFrom('user').select('id').forUpdate().execute();
    expect(await whileHeld(() => failure(lock()))).toBe('55P03');
    expect(await failure(lock())).toBe('none');
  });

  test('ends a transaction that does nothing, and frees what it held', async () => {
    const lost: unknown[] = [];
    await using database = openDatabase(app.databaseUrl, {
      poolSize: 2,
      limits: { idleInTransactionMs: 150 },
      onError: (error) => lost.push((error as { code?: string }).code),
    });
    const idle = database.db.transaction().execute(async (db) => {
      await db.selectFrom('user').select('id').forUpdate().execute();
      await database.db.selectFrom('user').select('id').forUpdate().execute();
      await sql`select 1`.execute(db);
    });
    expect(await failure(idle)).toMatch(/^(25P03|Connection terminated|Client has encountered)/);
    expect(lost).toContain('25P03');
  });

  test('ends the wait for a connection when all are busy', async () => {
    await using database = open({ connectMs: 150 });
    const busy = sleep(database.db, 1);
    expect(await failure(sleep(database.db, 0))).toBe('timeout exceeded when trying to connect');
    expect(await failure(busy)).toBe('none');
  });

  test('is given up when it accepts a statement and says nothing', async () => {
    await using database = open({ answerMs: 300 });
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db);
    const pid = rows[0]?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    try {
      expect(await failure(sleep(database.db, 0))).toBe('Query read timeout');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(await failure(sleep(database.db, 0))).toBe('none');
  });
});

test('a member whose row is held too long is told to come back, and can', async () => {
  const change = () =>
    member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
  expect(await whileHeld(change)).toMatchObject({
    status: 503,
    body: { type: 'urn:sleek-coach:problem:service-unavailable' },
  });
  expect((await change()).status).toBe(201);
});
