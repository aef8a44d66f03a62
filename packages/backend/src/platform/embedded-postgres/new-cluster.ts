import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { syncFolder } from '../sync-folder.ts';
import { type Binaries, programPath } from './binaries.ts';
import { folderElsewhere } from './elsewhere.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import { SUPERUSER } from './login.ts';
import { passwordForNewCluster } from './password-file.ts';
import { dataDirUnusable, fullDiskAdvice, type Places } from './places.ts';
import { firstClosedFolder, type ServerUser, spawnAs } from './server-user.ts';

type Founding = {
  places: Places;
  user: ServerUser;
  binaries: Binaries;
  durable: boolean;
  deadline: AbortSignal;
};

/**
 * Makes the database. initdb works beside the final place, so that one killed half-way leaves nothing that looks like
 * a database.
 */
export const makeCluster = async (founding: Founding): Promise<void> => {
  const { places, durable, deadline } = founding;
  const target = targetFolder(founding);
  removeUnfinished(target);
  deadline.throwIfAborted();
  // A name of its own: an initdb that outlived its killed starter must not write into this one's folder.
  const unfinished = `${target}.init-${process.pid}`;
  try {
    await initialise(founding, unfinished);
    renameSync(unfinished, target);
    if (durable) syncFolder(dirname(target));
    if (!isInPlace(places, target)) linkTo(places, target);
    if (durable) syncFolder(places.dataDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 });
    throw dataDirUnusable(places.dataDir, error);
  }
};

/** Where root puts a database whose server runs as a user who cannot get into DATA_DIR. */
const targetFolder = ({ places, user }: Founding): string => {
  const closed = user.kind === 'user' && firstClosedFolder(realpathSync(places.dataDir), user.uid) !== null;
  if (!closed) return existsSync(places.cluster) ? realpathSync(places.cluster) : places.cluster;
  const target = folderElsewhere(places);
  mkdirSync(dirname(target), { recursive: true, mode: 0o711 });
  return target;
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

const initialise = async (founding: Founding, unfinished: string): Promise<void> => {
  const { places, user, durable } = founding;
  const passwordCopy = `${unfinished}.password`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordCopy, passwordForNewCluster(places), { mode: 0o600 });
    if (user.kind === 'user')
      for (const path of [unfinished, passwordCopy]) chownSync(path, user.uid, user.gid);
    await runInitdb(founding, [
      ...['-D', unfinished, '--username', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordCopy}`],
      // Byte order for sorting on every host, yet lower() and ILIKE know letters beyond ASCII.
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      // Else it takes from /dev/shm, which in a container may have no room.
      ...['-c', 'dynamic_shared_memory_type=mmap'],
      // The template files are not in the write-ahead log: unsynced, a power cut soon after could take them.
      ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
    ]);
  } finally {
    rmSync(passwordCopy, { force: true });
  }
};

const runInitdb = async (
  { places, user, binaries, deadline }: Founding,
  args: readonly string[],
): Promise<void> => {
  const program = programPath(binaries, 'initdb');
  const child = spawnAs(user, program, { args, stdio: ['ignore', 'ignore', 'pipe'] });
  const giveUp = () => child.kill();
  deadline.addEventListener('abort', giveUp);
  const complaint = child.stderr === null ? '' : text(child.stderr);
  const code = await once(child, 'close').then(
    ([exitCode, signal]: (number | string | null)[]) => exitCode ?? signal,
    (error: unknown) => String(error),
  );
  deadline.removeEventListener('abort', giveUp);
  if (code === 0) return;
  const lines = (await complaint).trim();
  throw new EmbeddedPostgresFailure(
    'init-failed',
    `PostgreSQL could not make its database folder (${program}: ${code}).\n${lines}${fullDiskAdvice(places, lines)}`,
  );
};

const isInPlace = (places: Places, target: string): boolean =>
  existsSync(places.cluster) && realpathSync(places.cluster) === realpathSync(target);

/** The link comes last: one that leads nowhere then always means a database that is out of sight. */
const linkTo = (places: Places, target: string): void => {
  const empty = lstatSync(places.cluster, { throwIfNoEntry: false });
  if (empty?.isDirectory()) rmdirSync(places.cluster);
  else if (empty !== undefined) rmSync(places.cluster);
  symlinkSync(target, places.cluster);
};
