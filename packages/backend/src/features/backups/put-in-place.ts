import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveNewTimeline } from '../../platform/backups/archive-files.ts';
import { replaceFile } from '../../platform/backups/hashed-copy.ts';
import { restoringNote } from '../../platform/embedded-postgres/places.ts';
import { syncFolder } from '../../platform/sync-folder.ts';

/** What a restore replaces. Photos are added to, and everything else in DATA_DIR stays. */
const parts = ['postgres', 'postgres.password', 'secrets'];

export type Restored = {
  /** The folder that it lies in. */
  folder: string;
  /** Where its log goes on, and where it is archived. */
  archive: string;
  segment: string;
  segmentBytes: number;
};

/**
 * Moves what is there aside and what was restored in. A note tells of it until it is done: a server that started half-way
 * would find no database and make a new one.
 * @returns the folder with what was there, and the commands that bring it back.
 */
export async function putInPlace(
  dataDir: string,
  restored: Restored,
  stamp: string,
): Promise<{ aside: string; undo: string[] }> {
  const aside = join(dataDir, `before-restore-${stamp}`);
  await replaceFile(restoringNote(dataDir), `${JSON.stringify({ restored, aside })}\n`);
  await finishPutInPlace(dataDir, { restored, aside });
  const moved = parts.filter((part) => existsSync(join(aside, part)));
  return {
    aside,
    undo: moved.flatMap((part) => [
      `mv ${quoted(join(dataDir, part))} ${quoted(join(dataDir, `${part}.restored`))}`,
      `mv ${quoted(join(aside, part))} ${quoted(join(dataDir, part))}`,
    ]),
  };
}

/** Goes on where it was cut off; each step is done once. The archive comes after the database, as of then it is in use. */
export async function finishPutInPlace(
  dataDir: string,
  { restored, aside }: { restored: Restored; aside: string },
): Promise<void> {
  await mkdir(aside, { recursive: true, mode: 0o700 });
  for (const part of parts) {
    if (!existsSync(join(restored.folder, part))) continue;
    if (existsSync(join(dataDir, part))) await rename(join(dataDir, part), join(aside, part));
    await rename(join(restored.folder, part), join(dataDir, part));
  }
  for (const folder of [aside, dataDir]) syncFolder(folder);
  await mkdir(restored.archive, { recursive: true, mode: 0o700 });
  await archiveNewTimeline(join(dataDir, 'postgres'), restored.archive, restored);
  await rm(restored.folder, { recursive: true, force: true });
  await rm(restoringNote(dataDir), { force: true });
  syncFolder(dataDir);
}

const quoted = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;
