import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Config } from '../../config.ts';
import type { ExplainedKey } from '../../explain-config.ts';
import { ArchiveNotWorking } from '../../platform/backups/base-backup.ts';
import { ToolFailed } from '../../platform/backups/dump-tools.ts';
import { writeHashed } from '../../platform/backups/hashed-copy.ts';
import type { Clock } from '../../platform/clock.ts';
import { errorCode } from '../../platform/defect.ts';
import { holdExclusively } from '../../platform/embedded-postgres/exclusive-lock.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import { syncFolder } from '../../platform/sync-folder.ts';
import {
  type DumpManifest,
  findDamage,
  type Manifest,
  manifestFile,
  manifestHashFile,
  manifestTexts,
} from './manifest.ts';
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

/** Does the work where no other backup is made meanwhile, with a place for it. */
export async function whileAlone<T>(
  { backupDir, home }: { backupDir: string; home: string },
  work: () => Promise<Result<T, BackupError>>,
): Promise<Result<T, BackupError>> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const lock = holdExclusively(join(backupDir, 'backup.lock'));
    if (lock === null) return err({ type: 'already-running' });
    try {
      return await work();
    } finally {
      lock.release();
    }
  } catch (error) {
    return err(errorOf(error));
  }
}

export type Begun = { id: string; startedAt: Date };
type Whole<M> = { manifest: M; folder: string; photosCopied: number };

/**
 * Fills a folder under a hidden name, with the photos beside it. It gets its own name when everything is on the disk and
 * was read again and compared; else nothing of it is left.
 */
export async function makeWhole<M extends Manifest | DumpManifest>(
  home: string,
  deps: BackupDeps,
  fill: (draft: string, begun: Begun) => Promise<M>,
): Promise<Result<Whole<M>, BackupError>> {
  const startedAt = deps.clock.now();
  const id = startedAt.toISOString().replace(/\.\d+|[-:]/g, '');
  await removeUnfinished(home);
  const folder = join(home, id);
  const draft = join(home, `.${id}.unfinished`);
  await mkdir(draft, { mode: 0o700 });
  try {
    const photosCopied = await copyAllPhotos(deps);
    const manifest = await fill(draft, { id, startedAt });
    await writeManifest(draft, manifest);
    const paths = await findDamage(draft, manifest, deps.stop);
    if (paths.length > 0) return err({ type: 'damaged', paths });
    await rename(draft, folder);
    syncFolder(home);
    return ok({ manifest, folder, photosCopied });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeManifest(draft: string, manifest: Manifest | DumpManifest): Promise<void> {
  const { text, hash } = manifestTexts(manifest);
  await writeHashed(draft, manifestFile, text);
  await writeHashed(draft, manifestHashFile, hash);
  syncFolder(draft);
}

/** What a process left behind that ended before it was done. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.unfinished')) await rm(join(folder, name), { recursive: true, force: true });
}

async function copyAllPhotos({ objects, clock, config: { backupDir } }: BackupDeps): Promise<number> {
  if (objects === null) return 0;
  const { copied } = await copyPhotos({ objects, clock, backupDir });
  await forgetGonePhotos(backupDir, new Date(clock.now().getTime() - keptMs));
  return copied;
}

/** Of deleted photos as of backups. */
const keptMs = 7 * 24 * 3_600_000;

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

function errorOf(error: unknown): BackupError {
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
