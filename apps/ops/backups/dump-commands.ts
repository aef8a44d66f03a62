import type { Config } from '@sleek/backend/config';
import {
  type DumpRestored,
  type RestoreDumpError,
  rehearseDump,
  restoreDump,
} from '@sleek/backend/features/backups/restore-dump';
import { runDump } from '@sleek/backend/features/backups/run-dump';
import { isCopiedHere } from '@sleek/backend/open-backups';
import { systemClock } from '@sleek/backend/platform/clock';
import { databaseBeside, isServedByRds } from '@sleek/backend/platform/postgres/addresses';
import { confirm } from '../confirm.ts';
import { recordDone } from '../deed-log.ts';
import { type ExitCode, exitCodes, OpsFailure } from '../exit-codes.ts';
import { withServer } from '../open-database.ts';
import { sizeText } from '../size-text.ts';
import type { Terminal } from '../terminal.ts';
import {
  failureOf,
  interruptible,
  keptByRds,
  type MakeOptions,
  partsOf,
  toolsMissing,
} from './backup-parts.ts';
import { objectsFor } from './objects-for.ts';

type PointAsked = { from?: string; toTime?: string; latest?: true; timeline?: string; json?: true };
export type IntoDatabase = PointAsked & { intoDatabase?: string; into?: string; yes?: true; dryRun?: true };

const pathOf = ({ environment }: Terminal) => environment['PATH'] ?? '';
const oneMoment = 'A dump is of one moment: nothing in between can be restored from it.';

/** `backup` of a database at DATABASE_URL: with PostgreSQL's own tools, as it is at one moment. */
export async function makeDump(
  terminal: Terminal,
  config: Config,
  { dryRun, json }: MakeOptions,
): Promise<void> {
  const given = urlOf(config);
  if (isServedByRds(given)) throw keptByRds();
  terminal.err(`The backup goes to ${config.backupDir}. ${oneMoment}`);
  if (dryRun) return terminal.out(json ? JSON.stringify({ dry_run: true }) : 'Nothing was done.');
  const made = await interruptible(terminal, (stop) =>
    withServer(terminal, (db, { url }) =>
      runDump({
        ...partsOf(config, terminal, { db, stop }),
        databaseUrl: () => url,
        path: pathOf(terminal),
      }),
    ),
  );
  if (!made.ok) throw failureOf(made.error, config);
  const { manifest, folder, removed, photosCopied } = made.value;
  const { id, bytes, photos } = manifest;
  await recordDone(terminal, config, { what: 'backup', details: { id, bytes } });
  const told = { ...manifest, files: manifest.files.length, folder, photos_copied: photosCopied, removed };
  terminal.out(
    json
      ? JSON.stringify(told, null, 2)
      : [
          `Backup ${id} is whole: a dump of ${sizeText(bytes)}, read again and compared.`,
          `  ${folder}`,
          `  ${photos.count} photos, ${photosCopied} of them new.`,
          '  Your secrets are not in it: keep DATA_KEY and JWT_SECRET_KEY apart.',
        ].join('\n'),
  );
}

/** `backup verify`: restores the dump to a scratch database beside the one that is served. */
export async function verifyDump(terminal: Terminal, config: Config, options: PointAsked): Promise<void> {
  refuseMoments(options);
  const { backupDir } = config;
  const rehearsed = await rehearseDump(
    { clock: systemClock, backupDir, path: pathOf(terminal) },
    { from: options.from ?? null, url: urlOf(config) },
  );
  if (!rehearsed.ok) throw failed(rehearsed.error);
  const { backup, asOf, rows } = rehearsed.value;
  terminal.out(
    options.json
      ? JSON.stringify({ backup, as_of: asOf, rows }, null, 2)
      : `Backup ${backup} can be restored: ${sum(rows)} rows in ${Object.keys(rows).length} tables read, as of ${asOf}.`,
  );
}

/** `restore`: fills an empty database that is named, on the hosts of DATABASE_URL. */
export async function restoreIntoDatabase(
  terminal: Terminal,
  config: Config,
  options: IntoDatabase,
): Promise<void> {
  refuseMoments(options);
  const { intoDatabase: name, from } = options;
  if (name === undefined || options.into !== undefined)
    throw new OpsFailure(
      exitCodes.wrongUse,
      'Name an empty database to restore into: --into-database <name>, made with CREATE DATABASE. One in use is never written over.',
    );
  if (from === undefined && !options.latest)
    throw new OpsFailure(exitCodes.wrongUse, 'Say which dump: --latest, or --from <backup> (backup list).');
  terminal.err(`The database ${name} is filled with ${from ?? 'the newest dump'}. ${oneMoment}`);
  if (options.dryRun) return verifyDump(terminal, config, options);
  await confirm(terminal, { yes: options.yes === true });
  const restored = await restoreDump(
    {
      clock: systemClock,
      backupDir: config.backupDir,
      objects: isCopiedHere(config) ? objectsFor(config) : null,
      path: pathOf(terminal),
    },
    { from: from ?? null, url: databaseBeside(urlOf(config), name) },
  );
  if (!restored.ok) throw failed(restored.error);
  terminal.out(
    options.json ? JSON.stringify(restored.value, null, 2) : told(restored.value, name).join('\n'),
  );
}

function told({ backup, asOf, rows, photos, deletions }: DumpRestored, name: string): string[] {
  return [
    `The database ${name} is as the other was at ${asOf}, from backup ${backup}.`,
    `  ${sum(rows)} rows in ${Object.keys(rows).length} tables. ${
      photos === null
        ? 'Photos are kept by their bucket'
        : `${photos.written} photos written, ${photos.present} were there`
    }.`,
    `  Decided since: ${deletions.deleted} accounts deleted, ${deletions.closed} closed, ${deletions.reopened} taken back.`,
    `  Put /${name} into DATABASE_URL and start the server, with the DATA_KEY of then. Undo: leave DATABASE_URL as it is, and drop ${name}.`,
  ];
}

function refuseMoments({ toTime, timeline }: PointAsked): void {
  if (toTime !== undefined || timeline !== undefined)
    throw new OpsFailure(
      exitCodes.refused,
      `${oneMoment} With continuous archiving of your server, or RDS, restore to a time there.`,
    );
}

function urlOf({ database }: Config): string {
  if (database.mode === 'external') return database.url.reveal();
  throw new Error('The embedded database is not dumped');
}

const sum = (rows: Record<string, number>) => Object.values(rows).reduce((total, one) => total + one, 0);

function failed(error: RestoreDumpError): OpsFailure {
  const [code, words] = wordsOf(error);
  return new OpsFailure(code, words);
}

function wordsOf(error: RestoreDumpError): [ExitCode, string] {
  switch (error.type) {
    case 'no-backup':
      return [exitCodes.failed, 'There is no whole dump in BACKUP_DIR.'];
    case 'no-such-backup':
      return [exitCodes.wrongUse, `There is no such dump. There are: ${error.known.join(', ')}`];
    case 'backup-damaged':
      return [exitCodes.failed, `${error.paths.length} files of ${error.id} are not as they were written.`];
    case 'photos-damaged':
    case 'photos-lost':
      return [exitCodes.failed, `${error.count} copies of photos are not as they were made.`];
    case 'database-not-empty':
      return [
        exitCodes.refused,
        `There is something in that database (${error.tables} tables and indexes). Nothing was changed.`,
      ];
    case 'tools-missing':
      return [exitCodes.refused, toolsMissing(error.major)];
    case 'tool-failed':
      return [exitCodes.failed, `${error.message}, and everything was taken back.`];
    case 'may-not-create':
      return [
        exitCodes.refused,
        'The login may not do that: a rehearsal needs CREATEDB, a restore the owner.',
      ];
    case 'database-down':
      return [exitCodes.dependencyDown, `The database does not answer (${error.code}).`];
  }
}
