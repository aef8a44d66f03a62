import type { Config } from '@sleek/backend/config';
import {
  type DumpManifest,
  listBackups,
  listDumps,
  type Manifest,
} from '@sleek/backend/features/backups/manifest';
import { type BackupReport, runBackup } from '@sleek/backend/features/backups/run-backup';
import type { Command } from 'commander';
import { recordDone } from '../deed-log.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { openConfigured } from '../open-control.ts';
import { configOf, withServer } from '../open-database.ts';
import { progressOf } from '../progress.ts';
import { sizeText } from '../size-text.ts';
import type { Terminal } from '../terminal.ts';
import { listAwsBackups } from './aws-restore.ts';
import { failureOf, interruptible, keptByRds, type MakeOptions, partsOf } from './backup-parts.ts';
import { makeDump } from './dump-commands.ts';
import { addVerifyCommand } from './restore-commands.ts';

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
  backup.hook('preAction', refuseRehearsal);
}

/** `--dry-run` of the command above is parsed for those below it too, which only look. */
function refuseRehearsal(backup: Command, acting: Command): void {
  if (acting === backup || !backup.opts<MakeOptions>().dryRun) return;
  throw new OpsFailure(
    exitCodes.wrongUse,
    `--dry-run is of \`backup\` itself: ${acting.name()} changes nothing.`,
  );
}

async function make(terminal: Terminal, options: MakeOptions): Promise<void> {
  const config = configOf(terminal);
  if (config.control.kind === 'aws') throw keptByRds();
  return config.database.mode === 'external'
    ? makeDump(terminal, config, options)
    : copy(terminal, config, options);
}

async function copy(terminal: Terminal, config: Config, { dryRun, json }: MakeOptions): Promise<void> {
  terminal.err(`The backup goes to ${config.backupDir}.`);
  if (dryRun) return terminal.out(json ? JSON.stringify({ dry_run: true }) : 'Nothing was done.');
  const progress = progressOf(terminal, 'Database');
  const made = await interruptible(terminal, (stop) =>
    withServer(terminal, (db, { url }) =>
      runBackup({
        ...partsOf(config, terminal, { db, stop }),
        databaseUrl: () => url,
        progress: ({ bytes, ofBytes }) => progress.show(bytes, ofBytes),
      }),
    ),
  );
  progress.end();
  if (!made.ok) throw failureOf(made.error, config);
  const { id, bytes } = made.value.manifest;
  await recordDone(terminal, config, { what: 'backup', details: { id, bytes } });
  terminal.out(json ? JSON.stringify(reportToJson(made.value), null, 2) : told(made.value).join('\n'));
}

async function list(terminal: Terminal, { json }: { json?: true }): Promise<void> {
  const { backupDir, control } = configOf(terminal);
  if (control.kind === 'aws')
    return listAwsBackups(terminal, (await openConfigured(terminal)).control, json === true);
  const found = [...(await listBackups(backupDir)), ...(await listDumps(backupDir))];
  const lines = found.length === 0 ? ['There are no backups.'] : found.map(lineOf);
  terminal.out(json ? JSON.stringify({ backups: found.map(manifestToJson) }, null, 2) : lines.join('\n'));
}

const manifestToJson = (manifest: Manifest | DumpManifest) => ({
  ...manifest,
  folders: undefined,
  files: manifest.files.length,
});

const reportToJson = ({ manifest, folder, removed, photosCopied }: BackupReport) => ({
  ...manifestToJson(manifest),
  folder,
  photos_copied: photosCopied,
  removed,
});

const lineOf = (manifest: Manifest | DumpManifest) => {
  const { id, ended_at, bytes, photos, schema, software } = manifest;
  return `${id}  ${ended_at}  ${sizeText(bytes).padStart(8)}  ${photos.count} photos  Sleek Coach ${software}, schema ${schema.last}${'kind' in manifest ? ', a dump of one moment' : ''}`;
};

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
