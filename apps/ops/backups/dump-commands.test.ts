import { appendFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOf } from '@sleek/backend/platform/backups/places';
import { createLineFile } from '@sleek/backend/platform/line-file';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';
import { Redacted } from '@sleek/backend/secrets';
import { query } from '@sleek/backend/testing/data-dirs';
import { canMakePair, openPostgresPair, type PostgresPair } from '@sleek/backend/testing/postgres-pair';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { openTestApp } from '@sleek/backend/testing/test-app';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeAll(async () => {
  operated = await openOperated();
});
afterAll(() => operated[Symbol.asyncDispose]());

test.skipIf(existsSync('/usr/lib/postgresql/18'))(
  'a database whose tools this machine lacks is refused, and the package named',
  async () => {
    const nowhere = { PATH: '/nonexistent' };
    const { code, out, err } = await operated.here(['backup'], nowhere);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/install postgresql-client-\d\d /);
    expect(await operated.here(['backup', 'list'])).toMatchObject({
      code: 0,
      out: 'There are no backups.\n',
    });
  },
);

describe.runIf(canMakePair())('a database of yours', { timeout: 120_000 }, () => {
  let pair: PostgresPair;
  let backupDir: string;
  beforeAll(async () => {
    pair = await openPostgresPair();
    backupDir = join(operated.dir, 'other disk');
    await migrateUp(pair.primaryUrl);
  }, 60_000);
  afterAll(() => pair[Symbol.asyncDispose]());

  const ops = (...args: string[]) =>
    operated.here(args, { DATABASE_URL: pair.bothUrl, BACKUP_DIR: backupDir });
  const beside = (name: string) => {
    const url = new URL(pair.primaryUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
  const emailsIn = async (url: string) =>
    (await rowsOf<{ email: string }>({ databaseUrl: url }, 'select email from "user" order by 1')).map(
      ({ email }) => email,
    );

  test('is backed up, rehearsed and restored into an empty one, where who left since stays away', async () => {
    const deletionLedger = createLineFile(ledgerOf(backupDir));
    await using app = await openTestApp({ backupDir }, { databaseUrl: pair.primaryUrl, deletionLedger });
    const [leaving, staying] = [await app.member(), await app.member()];
    const body = { date: '2026-06-14', weight_kg: 80 };
    expect((await staying.send('POST', '/api/v1/checkins', { body })).status).toBe(201);

    const made = await ops('backup', '--json');
    expect(made).toMatchObject({ code: 0 });
    const { id, kind, folder } = JSON.parse(made.out) as Record<string, string>;
    expect(kind).toBe('dump');
    expect(statSync(join(folder ?? '', 'database.dump')).mode & 0o077).toBe(0);
    expect((await ops('backup', 'list')).out).toContain(`${id}  `);
    expect((await leaving.send('DELETE', '/api/v1/me')).status).toBe(200);
    await app.idle();

    const verified = await ops('backup', 'verify', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ backup: id, rows: { user: 2, check_in: 1 } });
    expect(
      await query(pair.primaryUrl, `select datname from pg_database where datname ~ 'rehearsal'`),
    ).toEqual([]);

    await query(pair.primaryUrl, 'create database again');
    const restored = await ops('restore', '--latest', '--into-database', 'again', '--yes', '--json');
    expect(restored).toMatchObject({ code: 0 });
    expect(JSON.parse(restored.out)).toMatchObject({ backup: id, rows: { check_in: 1 } });
    expect(await emailsIn(pair.primaryUrl)).toContain(staying.email);
    await using back = await openTestApp({}, { databaseUrl: beside('again'), clock: app.clock });
    const logIn = (email: string) =>
      back.send('POST', '/api/v1/auth/login', { body: { email, password: 'Correct-Horse-7' } });
    expect((await logIn(staying.email)).status).toBe(200);
    expect((await logIn(leaving.email)).status).not.toBe(200);
  });

  test('whose dump is interrupted leaves nothing of it', async () => {
    const [stop, third] = [AbortSignal.abort(new Error('Ctrl-C')), join(operated.dir, 'interrupted')];
    const environment = { DATABASE_URL: pair.bothUrl, BACKUP_DIR: third };
    const interruption = () => ({ signal: stop, [Symbol.dispose]: () => {} });
    const { code, out, err } = await operated.here(['backup'], environment, { interruption });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Interrupted: no backup was made, and nothing of it is left.');
    expect(readdirSync(join(third, 'dumps'))).toEqual([]);
  });

  test('is never written over, and is not brought to a moment in between', async () => {
    const full = await ops('restore', '--latest', '--into-database', 'sleekcoach', '--yes');
    expect(full).toMatchObject({ code: 3, out: '' });
    expect(full.err).toContain('Nothing was changed');
    const moment = ['--to-time', '2026-06-15T12:00:00Z', '--into-database', 'again', '--yes'];
    expect(await ops('restore', ...moment)).toMatchObject({ code: 3, out: '' });
    expect(await ops('restore', '--latest', '--yes')).toMatchObject({ code: 2, out: '' });
    const missing = await ops('restore', '--latest', '--into-database', 'nowhere', '--yes');
    expect(missing).toMatchObject({ code: 4, out: '' });
  });

  test('whose dump was changed on the disk is not restored', async () => {
    const [id = ''] = readdirSync(join(backupDir, 'dumps'));
    appendFileSync(join(backupDir, 'dumps', id, 'database.dump'), 'x');
    await query(pair.primaryUrl, 'create database third');
    const { code, err } = await ops('restore', '--latest', '--into-database', 'third', '--yes');
    expect({ code, isTold: err.includes('not as they were written') }).toEqual({ code: 1, isTold: true });
    expect(await query(beside('third'), `select from pg_tables where schemaname = 'public'`)).toEqual([]);
    expect(existsSync(join(backupDir, 'dumps', id))).toBe(true);
  });

  test('is dumped by the clock where BACKUP_DIR says where to, and the age of that is told', async () => {
    const elsewhere = join(operated.dir, 'third disk');
    const url = new Redacted(pair.primaryUrl);
    const database = { mode: 'external', url, poolSize: 4 } as const;
    const opsPort = { host: '127.0.0.1', port: 0 };
    const overrides = { backupDir: elsewhere, dumpsByClock: true, database, ops: opsPort };
    await using app = await openTestApp(overrides, { databaseUrl: pair.primaryUrl });
    await app.tasks['database-backup']?.(new AbortController().signal);
    const { out } = await operated.here(['backup', 'list', '--json'], { BACKUP_DIR: elsewhere });
    expect(JSON.parse(out).backups).toMatchObject([
      { kind: 'dump', ended_at: app.clock.now().toISOString() },
    ]);
    const told = await (await fetch(app.metricsAddress ?? '')).text();
    expect(told).toContain(`backup_last_success_timestamp_seconds ${app.clock.now().getTime() / 1000}`);
    expect(app.tasks['backup-verify']).toBeUndefined();
  });
});
