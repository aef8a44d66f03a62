import type { Cluster } from './cluster.ts';
import { databaseUrl, type Login } from './login.ts';
import type { Places } from './places.ts';
import { forgetDeadPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { isPostmasterOf } from './process-identity.ts';
import { boundServerLog } from './server-log.ts';
import type { ServerChoices } from './settings.ts';

export type RunningServer = { cluster: Cluster; login: Login; pid: number; adopted: boolean };

export type KeptServer = {
  url: string;
  port: number;
  readonly pid: number;
  adopted: boolean;
  stop: () => Promise<void>;
};

export type KeepOptions = ServerChoices & { places: Places; log: (message: string) => void };

const CHECK_INTERVAL_MS = 1000;
const LOG_CHECK_INTERVAL_MS = 600_000;
const START_TIMEOUT_MS = 120_000;

/**
 * Keeps a server running until it is stopped: one that ends by itself, such as after the disk was full, is started again
 * under the same address.
 */
export const keepServer = (server: RunningServer, options: KeepOptions): KeptServer => {
  const { cluster, login, adopted } = server;
  let { pid } = server;
  const logCheck = setInterval(() => boundServerLog(options.places.log), LOG_CHECK_INTERVAL_MS).unref();
  const stopAtExit = () => {
    if (isPostmasterOf(pid, cluster.dir)) process.kill(pid, 'SIGINT');
  };
  process.on('exit', stopAtExit);

  let isTold = false;
  const tellOnce = (trouble: string) => {
    if (!isTold) options.log(`The database server has ended by itself. ${trouble}`);
    isTold = true;
  };
  const watch = repeatUntilStopped(async (stopping) => {
    if (isPostmasterOf(pid, cluster.dir)) return;
    const started = await startAgain(server, { ...options, stopping, tellOnce });
    if (started === null) return;
    pid = started;
    isTold = false;
    options.log(`The database server had ended by itself and was started again (pid ${pid})`);
  });
  const stop = async () => {
    clearInterval(logCheck);
    await watch.stop();
    await stopPostmaster(cluster, pid);
    process.off('exit', stopAtExit);
  };
  const address = { url: databaseUrl(login), port: login.port, adopted, stop };
  return {
    ...address,
    get pid() {
      return pid;
    },
  };
};

/** Never two at once; its end cuts one under way short and waits for it. */
const repeatUntilStopped = (
  check: (stopping: AbortSignal) => Promise<void>,
): { stop: () => Promise<void> } => {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= check(stopping.signal).finally(() => {
      running = null;
    });
  }, CHECK_INTERVAL_MS).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
};

type StartAgain = KeepOptions & { stopping: AbortSignal; tellOnce: (trouble: string) => void };

/** The new server's number; `null` where it did not start: whatever is in the way may pass, so it is tried again. */
const startAgain = async (
  { cluster, login }: RunningServer,
  { places, durable, archiving, stopping, tellOnce }: StartAgain,
): Promise<number | null> => {
  const deadline = AbortSignal.any([stopping, AbortSignal.timeout(START_TIMEOUT_MS)]);
  try {
    forgetDeadPostmaster(cluster.dir);
    const choices = { places, durable, archiving, recovery: null };
    const started = await startPostmaster(cluster, { ...choices, deadline, port: login.port });
    return started?.pid ?? null;
  } catch (error) {
    if (!stopping.aborted) tellOnce(error instanceof Error ? error.message : String(error));
    return null;
  }
};
