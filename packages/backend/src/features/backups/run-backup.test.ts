import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walArchiveOf } from '../../platform/backups/places.ts';
import { openEmbeddedPostgres } from '../../platform/embedded-postgres/embedded-postgres.ts';
import { holdExclusively } from '../../platform/embedded-postgres/exclusive-lock.ts';
import { kill, OPEN_TIMEOUT_MS, query, useDataDirs } from '../../testing/data-dirs.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { findDamage, listBackups, newestBackup } from './manifest.ts';
import { runBackup } from './run-backup.ts';
import type { BackupDeps } from './whole-backup.ts';

const { defer, newDataDir, newStoppedDataDir, openInChild } = useDataDirs();

/** A served database that archives, and what a backup of it needs. */
async function served(archiving = true) {
  const dataDir = newStoppedDataDir();
  // A path with all that a shell or PostgreSQL could take for something else.
  const backupDir = join(newDataDir(), `it's %f "here" $HOME`);
  const server = await openEmbeddedPostgres({
    dataDir,
    durable: false,
    log: () => {},
    ...(archiving && { archiving: { dir: walArchiveOf(backupDir), timeoutS: 60 } }),
  });
  defer(() => server.close());
  const deps: BackupDeps = {
    clock: createFakeClock('2026-06-15T03:00:00.000Z'),
    config: {
      backupDir,
      dataDir,
      database: { mode: 'embedded', poolSize: 1 },
      objects: { kind: 'folder', folder: join(dataDir, 'objects') },
    },
    databaseUrl: () => server.url,
    objects: null,
    syncLedger: async () => {},
    settings: () => [],
  };
  return { dataDir, backupDir, server, deps };
}

const basesIn = (backupDir: string) => readdirSync(join(backupDir, 'base'));

describe('a backup', { timeout: OPEN_TIMEOUT_MS }, () => {
  test('is whole, closed to others, and says what is in it', async () => {
    const { dataDir, backupDir, server, deps } = await served();
    mkdirSync(join(dataDir, 'secrets'));
    writeFileSync(join(dataDir, 'secrets/data-key'), 'hush');
    mkdirSync(backupDir, { recursive: true });
    writeFileSync(join(backupDir, 'deletion-ledger.jsonl'), '{}\n');
    await query(server.url, 'create table kept as select 7 as n');

    const made = await runBackup(deps);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const { manifest, folder } = made.value;
    expect(manifest).toMatchObject({ id: '20260615T030000Z', secrets: ['data-key', 'postgres.password'] });
    expect(await listBackups(backupDir)).toEqual([manifest]);
    expect(await findDamage(folder, manifest)).toEqual([]);
    expect(readFileSync(join(folder, 'data/backup_label'), 'utf8')).toContain('LABEL: 20260615T030000Z');
    expect(readdirSync(join(folder, 'wal'))).toContain(`${manifest.wal.last}.gz`);
    for (const name of ['data/postmaster.pid', 'data/pg_wal/archive_status'])
      expect(existsSync(join(folder, name))).toBe(false);
    for (const path of [folder, join(folder, 'secrets/data-key'), join(folder, 'data/PG_VERSION')])
      expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('that was cut off is no backup, and the next one clears it away', async () => {
    const { backupDir, deps } = await served();
    mkdirSync(join(backupDir, 'base/.20260614T030000Z.unfinished/data'), { recursive: true });
    mkdirSync(join(backupDir, 'base/20260613T030000Z/data'), { recursive: true });
    expect(await newestBackup(backupDir)).toBeNull();
    expect(await runBackup(deps)).toMatchObject({ ok: true });
    expect(basesIn(backupDir)).toEqual(['20260613T030000Z', '20260615T030000Z']);
  });

  test('for which the disk has no room leaves nothing and says so', async () => {
    const { backupDir, deps } = await served();
    const progress = () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    expect(await runBackup({ ...deps, progress })).toEqual({ ok: false, error: { type: 'disk-full' } });
    expect(basesIn(backupDir)).toEqual([]);
  });

  test('that is told to stop leaves nothing, and throws why', async () => {
    const { backupDir, deps } = await served();
    const stopping = new AbortController();
    const progress = () => stopping.abort(new Error('the process ends'));
    await expect(runBackup({ ...deps, progress, stop: stopping.signal })).rejects.toThrow('the process ends');
    expect(basesIn(backupDir)).toEqual([]);
    expect(await runBackup(deps)).toMatchObject({ ok: true });
  });

  test('without the archive is none: the log of the time it took would be missing', async () => {
    const { backupDir, deps } = await served();
    rmSync(walArchiveOf(backupDir), { recursive: true });
    const made = await runBackup({ ...deps, archiveMs: 1000 });
    expect(made).toMatchObject({ ok: false, error: { type: 'archive-not-working' } });
    expect(basesIn(backupDir)).toEqual([]);

    const without = await served(false);
    expect(await runBackup(without.deps)).toMatchObject({
      ok: false,
      error: { type: 'archive-not-working', message: expect.stringContaining('does not archive') },
    });
  });

  test('is refused while another is made, and where the database is not ours', async () => {
    const { backupDir, deps } = await served();
    mkdirSync(backupDir, { recursive: true });
    const lock = holdExclusively(join(backupDir, 'backup.lock'));
    expect(await runBackup(deps)).toEqual({ ok: false, error: { type: 'already-running' } });
    lock?.release();
    expect(await runBackup({ ...deps, config: { ...deps.config, database: external } })).toEqual({
      ok: false,
      error: { type: 'not-embedded' },
    });
  });
});

const external = { mode: 'external' as const, poolSize: 1, url: { reveal: () => '' } as never };

test('a file that changed after it was written is found, and a changed manifest is no manifest', {
  timeout: OPEN_TIMEOUT_MS,
}, async () => {
  const { backupDir, deps } = await served();
  const made = await runBackup(deps);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { manifest, folder } = made.value;
  const version = join(folder, 'data/PG_VERSION');
  writeFileSync(version, '17\n');
  rmSync(join(folder, 'settings.json'));
  expect((await findDamage(folder, manifest)).sort()).toEqual(['data/PG_VERSION', 'settings.json']);
  const path = join(folder, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('0.1.0', '0.1.1'));
  expect(await listBackups(backupDir)).toEqual([]);
});

test('a server that was left behind without an archive is started again with one', {
  timeout: OPEN_TIMEOUT_MS,
}, async () => {
  const dataDir = newStoppedDataDir();
  const { child, opened } = await openInChild(dataDir);
  await kill(child);
  const archiving = { dir: join(newDataDir(), 'wal'), timeoutS: 60 };
  const open = () => openEmbeddedPostgres({ dataDir, durable: false, log: () => {}, archiving });
  const server = await open();
  defer(() => server.close());
  expect(server.pid).not.toBe(opened.pid);
  const rows = await query(server.url, `select setting from pg_settings where name = 'archive_mode'`);
  expect(rows).toEqual([{ setting: 'on' }]);
});
