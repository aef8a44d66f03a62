import { mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errorCode } from '../defect.ts';
import { EmbeddedPostgresFailure } from './failure.ts';

/** Where the embedded server keeps its things inside DATA_DIR. */
export type Places = { dataDir: string; cluster: string; passwordFile: string; log: string; lock: string };

export const placesIn = (dataDir: string): Places => {
  const root = resolve(dataDir);
  return {
    dataDir: root,
    cluster: join(root, 'postgres'),
    passwordFile: join(root, 'postgres.password'),
    log: join(root, 'postgres.log'),
    lock: join(root, 'postgres.lock'),
  };
};

/** It is there while a restore puts a database in its place. */
export const restoringNote = (dataDir: string): string => join(resolve(dataDir), 'restoring.json');

/** Makes DATA_DIR, closed to other users. */
export const makeDataDir = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    refuseLongPath(realpathSync(dataDir));
  } catch (error) {
    throw dataDirUnusable(dataDir, error);
  }
};

/** SQLite, which holds the locks, opens no path beyond 512 bytes, its own suffix included. */
const LONGEST_PATH_BYTES = 450;

const refuseLongPath = (path: string): void => {
  const bytes = Buffer.byteLength(path);
  if (bytes <= LONGEST_PATH_BYTES) return;
  const message = `its path has ${bytes} bytes, ${LONGEST_PATH_BYTES} are possible`;
  throw Object.assign(new Error(message), { code: 'ENAMETOOLONG' });
};

/** The failure for an error of the file system, with what helps against just this one. */
export const dataDirUnusable = (dataDir: string, error: unknown): EmbeddedPostgresFailure =>
  error instanceof EmbeddedPostgresFailure
    ? error
    : new EmbeddedPostgresFailure(
        'data-dir-unusable',
        `DATA_DIR ${dataDir} cannot be used (${error instanceof Error ? error.message : error}). ` +
          (ADVICE[errorCode(error) ?? ''] ?? 'See to that, or point DATA_DIR at another folder.'),
        error,
      );

/** What to add to the complaint of a PostgreSQL program: it may have had no room even for its complaint. */
export const fullDiskAdvice = ({ dataDir }: Places, complaint: string): string =>
  /No space left on device|quota exceeded/.test(complaint) || statfsSync(dataDir).bavail === 0
    ? `\n${DISK_FULL}`
    : '';

const DISK_FULL = 'The disk is full: make room on it and start again. No data was lost.';

const NOT_YOURS =
  'Where it belongs to another user, run as that user, give it to you with chown -R, or point DATA_DIR at a folder of your own.';
const NOT_A_FOLDER =
  'A file stands where a folder is needed: move it away, or point DATA_DIR at another folder.';
const NOT_THERE =
  'A link on the way leads nowhere: bring back what it points to (is the disk mounted?), or point DATA_DIR at another folder.';

const ADVICE: Record<string, string> = {
  EACCES: NOT_YOURS,
  EPERM: NOT_YOURS,
  EROFS:
    'The disk is mounted read-only: mount it writable, or point DATA_DIR at a folder that can be written.',
  ENOSPC: DISK_FULL,
  EDQUOT: 'The disk quota of this user is used up: make room and start again. No data was lost.',
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  EISDIR: 'A folder stands where a file is needed: move it away, or point DATA_DIR at another folder.',
  ENOENT: NOT_THERE,
  ELOOP: NOT_THERE,
  ENAMETOOLONG: 'Point DATA_DIR at a shorter path.',
  EBUSY: 'Mount the disk as DATA_DIR itself and not as a folder inside it.',
  EIO: 'The disk reports a fault: check it before anything is written to it again.',
};
