import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readOwner } from '@sleek/backend/platform/data-dir-lock';
import { readPostmasterFile } from '@sleek/backend/platform/embedded-postgres/postmaster';
import { compileCache } from '@sleek/backend/testing/compile-cache';
import { killServer } from '@sleek/backend/testing/data-dirs';
import { type Ended, openPrograms, type Served } from '../gamedays/programs.ts';

export type { Served } from '../gamedays/programs.ts';

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
  const programs = openPrograms();
  const destroy = async ({ child }: Pick<Served, 'child'>) => {
    const closed = new Promise((settle) => child.once('close', settle));
    child.kill('SIGKILL');
    killPostmaster(dataDir);
    if (child.exitCode === null && child.signalCode === null) await closed;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  return {
    dataDir,
    backupDir,
    serve: () => programs.serve(env),
    ops: (...args) => programs.ops(env, ...args),
    destroy,
    stop: programs.stop,
    async [Symbol.asyncDispose]() {
      await stopRecovered(dataDir);
      await programs[Symbol.asyncDispose]();
      killPostmaster(dataDir);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

function killPostmaster(dataDir: string): void {
  const postmaster = readPostmasterFile(join(dataDir, 'postgres'));
  if (postmaster !== null) killServer(postmaster.pid);
}

/** The server that a recovery left running. */
async function stopRecovered(dataDir: string): Promise<void> {
  const owner = readOwner(dataDir);
  if (owner === null) return;
  process.kill(owner.pid, 'SIGTERM');
  while (readOwner(dataDir) !== null) await sleep(50);
}
