import type { Config } from '@sleek/backend/config';
import { explainConfig } from '@sleek/backend/explain-config';
import type { BackupError } from '@sleek/backend/features/backups/whole-backup';
import { createLedgerCopy, syncLedgerCopy } from '@sleek/backend/features/erasure/ledger-copy';
import { isCopiedHere } from '@sleek/backend/open-backups';
import { ledgerOf } from '@sleek/backend/platform/backups/places';
import { systemClock } from '@sleek/backend/platform/clock';
import { createLineFile } from '@sleek/backend/platform/line-file';
import type { Database } from '@sleek/backend/platform/postgres/database';
import { type ExitCode, exitCodes, OpsFailure } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { objectsFor } from './objects-for.ts';

export type MakeOptions = { dryRun?: true; json?: true };

/** What every backup is made with. @param stop Ctrl-C. */
export function partsOf(
  config: Config,
  terminal: Terminal,
  { db, stop }: { db: Database; stop: AbortSignal | undefined },
) {
  const ledgerCopy = createLedgerCopy(createLineFile(ledgerOf(config.backupDir)));
  return {
    config,
    clock: systemClock,
    objects: isCopiedHere(config) ? objectsFor(config) : null,
    syncLedger: () => syncLedgerCopy({ db, ledgerCopy }),
    ...(stop && { stop }),
    settings: () => explainConfig(terminal.environment, terminal).keys,
  };
}

/** Ctrl-C in the middle leaves nothing: half a backup holds secrets as well, and would lie there until the next one. */
export async function interruptible<T>(
  terminal: Terminal,
  work: (stop: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  using interruption = terminal.interruption?.();
  try {
    return await work(interruption?.signal);
  } catch (error) {
    if (interruption?.signal.aborted !== true) throw error;
    throw new OpsFailure(exitCodes.failed, 'Interrupted: no backup was made, and nothing of it is left.');
  }
}

export const keptByRds = (): OpsFailure =>
  new OpsFailure(
    exitCodes.refused,
    'RDS makes the backups of this database itself, every day and continuously: aws rds describe-db-snapshots lists them. `restore` brings one back beside it.',
  );

/** Why there is none, for the person who wanted one. */
export function failureOf(error: BackupError, { backupDir }: Config): OpsFailure {
  const [code, words] = wordsOf(error, backupDir);
  return new OpsFailure(code, `No backup was made, and nothing of it is left. ${words}`);
}

function wordsOf(error: BackupError, backupDir: string): [ExitCode, string] {
  switch (error.type) {
    case 'not-embedded':
      return [exitCodes.refused, 'The database is not one that this server keeps.'];
    case 'tools-missing':
      return [exitCodes.refused, toolsMissing(error.major)];
    case 'tool-failed':
      return [exitCodes.failed, `${error.message}: may the login of DATABASE_URL read every table?`];
    case 'already-running':
      return [exitCodes.refused, 'Another backup is being made right now.'];
    case 'archive-not-working':
      return [exitCodes.failed, `${error.message} Is ${backupDir} full or not writable?`];
    case 'disk-full':
      return [
        exitCodes.failed,
        `The disk of ${backupDir} is full: make room, or set BACKUP_DIR to another one.`,
      ];
    case 'folder-unusable':
      return [
        exitCodes.failed,
        `${backupDir} cannot be used (${error.code}): see to that, or set BACKUP_DIR.`,
      ];
    case 'database-down':
      return [exitCodes.dependencyDown, `The database does not answer (${error.code}).`];
    case 'damaged':
      return [
        exitCodes.failed,
        `${error.paths.length} files were read back differently than they were written: check the disk of ${backupDir}.`,
      ];
  }
}

/** PostgreSQL's tools are made for one version of the server, so another one would not do. */
export const toolsMissing = (major: number): string =>
  `This machine lacks the tools of PostgreSQL ${major}: install postgresql-client-${major} (Debian, Ubuntu), or put its pg_dump and pg_restore into PATH.`;
