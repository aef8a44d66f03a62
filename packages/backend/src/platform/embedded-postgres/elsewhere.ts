import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Binaries, programPath } from './binaries.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import type { Places } from './places.ts';
import { firstClosedFolder, type ServerUser } from './server-user.ts';

/** Where root puts what a service user must reach when the project or DATA_DIR lies in a closed folder. */
const ELSEWHERE = '/var/lib/sleek-coach';

/** The database folder for a DATA_DIR that the server's user cannot get into; DATA_DIR then holds a link to it. */
export const folderElsewhere = (places: Places): string =>
  join(ELSEWHERE, shortHash(places.dataDir), basename(places.cluster));

/** Makes the link to a database elsewhere again when it was lost, or the start ended just before it was made. */
export const restoreLinkElsewhere = (places: Places): void => {
  const folder = folderElsewhere(places);
  if (process.getuid?.() !== 0 || !existsSync(folder)) return;
  if (lstatSync(places.cluster, { throwIfNoEntry: false }) !== undefined) return;
  if (!existsSync(places.passwordFile)) throw leftElsewhere(places, folder);
  symlinkSync(folder, places.cluster);
};

/** The binaries, or a copy of them that `user` can reach. */
export const reachableBinaries = (binaries: Binaries, user: ServerUser): Binaries => {
  if (user.kind !== 'user' || firstClosedFolder(binaries.nativeDir, user.uid) === null) return binaries;
  const builtAtMs = statSync(programPath(binaries, 'postgres')).mtimeMs;
  const nativeDir = join(ELSEWHERE, `postgresql-${shortHash(`${binaries.nativeDir} ${builtAtMs}`)}`);
  if (existsSync(nativeDir)) return { ...binaries, nativeDir };
  const unfinished = `${nativeDir}.${process.pid}`;
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  cpSync(binaries.nativeDir, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, nativeDir);
  return { ...binaries, nativeDir };
};

const leftElsewhere = (places: Places, folder: string): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'password-lost',
    `The database of this DATA_DIR lies in ${folder}, but ${places.passwordFile} is missing. ` +
      'Put that file back from a backup. Only to begin anew with an empty database: move that folder away.',
  );

const shortHash = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 12);
