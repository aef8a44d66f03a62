import { isArchiveFailing, readArchiveState } from '../../platform/backups/archive-state.ts';
import type { Counters } from '../../platform/counters.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { listDumps, newestBackup } from './manifest.ts';

type Deps = { db: Database; counters: Counters; backupDir: string; archiveTimeoutS: number };

/** @returns what brings the gauges of backup and archive up to date. A database that does not answer changes nothing. */
export function watchBackups({ db, counters, ...config }: Deps): () => Promise<void> {
  return async () => {
    const newest = await newestBackup(config.backupDir);
    const madeAt = newest === null ? 0 : Date.parse(newest.ended_at) / 1000;
    counters.set('backup_last_success_timestamp_seconds', madeAt);
    const failing = isArchiveFailing(await readArchiveState(db), config);
    counters.set('wal_archive_failing', failing ? 1 : 0);
  };
}

/** The same of dumps, which have no archive. */
export function watchDumps({
  counters,
  backupDir,
}: Pick<Deps, 'counters' | 'backupDir'>): () => Promise<void> {
  return async () => {
    const newest = (await listDumps(backupDir)).at(-1);
    const madeAt = newest === undefined ? 0 : Date.parse(newest.ended_at) / 1000;
    counters.set('backup_last_success_timestamp_seconds', madeAt);
  };
}
