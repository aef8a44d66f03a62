import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compileCache } from '@sleek/backend/testing/compile-cache';
import { afterEach, expect } from 'vitest';

export type MainProcess = {
  child: ChildProcess;
  /** What it wrote so far, to both outputs. */
  output: () => string;
  /** Its address, once it says that it is ready. */
  ready: () => Promise<string>;
  /** `0` or another exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
};

export type MainProcesses = {
  newDataDir: () => string;
  /** Starts the real `main.ts` on a port of its own. `wrap` goes before its command line. */
  start: (
    dataDir: string,
    more?: { env?: Record<string, string>; args?: readonly string[]; wrap?: readonly string[] },
  ) => MainProcess;
  defer: (clean: () => unknown) => void;
};

export const START_TIMEOUT_MS = 60_000;

/** Processes and folders for the tests of one file; whatever a test leaves of them is ended after it. */
export function useMainProcesses(): MainProcesses {
  const cleanups: (() => unknown)[] = [];
  const defer = (clean: () => unknown) => void cleanups.push(clean);
  afterEach(async () => {
    for (const clean of cleanups.splice(0).reverse()) await clean();
  });
  return {
    defer,
    newDataDir: () => {
      const dir = mkdtempSync(join(tmpdir(), 'sleek-main-'));
      defer(() => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
      defer(() => killAll(processesOf(dir)));
      return dir;
    },
    start: (dataDir, { env = {}, args = [], wrap = [] } = {}) => {
      const settings = Object.entries({ ...compileCache, ...surroundings, DATA_DIR: dataDir, ...env });
      const line = [...wrap, 'env', '-i', ...settings.map(([name, value]) => `${name}=${value}`)];
      const [program = '', ...rest] = [...line, process.execPath, main, ...args];
      const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
      defer(() => child.kill('SIGKILL'));
      return follow(child);
    },
  };
}

/** Living processes that work in this folder or were told of it, the database server's included. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        if (/^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return false;
        const words = [
          ...readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'),
          readlinkSync(`/proc/${pid}/cwd`),
        ];
        return words.some((word) => word.includes(dataDir));
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** The exit code 0 and nothing left running. */
export async function expectCleanEnd({ ended, output }: MainProcess, dataDir: string): Promise<void> {
  expect(await ended, output()).toBe(0);
  expect(processesOf(dataDir)).toEqual([]);
}

const main = resolve(import.meta.dirname, '../main.ts');
const surroundings = {
  PATH: '/usr/bin:/bin',
  PORT: '0',
  OPS_PORT: 'off',
  RATE_LIMITS: 'off',
  LOAD_SHEDDING: 'off',
  LOG_LEVEL: 'silent',
};

function follow(child: ChildProcess): MainProcess {
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      written += String(chunk);
    });
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  return {
    child,
    output: () => written,
    ended,
    ready: async () => {
      const timeout = { timeout: START_TIMEOUT_MS, interval: 20 };
      await expect.poll(() => /is ready: (\S+)/.exec(written)?.[1] ?? child.exitCode, timeout).not.toBeNull();
      const address = /is ready: (\S+)/.exec(written)?.[1];
      if (address === undefined) throw new Error(`it did not start:\n${written}`);
      return address;
    },
  };
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
}
