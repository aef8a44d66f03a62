import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { firstClosedFolder, type ServerUser } from './server-user.ts';

/** Where the server puts its finished write-ahead log, and how long a change may wait for that. */
export type Archiving = { dir: string; timeoutS: number };

/** How a restored folder is brought to a point in time. */
export type Recovery = {
  archiveDir: string;
  /** Null: as far as there is anything. */
  targetTime: Date | null;
  /** A number, or `latest`. */
  timeline: string;
};

/** A segment in the archive, by the name that PostgreSQL gave it. */
export const archivedName = (name: string): string => `${name}.gz`;

/**
 * The settings that archive. Copied under another name, put on the disk and only then given its own: what has a name is
 * whole. One that is there already is never replaced by another; the same one once more is fine.
 */
export const archiveSettings = (archiving: Archiving | null): Record<string, string> =>
  archiving === null
    ? { archive_mode: 'off' }
    : {
        archive_mode: 'on',
        archive_timeout: String(archiving.timeoutS),
        archive_command: archiveCommand(archiving.dir),
      };

const archiveCommand = (dir: string): string => {
  const [folder, kept, draft] = [quoted(dir), `${quoted(dir)}/%f.gz`, `${quoted(dir)}/.%f.new`];
  const copy = `gzip -1 -c "%p" > ${draft} && sync ${draft} && mv ${draft} ${kept} && sync ${folder}`;
  return `if [ -f ${kept} ]; then gzip -dc ${kept} | cmp -s - "%p"; else ${copy}; fi`;
};

export const recoverySettings = ({ archiveDir, targetTime, timeline }: Recovery): Record<string, string> => {
  const kept = `${quoted(archiveDir)}/%f.gz`;
  return {
    archive_mode: 'off',
    hot_standby: 'off',
    restore_command: `[ -f ${kept} ] && gzip -dc ${kept} > "%p"`,
    recovery_target_timeline: timeline,
    recovery_target_action: 'promote',
    ...(targetTime !== null && {
      recovery_target_time: targetTime.toISOString().replace('T', ' ').replace('Z', '+00'),
    }),
  };
};

/** As one word for sh, whatever the path holds: PostgreSQL puts names in place of `%f` and `%p`. */
const quoted = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`).replaceAll('%', '%%')}'`;

/** What a running server has to say of its archiving to be taken over as it is. */
export const archivingMark = (archiving: Archiving | null): string =>
  archiving === null ? 'off' : `${archiving.timeoutS} ${archiveCommand(archiving.dir)}`;

/** The same, asked of the server. */
export const archivingMarkSql = `
  case current_setting('archive_mode') when 'off' then 'off'
  else (select setting from pg_settings where name = 'archive_timeout') || ' ' || current_setting('archive_command') end`;

/** Makes the folder and lets the server's user in. @returns why there is no archiving; null when there is. */
export const prepareArchive = ({ dir }: Archiving, user: ServerUser): string | null => {
  if (process.platform === 'win32') return 'on Windows there is no continuous archiving';
  try {
    for (const folder of [dirname(dir), dir]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user.kind === 'user') letIn(dir, user);
  } catch (error) {
    return `${dir} cannot be used (${error instanceof Error ? error.message : error})`;
  }
  const closed = user.kind === 'user' ? firstClosedFolder(dir, user.uid) : null;
  return closed === null ? null : `user number ${user.kind === 'user' && user.uid} may not enter ${closed}`;
};

const letIn = (dir: string, { uid, gid }: { uid: number; gid: number }): void => {
  const parent = statSync(dirname(dir));
  if (parent.uid === process.getuid?.()) chmodSync(dirname(dir), parent.mode | 0o011);
  for (const path of [dir, ...readdirSync(dir).map((name) => `${dir}/${name}`)]) chownSync(path, uid, gid);
};
