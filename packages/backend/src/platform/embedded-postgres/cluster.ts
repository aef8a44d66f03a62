import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Binaries, programPath } from './binaries.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import { SUPERUSER } from './login.ts';
import { writeNewPassword } from './password-file.ts';
import type { Places } from './places.ts';
import { chooseServerUser, firstClosedFolder, type ServerUser, spawnAs } from './server-user.ts';

/** A database folder that `user` can serve with `binaries`. */
export type Cluster = { dir: string; user: ServerUser; binaries: Binaries };

export type ClusterOptions = { durable: boolean; mayUseNamespace: boolean };

export const hasCluster = (places: Places): boolean => existsSync(join(places.cluster, 'PG_VERSION'));

/** Makes the database folder when there is none, and sees to it that some user who is not root can serve it. */
export const prepareCluster = async (
  places: Places,
  binaries: Binaries,
  options: ClusterOptions,
): Promise<Cluster> => {
  const existing = hasCluster(places) ? statSync(places.cluster) : null;
  if (existing !== null) refuseForeignOwner(places, existing.uid);
  const user = chooseServerUser({
    clusterOwner: existing,
    folders: [binaries.nativeDir, closestGivenFolder(places, existing !== null)],
    mayUseNamespace: options.mayUseNamespace,
  });
  if (user.kind === 'user' && isOwn(places.dataDir)) chmodSync(places.dataDir, 0o711);
  const reachable = reachableBinaries(binaries, user);
  if (existing === null) await initialise({ places, user, binaries: reachable }, options);
  const dir = realpathSync(places.cluster);
  if (user.kind === 'user') handOver(dir, user);
  return { dir, user, binaries: reachable };
};

/** Where root puts what a service user must reach when the project lies in a closed folder. */
const ELSEWHERE = '/var/lib/sleek-coach';

const isOwn = (path: string): boolean => statSync(path).uid === process.getuid?.();

/** The innermost folder above the database that is not ours to open up for another user. */
const closestGivenFolder = (places: Places, exists: boolean): string => {
  const inDataDir = realpathSync(places.dataDir);
  const parent = exists ? dirname(realpathSync(places.cluster)) : inDataDir;
  return parent === inDataDir && isOwn(inDataDir) ? dirname(inDataDir) : parent;
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

const reachableBinaries = (binaries: Binaries, user: ServerUser): Binaries => {
  if (user.kind !== 'user' || firstClosedFolder(binaries.nativeDir, user.uid) === null) return binaries;
  const builtAtMs = statSync(programPath(binaries, 'postgres')).mtimeMs;
  const nativeDir = join(ELSEWHERE, `postgresql-${shortHash(`${binaries.nativeDir} ${builtAtMs}`)}`);
  if (existsSync(nativeDir)) return { nativeDir };
  const unfinished = `${nativeDir}.${process.pid}`;
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  cpSync(binaries.nativeDir, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, nativeDir);
  return { nativeDir };
};

/** initdb works beside the final place, so that one killed half-way leaves nothing that looks like a database. */
const initialise = async (
  { places, user, binaries }: { places: Places; user: ServerUser; binaries: Binaries },
  { durable }: ClusterOptions,
): Promise<void> => {
  const target = reachableTarget(places, user);
  removeUnfinished(target);
  // A name of its own: an initdb that outlived its killed starter must not write into this one's folder.
  const unfinished = `${target}.init-${process.pid}`;
  const passwordCopy = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordCopy, writeNewPassword(places), { mode: 0o600 });
  if (user.kind === 'user')
    for (const path of [unfinished, passwordCopy]) chownSync(path, user.uid, user.gid);
  try {
    await runInitdb(user, programPath(binaries, 'initdb'), [
      ...['-D', unfinished, '--username', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordCopy}`],
      // Byte order for sorting on every host, yet lower() and ILIKE know letters beyond ASCII.
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      // The template files are not in the write-ahead log: unsynced, a power cut soon after could take them.
      ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
    ]);
    renameSync(unfinished, target);
    if (durable) syncFolder(dirname(target));
  } finally {
    rmSync(passwordCopy, { force: true });
  }
};

const removeUnfinished = (target: string): void => {
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(`${basename(target)}.init-`)) continue;
    try {
      rmSync(join(dirname(target), name), { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // An initdb without a starter is still writing there; the next start removes it.
    }
  }
};

const reachableTarget = (places: Places, user: ServerUser): string => {
  if (user.kind !== 'user') return places.cluster;
  if (firstClosedFolder(realpathSync(places.dataDir), user.uid) === null) return places.cluster;
  const home = join(ELSEWHERE, shortHash(places.dataDir));
  mkdirSync(home, { recursive: true, mode: 0o711 });
  rmSync(places.cluster, { force: true });
  symlinkSync(join(home, basename(places.cluster)), places.cluster);
  return join(home, basename(places.cluster));
};

const runInitdb = async (user: ServerUser, program: string, args: readonly string[]): Promise<void> => {
  const child = spawnAs(user, program, { args, stdio: ['ignore', 'ignore', 'pipe'] });
  const complaint = child.stderr === null ? '' : text(child.stderr);
  const code = await once(child, 'close').then(
    ([exitCode, signal]: (number | string | null)[]) => exitCode ?? signal,
    (error: unknown) => String(error),
  );
  if (code === 0) return;
  throw new EmbeddedPostgresFailure(
    'init-failed',
    `PostgreSQL could not make its database folder (${program}: ${code}).\n${(await complaint).trim()}`,
  );
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

const unreachable = (closed: string, uid: number): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'data-dir-unusable',
    `PostgreSQL refuses to run as root, and user number ${uid} may not enter ${closed}. ` +
      'Start as an ordinary user, move the project to a folder that others may enter, or set DATABASE_URL.',
  );

const syncFolder = (dir: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

const shortHash = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 12);
