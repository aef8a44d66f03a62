import { setImmediate } from 'node:timers/promises';
import type { Photo, PhotoRefusal } from '@sleek/contract/photos';
import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import { copiesOf, viewSeconds } from './photo-keys.ts';
import type { PhotoRow } from './photos.store.ts';

export type PhotoViewDeps = { db: Database; clock: Clock; objects: Objects; events: Events };

/** What the member is told when a photo is not taken. */
const refusals: Record<PhotoRefusal, string> = {
  'not-an-image': 'This file is no photo. Send a JPEG, PNG or WebP.',
  damaged: 'This photo is damaged and cannot be read. Send it once more, or another one.',
  'too-many-pixels': 'This photo has too many pixels. Send a smaller one.',
};

/** Photos as the member sees them, with addresses of the copies that are drawn anew; never of what was sent. */
export async function photosToWire(
  { db, clock, objects }: PhotoViewDeps,
  actor: Actor,
  rows: readonly PhotoRow[],
): Promise<Photo[]> {
  const coachMay = await holdsConsent(db, actor.userId, 'photo_ai_access');
  const expireAt = new Date(clock.now().getTime() + viewSeconds * 1000).toISOString();
  const shown: Photo[] = [];
  for (let from = 0; from < rows.length; from += signedAtOnce) {
    // Signing for a bucket takes half a millisecond of processor time; others want their turn, too.
    if (from > 0) await setImmediate();
    const some = rows.slice(from, from + signedAtOnce);
    shown.push(
      ...(await Promise.all(
        some.map(async (row): Promise<Photo> => {
          const coach_access = coachMay && row.visibility === 'coach_only' && row.status === 'ready';
          return {
            ...factsOf(row),
            ...(await addressesOf(objects, row)),
            urls_expire_at: expireAt,
            coach_access,
          };
        }),
      )),
    );
  }
  return shown;
}

const signedAtOnce = 20;

function factsOf(
  row: PhotoRow,
): Omit<Photo, 'download_url' | 'thumbnail_url' | 'urls_expire_at' | 'coach_access'> {
  const { id, date, visibility, refusal, width, height, created_at } = row;
  return {
    id,
    date,
    visibility,
    status: row.status === 'deleting' ? 'failed' : row.status,
    refusal: refusal && { code: refusal, detail: refusals[refusal] },
    width,
    height,
    metadata: row.photo_metadata,
    created_at: created_at.toISOString(),
  };
}

async function addressesOf(
  objects: Objects,
  { s3_key, status }: PhotoRow,
): Promise<Pick<Photo, 'download_url' | 'thumbnail_url'>> {
  if (status !== 'ready' && status !== 'processing') return { download_url: null, thumbnail_url: null };
  const { view, thumbnail } = copiesOf(s3_key);
  const [download_url, thumbnail_url] = await Promise.all(
    [view, thumbnail].map((key) => objects.signDownload(key, viewSeconds)),
  );
  return { download_url: download_url ?? null, thumbnail_url: thumbnail_url ?? null };
}
