import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ListedObject, Objects } from '../../platform/objects/objects.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { allPhotos, commitGraceMs, partsOfKey } from './photo-keys.ts';
import { listKnownPhotos, listStaleUploads, takeUpload } from './photos.store.ts';

export type SweepDeps = { db: Database; clock: Clock; objects: Objects; events: Events };

const atOnce = 500;
/** Long enough for every answer, retry and clock that is not quite right. */
const orphanAgeMs = 24 * 60 * 60_000;

/** After a database was restored, what it does not know yet can still be saved. */
const seenForMs = 12 * 60 * 60_000;
const mostRemembered = 10_000;

/**
 * Deletes what was sent and never kept, and objects that no photo knows of, once this process has seen them for half
 * a day. Each call looks at the next part of the store, and begins anew after its end. @returns the sweep, to be called
 * now and then.
 */
export function createPhotoSweep(deps: SweepDeps): () => Promise<void> {
  let after: string | null = null;
  const firstSeenMs = new Map<string, number>();
  const isSeenForLong = (key: string) => {
    const nowMs = deps.clock.now().getTime();
    const seenMs = firstSeenMs.get(key) ?? nowMs;
    if (firstSeenMs.size < mostRemembered) firstSeenMs.set(key, seenMs);
    return nowMs - seenMs >= seenForMs;
  };
  return async () => {
    const unused = await forgetStaleUploads(deps);
    const page = await deps.objects.list(allPhotos, { after, limit: atOnce });
    const found = await orphansIn(deps, page);
    const orphans = found.filter(isSeenForLong);
    for (const key of orphans) {
      await deps.objects.erase(key);
      firstSeenMs.delete(key);
    }
    after = page.length < atOnce ? null : (page.at(-1)?.key ?? null);
    if (unused + orphans.length > 0) deps.events.photosSwept({ unused, orphans: orphans.length });
  };
}

/** The object first: a row that is left is tried again, an object that is left would be found by the second step only. */
async function forgetStaleUploads({ db, clock, objects }: SweepDeps): Promise<number> {
  const before = new Date(clock.now().getTime() - commitGraceMs);
  const stale = await listStaleUploads(db, { before, limit: atOnce });
  for (const { user_id, id, s3_key } of stale) {
    await objects.erase(s3_key);
    await takeUpload(db, user_id, id);
  }
  return stale.length;
}

async function orphansIn({ db, clock }: SweepDeps, page: readonly ListedObject[]): Promise<string[]> {
  const oldest = clock.now().getTime() - orphanAgeMs;
  const old = page.filter(({ changedAt }) => changedAt.getTime() < oldest);
  const named = old.flatMap(({ key }) => partsOfKey(key) ?? []);
  const { uploads, photos } = await listKnownPhotos(db, named);
  const openUploads = new Set(uploads.map(({ s3_key }) => s3_key));
  const photosById = new Map(photos.map((row) => [`${row.user_id} ${row.id}`, row]));
  const isKnown = (key: string) => {
    const parts = partsOfKey(key);
    const photo = parts && photosById.get(`${parts.userId} ${parts.photoId}`);
    if (!photo) return openUploads.has(key);
    // What was sent stays only until its photo's work is through.
    return parts.isCopy || photo.due_at !== null;
  };
  return old.flatMap(({ key }) => (isKnown(key) ? [] : [key]));
}
