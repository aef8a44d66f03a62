import type { RehearsalError } from '@sleek/backend/features/backups/rehearse-restore';
import type { RestoreError } from '@sleek/backend/features/backups/restore-backup';
import { type ExitCode, exitCodes, OpsFailure } from '../exit-codes.ts';

/** Why nothing was restored, for the person who waits for it. */
export function restoreFailure(error: RestoreError | RehearsalError): OpsFailure {
  const [code, words] = wordsOf(error);
  return new OpsFailure(code, words);
}

function wordsOf(error: RestoreError | RehearsalError): [ExitCode, string] {
  switch (error.type) {
    case 'no-backup':
      return [exitCodes.failed, 'There is no whole backup in BACKUP_DIR.'];
    case 'no-such-backup':
      return [exitCodes.wrongUse, `There is no such backup. There are: ${error.known.join(', ')}`];
    case 'before-every-backup':
      return [exitCodes.wrongUse, `The earliest moment that can be restored is ${error.earliest}.`];
    case 'no-such-timeline':
      return [
        exitCodes.wrongUse,
        `The archive has no timeline ${error.timeline} that leads on from this backup.`,
      ];
    case 'server-running':
      return [
        exitCodes.refused,
        `A server runs from this DATA_DIR (pid ${error.pid ?? 'unknown'}, ${error.address ?? 'not yet serving'}): stop it first.`,
      ];
    case 'not-empty':
      return [exitCodes.refused, 'There is a database in that folder. Nothing was changed.'];
    default:
      return [exitCodes.failed, `${damageWords(error)} Nothing that was there was changed.`];
  }
}

type Damage = Exclude<
  RestoreError | RehearsalError,
  {
    type:
      | 'no-backup'
      | 'no-such-backup'
      | 'before-every-backup'
      | 'no-such-timeline'
      | 'server-running'
      | 'not-empty';
  }
>;

function damageWords(error: Damage): string {
  switch (error.type) {
    case 'backup-damaged':
      return `Backup ${error.id} is damaged: ${some(error.paths)} not as written. Take another one with --from.`;
    case 'segment-missing':
      return `The archive lacks segment ${error.name}: only moments before it can be restored (--to-time), or from a later backup.`;
    case 'segment-damaged':
      return `Segment ${error.name} of the archive is damaged: only moments before it can be restored, or from a later backup.`;
    case 'photos-damaged':
      return `${error.count} copies of photos are not as they were made.`;
    case 'photos-lost':
      return `${error.count} photos are neither in the store nor whole in the backups.`;
    case 'disk-full':
      return 'The disk is full: a restore needs room for a second database beside the first.';
    case 'data-dir-unusable':
    case 'recovery-failed':
      return error.message;
  }
}

function some(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  return paths.length > 3
    ? `${shown} and ${paths.length - 3} more are`
    : `${shown} ${paths.length === 1 ? 'is' : 'are'}`;
}
