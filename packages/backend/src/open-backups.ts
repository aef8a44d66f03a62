import type { Config } from './config.ts';
import type { ExplainedKey } from './explain-config.ts';
import { copyPhotos } from './features/backups/photo-copies.ts';
import { rehearseRestore } from './features/backups/rehearse-restore.ts';
import { runBackup } from './features/backups/run-backup.ts';
import { runDump } from './features/backups/run-dump.ts';
import { watchBackups, watchDumps } from './features/backups/watch-backups.ts';
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
  'backupDir' | 'dataDir' | 'database' | 'dumpsByClock' | 'objects' | 'archiveTimeoutS' | 'photoWork'
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

/** Backups by the clock: of the embedded database, and of one at DATABASE_URL where the operator said where to. */
export function openBackups(config: Backed, parts: Parts): Backups {
  const objects = isCopiedHere(config) ? parts.objects : null;
  const photoCopies = async () => {
    if (objects === null) return;
    const done = await copyPhotos({ ...parts, ...config, objects });
    if (done.copied + done.gone > 0) parts.log.info(done, 'photos_backed_up');
  };
  const copyTasks: TaskHandlers = objects !== null && config.photoWork ? { 'photo-copies': photoCopies } : {};
  if (config.database.mode === 'embedded')
    return copiesOf(config, parts, { objects, photoCopies, copyTasks });
  if (config.dumpsByClock) return dumpsOf(config, parts, { objects, photoCopies, copyTasks });
  // Somebody else makes them.
  const nothing = async () => {};
  return { watch: nothing, copyPhotos: nothing, tasks: {} };
}

type Photos = { objects: Objects | null; photoCopies: () => Promise<void>; copyTasks: TaskHandlers };

function copiesOf(
  config: Backed,
  { log, ...parts }: Parts,
  { objects, photoCopies, copyTasks }: Photos,
): Backups {
  const watch = watchBackups({ ...parts, ...config });
  const tasks: TaskHandlers = {
    'database-backup': async (stop) => {
      const made = await runBackup({ ...backupDeps(config, parts), objects, stop });
      await watch();
      tellMade(log, made);
    },
    'backup-verify': async (stop) => {
      const tried = await rehearseRestore({ ...config, say: () => {}, stop }, newest);
      if (!tried.ok) throw new BackupFailed(tried.error.type);
      const { backup: id, segments, photos } = tried.value;
      log.info({ id, segments, photos }, 'backup_verified');
    },
    ...copyTasks,
  };
  return { watch, copyPhotos: photoCopies, tasks };
}

/** Where packages put PostgreSQL's tools, after the places of Debian. */
const toolPath = '/usr/local/bin:/usr/bin:/opt/homebrew/bin';

/** A dump is rehearsed by `backup verify` alone: that makes a database beside the one in use, which few logins may. */
function dumpsOf(
  config: Backed,
  { log, ...parts }: Parts,
  { objects, photoCopies, copyTasks }: Photos,
): Backups {
  const watch = watchDumps({ ...parts, ...config });
  const tasks: TaskHandlers = {
    'database-backup': async (stop) => {
      const made = await runDump({ ...backupDeps(config, parts), objects, stop, path: toolPath });
      await watch();
      tellMade(log, made);
    },
    ...copyTasks,
  };
  return { watch, copyPhotos: photoCopies, tasks };
}

/** @throws what went wrong, by its kind. */
function tellMade(log: Log, made: Awaited<ReturnType<typeof runBackup | typeof runDump>>): void {
  if (!made.ok) throw new BackupFailed(made.error.type);
  const { bytes, photos, id } = made.value.manifest;
  log.info({ id, bytes, photos: photos.count }, 'backup_made');
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
