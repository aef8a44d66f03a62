import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Config } from '../../config.ts';
import type { ExplainedKey } from '../../explain-config.ts';
import { ArchiveNotWorking, type BaseBackup, takeBaseBackup } from '../../platform/backups/base-backup.ts';
import { ToolFailed } from '../../platform/backups/dump-tools.ts';
import { copyHashed, type HashedFile, writeHashed } from '../../platform/backups/hashed-copy.ts';
import { basesOf, walArchiveOf } from '../../platform/backups/places.ts';
import type { Clock } from '../../platform/clock.ts';
import { errorCode } from '../../platform/defect.ts';
import { holdExclusively } from '../../platform/embedded-postgres/exclusive-lock.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import { migrationState } from '../../platform/postgres/migrate.ts';
import { syncFolder } from '../../platform/sync-folder.ts';
import { removeOldBackups } from './backup-retention.ts';
import { findDamage, type Manifest, manifestFile, manifestHashFile, manifestTexts } from './manifest.ts';
import { copyPhotos, forgetGonePhotos, readPhotoCopies } from './photo-copies.ts';

export type BackupProgress = { bytes: number; ofBytes: number };
export type BackupDeps = {
  clock: Clock;
  config: Pick<Config, 'backupDir' | 'dataDir' | 'database' | 'objects'>;
  databaseUrl: () => string;
  /** Null where the bucket's own copy is the backup. */
  objects: Objects | null;
  /** Brings the ledger beside the backups up to what the database knows. */
  syncLedger: () => Promise<void>;
  /** Every setting and where it came from, without a secret. */
  settings: () => readonly ExplainedKey[];
  progress?: (done: BackupProgress) => void;
  /** Then nothing is left of the backup, and its reason is thrown. */
  stop?: AbortSignal;
  /** For the server to archive what it wrote meanwhile. */
  archiveMs?: number;
};
export type BackupReport = { manifest: Manifest; folder: string; removed: string[]; photosCopied: number };

/**
 * Backs up everything: the database while it runs, photos, the deletion ledger and the configuration. A backup gets its
 * name when all of it is on the disk and was read again and compared; only then are older ones removed.
 */
export async function runBackup(deps: BackupDeps): Promise<Result<BackupReport, BackupError>> {
  const { config } = deps;
  if (config.database.mode === 'external') return err({ type: 'not-embedded' });
  try {
    await mkdir(basesOf(config.backupDir), { recursive: true, mode: 0o700 });
    const lock = holdExclusively(join(config.backupDir, 'backup.lock'));
    if (lock === null) return err({ type: 'already-running' });
    try {
      return await backUp(deps);
    } finally {
      lock.release();
    }
  } catch (error) {
    return err(errorOf(error));
  }
}

export type BackupError =
  /** The database is not ours to copy. */
  | { type: 'not-embedded' }
  | { type: 'already-running' }
  /** This machine has no tools of the server's version. */
  | { type: 'tools-missing'; major: number }
  | { type: 'tool-failed'; message: string }
  | { type: 'archive-not-working'; message: string }
  | { type: 'disk-full' }
  | { type: 'folder-unusable'; code: string }
  | { type: 'database-down'; code: string }
  /** It was read again and was not what had been written. */
  | { type: 'damaged'; paths: string[] };

async function backUp(deps: BackupDeps): Promise<Result<BackupReport, BackupError>> {
  const { clock, config } = deps;
  const startedAt = clock.now();
  const id = startedAt.toISOString().replace(/\.\d+|[-:]/g, '');
  await removeUnfinished(basesOf(config.backupDir));
  const folder = join(basesOf(config.backupDir), id);
  const draft = join(basesOf(config.backupDir), `.${id}.unfinished`);
  await mkdir(draft, { mode: 0o700 });
  try {
    const photosCopied = await copyAllPhotos(deps);
    const manifest = await fill(draft, deps, { id, startedAt });
    const paths = await findDamage(draft, manifest, deps.stop);
    if (paths.length > 0) return err({ type: 'damaged', paths });
    await rename(draft, folder);
    syncFolder(basesOf(config.backupDir));
    const removed = await removeOldBackups(config.backupDir, clock.now());
    return ok({ manifest, folder, removed, photosCopied });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** What a process left behind that ended before it was done. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.unfinished')) await rm(join(folder, name), { recursive: true, force: true });
}

export async function copyAllPhotos({ objects, clock, config: { backupDir } }: BackupDeps): Promise<number> {
  if (objects === null) return 0;
  const { copied } = await copyPhotos({ objects, clock, backupDir });
  await forgetGonePhotos(backupDir, new Date(clock.now().getTime() - keptMs));
  return copied;
}

/** Of deleted photos as of backups. */
const keptMs = 7 * 24 * 3_600_000;

async function fill(
  draft: string,
  deps: BackupDeps,
  { id, startedAt }: { id: string; startedAt: Date },
): Promise<Manifest> {
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
  const manifest: Manifest = {
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
  const { text, hash } = manifestTexts(manifest);
  await writeHashed(draft, manifestFile, text);
  await writeHashed(draft, manifestHashFile, hash);
  syncFolder(draft);
  return manifest;
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

export async function countPhotos({
  objects,
  config: { backupDir },
}: BackupDeps): Promise<Manifest['photos']> {
  if (objects === null) return { kept_by: 'bucket', count: 0, bytes: 0 };
  const present = [...(await readPhotoCopies(backupDir)).values()].filter(({ gone_at }) => gone_at === null);
  return {
    kept_by: 'backup',
    count: present.length,
    bytes: present.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

export function softwareVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
  );
  return version;
}

export function errorOf(error: unknown): BackupError {
  if (error instanceof ArchiveNotWorking) return { type: 'archive-not-working', message: error.message };
  if (error instanceof ToolFailed) return { type: 'tool-failed', message: error.message };
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return { type: 'disk-full' };
  if (code !== undefined && /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|EIO|ELOOP)$/.test(code))
    return { type: 'folder-unusable', code };
  if (code !== undefined && /^(ECONN[A-Z]+|57P0\d|08\w{3}|25006)$/.test(code))
    return { type: 'database-down', code };
  throw error;
}
