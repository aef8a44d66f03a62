import { chmodSync, chownSync, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { type ClusterFolder, findCluster } from './cluster-folder.ts';
import { reachableBinaries, restoreLinkElsewhere } from './elsewhere.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import { makeCluster } from './new-cluster.ts';
import { type Places, restoringNote } from './places.ts';
import { chooseServerUser, firstClosedFolder, type ServerUser } from './server-user.ts';

/** A database folder that `user` can serve with `binaries`. */
export type Cluster = { dir: string; user: ServerUser; binaries: Binaries };

export type ClusterOptions = {
  durable: boolean;
  mayUseNamespace: boolean;
  log: (message: string) => void;
  deadline: AbortSignal;
};

/** Makes the database folder when there is none, and sees to it that some user who is not root can serve it. */
export const prepareCluster = async (
  places: Places,
  binaries: Binaries,
  { durable, mayUseNamespace, log, deadline }: ClusterOptions,
): Promise<Cluster> => {
  restoreLinkElsewhere(places);
  const existing = findCluster(places, binaries.major);
  const user = chooseServerUser({
    clusterOwner: existing,
    folders: [binaries.nativeDir, closestGivenFolder(places, existing)],
    mayUseNamespace,
  });
  if (user.kind === 'user' && isOwn(places.dataDir)) chmodSync(places.dataDir, 0o711);
  const reachable = reachableBinaries(binaries, user);
  if (existing === null) {
    if (existsSync(restoringNote(places.dataDir))) throw halfRestored(places);
    log('Making a new database');
    await makeCluster({ places, user, binaries: reachable, durable, deadline });
  }
  const dir = realpathSync(places.cluster);
  if (user.kind === 'user') handOver(dir, user);
  return { dir, user, binaries: reachable };
};

const isOwn = (path: string): boolean => statSync(path).uid === process.getuid?.();

/** The innermost folder above the database that is not ours to open up for another user. */
const closestGivenFolder = (places: Places, existing: ClusterFolder | null): string => {
  const inDataDir = realpathSync(places.dataDir);
  const parent = existing === null ? inDataDir : dirname(existing.dir);
  return parent === inDataDir && isOwn(inDataDir) ? dirname(inDataDir) : parent;
};

const handOver = (dir: string, user: { uid: number; gid: number }): void => {
  const closed = firstClosedFolder(dirname(dir), user.uid);
  if (closed !== null) throw unreachable(closed, user.uid);
  if (statSync(dir).uid === user.uid) return;
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(dir, name), user.uid, user.gid);
  }
  // The folder itself comes last: until then an interrupted hand-over is done again.
  chownSync(dir, user.uid, user.gid);
};

const halfRestored = ({ dataDir }: Places): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'data-dir-unusable',
    `A restore of ${dataDir} was cut off while it put the database in its place. Nothing is lost: run ` +
      '"npm run ops -- restore" again, which first finishes that.',
  );

const unreachable = (closed: string, uid: number): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'data-dir-unusable',
    `PostgreSQL refuses to run as root, and user number ${uid} may not enter ${closed}. ` +
      'Start as an ordinary user, move the project to a folder that others may enter, or set DATABASE_URL.',
  );
