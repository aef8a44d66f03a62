import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why the last process of a DATA_DIR ended that did not do so in order. What stands still or is killed can raise no alarm
 * itself, so the next one tells it.
 */
export type LastEnd = {
  why: (typeof whys)[number];
  /** Null: nobody was left to write it down. */
  endedAt: Date | null;
  /** When the next process noticed; null until one does. */
  restartedAt: Date | null;
};

/** `not-in-order`: killed, by the kernel for want of memory too, or the machine lost its power. */
const whys = ['event-loop-blocked', 'memory-near-cap', 'not-in-order'] as const;

export const lastEndPath = (dataDir: string): string => join(dataDir, 'last-end.json');

/** What the watching thread writes, which can load none of this. */
export const lastEndText = (
  why: LastEnd['why'],
  endedAt: string | null,
  restartedAt: string | null,
): string => `${JSON.stringify({ why, ended_at: endedAt, restarted_at: restartedAt })}\n`;

/** Called by a process that is about to end itself. A disk that is full must not keep it from that. */
export function noteEnd(dataDir: string, end: { why: LastEnd['why']; at: Date }): void {
  try {
    write(dataDir, { why: end.why, endedAt: end.at, restartedAt: null });
  } catch {
    // The log has it as well.
  }
}

/**
 * What the process before came to, for the one that starts now, which is written down as the one that noticed.
 * @param wasLeft whether it left its note as the owner of the folder.
 * @returns null after an end in order.
 */
export function takeLastEnd(
  dataDir: string,
  { wasLeft, now }: { wasLeft: boolean; now: Date },
): LastEnd | null {
  const noted = readLastEnd(dataDir);
  const isNew = noted !== null && noted.restartedAt === null;
  if (!isNew && !wasLeft) return null;
  const end: LastEnd = {
    ...(isNew ? noted : { why: 'not-in-order', endedAt: null }),
    restartedAt: now,
  };
  try {
    write(dataDir, end);
  } catch {
    // Then it is told once more by the next one.
  }
  return end;
}

/** The latest end out of order that anybody noticed or noted; null where there never was one. */
export function readLastEnd(dataDir: string): LastEnd | null {
  try {
    const { why, ended_at, restarted_at } = JSON.parse(readFileSync(lastEndPath(dataDir), 'utf8'));
    const known = whys.find((one) => one === why);
    return known === undefined
      ? null
      : { why: known, endedAt: momentIn(ended_at), restartedAt: momentIn(restarted_at) };
  } catch {
    return null;
  }
}

function momentIn(text: unknown): Date | null {
  const moment = typeof text === 'string' ? new Date(text) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? null : moment;
}

function write(dataDir: string, { why, endedAt, restartedAt }: LastEnd): void {
  const path = lastEndPath(dataDir);
  const moments = [endedAt, restartedAt].map((at) => at?.toISOString() ?? null) as [
    string | null,
    string | null,
  ];
  writeFileSync(`${path}.new`, lastEndText(why, ...moments), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
