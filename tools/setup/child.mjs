import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetupFailure } from './failure.mjs';
import { readProcess } from './process.mjs';

/** Signals that ask the command to end, and those of them that a terminal sends to the whole foreground group. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SENT_TO_THE_GROUP = ['SIGINT', 'SIGHUP'];

/** npm passes on what the terminal already sent to everybody: the same signal again this soon is an echo. */
const ECHO_MS = 1_000;

const LAUNCHER_CHECK_MS = 250;

/**
 * Runs the first program that this system can run and waits for its end, passing on signals that it did not get itself.
 * With `capture` its output is kept instead of shown.
 */
export const runChild = async (programs, args, { env, cwd, capture = false }) => {
  for (const { file, leading = [], shell = false } of programs) {
    const child = spawn(file, [...leading, ...args], {
      env,
      cwd,
      shell,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const end = await waitForEnd(child);
    if (end !== null) return end;
  }
  const names = programs.map(({ file }) => file).join(', ');
  throw new SetupFailure(
    `This system cannot run ${names || 'anything'} (${process.platform} ${process.arch}).`,
  );
};

/** `null` when the program cannot be run at all: missing, or made for another C library. */
const waitForEnd = (child) =>
  new Promise((resolve) => {
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    const forwarding = forwardSignals(child);
    child.once('error', () => {
      forwarding.stop();
      resolve(null);
    });
    child.once('close', (code, signal) => {
      const interruptedBy = forwarding.stop();
      resolve({
        exitCode: signal === null ? code : 128 + constants.signals[signal],
        interruptedBy,
        output: Buffer.concat(output).toString('utf8'),
      });
    });
  });

const forwardSignals = (child) => {
  const lastSeenMs = new Map();
  const handle = (signal) => {
    const isEcho = Date.now() - (lastSeenMs.get(signal) ?? Number.NEGATIVE_INFINITY) < ECHO_MS;
    lastSeenMs.set(signal, Date.now());
    const childHasIt = SENT_TO_THE_GROUP.includes(signal) && isInForeground();
    if (!isEcho && !childHasIt) child.kill(signal);
  };
  for (const signal of PASSED_ON) process.on(signal, handle);
  const stopWatching = onLauncherGone(() => handle('SIGTERM'));
  return {
    stop: () => {
      stopWatching();
      for (const signal of PASSED_ON) process.off(signal, handle);
      return [...lastSeenMs.keys()].at(-1) ?? null;
    },
  };
};

/**
 * npm runs scripts through a shell, and a signal sent to npm ends that shell but not what it runs. So under npm this
 * watches whether its shell, and npm above it, are still there.
 */
const onLauncherGone = (tell) => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return () => {};
  const shell = process.ppid;
  const npm = readProcess(shell)?.parentPid;
  const look = () => {
    if (process.ppid === shell && readProcess(shell)?.parentPid === npm) return;
    clearInterval(watching);
    tell();
  };
  const watching = setInterval(look, LAUNCHER_CHECK_MS).unref();
  return () => clearInterval(watching);
};

/** Whether Ctrl-C in the terminal reaches this process and, with it, its children. */
const isInForeground = () => {
  const own = readProcess(process.pid);
  if (own !== null) return own.group === own.foregroundGroup;
  return [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
};
