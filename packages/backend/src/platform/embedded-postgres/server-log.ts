import { closeSync, fstatSync, openSync, readSync, statSync, truncateSync, writeFileSync } from 'node:fs';

/** Opens the server's log for appending, first cutting it down when it has grown. */
export const openServerLog = (path: string): number => {
  boundServerLog(path);
  return openSync(path, 'a', 0o600);
};

/**
 * Keeps the newest part of a large log in `<path>.1` and empties it; the server writes on, since it appends. Where that
 * can't be done now, such as on a full disk, it is done the next time: a log is no reason to end or not to start.
 */
export const boundServerLog = (path: string, maxBytes = LOG_MAX_BYTES): void => {
  if (serverLogSize(path) <= maxBytes) return;
  try {
    writeFileSync(`${path}.1`, readTail(path, maxBytes), { mode: 0o600 });
    truncateSync(path, 0);
  } catch {
    // The next time.
  }
};

export const serverLogSize = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The last lines that the server wrote after `fromByte`. */
export const lastLogLines = (path: string, fromByte: number): string =>
  readTail(path, Math.min(TAIL_BYTES, Math.max(0, serverLogSize(path) - fromByte)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(-TAIL_LINES)
    .join('\n');

const LOG_MAX_BYTES = 1_000_000;
const TAIL_BYTES = 20_000;
const TAIL_LINES = 15;

const readTail = (path: string, bytes: number): Buffer => {
  if (serverLogSize(path) === 0) return Buffer.alloc(0);
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const tail = Buffer.alloc(Math.min(bytes, size));
    const read = readSync(file, tail, 0, tail.length, size - tail.length);
    return tail.subarray(0, read);
  } finally {
    closeSync(file);
  }
};
