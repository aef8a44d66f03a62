import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '@sleek/domain/result';
import { type ExclusiveLock, holdExclusively } from './embedded-postgres/exclusive-lock.ts';
import { dataDirUnusable, makeDataDir } from './embedded-postgres/places.ts';
import { isProcessAlive, startTimeTicks } from './embedded-postgres/process-identity.ts';

/** Who runs from a DATA_DIR. `address` is `null` until that process serves, then like `http://127.0.0.1:8000`. */
export type DataDirOwner = { pid: number; address: string | null };

export type DataDirLock = Disposable & {
  /** The owner before left its note, so it did not end in order. */
  wasLeft: boolean;
  /** Tells others where this owner serves. */
  publish: (served: { address: string }) => void;
  release: () => void;
};

/**
 * Makes this process the one owner of DATA_DIR until it releases it or ends, however it ends.
 * Of several starters at the same moment exactly one succeeds.
 */
export const takeOwnership = async (dataDir: string): Promise<Result<DataDirLock, TakeOwnershipError>> => {
  try {
    makeDataDir(dataDir);
    const lock = holdExclusively(join(dataDir, 'owner.lock'));
    if (lock !== null) return ok(ownDir(dataDir, lock));
  } catch (error) {
    return err({ type: 'data-dir-unusable', message: dataDirUnusable(dataDir, error).message });
  }
  return err({ type: 'data-dir-owned', ...(await nameOwner(dataDir)) });
};

export type TakeOwnershipError =
  /** `pid` is `null` only when the owner has not yet written its name down or lives in another container. */
  | { type: 'data-dir-owned'; pid: number | null; address: string | null }
  | { type: 'data-dir-unusable'; message: string };

/** The living owner of DATA_DIR, `null` when nobody runs from it. */
export const readOwner = (dataDir: string): DataDirOwner | null => {
  const note = readNote(dataDir);
  if (note === null || !isProcessAlive(note.pid, note.startTimeTicks)) return null;
  return { pid: note.pid, address: note.address };
};

type OwnerNote = DataDirOwner & { startTimeTicks: number | null };

const ownDir = (dataDir: string, lock: ExclusiveLock): DataDirLock => {
  const note: OwnerNote = { pid: process.pid, startTimeTicks: startTimeTicks(process.pid), address: null };
  const wasLeft = readNote(dataDir) !== null;
  let isHeld = true;
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    rmSync(notePath(dataDir), { force: true });
    lock.release();
  };
  try {
    writeNote(dataDir, note);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    wasLeft,
    publish: ({ address }) => {
      if (isHeld) writeNote(dataDir, { ...note, address });
    },
    release,
    [Symbol.dispose]: release,
  };
};

/** An owner writes its name just after it took the lock: give it a moment. */
const nameOwner = async (dataDir: string): Promise<{ pid: number | null; address: string | null }> => {
  for (let tries = 0; tries < 25; tries += 1) {
    const owner = readOwner(dataDir);
    if (owner !== null) return owner;
    await sleep(20);
  }
  return { pid: null, address: null };
};

const notePath = (dataDir: string): string => join(dataDir, 'owner.json');

const writeNote = (dataDir: string, note: OwnerNote): void => {
  const unfinished = `${notePath(dataDir)}.new`;
  try {
    writeFileSync(unfinished, `${JSON.stringify(note)}\n`, { mode: 0o600 });
    renameSync(unfinished, notePath(dataDir));
  } finally {
    rmSync(unfinished, { force: true });
  }
};

const readNote = (dataDir: string): OwnerNote | null => {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(dataDir), 'utf8'));
    if (typeof note !== 'object' || note === null || !('pid' in note) || typeof note.pid !== 'number')
      return null;
    const ticks =
      'startTimeTicks' in note && typeof note.startTimeTicks === 'number' ? note.startTimeTicks : null;
    const address = 'address' in note && typeof note.address === 'string' ? note.address : null;
    return { pid: note.pid, startTimeTicks: ticks, address };
  } catch {
    return null;
  }
};
