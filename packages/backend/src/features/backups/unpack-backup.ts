import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rescueWal, unpackWal } from '../../platform/backups/archive-files.ts';
import { segmentsBetween } from '../../platform/backups/wal-names.ts';
import type { ChosenBackup } from './choose-backup.ts';

/**
 * Makes a DATA_DIR out of a backup: the database folder, ready to replay its log, and the secrets.
 * @param former the database folder that it is to replace: what that had not archived yet is taken over.
 * @returns how many segments were.
 */
export async function unpackBackup(
  { manifest, folder, chain }: ChosenBackup,
  dataDir: string,
  former: string | null,
): Promise<number> {
  const cluster = join(dataDir, 'postgres');
  for (const path of ['data', ...manifest.folders])
    await mkdir(join(cluster, path.slice('data/'.length)), { recursive: true, mode: 0o700 });
  for (const { path } of manifest.files) {
    const place = placeOf(path);
    if (place === null) continue;
    await mkdir(dirname(join(dataDir, place)), { recursive: true, mode: 0o700 });
    await copyFile(join(folder, path), join(dataDir, place));
  }
  const { first, last } = manifest.wal;
  const segmentBytes = manifest.postgres.segment_bytes;
  await unpackWal(join(folder, 'wal'), segmentsBetween(first, last, segmentBytes), cluster);
  await writeFile(join(cluster, 'recovery.signal'), '', { mode: 0o600 });
  if (former === null) return 0;
  const segment = chain.segments.at(-1) ?? last;
  const systemIdentifier = manifest.postgres.system_identifier;
  return rescueWal(former, cluster, { systemIdentifier, segment, segmentBytes });
}

/** Where a file of a backup belongs in a DATA_DIR; null for what stays in the backup. */
function placeOf(path: string): string | null {
  if (path.startsWith('data/')) return `postgres/${path.slice('data/'.length)}`;
  if (path === 'secrets/postgres.password') return 'postgres.password';
  return path.startsWith('secrets/') ? path : null;
}
