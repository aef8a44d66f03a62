import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { basesOf, dumpsOf, walArchiveOf } from '../../platform/backups/places.ts';
import { isSegment } from '../../platform/backups/wal-names.ts';
import { errorCode } from '../../platform/defect.ts';
import { listBackups, listDumps, type Manifest } from './manifest.ts';

/** As the runbook says. */
const keptDays = 7;

/**
 * Removes backups that are older than seven days and the log that no kept one needs. A moment seven days ago stays
 * reachable, so the backup before it stays too; the newest always does. @returns what went, by its name.
 */
export async function removeOldBackups(backupDir: string, now: Date): Promise<string[]> {
  const backups = await listBackups(backupDir);
  const removable = backupsToRemove(backups, now);
  for (const { id } of removable) await rm(join(basesOf(backupDir), id), { recursive: true, force: true });
  const gone = new Set(removable.map(({ id }) => id));
  const kept = backups.filter(({ id }) => !gone.has(id));
  const names = await readdir(walArchiveOf(backupDir)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const segments = walToRemove(names, kept);
  for (const name of segments) await rm(join(walArchiveOf(backupDir), name), { force: true });
  return [...gone, ...segments];
}

/** The same of dumps, which need no log. */
export async function removeOldDumps(backupDir: string, now: Date): Promise<string[]> {
  const removable = backupsToRemove(await listDumps(backupDir), now);
  for (const { id } of removable) await rm(join(dumpsOf(backupDir), id), { recursive: true, force: true });
  return removable.map(({ id }) => id);
}

/** @param backups oldest first. */
export function backupsToRemove<B extends Pick<Manifest, 'ended_at'>>(backups: readonly B[], now: Date): B[] {
  const oldest = now.getTime() - keptDays * 24 * 3_600_000;
  const isOld = ({ ended_at }: B) => Date.parse(ended_at) < oldest;
  return backups.filter((backup, index) => {
    const next = backups[index + 1];
    return isOld(backup) && next !== undefined && isOld(next);
  });
}

/**
 * Segments before the first one that any kept backup begins with. Their places in the log grow through every timeline, so
 * the timeline does not count; histories of timelines are small and stay.
 */
export function walToRemove(names: readonly string[], kept: readonly Pick<Manifest, 'wal'>[]): string[] {
  const needed = kept.map(({ wal }) => wal.first.slice(8)).sort()[0];
  if (needed === undefined) return [];
  return names.filter((name) => isSegment(name.slice(0, 24)) && name.slice(8, 24) < needed);
}
