import { createHash } from 'node:crypto';
import type { Objects } from '../../platform/objects/objects.ts';
import { type PhotoCopy, readPhotoCopies, readPhotoCopy } from './photo-copies.ts';

export type RestoredPhotos = {
  /** Which were there already, byte for byte. */
  present: number;
  written: number;
  /** Whose copy is not as it was made, and which are not in the store either. */
  lost: number;
};

/**
 * Brings back every photo that was not yet deleted at a moment and is not in the store as it was. What is in the store
 * beyond that stays: it may be newer than the last copy.
 */
export async function restorePhotos(
  objects: Objects,
  backupDir: string,
  at: Date | null,
): Promise<RestoredPhotos> {
  const done: RestoredPhotos = { present: 0, written: 0, lost: 0 };
  for (const copy of (await readPhotoCopies(backupDir)).values()) {
    if (copy.gone_at !== null && (at === null || Date.parse(copy.gone_at) <= at.getTime())) continue;
    if (await isThere(objects, copy)) {
      done.present += 1;
      continue;
    }
    const bytes = await readPhotoCopy(backupDir, copy);
    if (bytes === null) {
      done.lost += 1;
      continue;
    }
    await objects.write(copy.key, bytes, copy.content_type);
    done.written += 1;
  }
  return done;
}

async function isThere(objects: Objects, { key, sha256 }: PhotoCopy): Promise<boolean> {
  const bytes = await objects.read(key).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}
