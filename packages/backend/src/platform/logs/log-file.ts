import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../clock.ts';
import { listParts, partPath, removeParts } from './log-files.ts';

/**
 * A log on this machine's disk: a new file each day and beyond a size, old ones deleted. Nobody who logs ever waits for
 * it longer than a write takes or hears of its troubles: what a full disk does not take is dropped and counted, and the
 * count is the first line that it takes again.
 */
export type LogFile = {
  write(line: string): void;
  /** Hands over what is gathered. */
  flush(): void;
};

type Options = { path: string; clock: Clock; maxBytes?: number; keepDays?: number };

/** What the runbook promises. */
const daysKept = 90;
const gatherBytes = 4096;
const gatherMs = 100;
const restMs = 1000;
const dayMs = 86_400_000;
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

export function openLogFile({
  path,
  clock,
  maxBytes = 50 * 1024 * 1024,
  keepDays = daysKept,
}: Options): LogFile {
  let gathered: string[] = [];
  let gatheredBytes = 0;
  let timer: NodeJS.Timeout | null = null;
  let lost = 0;
  let restUntilMs = 0;
  const parts = createParts({ path, clock, maxBytes, keepDays });

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (gathered.length === 0) return;
    const lines = gathered;
    gathered = [];
    gatheredBytes = 0;
    if (clock.now().getTime() < restUntilMs) {
      lost += lines.length;
      return;
    }
    try {
      parts.append((lost > 0 ? lossLine(lost, clock) : '') + lines.join(''));
      lost = 0;
    } catch {
      lost += lines.length;
      restUntilMs = clock.now().getTime() + restMs;
      parts.close();
    }
  }

  return {
    write(line) {
      gathered.push(line);
      gatheredBytes += line.length;
      if (gatheredBytes >= gatherBytes) flush();
      else timer ??= setTimeout(flush, gatherMs).unref();
    },
    flush,
  };
}

/** Deletes the files of a log that are past their time. @returns how many went. */
export const removeOldLogs = (path: string, now: Date, keepDays = daysKept): number =>
  removeParts(path, dayOf(new Date(now.getTime() - keepDays * dayMs)));

const lossLine = (lines: number, clock: Clock) =>
  `${JSON.stringify({ level: 'ERROR', time: clock.now().toISOString(), lines, msg: 'log_lines_lost' })}\n`;

type Open = { handle: number; day: string; part: number; bytes: number };

/** Appends to the file of the day, or to its next one when that is full. */
function createParts({ path, clock, maxBytes, keepDays }: Required<Options>) {
  let open: Open | null = null;
  /** A line that was cut off ends before the next one begins. */
  let isTorn = false;

  function begin(day: string, from: number): Open {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const last = listParts(path).findLast((part) => part.day === day)?.part ?? 0;
    for (let part = Math.max(from, last); ; part++) {
      const handle = openSync(partPath(path, day, part), 'a', 0o600);
      const bytes = fstatSync(handle).size;
      if (bytes < maxBytes) return { handle, day, part, bytes };
      closeSync(handle);
    }
  }

  function close(): void {
    if (open !== null) closeQuietly(open.handle);
    open = null;
  }

  function fileFor(bytes: number): Open {
    const now = clock.now();
    const day = dayOf(now);
    if (open !== null && open.day === day && (open.bytes === 0 || open.bytes + bytes <= maxBytes))
      return open;
    const next = open?.day === day ? open.part + 1 : 0;
    const isNewDay = open?.day !== day;
    close();
    open = begin(day, next);
    if (isNewDay) removeOldLogs(path, now, keepDays);
    return open;
  }

  return {
    close,
    append(text: string): void {
      const bytes = Buffer.from(isTorn ? `\n${text}` : text);
      const file = fileFor(bytes.length);
      for (let written = 0; written < bytes.length; ) {
        isTorn = true;
        const count = writeSync(file.handle, bytes, written);
        written += count;
        file.bytes += count;
      }
      isTorn = false;
    },
  };
}

function closeQuietly(handle: number): void {
  try {
    closeSync(handle);
  } catch {
    // What it could not write is counted already.
  }
}
