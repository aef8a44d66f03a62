import { url as debuggerAddress } from 'node:inspector';
import { dirname, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lastEndPath, lastEndText } from '../last-end.ts';
import { type WatchdogData, watchdogScript } from './watchdog-thread.ts';

/** What the exit code of a process says that ended itself because something was wrong with it. */
export const guardExitCodes = { memoryNearCap: 75, loopBlocked: 76 } as const;

export type WatchdogLimits = {
  /** How long the event loop may stand still before the log says where. */
  reportAfterMs: number;
  /** And before the process is ended, so that its supervisor starts it anew. */
  endAfterMs: number;
};

const beatMs = 100;

/**
 * A thread that notices when the main one stands still. Nothing of this process can do it: a blocked loop runs no timer
 * and answers no health check. It counts its own ticks, so that a machine that slept is not taken for a blocked loop.
 */
export function startWatchdog(
  limits: WatchdogLimits,
  { logFile, dataDir }: { logFile: string | null; dataDir: string },
): AsyncDisposable {
  // Who debugs it may stop it for as long as they like.
  if (debuggerAddress() !== undefined) return { [Symbol.asyncDispose]: async () => {} };
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const counter = new Int32Array(beats);
  const beat = setInterval(() => Atomics.add(counter, 0, 1), beatMs).unref();
  const worker = new Worker(watchdogScript(), {
    eval: true,
    workerData: {
      beats,
      tickMs: 250,
      answerMs: 1000,
      ...limits,
      exitCode: guardExitCodes.loopBlocked,
      logFile: logFile === null ? null : placesOf(logFile),
      lastEnd: { path: lastEndPath(dataDir), text: lastEndText('event-loop-blocked', '<time>', null) },
    } satisfies WatchdogData,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    execArgv: [],
  });
  // Without it members are served all the same.
  worker.on('error', () => {});
  worker.unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(beat);
      await worker.terminate();
    },
  };
}

function placesOf(logFile: string): WatchdogData['logFile'] {
  const extension = extname(logFile);
  const start = logFile.slice(0, logFile.length - extension.length);
  return { folder: dirname(logFile), start, extension };
}
