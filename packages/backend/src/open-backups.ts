import type { Config } from './config.ts';
import type { ExplainedKey } from './explain-config.ts';
import { copyPhotos } from './features/backups/photo-copies.ts';
import { rehearseRestore } from './features/backups/rehearse-restore.ts';
import { runBackup } from './features/backups/run-backup.ts';
import { watchBackups } from './features/backups/watch-backups.ts';
import type { BackupDeps } from './features/backups/whole-backup.ts';
import { syncLedgerCopy } from './features/erasure/ledger-copy.ts';
import type { TaskHandlers } from './features/schedules/run-task.ts';
import type { Clock } from './platform/clock.ts';
import type { Counters } from './platform/counters.ts';
import type { LiveSecrets } from './platform/live-secrets.ts';
import type { Log } from './platform/log.ts';
import type { Objects } from './platform/objects/objects.ts';
import type { Database } from './platform/postgres/database.ts';

type Backed = Pick<
  Config,
  'backupDir' | 'dataDir' | 'database' | 'objects' | 'archiveTimeoutS' | 'photoWork'
>;
type Parts = {
  db: Database;
  clock: Clock;
  log: Log;
  counters: Counters;
  objects: Objects;
  secrets: Pick<LiveSecrets, 'databaseUrl'>;
  ledgerCopy: Parameters<typeof syncLedgerCopy>[0]['ledgerCopy'];
  settings: () => readonly ExplainedKey[];
};

export type Backups = {
  /** Looks after the archive and the newest backup, for the gauges. */
  watch: () => Promise<void>;
  /** Copies new photos beside the backups. */
  copyPhotos: () => Promise<void>;
  /** What the clock does where it can be done: a backup, and copies of new photos beside it. */
  tasks: TaskHandlers;
};

/** Backups of the embedded database; elsewhere somebody else makes them, and nothing is done here. */
export function openBackups(config: Backed, { log, ...parts }: Parts): Backups {
  if (config.database.mode === 'external') {
    const nothing = async () => {};
    return { watch: nothing, copyPhotos: nothing, tasks: {} };
  }
  const objects = isCopiedHere(config) ? parts.objects : null;
  const watch = watchBackups({ ...parts, ...config });
  const photoCopies = async () => {
    if (objects === null) return;
    const done = await copyPhotos({ ...parts, ...config, objects });
    if (done.copied + done.gone > 0) log.info(done, 'photos_backed_up');
  };
  const tasks: TaskHandlers = {
    'database-backup': async (stop) => {
      // Throws what went wrong by its kind.
      const made = await runBackup({ ...backupDeps(config, parts), objects, stop });
      await watch();
      if (!made.ok) throw new BackupFailed(made.error.type);
      const { bytes, photos, id } = made.value.manifest;
      log.info({ id, bytes, photos: photos.count }, 'backup_made');
    },
    'backup-verify': async (stop) => {
      const tried = await rehearseRestore({ ...config, say: () => {}, stop }, newest);
      if (!tried.ok) throw new BackupFailed(tried.error.type);
      const { backup: id, segments, photos } = tried.value;
      log.info({ id, segments, photos }, 'backup_verified');
    },
    ...(objects !== null && config.photoWork && { 'photo-copies': photoCopies }),
  };
  return { watch, copyPhotos: photoCopies, tasks };
}

/** As far as the archive reaches. */
const newest = { targetTime: null, from: null, timeline: null };

/** What a backup is made with, beside the photo store. */
const backupDeps = (config: Backed, parts: Omit<Parts, 'log'>): Omit<BackupDeps, 'objects'> => ({
  config,
  clock: parts.clock,
  settings: parts.settings,
  databaseUrl: parts.secrets.databaseUrl,
  syncLedger: () => syncLedgerCopy(parts),
});

/** A bucket that is copied by its own store, or kept by AWS, needs no copy of ours. */
export const isCopiedHere = ({ objects }: Pick<Config, 'objects'>): boolean =>
  objects.kind === 'folder' || (objects.endpoint !== null && objects.replica === null);

/** Its name is all that is logged. */
class BackupFailed extends Error {
  constructor(kind: string) {
    super(`The backup failed: ${kind}`);
    this.name = `BackupFailed:${kind}`;
  }
}
