import { execFile } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { err, ok } from '@sleek/domain/result';
import type { Config } from '../../config.ts';
import { readOwner } from '../data-dir-lock.ts';
import { errorCode } from '../defect.ts';
import type { Answer } from './control.ts';
import type { LocalReleases } from './local-releases.ts';

/** Asks the server to end; what supervises it starts it again. @returns the process that leaves, null where none ran. */
export async function endServer({ dataDir }: Config): Answer<string | null> {
  const owner = readOwner(dataDir);
  if (owner === null) return ok(null);
  try {
    process.kill(owner.pid, 'SIGTERM');
    return ok(String(owner.pid));
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return ok(null);
    return err({
      type: 'denied',
      why: `The server (process ${owner.pid}) is another user's: run this as that user.`,
    });
  }
}

/** The release that a process was started from; null where that cannot be seen. */
export function releaseOf(pid: number, { home }: LocalReleases): string | null {
  try {
    const program = readlinkSync(`/proc/${pid}/exe`);
    const folder = join(home, 'releases/');
    return program.startsWith(folder) ? (program.slice(folder.length).split('/')[0] ?? null) : null;
  } catch {
    return null;
  }
}

type MigrateOrder = {
  release: string;
  direction: 'up' | 'down';
  environment: Readonly<Record<string, string | undefined>> | undefined;
};

/** Has a release migrate the database up, or undo its newest migration. @returns what it said. */
export async function migrateWith(
  releases: LocalReleases,
  { release, direction, environment }: MigrateOrder,
): Answer<string | null> {
  const folder = releases.folderOf(release);
  try {
    const program = [join(folder, 'server/db.js'), direction];
    const { stdout } = await promisify(execFile)(join(folder, 'bin/node'), program, {
      ...(environment && { env: { ...environment } }),
    });
    return ok(stdout.trim());
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    return err({ type: 'refused', why: stderr.trim() || message });
  }
}
