import { resolve } from 'node:path';
import type { Config } from '@sleek/backend/config';
import { type Rehearsal, rehearseRestore } from '@sleek/backend/features/backups/rehearse-restore';
import { type RestoreReport, restoreBackup } from '@sleek/backend/features/backups/restore-backup';
import { isCopiedHere } from '@sleek/backend/open-backups';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { recordDone } from '../deed-log.ts';
import { openConfigured } from '../open-control.ts';
import { configOf } from '../open-database.ts';
import type { Terminal } from '../terminal.ts';
import { restoreInAws } from './aws-restore.ts';
import { keptByRds } from './backup-parts.ts';
import { type IntoDatabase, restoreIntoDatabase, verifyDump } from './dump-commands.ts';
import { objectsFor } from './objects-for.ts';
import { embeddedConfig, momentOf, type PointOptions, pointOf, withPoint } from './restore-point.ts';
import { restoreFailure } from './restore-words.ts';

type RestoreOptions = PointOptions & IntoDatabase & { as?: string };

export function addRestoreCommands(program: Command, terminal: Terminal): void {
  withPoint(program.command('restore'))
    .description(
      'Restores database, secrets and photos as they were at a moment. What is there is moved aside.',
    )
    .option('--into <folder>', 'a new DATA_DIR in place of the configured one')
    .option('--into-database <name>', 'an empty database at DATABASE_URL, from a dump')
    .option(
      '--as <name>',
      'in AWS: the name of the restored database; that of the service and -restored without it',
    )
    .option('--yes', 'do not ask')
    .option('--dry-run', 'read and compare all that is needed, and restore nothing')
    .action((options: RestoreOptions) => restore(terminal, options));
}

/** `backup verify`, beside the other commands of backups. */
export function addVerifyCommand(backup: Command, terminal: Terminal): void {
  withPoint(backup.command('verify'))
    .description('Restores to a scratch server, reads every row and every photo there, and removes it again.')
    .action((_: object, command: Command) => verify(terminal, command.optsWithGlobals<PointOptions>()));
}

async function restore(terminal: Terminal, options: RestoreOptions): Promise<void> {
  const given = configOf(terminal);
  if (given.control.kind === 'aws') {
    pointOf(options, { mustChoose: options.from === undefined });
    return restoreInAws(terminal, await openConfigured(terminal), options);
  }
  const isElsewhere = given.database.mode === 'external';
  const point = pointOf(options, { mustChoose: !isElsewhere });
  if (isElsewhere) return restoreIntoDatabase(terminal, given, options);
  const config = embeddedConfig(terminal);
  const dataDir = options.into === undefined ? config.dataDir : resolve(terminal.root, options.into);
  terminal.err(`${dataDir} becomes what it was ${momentOf(point)}, from ${config.backupDir}.`);
  if (options.dryRun) return verify(terminal, options);
  await confirm(terminal, { yes: options.yes === true });
  const restored = await restoreBackup(
    {
      clock: systemClock,
      backupDir: config.backupDir,
      objectsIn: (folder) => (isCopiedHere(config) ? objectsFor(movedTo(config, folder)) : null),
      say: (step) => terminal.err(steps[step] ?? step),
    },
    { ...point, dataDir, replace: options.into === undefined },
  );
  if (!restored.ok) throw restoreFailure(restored.error);
  const report = restored.value;
  const details = { backup: report.backup, to: report.targetTime?.toISOString() ?? 'latest' };
  if (options.into === undefined) await recordDone(terminal, config, { what: 'restore', details });
  terminal.out(
    options.json ? JSON.stringify(reportToJson(report), null, 2) : told(report, dataDir).join('\n'),
  );
}

const steps: Record<string, string> = {
  check: 'Reading the backup and the archive …',
  unpack: 'Unpacking the database …',
  photos: 'Bringing photos back …',
  recover: 'Replaying the log, and what members decided since …',
  place: 'Putting it in its place …',
};

async function verify(terminal: Terminal, options: PointOptions): Promise<void> {
  const given = configOf(terminal);
  if (given.control.kind === 'aws') throw keptByRds();
  if (given.database.mode === 'external') return verifyDump(terminal, given, options);
  const point = pointOf(options, { mustChoose: false });
  const { backupDir } = embeddedConfig(terminal);
  const rehearsed = await rehearseRestore({ backupDir, say: () => {} }, point);
  if (!rehearsed.ok) throw restoreFailure(rehearsed.error);
  const { value } = rehearsed;
  terminal.out(options.json ? JSON.stringify(rehearsalToJson(value), null, 2) : rehearsalText(value));
}

const movedTo = (config: Config, folder: string): Config =>
  config.objects.kind === 'folder' && folder !== config.dataDir
    ? { ...config, objects: { kind: 'folder', folder: resolve(folder, 'objects') } }
    : config;

const sum = (numbers: Record<string, number>) =>
  Object.values(numbers).reduce((total, one) => total + one, 0);

function told(report: RestoreReport, dataDir: string): string[] {
  const { photos, deletions, seconds, undo, aside } = report;
  const wanted = report.targetTime?.toISOString() ?? 'the end of the archive';
  return [
    `${dataDir} is as it was at ${wanted}, from backup ${report.backup}. Start the server, then make a new backup.`,
    `  Last change: ${report.lastCommitAt?.toISOString() ?? 'none after the backup'}; the archive reaches to ${report.archiveReachesTo.toISOString()}.`,
    ...(report.targetReached
      ? []
      : ['  Nothing later than that was found: if changes followed it, they were not archived.']),
    `  ${sum(report.rows)} rows in ${Object.keys(report.rows).length} tables. ${
      photos === null
        ? 'Photos are kept by their bucket'
        : `${photos.written} photos written, ${photos.present} were there`
    }.`,
    `  Decided since: ${deletions.deleted} accounts deleted, ${deletions.closed} closed, ${deletions.reopened} taken back.`,
    `  It took ${sum(seconds).toFixed(1)} s: ${Object.entries(seconds)
      .map(([step, s]) => `${step} ${s.toFixed(1)}`)
      .join(', ')}.`,
    ...(aside === null
      ? []
      : [
          `What was there is in ${aside}. Undo, with the server stopped:`,
          ...undo.map((line) => `  ${line}`),
        ]),
  ];
}

const reportToJson = (report: RestoreReport) => ({
  backup: report.backup,
  timeline: report.timeline,
  target_time: report.targetTime,
  target_reached: report.targetReached,
  last_commit_at: report.lastCommitAt,
  archive_reaches_to: report.archiveReachesTo,
  rescued_segments: report.rescuedSegments,
  rows: report.rows,
  photos: report.photos,
  deletions: report.deletions,
  aside: report.aside,
  undo: report.undo,
  seconds: report.seconds,
  rto_seconds: sum(report.seconds),
});

const rehearsalToJson = (rehearsal: Rehearsal) => ({
  backup: rehearsal.backup,
  segments: rehearsal.segments,
  archive_reaches_to: rehearsal.archiveReachesTo,
  last_commit_at: rehearsal.lastCommitAt,
  rows: rehearsal.rows,
  photos: rehearsal.photos,
});

const rehearsalText = ({ backup, segments, archiveReachesTo, rows, photos }: Rehearsal) =>
  `Backup ${backup} can be restored: ${sum(rows)} rows in ${Object.keys(rows).length} tables read, ` +
  `${photos} photos compared, ${segments} segments to ${archiveReachesTo.toISOString()}.`;
