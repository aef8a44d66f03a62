import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programPath } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import { fullDiskAdvice, type Places } from './places.ts';
import { isPostmasterOf, isProcessAlive, startTimeTicks } from './process-identity.ts';
import { lastLogLines, openServerLog, serverLogSize } from './server-log.ts';
import { spawnAs } from './server-user.ts';
import { type ServerChoices, serverSettings } from './settings.ts';

export type Postmaster = { pid: number; port: number };

/** What the server itself wrote about itself into its folder. */
export type PostmasterFile = Postmaster & { isReady: boolean };

export type StartOptions = ServerChoices & {
  places: Places;
  deadline: AbortSignal;
  /** Where one is given, no other will do. */
  port?: number;
};

export const POLL_INTERVAL_MS = 20;

/** Reads `postmaster.pid`; `null` when there is none or it is still being written. */
export const readPostmasterFile = (clusterDir: string): PostmasterFile | null => {
  try {
    // pid, folder, start time, port, socket folder, address, shared memory, state
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return pid > 0 && port > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
};

/**
 * Starts the server and waits until it says that it is ready. `null` when something that passes was in the way: look
 * again. Throws `start-failed` with the end of its log.
 */
export const startPostmaster = async (
  cluster: Cluster,
  options: StartOptions,
): Promise<Postmaster | null> => {
  const logStart = serverLogSize(options.places.log);
  const port = options.port ?? (await freePort());
  const child = spawnPostgres(cluster, port, options);
  const trouble = await waitUntilReady(cluster, child, options.deadline);
  if (trouble === null && child.pid !== undefined) return { pid: child.pid, port };

  const lines = lastLogLines(options.places.log, logStart) || `(it wrote nothing; ${trouble})`;
  if (!PASSING_TROUBLE.test(lines) || options.deadline.aborted) throw startFailed(options.places, lines);
  await sleep(POLL_INTERVAL_MS * 5);
  return null;
};

/** Asks the server to stop at once but cleanly, and waits until its process has ended. */
export const stopPostmaster = async (cluster: Cluster, pid: number): Promise<void> => {
  const startedTicks = startTimeTicks(pid);
  if (!isPostmasterOf(pid, cluster.dir)) return;
  for (const { signal, patienceMs } of STOP_STEPS) {
    if (isPostmasterOf(pid, cluster.dir)) requestStop(cluster, pid, signal);
    const patience = AbortSignal.timeout(patienceMs);
    while (!patience.aborted) {
      // Not whether it is the postmaster: a process that is ending has left its folder before it is gone.
      if (!isProcessAlive(pid, startedTicks)) return;
      await sleep(POLL_INTERVAL_MS / 2);
    }
  }
};

/** Removes the note of a server that is gone; PostgreSQL would take a reused or zombie pid for a living server. */
export const forgetDeadPostmaster = (clusterDir: string): void => {
  // Safe even if processes of that server live on: the new one then finds their shared memory and refuses.
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
};

// SIGINT is PostgreSQL's "fast" shutdown, SIGQUIT its "immediate" one, which recovers at the next start.
// https://www.postgresql.org/docs/18/server-shutdown.html
const STOP_STEPS = [
  { signal: 'SIGINT', patienceMs: 30_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/** Another program took the port in between, a server just left behind came first, or its processes are still ending. */
const PASSING_TROUBLE =
  /could not bind|could not create any TCP|is still in use|postmaster\.pid" already exists/;

const startFailed = (places: Places, lines: string): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'start-failed',
    `PostgreSQL did not start. The end of its log (${places.log}):\n${lines}${fullDiskAdvice(places, lines)}`,
  );

const spawnPostgres = (cluster: Cluster, port: number, options: StartOptions): ChildProcess => {
  const log = openServerLog(options.places.log);
  try {
    return spawnAs(cluster.user, programPath(cluster.binaries, 'postgres'), {
      args: ['-D', cluster.dir, ...serverSettings(port, options)],
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
};

/** `null` when the server is ready, else what came of it. */
const waitUntilReady = async (
  cluster: Cluster,
  child: ChildProcess,
  deadline: AbortSignal,
): Promise<string | null> => {
  let trouble: string | null = null;
  child.once('exit', (code, signal) => {
    trouble ??= `it ended with ${code ?? signal}`;
  });
  child.once('error', (error) => {
    trouble ??= error.message;
  });
  while (trouble === null) {
    const file = readPostmasterFile(cluster.dir);
    if (file?.pid === child.pid && file?.isReady) {
      child.unref();
      return null;
    }
    if (deadline.aborted) {
      if (child.pid !== undefined) await stopPostmaster(cluster, child.pid);
      return 'it was not ready in time';
    }
    await sleep(POLL_INTERVAL_MS);
  }
  return trouble;
};

const requestStop = (cluster: Cluster, pid: number, signal: NodeJS.Signals): void => {
  if (process.platform === 'win32') {
    // Windows has no signals to send: process.kill would end the server as if by a power cut.
    spawnAs(cluster.user, programPath(cluster.binaries, 'pg_ctl'), {
      args: ['stop', '-D', cluster.dir, '-m', signal === 'SIGINT' ? 'fast' : 'immediate', '-W'],
      stdio: 'ignore',
    }).once('error', () => {});
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the look and the signal.
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
};
