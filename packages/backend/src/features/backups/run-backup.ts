import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { type BaseBackup, takeBaseBackup } from '../../platform/backups/base-backup.ts';
import { copyHashed, type HashedFile, writeHashed } from '../../platform/backups/hashed-copy.ts';
import { basesOf, walArchiveOf } from '../../platform/backups/places.ts';
import { migrationState } from '../../platform/postgres/migrate.ts';
import { removeOldBackups } from './backup-retention.ts';
import type { Manifest } from './manifest.ts';
import {
  type BackupDeps,
  type BackupError,
  type Begun,
  countPhotos,
  makeWhole,
  softwareVersion,
  whileAlone,
} from './whole-backup.ts';

export type BackupReport = { manifest: Manifest; folder: string; removed: string[]; photosCopied: number };

/**
 * Backs up everything: the database while it runs, photos, the deletion ledger and the configuration. A backup gets its
 * name when all of it is on the disk and was read again and compared; only then are older ones removed.
 */
export async function runBackup(deps: BackupDeps): Promise<Result<BackupReport, BackupError>> {
  const { config } = deps;
  if (config.database.mode === 'external') return err({ type: 'not-embedded' });
  const home = basesOf(config.backupDir);
  return whileAlone({ backupDir: config.backupDir, home }, async () => {
    const whole = await makeWhole(home, deps, (draft, begun) => fill(draft, deps, begun));
    if (!whole.ok) return whole;
    return ok({ ...whole.value, removed: await removeOldBackups(config.backupDir, deps.clock.now()) });
  });
}

async function fill(draft: string, deps: BackupDeps, { id, startedAt }: Begun): Promise<Manifest> {
  const { backupDir, dataDir } = deps.config;
  deps.stop?.throwIfAborted();
  const url = deps.databaseUrl();
  const base = await takeBaseBackup(url, {
    into: draft,
    walArchive: walArchiveOf(backupDir),
    label: id,
    archiveMs: deps.archiveMs ?? 120_000,
    progress: deps.progress ?? (() => {}),
    ...(deps.stop && { stop: deps.stop }),
  });
  await deps.syncLedger();
  const ledger = await copyHashed({ from: backupDir, to: draft }, 'deletion-ledger.jsonl');
  const secrets = await copySecrets(dataDir, draft);
  const settings = await writeHashed(draft, 'settings.json', `${JSON.stringify(deps.settings(), null, 1)}\n`);
  const files = [...base.files, ...secrets, settings, ...(ledger === null ? [] : [ledger])];
  const { applied } = await migrationState(url);
  return {
    ...baseToManifest(base),
    format: 1,
    id,
    started_at: startedAt.toISOString(),
    ended_at: deps.clock.now().toISOString(),
    software: softwareVersion(),
    schema: { migrations: applied.length, last: applied.at(-1) ?? null },
    photos: await countPhotos(deps),
    secrets: secrets.map(({ path }) => path.slice('secrets/'.length)),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files,
  };
}

const baseToManifest = (base: BaseBackup) => ({
  postgres: {
    major: base.postgresMajor,
    system_identifier: base.systemIdentifier,
    segment_bytes: base.segmentBytes,
  },
  wal: { start_lsn: base.startLsn, stop_lsn: base.stopLsn, first: base.firstWal, last: base.lastWal },
  folders: base.folders,
});

/** What the embedded mode made for itself; what an operator gave is theirs to keep. */
async function copySecrets(dataDir: string, draft: string): Promise<HashedFile[]> {
  const places = [
    { from: join(dataDir, 'secrets'), name: 'data-key' },
    { from: join(dataDir, 'secrets'), name: 'jwt-secret-key' },
    { from: dataDir, name: 'postgres.password' },
  ];
  const copied = await Promise.all(
    places.map(({ from, name }) => copyHashed({ from, to: join(draft, 'secrets') }, name)),
  );
  return copied.flatMap((file) => (file === null ? [] : [{ ...file, path: `secrets/${file.path}` }]));
}
