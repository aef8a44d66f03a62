import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readOwner } from '@sleek/backend/platform/data-dir-lock';
import { readPostmasterFile } from '@sleek/backend/platform/embedded-postgres/postmaster';
import { compileCache } from '@sleek/backend/testing/compile-cache';
import { killServer } from '@sleek/backend/testing/data-dirs';

export type Served = { address: string; child: ChildProcess };
export type Ended = { code: number | null; out: string; err: string };

/** A household's machine: a folder of data, one of backups apart from it, and the programs as people start them. */
export type Stage = AsyncDisposable & {
  dataDir: string;
  backupDir: string;
  serve(): Promise<Served>;
  ops(...args: string[]): Promise<Ended>;
  stop(served: Served): Promise<void>;
  /** The machine is lost at once: every process is killed, and its disk is gone. */
  destroy(served: Served): Promise<void>;
};

const root = join(import.meta.dirname, '../..');

/** @param more settings beside those of a household. */
export function openStage(archiveTimeoutS: number, more: Readonly<Record<string, string>> = {}): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'sleek-recovery-'));
  const dataDir = join(folder, 'data');
  const backupDir = join(folder, 'other disk');
  const env = {
    ...compileCache,
    PATH: '/usr/bin:/bin',
    DATA_DIR: dataDir,
    BACKUP_DIR: backupDir,
    PORT: '0',
    OPS_PORT: 'off',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
    ARCHIVE_TIMEOUT_S: String(archiveTimeoutS),
    ...more,
  };
  const children = new Set<ChildProcess>();
  const start = (script: string, args: readonly string[]) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    child.once('close', () => children.delete(child));
    return child;
  };
  const destroy = async ({ child }: Pick<Served, 'child'>) => {
    const postmaster = readPostmasterFile(join(dataDir, 'postgres'));
    const closed = new Promise((settle) => child.once('close', settle));
    child.kill('SIGKILL');
    if (postmaster !== null) killServer(postmaster.pid);
    if (child.exitCode === null && child.signalCode === null) await closed;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  return {
    dataDir,
    backupDir,
    serve: () => ready(start('apps/api/main.ts', [])),
    ops: (...args) => ended(start('apps/ops/main.ts', args)),
    destroy,
    async stop({ child }) {
      const closed = new Promise((settle) => child.once('close', settle));
      child.kill('SIGTERM');
      await closed;
    },
    async [Symbol.asyncDispose]() {
      await stopRecovered(dataDir);
      for (const child of children) await destroy({ child });
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/** The server that a recovery left running. */
async function stopRecovered(dataDir: string): Promise<void> {
  const owner = readOwner(dataDir);
  if (owner === null) return;
  process.kill(owner.pid, 'SIGTERM');
  while (readOwner(dataDir) !== null) await sleep(50);
}

function ready(child: ChildProcess): Promise<Served> {
  return new Promise((settle, refuse) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += String(chunk);
        const address = /is ready: (\S+)/.exec(said)?.[1];
        if (address !== undefined) settle({ address, child });
      });
    child.once('close', (code) => refuse(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  return new Promise((settle) => child.once('close', (code) => settle({ code, out, err })));
}
