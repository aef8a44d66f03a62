import { existsSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Archiving, archivingMark, prepareArchive, type Recovery } from './archiving.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, prepareCluster } from './cluster.ts';
import { type ExclusiveLock, holdExclusively } from './exclusive-lock.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import { keepServer, type RunningServer } from './kept-server.ts';
import { createDatabase, databaseUrl, isSameFolder, type Login, tryLogin, waitForAnswer } from './login.ts';
import { passwordLost, readPassword } from './password-file.ts';
import { dataDirUnusable, makeDataDir, type Places, placesIn } from './places.ts';
import {
  forgetDeadPostmaster,
  POLL_INTERVAL_MS,
  type Postmaster,
  readPostmasterFile,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { isPostmasterOf } from './process-identity.ts';

export type EmbeddedPostgresOptions = {
  /** DATA_DIR; made when it does not exist. */
  dataDir: string;
  /** `false` trades safety against power cuts for speed: for throw-away databases of tests. */
  durable?: boolean;
  /** Keeps what the server writes ahead, so that a backup can be brought to any moment after it. */
  archiving?: Archiving;
  /** Once, for a folder that was just restored; the server is ready when it got there. */
  recovery?: Recovery;
  log: (message: string) => void;
  /** How long a start may take, recovery after a crash included. */
  startTimeoutMs?: number;
  /** Gives up a start that is under way, with nothing left running. */
  stop?: AbortSignal;
  /** For tests: do as systems do that forbid user namespaces. */
  mayUseNamespace?: boolean;
};

export type JoinedPostgres = { url: string; port: number; pid: number };

export type EmbeddedPostgres = JoinedPostgres &
  AsyncDisposable & {
    /** Whether the server was already running, left behind by a process that died. */
    adopted: boolean;
    /** Stops the server, adopted or not, and waits until it is gone. */
    close: () => Promise<void>;
  };

/**
 * Opens the PostgreSQL that lives in DATA_DIR: makes it on first use, adopts a server left behind by a killed process,
 * recovers after a crash. One opener at a time; others use `joinEmbeddedPostgres`.
 * Rejects with `EmbeddedPostgresFailure`.
 */
export const openEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const places = placesIn(options.dataDir);
  makeDataDir(places.dataDir);
  const lock = holdDataDir(places);
  try {
    const { durable = true, log } = options;
    const server = await findOrStart(places, options);
    const kept = keepServer(server, { durable, log, places, archiving: server.archiving, recovery: null });
    let stopped: Promise<void> | undefined;
    const close = () => {
      stopped ??= kept.stop().finally(lock.release);
      return stopped;
    };
    return Object.assign(kept, { close, [Symbol.asyncDispose]: close });
  } catch (error) {
    lock.release();
    options.stop?.throwIfAborted();
    throw error;
  }
};

/**
 * The way into a server that another living process has opened, waiting while that one still starts it.
 * Rejects with `EmbeddedPostgresFailure` (`not-running`, `password-lost`, `data-dir-unusable`).
 */
export const joinEmbeddedPostgres = async (
  dataDir: string,
  { timeoutMs = 30_000 }: { timeoutMs?: number } = {},
): Promise<JoinedPostgres> => {
  const places = placesIn(dataDir);
  const deadline = AbortSignal.timeout(timeoutMs);
  for (;;) {
    const running = readPostmasterFile(places.cluster);
    if (running?.isReady) {
      const login = { port: running.port, password: readPassword(places) };
      const answer = await tryLogin(login);
      if (answer.kind === 'wrong-password') throw passwordLost(places);
      if (answer.kind === 'ready' && isSameFolder(answer.dataDirectory, places.cluster)) {
        return { url: databaseUrl(login), port: running.port, pid: running.pid };
      }
    }
    if (deadline.aborted) throw notRunning(places);
    await sleep(POLL_INTERVAL_MS);
  }
};

/** Where the database of this folder was served last, asked or not; null where it never was. */
export const lastAddressOf = (dataDir: string): string | null => {
  const places = placesIn(dataDir);
  const noted = readPostmasterFile(places.cluster);
  return noted === null ? null : databaseUrl({ port: noted.port, password: readPassword(places) });
};

/** Stops a server that a process left behind when it died, for whoever owns DATA_DIR. */
export const stopServerOf = async (dataDir: string): Promise<void> => {
  const places = placesIn(dataDir);
  if (!existsSync(places.cluster)) return;
  const dir = realpathSync(places.cluster);
  const noted = readPostmasterFile(dir);
  if (noted === null || !isPostmasterOf(noted.pid, dir)) return;
  await stopPostmaster({ dir, user: { kind: 'self' }, binaries: findBinaries() }, noted.pid);
};

const holdDataDir = (places: Places): ExclusiveLock => {
  const lock = holdPath(places);
  if (lock !== null) return lock;
  throw new EmbeddedPostgresFailure(
    'already-open',
    `Another process has opened the database in ${places.dataDir}. Stop it first, or use its address.`,
  );
};

const holdPath = (places: Places): ExclusiveLock | null => {
  try {
    return holdExclusively(places.lock);
  } catch (error) {
    throw dataDirUnusable(places.dataDir, error);
  }
};

const notRunning = (places: Places): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure('not-running', `No database server is running for ${places.dataDir}.`);

const findOrStart = async (
  places: Places,
  options: EmbeddedPostgresOptions,
): Promise<RunningServer & { archiving: Archiving | null }> => {
  const { durable = true, mayUseNamespace = true, startTimeoutMs = 120_000, log } = options;
  const deadline = AbortSignal.any([
    AbortSignal.timeout(startTimeoutMs),
    ...(options.stop ? [options.stop] : []),
  ]);
  const cluster = await prepareCluster(places, findBinaries(), { durable, mayUseNamespace, log, deadline });
  const password = readPassword(places);
  const archiving = usableArchive(cluster, options);
  const choices = { places, durable, archiving, recovery: options.recovery ?? null, deadline };

  for (;;) {
    const found = await findLiving(cluster, { places, password, deadline });
    if (found?.durable === durable && found.archiving === archivingMark(archiving)) {
      log(`Adopted the database server that was left running (pid ${found.pid})`);
      return { cluster, login: { port: found.port, password }, pid: found.pid, adopted: true, archiving };
    }
    // Left behind with other promises about power cuts or backups: settings that only a start can change.
    if (found !== null) await stopPostmaster(cluster, found.pid);

    forgetDeadPostmaster(cluster.dir);
    const started = await startPostmaster(cluster, choices);
    if (started === null) continue;
    const login = { port: started.port, password };
    const isServing = () => !deadline.aborted && isPostmasterOf(started.pid, cluster.dir);
    await ensureDatabase({ places, login, isServing }).catch(async (error: unknown) => {
      await stopPostmaster(cluster, started.pid);
      throw error;
    });
    return { cluster, login, pid: started.pid, adopted: false, archiving };
  }
};

/** Null, with a word about it, where the server's user cannot write there: without it the server would fill its disk. */
const usableArchive = (
  { user }: Cluster,
  { archiving, log }: Pick<EmbeddedPostgresOptions, 'archiving' | 'log'>,
): Archiving | null => {
  if (archiving === undefined) return null;
  const trouble = prepareArchive(archiving, user);
  if (trouble === null) return archiving;
  log(
    `Changes are not archived, so a backup cannot be brought to a later moment: ${trouble}. See to BACKUP_DIR.`,
  );
  return null;
};

/** A server left behind that serves this very folder; `null` when whatever the folder's note names is not it. */
const findLiving = async (
  cluster: Cluster,
  { places, password, deadline }: { places: Places; password: string; deadline: AbortSignal },
): Promise<(Postmaster & { durable: boolean; archiving: string }) | null> => {
  for (;;) {
    const noted = readPostmasterFile(cluster.dir);
    // The process first: a stranger who got the old port must not even be shown the password.
    if (noted === null || !isPostmasterOf(noted.pid, cluster.dir)) return null;
    if (noted.isReady) {
      const login = { port: noted.port, password };
      const answer = await tryLogin(login);
      if (answer.kind === 'ready' && isSameFolder(answer.dataDirectory, cluster.dir)) {
        const { durable, archiving } = answer;
        return { pid: noted.pid, port: noted.port, durable, archiving };
      }
      if (answer.kind === 'ready') return null;
      if (answer.kind === 'wrong-password') throw passwordLost(places);
      if (answer.kind === 'database-missing') await createDatabase(login);
    }
    // It is starting, recovering or stopping.
    if (deadline.aborted) throw stuck(places, noted.pid);
    await sleep(POLL_INTERVAL_MS);
  }
};

const stuck = (places: Places, pid: number): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'start-failed',
    `The database server of ${places.dataDir} (pid ${pid}) is running but does not answer. See ${places.log}; ` +
      `"kill -INT ${pid}" ends it, and the next start recovers.`,
  );

const ensureDatabase = async ({
  places,
  login,
  isServing,
}: {
  places: Places;
  login: Login;
  isServing: () => boolean;
}): Promise<void> => {
  const answer = await waitForAnswer(login, isServing);
  if (answer.kind === 'ready') return;
  if (answer.kind === 'wrong-password') throw passwordLost(places);
  if (answer.kind === 'database-missing') return createDatabase(login);
  throw new EmbeddedPostgresFailure(
    'start-failed',
    `The database server started but does not accept connections on 127.0.0.1:${login.port}. See ${places.log}.`,
  );
};
