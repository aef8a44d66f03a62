import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { errorCode } from '../platform/defect.ts';
import {
  type EmbeddedPostgres,
  openEmbeddedPostgres,
} from '../platform/embedded-postgres/embedded-postgres.ts';
import { EmbeddedPostgresFailure } from '../platform/embedded-postgres/failure.ts';
import { isProcessAlive } from '../platform/embedded-postgres/process-identity.ts';

export type Opened = { pid: number; port: number };

export type DataDirs = {
  newDataDir: () => string;
  /** With a database that nobody serves: a copy, since making one takes a second. */
  newStoppedDataDir: () => string;
  open: (dataDir: string, more?: { mayUseNamespace?: boolean }) => Promise<EmbeddedPostgres>;
  /** A process that opens the database and ends with its standard input. `wrap` goes before its command line. */
  spawnOpener: (dataDir: string, more?: OpenerOptions) => ChildProcess;
  openInChild: (dataDir: string, more?: OpenerOptions) => Promise<{ child: ChildProcess; opened: Opened }>;
  /** Why a process of its own could not open the database. */
  failureInChild: (dataDir: string, more: OpenerOptions) => Promise<string>;
  /** To be done after the test, last one first. */
  defer: (clean: () => unknown) => void;
};

export type OpenerOptions = { uid?: number; wrap?: readonly string[] };

export const OPEN_TIMEOUT_MS = 40_000;

/** DATA_DIRs for the tests of one file, all gone after each test together with whatever serves them. */
export function useDataDirs(): DataDirs {
  const cleanups: (() => unknown)[] = [];
  const defer = (clean: () => unknown) => void cleanups.push(clean);
  const template = mkdtempSync(join(tmpdir(), 'sleek-postgres-template-'));

  beforeAll(async () => {
    const made = await openEmbeddedPostgres({ dataDir: template, durable: false, log: () => {} });
    await made.close();
  }, OPEN_TIMEOUT_MS);
  afterAll(() => rmSync(template, { recursive: true, force: true }));
  afterEach(async () => {
    for (const clean of cleanups.splice(0).reverse()) await clean();
  });

  const newDataDir = () => {
    const dir = mkdtempSync(join(tmpdir(), 'sleek-postgres-'));
    defer(() => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
    return dir;
  };
  const newStoppedDataDir = () => {
    const dataDir = newDataDir();
    for (const name of ['postgres', 'postgres.password']) {
      cpSync(join(template, name), join(dataDir, name), { recursive: true });
    }
    return dataDir;
  };
  return { defer, newDataDir, newStoppedDataDir, ...openers(defer) };
}

/** The failure that opening is expected to end with. */
export async function failureOf(opening: Promise<unknown>): Promise<EmbeddedPostgresFailure> {
  const outcome = await opening.catch((error: unknown) => error);
  if (outcome instanceof EmbeddedPostgresFailure) return outcome;
  throw new Error(`expected a failure, got ${outcome}`);
}

export async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the child has no output');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('the child ended without a line');
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Kills a server with all its processes at once, as the kernel does when memory runs out. */
export function killServer(pid: number): void {
  if (!isProcessAlive(pid)) return;
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  for (const victim of [pid, ...children.trim().split(/\s+/).filter(Boolean).map(Number)]) {
    try {
      process.kill(victim, 'SIGKILL');
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error;
    }
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = await connect(url);
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A module that opens the DATA_DIR in its first argument until its standard input ends. */
export const openerSource = `
  const { openEmbeddedPostgres } = await import(${JSON.stringify(import.meta.resolve('../platform/embedded-postgres/embedded-postgres.ts'))});
  const opened = await openEmbeddedPostgres({ dataDir: process.argv[1], durable: false, log: () => {} });
  console.log(JSON.stringify({ pid: opened.pid, port: opened.port }));
  process.stdin.resume().on('end', () => process.exit(0));
`;

function openers(
  defer: DataDirs['defer'],
): Pick<DataDirs, 'open' | 'spawnOpener' | 'openInChild' | 'failureInChild'> {
  const spawnOpener: DataDirs['spawnOpener'] = (dataDir, { uid, wrap = [] } = {}) => {
    const [program = '', ...args] = [
      ...wrap,
      ...[process.execPath, '--input-type=module', '-e', openerSource, dataDir],
    ];
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    defer(() => kill(child));
    return child;
  };
  return {
    spawnOpener,
    open: async (dataDir, more = {}) => {
      const opened = await openEmbeddedPostgres({ dataDir, durable: false, log: () => {}, ...more });
      defer(() => opened.close());
      return opened;
    },
    openInChild: async (dataDir, more) => {
      const child = spawnOpener(dataDir, more);
      child.stderr?.pipe(process.stderr);
      const opened: Opened = JSON.parse(await firstLine(child));
      defer(() => killServer(opened.pid));
      return { child, opened };
    },
    failureInChild: async (dataDir, more) => {
      const child = spawnOpener(dataDir, more);
      const output: string[] = [];
      child.stderr?.on('data', (chunk) => output.push(String(chunk)));
      await once(child, 'close');
      return output.join('');
    },
  };
}
