import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { compileCache } from '../../testing/compile-cache.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { migrateDown, migrationState } from './migrate.ts';

const root = join(import.meta.dirname, '../../../../..');
const environment = (url: string) => ({
  ...compileCache,
  DATABASE_URL: url,
  JWT_SECRET_KEY: 'x'.repeat(32),
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});

/** `npm run db -- <args>` without the set-up. */
const start = (url: string, ...args: string[]): ChildProcess => startWith(environment(url), ...args);
const startWith = (env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess =>
  spawn(process.execPath, [join(root, 'tools/db.ts'), ...args], { cwd: root, env });

async function end(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((settle) => child.on('close', settle));
  return { code, out, err };
}

const run = (url: string, ...args: string[]) => end(start(url, ...args));

describe('the db command', () => {
  test('says at once what is wrong with a DATA_DIR that cannot be one', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'sleek-db-')), 'a-file');
    writeFileSync(dataDir, '');
    const { code, out, err } = await end(startWith({ DATA_DIR: dataDir }, 'status'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(dataDir);
    expect(err).not.toMatch(/No database server/);
    rmSync(dirname(dataDir), { recursive: true });
  });

  test('undoes the last migration, tells the state and applies it again', async () => {
    await using database = await freshDatabase();
    const { applied } = await migrationState(database.url);
    const newest = applied.at(-1);
    expect(await run(database.url, 'down')).toEqual({ code: 0, out: `Undid ${newest}.\n`, err: '' });
    const status = await run(database.url, 'status');
    expect(status).toMatchObject({ code: 0, err: '' });
    expect(status.out).toMatch(new RegExp(`pending  ${newest}\n${applied.length - 1} applied, 1 pending\n$`));
    expect(await run(database.url, 'up')).toEqual({ code: 0, out: `Applied ${newest}.\n`, err: '' });
    expect((await run(database.url, 'up')).out).toBe('Nothing to do: every migration is applied.\n');
  });

  test('of two processes at once applies each migration once', async () => {
    await using database = await freshDatabase();
    const { applied } = await migrationState(database.url);
    for (const _name of applied) await migrateDown(database.url);
    const both = await Promise.all([run(database.url, 'up'), run(database.url, 'up')]);
    expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ]);
    const out = both.map((one) => one.out).join('');
    for (const name of applied) expect(out.split(name)).toHaveLength(2);
    expect((await migrationState(database.url)).pending).toEqual([]);
  });

  test('killed midway leaves the database as it was', async () => {
    await using database = await freshDatabase();
    const before = await migrationState(database.url);
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select * from schema_migration for update');
    const child = start(database.url, 'down');
    const ended = end(child);
    await waitingFor(database.url, 'transactionid');
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    await holder.query('commit');
    await holder.end();
    expect(await migrationState(database.url)).toEqual(before);
    expect((await run(database.url, 'down')).code).toBe(0);
  });

  test.each([[[]], [['sideways']], [['up', 'again']]])('refuses the arguments %j', async (args) => {
    const { code, out, err } = await run('postgres://nobody@127.0.0.1:1/none', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Usage: npm run db/);
  });

  test('says that the database does not answer', async () => {
    const { code, out } = await run('postgres://nobody@127.0.0.1:1/none', 'status');
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

/** Until somebody waits for a lock of that kind. */
async function waitingFor(url: string, kind: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const { rowCount } = await client.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event = $1`,
        [kind],
      );
      if (rowCount !== 0) return;
      await new Promise((settle) => setTimeout(settle, 50));
    }
  } finally {
    await client.end();
  }
}
