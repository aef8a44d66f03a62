import type { Config } from '@sleek/backend/config';
import { explainConfig } from '@sleek/backend/explain-config';
import { listBackups, type Manifest } from '@sleek/backend/features/backups/manifest';
import { type BackupError, type BackupReport, runBackup } from '@sleek/backend/features/backups/run-backup';
import { createLedgerCopy, syncLedgerCopy } from '@sleek/backend/features/erasure/ledger-copy';
import { isCopiedHere } from '@sleek/backend/open-backups';
import { ledgerOf } from '@sleek/backend/platform/backups/places';
import { systemClock } from '@sleek/backend/platform/clock';
import { createLineFile } from '@sleek/backend/platform/line-file';
import { firstAddress } from '@sleek/backend/platform/postgres/addresses';
import type { Database } from '@sleek/backend/platform/postgres/database';
import type { Command } from 'commander';
import { recordDone } from '../deed-log.ts';
import { type ExitCode, exitCodes, OpsFailure } from '../exit-codes.ts';
import { configOf, withServer } from '../open-database.ts';
import { progressOf } from '../progress.ts';
import { sizeText } from '../size-text.ts';
import type { Terminal } from '../terminal.ts';
import { objectsFor } from './objects-for.ts';
import { addVerifyCommand } from './restore-commands.ts';

type MakeOptions = { dryRun?: true; json?: true };

export function addBackupCommands(program: Command, terminal: Terminal): void {
  const backup = program
    .command('backup')
    .description(
      'Backs up database, photos, deletion ledger and settings to BACKUP_DIR, while the server runs.',
    )
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object')
    .action((options: MakeOptions) => make(terminal, options));
  backup
    .command('list')
    .description('The backups that are whole, oldest first.')
    .option('--json', 'as one JSON object')
    .action((_: object, command: Command) => list(terminal, command.optsWithGlobals<{ json?: true }>()));
  addVerifyCommand(backup, terminal);
}

async function make(terminal: Terminal, { dryRun, json }: MakeOptions): Promise<void> {
  const config = configOf(terminal);
  refuseExternal(config);
  terminal.err(`The backup goes to ${config.backupDir}.`);
  if (dryRun) return terminal.out(json ? JSON.stringify({ dry_run: true }) : 'Nothing was done.');
  const progress = progressOf(terminal, 'Database');
  const made = await withServer(terminal, (db, { url }) =>
    runBackup({
      ...partsOf(config, terminal, db),
      databaseUrl: () => url,
      progress: ({ bytes, ofBytes }) => progress.show(bytes, ofBytes),
    }),
  );
  progress.end();
  if (!made.ok) throw failureOf(made.error, config);
  const { id, bytes } = made.value.manifest;
  await recordDone(terminal, config, { what: 'backup', details: { id, bytes } });
  terminal.out(json ? JSON.stringify(reportToJson(made.value), null, 2) : told(made.value).join('\n'));
}

function partsOf(config: Config, terminal: Terminal, db: Database) {
  const { environment, root } = terminal;
  const ledgerCopy = createLedgerCopy(createLineFile(ledgerOf(config.backupDir)));
  return {
    config,
    clock: systemClock,
    objects: isCopiedHere(config) ? objectsFor(config) : null,
    syncLedger: () => syncLedgerCopy({ db, ledgerCopy }),
    settings: () => explainConfig(environment, { root }).keys,
  };
}

async function list(terminal: Terminal, { json }: { json?: true }): Promise<void> {
  const backups = await listBackups(configOf(terminal).backupDir);
  const lines = backups.length === 0 ? ['There are no backups.'] : backups.map(lineOf);
  terminal.out(json ? JSON.stringify({ backups: backups.map(manifestToJson) }, null, 2) : lines.join('\n'));
}

function refuseExternal({ database }: Config): void {
  if (database.mode === 'embedded') return;
  const isRds = firstAddress(database.url.reveal()).hostname.endsWith('.rds.amazonaws.com');
  throw new OpsFailure(
    exitCodes.refused,
    isRds
      ? 'RDS makes the backups of this database itself, every day and continuously: aws rds describe-db-snapshots lists them.'
      : 'The database at DATABASE_URL is served by somebody else: back it up there, with pg_basebackup and continuous ' +
          'archiving (Debian: postgresql-client-15), or for a copy of one moment with pg_dump.',
  );
}

function failureOf(error: BackupError, { backupDir }: Config): OpsFailure {
  const [code, words] = wordsOf(error, backupDir);
  return new OpsFailure(code, `No backup was made, and nothing of it is left. ${words}`);
}

function wordsOf(error: BackupError, backupDir: string): [ExitCode, string] {
  switch (error.type) {
    case 'not-embedded':
      return [exitCodes.refused, 'The database is not one that this server keeps.'];
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

const manifestToJson = ({ files, folders: _, ...manifest }: Manifest) => ({
  ...manifest,
  files: files.length,
});

const reportToJson = ({ manifest, folder, removed, photosCopied }: BackupReport) => ({
  ...manifestToJson(manifest),
  folder,
  photos_copied: photosCopied,
  removed,
});

const lineOf = ({ id, ended_at, bytes, photos, schema, software }: Manifest) =>
  `${id}  ${ended_at}  ${sizeText(bytes).padStart(8)}  ${photos.count} photos  Sleek Coach ${software}, schema ${schema.last}`;

function told({ manifest, folder, removed, photosCopied }: BackupReport): string[] {
  const { secrets, photos } = manifest;
  return [
    `Backup ${manifest.id} is whole: ${sizeText(manifest.bytes)} in ${manifest.files.length} files, read again and compared.`,
    `  ${folder}`,
    photos.kept_by === 'bucket'
      ? '  Photos are kept by their bucket and its copy.'
      : `  ${photos.count} photos, ${photosCopied} of them new.`,
    secrets.length === 0
      ? '  Your secrets are not in it: keep DATA_KEY and JWT_SECRET_KEY apart.'
      : `  It holds ${secrets.join(', ')}: whoever reads it reads everything. Keep it as you keep DATA_DIR.`,
    ...(removed.length === 0
      ? []
      : [`  ${removed.length} older parts that are needed no more were removed.`]),
  ];
}
