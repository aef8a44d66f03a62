import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Usage } from './usage-probe.ts';

export type MeasuredProcess = {
  pid: number;
  /** Where it serves. */
  address: string;
  /** From its start until it said that it serves. */
  readyMs: number;
  usage(): Promise<Usage>;
  /** Asks it to end and waits until it is gone. */
  stop(): Promise<void>;
};

type Program = {
  script: string;
  args: readonly string[];
  nodeArgs?: readonly string[];
  errorLog: string;
  /** In place of what this process was given. */
  environment?: Readonly<Record<string, string>>;
};

const readyWithinMs = 60_000;
const stopWithinMs = 15_000;
const addressLine = /(?:ready|listening)\b.*?(https?:\/\/\S+)/;

/** Starts a server of ours with the probe in it and waits until it says where it serves. */
export async function startMeasured({
  script,
  args,
  nodeArgs = [],
  errorLog,
  environment = {},
}: Program): Promise<MeasuredProcess> {
  const startedMs = performance.now();
  const errors = openSync(errorLog, 'a');
  const probe = new URL('./usage-probe.ts', import.meta.url).href;
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const line = [...settings, process.execPath, '--import', probe, ...nodeArgs, script, ...args];
  const child = spawn('env', line, {
    stdio: ['ignore', 'pipe', errors, 'ipc'],
  });
  closeSync(errors);
  try {
    const address = await addressOf(child);
    const readyMs = performance.now() - startedMs;
    // What it logs from now on is read and thrown away, as by a collector of logs.
    child.stdout?.resume();
    return {
      pid: child.pid ?? 0,
      address,
      readyMs,
      usage: () => askUsage(child),
      stop: () => stopChild(child),
    };
  } catch (error) {
    await stopChild(child);
    throw error;
  }
}

/** Asks a child to end, by force when it does not, and waits until it is gone. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<true>((settle) => child.once('exit', () => settle(true)));
  child.kill('SIGTERM');
  const inTime = await Promise.race([gone, sleep(stopWithinMs, false, { ref: false })]);
  if (inTime) return;
  child.kill('SIGKILL');
  await gone;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((settle, refuse) => {
    let said = '';
    const timer = setTimeout(() => refuse(new Error(`It did not start in time:\n${said}`)), readyWithinMs);
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const address = addressLine.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      child.stdout?.off('data', read);
      settle(address);
    };
    child.stdout?.on('data', read);
    child.once('error', refuse);
    child.once('exit', (code) => {
      clearTimeout(timer);
      refuse(new Error(`It ended with ${code} while starting:\n${said}`));
    });
  });
}

function askUsage(child: ChildProcess): Promise<Usage> {
  return new Promise((settle, refuse) => {
    const gone = () => refuse(new Error('The measured process is gone'));
    child.once('message', (answer) => {
      child.off('exit', gone);
      settle(answer as Usage);
    });
    child.once('exit', gone);
    child.send('usage');
  });
}
