import { randomUUID } from 'node:crypto';
import { type Problem, problem } from '@sleek/contract/errors';
import type { Photo, PhotosPage, PhotosQuery } from '@sleek/contract/photos';
import { firstDay, lastDay } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { type PhotoViewDeps, photosToWire } from './photo-to-wire.ts';
import { countPhotoRows, findPhoto, insertView, listPhotoRows } from './photos.store.ts';
import { whileStoreIsUp } from './store-outage.ts';

/** A page of the member's photos. That addresses of them were given out is written down. */
export function listPhotos(
  deps: PhotoViewDeps,
  actor: Actor,
  query: PhotosQuery,
): Promise<Result<PhotosPage, Problem>> {
  const { limit, offset } = query;
  const range = {
    from: query.from ?? query.from_date ?? firstDay,
    to: query.to ?? query.to_date ?? lastDay,
  };
  return whileStoreIsUp(deps, async () => {
    const [rows, total] = await Promise.all([
      listPhotoRows(deps.db, actor.userId, { ...range, limit, offset }),
      countPhotoRows(deps.db, actor.userId, range),
    ]);
    const items = await photosToWire(deps, actor, rows);
    if (rows.length > 0) await noteView(deps, actor, { photo_id: null, photos: rows.length });
    return ok({ items, total, limit, offset });
  });
}

export function readPhoto(deps: PhotoViewDeps, actor: Actor, id: string): Promise<Result<Photo, Problem>> {
  return whileStoreIsUp(deps, async () => {
    const row = await findPhoto(deps.db, actor.userId, id);
    const [shown] = row === null ? [] : await photosToWire(deps, actor, [row]);
    if (shown === undefined) return err(problem('not-found', 'There is no such photo.'));
    await noteView(deps, actor, { photo_id: id, photos: 1 });
    return ok(shown);
  });
}

/** How many photos are kept of a member. */
export const countPhotos = (db: Database, userId: string): Promise<number> =>
  countPhotoRows(db, userId, { from: firstDay, to: lastDay });

function noteView(
  { db, clock }: PhotoViewDeps,
  actor: Actor,
  seen: { photo_id: string | null; photos: number },
): Promise<void> {
  return insertView(db, {
    user_id: actor.userId,
    id: randomUUID(),
    ...seen,
    viewer: 'member',
    session_id: actor.sessionId ?? null,
    created_at: clock.now(),
  });
}
