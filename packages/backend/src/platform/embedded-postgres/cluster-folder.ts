import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../defect.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import { dataDirUnusable, type Places } from './places.ts';

/** A database that is there: its real folder and who owns it. */
export type ClusterFolder = { dir: string; uid: number; gid: number };

/**
 * The database in its place, `null` where one may be made: nothing there, or an empty folder. Throws where something
 * else is there or cannot be seen, rather than let a new empty database take the place of members' data.
 * @param major of the PostgreSQL that is to serve it.
 */
export const findCluster = (places: Places, major: number): ClusterFolder | null => {
  const folder = findFolder(places);
  if (folder === null) return null;
  refuseForeignOwner(places, folder.uid);
  const version = readVersion(places);
  if (version === null) return null;
  if (version !== String(major)) throw otherVersion(places, version, major);
  return { dir: realpathSync(places.cluster), uid: folder.uid, gid: folder.gid };
};

const findFolder = (places: Places): Stats | null => {
  try {
    const link = lstatSync(places.cluster, { throwIfNoEntry: false });
    if (link === undefined) return null;
    const folder = statSync(places.cluster, { throwIfNoEntry: false });
    if (folder === undefined) throw danglingLink(places);
    if (!folder.isDirectory()) throw notADatabase(places, 'is not a folder');
    return folder;
  } catch (error) {
    throw dataDirUnusable(places.dataDir, error);
  }
};

const refuseForeignOwner = (places: Places, ownerUid: number): void => {
  const own = process.getuid?.();
  if (own === undefined || own === 0 || own === ownerUid) return;
  throw new EmbeddedPostgresFailure(
    'data-dir-unusable',
    `The database in ${places.cluster} belongs to user number ${ownerUid}, and you are ${own}. ` +
      'Run as that user, give DATA_DIR to you with chown -R, or choose another DATA_DIR.',
  );
};

/** What `PG_VERSION` says; `null` for an empty folder. */
const readVersion = (places: Places): string | null => {
  try {
    return readFileSync(join(places.cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw dataDirUnusable(places.dataDir, error);
  }
  if (readdirSync(places.cluster).length === 0) return null;
  throw notADatabase(places, 'has files in it but no PG_VERSION');
};

const danglingLink = (places: Places): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'data-dir-unusable',
    `${places.cluster} is a link to ${readlinkSync(places.cluster)}, which is not there. ` +
      'Bring that folder back (is its disk mounted?). Only to begin anew with an empty database: remove the link.',
  );

const notADatabase = (places: Places, why: string): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'data-dir-unusable',
    `${places.cluster} ${why}, so it is no database that can be opened, and nothing was changed in it. ` +
      'Restore it from a backup. Only to begin anew with an empty database: move it away.',
  );

const otherVersion = (places: Places, version: string, major: number): EmbeddedPostgresFailure => {
  if (!/^\d+$/.test(version)) return notADatabase(places, 'has a damaged PG_VERSION');
  return new EmbeddedPostgresFailure(
    'other-version',
    `The database in ${places.cluster} was made by PostgreSQL ${version}, and the built-in one is PostgreSQL ${major}, ` +
      'which cannot open it. Nothing was changed. Run the version of Sleek Coach that made it, ' +
      `or serve the folder with a PostgreSQL ${version} of your own and set DATABASE_URL.`,
  );
};
