import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walArchiveOf } from '../../platform/backups/places.ts';
import { systemClock } from '../../platform/clock.ts';
import { takeOwnership } from '../../platform/data-dir-lock.ts';
import { openEmbeddedPostgres } from '../../platform/embedded-postgres/embedded-postgres.ts';
import { restoringNote } from '../../platform/embedded-postgres/places.ts';
import { migrateUp } from '../../platform/postgres/migrate.ts';
import { failureOf, query, useDataDirs } from '../../testing/data-dirs.ts';
import { rehearseRestore } from './rehearse-restore.ts';
import { restoreBackup } from './restore-backup.ts';
import { runBackup } from './run-backup.ts';

const { newDataDir } = useDataDirs();
const newest = { targetTime: null, from: null, timeline: null };

/** Made once: a household with a backup, and things written before and after a moment. Nothing runs any more. */
const template = mkdtempSync(join(tmpdir(), 'sleek-household-'));
let moment: Date;
const open = (dataDir: string, backupDir: string) =>
  openEmbeddedPostgres({
    dataDir,
    durable: false,
    log: () => {},
    archiving: { dir: walArchiveOf(backupDir), timeoutS: 60 },
  });

beforeAll(async () => {
  const [dataDir, backupDir] = [join(template, 'data'), join(template, 'backups')];
  await using server = await open(dataDir, backupDir);
  await migrateUp(server.url);
  await query(server.url, 'create table kept (word text)');
  const objects = { kind: 'folder' as const, folder: join(dataDir, 'objects') };
  const made = await runBackup({
    clock: systemClock,
    config: { backupDir, dataDir, database: { mode: 'embedded', poolSize: 1 }, objects },
    databaseUrl: () => server.url,
    objects: null,
    syncLedger: async () => {},
    settings: () => [],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const write = (word: string) =>
    query(server.url, `insert into kept values ('${word}'); select pg_switch_wal()`);
  await write('before');
  await sleep(50);
  moment = new Date();
  await sleep(50);
  await write('after');
  await write('last');
}, 90_000);
afterAll(() => rmSync(template, { recursive: true, force: true }));

/** A copy of it for one test. */
function household() {
  const folder = newDataDir();
  cpSync(template, folder, { recursive: true, verbatimSymlinks: true });
  const [dataDir, backupDir] = [join(folder, 'data'), join(folder, 'backups')];
  const words = async () => {
    await using opened = await open(dataDir, backupDir);
    const rows = await query(opened.url, 'select word from kept order by word');
    return rows.map(({ word }) => word);
  };
  const segments = readdirSync(walArchiveOf(backupDir)).filter((name) => /^[0-9A-F]{24}\.gz$/.test(name));
  const lastSegment = join(walArchiveOf(backupDir), segments.sort().at(-1) ?? '');
  const deps = { clock: systemClock, backupDir, objectsIn: () => null, say: () => {} };
  return { dataDir, backupDir, words, deps, lastSegment };
}

describe('a restore', { timeout: 90_000 }, () => {
  test('brings back a moment, names what undoes it, and can go on from there', async () => {
    const { dataDir, words, deps } = household();
    const restored = await restoreBackup(deps, { ...newest, targetTime: moment, dataDir, replace: true });
    if (!restored.ok) throw new Error(JSON.stringify(restored.error));
    expect(await words()).toEqual(['before']);
    expect(restored.value).toMatchObject({ targetReached: true, timeline: 1, photos: null });
    expect(restored.value.rows).toMatchObject({ kept: 1, user: 0 });

    const { aside } = restored.value;
    renameSync(join(dataDir, 'postgres'), join(dataDir, 'postgres.restored'));
    renameSync(join(aside ?? '', 'postgres'), join(dataDir, 'postgres'));
    expect(await words()).toEqual(['after', 'before', 'last']);
  });

  test('into another folder leaves the first alone, and a folder with a database in it too', async () => {
    const { dataDir, words, deps } = household();
    const into = join(newDataDir(), 'new');
    const order = { ...newest, dataDir: into, replace: false };
    expect(await restoreBackup(deps, order)).toMatchObject({ ok: true, value: { aside: null, undo: [] } });
    expect(existsSync(join(into, 'postgres/PG_VERSION'))).toBe(true);
    expect(await restoreBackup(deps, order)).toEqual({ ok: false, error: { type: 'not-empty' } });
    expect(readdirSync(dataDir).filter((name) => /restor/.test(name))).toEqual([]);
    expect(await words()).toEqual(['after', 'before', 'last']);
  });

  test('takes over what had not been archived when its folder is still there', async () => {
    const { dataDir, words, deps, lastSegment } = household();
    rmSync(lastSegment);
    const restored = await restoreBackup(deps, { ...newest, dataDir, replace: true });
    expect(restored).toMatchObject({ ok: true });
    expect(await words()).toEqual(['after', 'before', 'last']);
  });

  test('reaches a moment before a damaged segment, and names it where it is in the way', async () => {
    const { dataDir, words, deps, lastSegment } = household();
    writeFileSync(lastSegment, 'no gzip');
    const name = lastSegment.slice(-27, -3);
    const error = { type: 'segment-damaged', name };
    const latest = { ...newest, dataDir, replace: true };
    expect(await restoreBackup(deps, latest)).toEqual({ ok: false, error });
    expect(await rehearseRestore(deps, newest)).toEqual({ ok: false, error });
    expect(await restoreBackup(deps, { ...latest, targetTime: new Date() })).toEqual({ ok: false, error });
    expect(await words()).toEqual(['after', 'before', 'last']);
    expect(await restoreBackup(deps, { ...latest, targetTime: moment })).toMatchObject({ ok: true });
    expect(await words()).toEqual(['before']);
  });

  test('is refused while a server runs, without a backup, and before the first one', async () => {
    const { dataDir, backupDir, deps } = household();
    const order = { ...newest, dataDir, replace: true };
    const early = { ...order, targetTime: new Date('2020-01-01T00:00:00.000Z') };
    expect(await restoreBackup(deps, early)).toMatchObject({
      ok: false,
      error: { type: 'before-every-backup' },
    });
    expect(await restoreBackup(deps, { ...order, from: '20200101T000000Z' })).toMatchObject({
      ok: false,
      error: { type: 'no-such-backup' },
    });
    const owned = await takeOwnership(dataDir);
    expect(await restoreBackup(deps, order)).toMatchObject({ ok: false, error: { type: 'server-running' } });
    if (owned.ok) owned.value.release();
    rmSync(join(backupDir, 'base'), { recursive: true });
    expect(await restoreBackup(deps, order)).toEqual({ ok: false, error: { type: 'no-backup' } });
  });

  test('that was cut off while it put things in place keeps a server from making a new database', async () => {
    const { dataDir, words } = household();
    renameSync(join(dataDir, 'postgres'), join(dataDir, 'postgres.aside'));
    writeFileSync(restoringNote(dataDir), '{}');
    const opening = openEmbeddedPostgres({ dataDir, durable: false, log: () => {} });
    expect((await failureOf(opening)).message).toContain('npm run ops -- restore');
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    rmSync(restoringNote(dataDir));
    renameSync(join(dataDir, 'postgres.aside'), join(dataDir, 'postgres'));
    expect(await words()).toHaveLength(3);
  });
});
