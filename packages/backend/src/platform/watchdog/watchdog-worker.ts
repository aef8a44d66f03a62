import { writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { workerData } from 'node:worker_threads';
import { systemClock } from '../clock.ts';
import { openLogFile } from '../logs/log-file.ts';

export type WatchdogData = {
  beats: SharedArrayBuffer;
  reportAfterMs: number;
  endAfterMs: number;
  exitCode: number;
  logFile: string | null;
};

const tickMs = 250;
/** For the main thread to say where it is: code that waits in the system never does. */
const answerMs = 1000;
const standardOutput = 1;

const { beats, reportAfterMs, endAfterMs, exitCode, logFile } = workerData as WatchdogData;
const file = logFile === null ? null : openLogFile({ path: logFile, clock: systemClock });
const counter = new Int32Array(beats);
let seen = 0;
let silentMs = 0;
let reported = false;
let ending = false;

setInterval(() => {
  const now = Atomics.load(counter, 0);
  silentMs = now === seen ? silentMs + tickMs : 0;
  seen = now;
  if (silentMs === 0) reported = false;
  if (silentMs >= reportAfterMs && !reported) {
    reported = true;
    void report();
  }
  if (silentMs >= endAfterMs && !ending) {
    ending = true;
    end();
  }
}, tickMs);

/** Names of functions and places in files; no value of any of them. */
async function report(): Promise<void> {
  const blockedMs = silentMs;
  const stack = await stackOfMain();
  tell('event_loop_blocked', { blocked_ms: blockedMs, stack });
}

type Frame = { functionName: string; url: string; location: { lineNumber: number; columnNumber: number } };

function stackOfMain(): Promise<string | null> {
  const session = new Session();
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const timer = setTimeout(() => resolve(null), answerMs);
  session.on('Debugger.paused', ({ params }) => {
    const frames = (params.callFrames as Frame[]).slice(0, 12);
    session.post('Debugger.resume');
    resolve(frames.map(lineOf).join('\n'));
  });
  session.connectToMainThread();
  session.post('Debugger.enable', () => session.post('Debugger.pause'));
  return promise.finally(() => {
    clearTimeout(timer);
    session.disconnect();
  });
}

const lineOf = ({ functionName, url, location }: Frame) =>
  `at ${functionName || '<anonymous>'} (${url}:${location.lineNumber + 1}:${location.columnNumber + 1})`;

/** In the main thread, so that its last words are written; from outside where it does not even do that. */
function end(): void {
  tell('event_loop_never_came_back', { blocked_ms: silentMs, exit_code: exitCode });
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: `process.exit(${exitCode})` });
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2 * answerMs);
}

/** Past the main thread's own log, which waits as long as the loop does. */
function tell(event: string, fields: object): void {
  const line = `${JSON.stringify({ level: 'ERROR', time: systemClock.now().toISOString(), ...fields, msg: event })}\n`;
  file?.write(line);
  file?.flush();
  try {
    writeSync(standardOutput, line);
  } catch {
    // Nobody reads it.
  }
}
