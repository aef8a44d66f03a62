import type { Config } from '@sleek/backend/config';
import type { RestorePoint } from '@sleek/backend/features/backups/choose-backup';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { configOf } from '../open-database.ts';
import type { Terminal } from '../terminal.ts';

/** Which moment is wanted back, as commands are told it. */
export type PointOptions = { toTime?: string; latest?: true; from?: string; timeline?: string; json?: true };

export const withPoint = (command: Command): Command =>
  command
    .option('--to-time <time>', 'the moment, such as 2026-06-15T12:00:00Z')
    .option('--latest', 'as far as the archive reaches')
    .option('--from <backup>', 'begin with this backup (backup list)')
    .option('--timeline <number>', 'follow this timeline of the archive')
    .option('--json', 'as one JSON object');

export function embeddedConfig(terminal: Terminal): Config {
  const config = configOf(terminal);
  if (config.database.mode === 'embedded') return config;
  throw new OpsFailure(
    exitCodes.refused,
    'The database at DATABASE_URL is restored by who serves it: with RDS, aws rds restore-db-instance-to-point-in-time.',
  );
}

/** Throws what is wrong with it. */
export function pointOf(options: PointOptions, { mustChoose }: { mustChoose: boolean }): RestorePoint {
  const { toTime, latest, from = null, timeline } = options;
  if (toTime !== undefined && latest) throw wrongUse('Choose --to-time or --latest, not both.');
  if (mustChoose && toTime === undefined && !latest)
    throw wrongUse('Say which moment: --to-time 2026-06-15T12:00:00Z, or --latest.');
  const targetTime = toTime === undefined ? null : new Date(toTime);
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
  if (toTime !== undefined && (!isMoment.test(toTime) || Number.isNaN(targetTime?.getTime())))
    throw wrongUse('Give the moment with its zone, such as 2026-06-15T12:00:00Z.');
  if (targetTime !== null && targetTime > systemClock.now()) throw wrongUse('That moment is still to come.');
  if (timeline !== undefined && !/^[1-9]\d{0,8}$/.test(timeline))
    throw wrongUse('Give a timeline as a number.');
  return { targetTime, from, timeline: timeline === undefined ? null : Number(timeline) };
}

export const wrongUse = (words: string) => new OpsFailure(exitCodes.wrongUse, words);

export const momentOf = ({ targetTime }: RestorePoint) =>
  targetTime === null ? 'at the end of the archive' : `at ${targetTime.toISOString()}`;
