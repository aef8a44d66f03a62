import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { archivedName } from '../embedded-postgres/archiving.ts';
import { syncFolder } from '../sync-folder.ts';
import { isSegment, numberOf, timelineOf } from './wal-names.ts';

/** Unpacks archived segments into the log of a database folder. */
export async function unpackWal(from: string, names: readonly string[], clusterDir: string): Promise<void> {
  for (const name of names)
    await pipeline(
      createReadStream(join(from, archivedName(name))),
      createGunzip(),
      createWriteStream(join(clusterDir, 'pg_wal', name), { mode: 0o600 }),
    );
}

/**
 * Archives what a recovery wrote while nothing was archived: the history of the timeline that it began, and its
 * segments up to the one that is still being written. Without these the archive would have a gap.
 */
export async function archiveNewTimeline(
  clusterDir: string,
  archive: string,
  current: { segment: string; segmentBytes: number },
): Promise<void> {
  const timeline = timelineOf(current.segment);
  const names = (await readdir(join(clusterDir, 'pg_wal'))).filter(
    (name) =>
      name === `${current.segment.slice(0, 8)}.history` ||
      (isSegment(name) &&
        timelineOf(name) === timeline &&
        numberOf(name, current.segmentBytes) < numberOf(current.segment, current.segmentBytes)),
  );
  for (const name of names) {
    const draft = join(archive, `.${name}.new`);
    const target = createWriteStream(draft, { mode: 0o600, flush: true });
    await pipeline(createReadStream(join(clusterDir, 'pg_wal', name)), createGzip({ level: 1 }), target);
    await rename(draft, join(archive, archivedName(name)));
  }
  syncFolder(archive);
}

/**
 * Copies the end of the log from a folder that is no longer served: segments that had not reached the archive yet. A
 * folder of another database gives nothing. @returns how many.
 */
export async function rescueWal(
  former: string,
  clusterDir: string,
  after: { systemIdentifier: string; segment: string; segmentBytes: number },
): Promise<number> {
  if ((await systemIdentifierOf(former)) !== after.systemIdentifier) return 0;
  const names = (await readdir(join(former, 'pg_wal')).catch(() => [])).filter(
    (name) =>
      isSegment(name) &&
      timelineOf(name) === timelineOf(after.segment) &&
      numberOf(name, after.segmentBytes) > numberOf(after.segment, after.segmentBytes),
  );
  for (const name of names) {
    const path = join(former, 'pg_wal', name);
    if ((await stat(path)).size === after.segmentBytes)
      await copyFile(path, join(clusterDir, 'pg_wal', name));
  }
  return names.length;
}

/** The number that tells databases apart stands at the beginning of the control file. */
async function systemIdentifierOf(clusterDir: string): Promise<string | null> {
  const control = await readFile(join(clusterDir, 'global/pg_control')).catch(() => null);
  return control === null || control.length < 8 ? null : control.readBigUInt64LE().toString();
}
