import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export type ExclusiveLock = { release: () => void };

/**
 * Holds `path` for this process alone, or answers `null` at once when another holder lives.
 *
 * Node has no file locks of its own; SQLite's are the kernel's. The kernel drops them with the process, even at kill -9,
 * so there is no stale lock to judge and no moment in which two starters both win. Never open `path` otherwise in the
 * holding process: closing any handle of a file drops all its POSIX locks. Throws when `path` cannot be written.
 */
export const holdExclusively = (path: string): ExclusiveLock | null => {
  // SQLite would make it readable for everybody, and open what it may not write for reading, where locks exclude nobody.
  if (existsSync(path)) accessSync(path, constants.W_OK);
  else closeSync(openSync(path, 'a', 0o600));
  const handle = new DatabaseSync(path, { timeout: 0 });
  try {
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    if (resultOf(error) === SQLITE_BUSY) return null;
    throw asSystemError(error);
  }
  // A collected handle would close itself and let the lock go.
  held.add(handle);
  return {
    release: () => {
      if (held.delete(handle)) handle.close();
    },
  };
};

const SQLITE_BUSY = 5;

const held = new Set<DatabaseSync>();

/** The upper bits only tell more of the same. */
const resultOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;

/** https://www.sqlite.org/rescode.html: SQLite's words for what the system calls by other names. */
const SYSTEM_CODES = new Map<number | null, string>([
  [8, 'EROFS'],
  [10, 'EIO'],
  [13, 'ENOSPC'],
]);

const asSystemError = (error: unknown): unknown => {
  const code = SYSTEM_CODES.get(resultOf(error));
  return code !== undefined && error instanceof Error
    ? Object.assign(new Error(error.message, { cause: error }), { code })
    : error;
};
