import type { Session } from 'node:inspector';

export type WatchdogData = {
  beats: SharedArrayBuffer;
  tickMs: number;
  /** For the main thread to say where it is: code that waits in the system never does. */
  answerMs: number;
  reportAfterMs: number;
  endAfterMs: number;
  exitCode: number;
  /** Up to the day in its name, and after it. */
  logFile: { folder: string; start: string; extension: string } | null;
  /** Where the next process looks why this one ended, and what it finds there, with `<time>` in place of the time. */
  lastEnd: { path: string; text: string };
};

/**
 * What the watching thread runs. It is handed over as text, so that these functions may use each other and nothing
 * else of this file: a thread that loads a TypeScript file loads a compiler, which is 18 MB.
 */
export const watchdogScript = (): string =>
  [tell, attempt, openMain, report, leave, end, watchOver]
    .join('\n')
    .concat(`\nwatchOver(require('node:worker_threads').workerData);`);

function watchOver(data: WatchdogData): void {
  const counter = new Int32Array(data.beats);
  let seen = 0;
  let silentMs = 0;
  let reported = false;
  let ending = false;
  setInterval(() => {
    const now = Atomics.load(counter, 0);
    silentMs = now === seen ? silentMs + data.tickMs : 0;
    seen = now;
    if (silentMs === 0) reported = false;
    if (silentMs >= data.reportAfterMs && !reported) {
      reported = true;
      report(data, silentMs);
    }
    if (silentMs >= data.endAfterMs && !ending) {
      ending = true;
      end(data, silentMs);
    }
  }, data.tickMs);
}

function openMain(): Session {
  const { Session } = process.getBuiltinModule('node:inspector');
  const session = new Session();
  session.connectToMainThread();
  return session;
}

/** Names of functions and places in files; no value of any of them. */
function report(data: WatchdogData, blockedMs: number): void {
  const session = openMain();
  const told = (stack: string | null) => {
    clearTimeout(timer);
    session.disconnect();
    tell(data, 'event_loop_blocked', { blocked_ms: blockedMs, stack });
  };
  const timer = setTimeout(() => told(null), data.answerMs);
  session.on('Debugger.paused', ({ params }) => {
    const frames = params.callFrames.slice(0, 12);
    session.post('Debugger.resume');
    const lines = frames.map(
      ({ functionName, url, location }) =>
        `at ${functionName || '<anonymous>'} (${url}:${location.lineNumber + 1})`,
    );
    told(lines.join('\n'));
  });
  session.post('Debugger.enable', () => session.post('Debugger.pause'));
}

/** In the main thread, so that its last words are written; from outside where it does not even do that. */
function end(data: WatchdogData, blockedMs: number): void {
  tell(data, 'event_loop_never_came_back', { blocked_ms: blockedMs, exit_code: data.exitCode });
  leave(data);
  openMain().post('Runtime.evaluate', { expression: `process.exit(${data.exitCode})` });
  // On its way out it stops the embedded database, which takes its time on a busy machine.
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5 * data.answerMs);
}

/** Past the main thread's own log, which waits as long as the loop does. */
function tell({ logFile }: WatchdogData, event: string, fields: object): void {
  const { appendFileSync, mkdirSync, writeSync } = process.getBuiltinModule('node:fs');
  // The clock's port cannot be handed over.
  const time = new globalThis.Date().toISOString();
  const line = `${JSON.stringify({ level: 'ERROR', time, ...fields, msg: event })}\n`;
  attempt(() => writeSync(1, line));
  if (logFile === null) return;
  const path = `${logFile.start}.${time.slice(0, 10)}${logFile.extension}`;
  attempt(() => mkdirSync(logFile.folder, { recursive: true, mode: 0o700 }));
  attempt(() => appendFileSync(path, line, { mode: 0o600 }));
}

function leave({ lastEnd }: WatchdogData): void {
  const { writeFileSync } = process.getBuiltinModule('node:fs');
  const text = lastEnd.text.replace('<time>', new globalThis.Date().toISOString());
  attempt(() => writeFileSync(lastEnd.path, text, { mode: 0o600 }));
}

function attempt(write: () => unknown): void {
  try {
    write();
  } catch {
    // Nobody reads it, or the disk is full.
  }
}
