import { type Problem, problem } from '@sleek/contract/errors';
import type { Photo, PhotoUpdate } from '@sleek/contract/photos';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import { type PhotoViewDeps, photosToWire } from './photo-to-wire.ts';
import { findPhoto, updatePhoto } from './photos.store.ts';
import { whileStoreIsUp } from './store-outage.ts';

export function changePhoto(
  deps: PhotoViewDeps,
  actor: Actor,
  { id, ...changes }: PhotoUpdate & { id: string },
): Promise<Result<Photo, Problem>> {
  const isChange = Object.values(changes).some((value) => value !== undefined);
  return whileStoreIsUp(deps, async () => {
    const row = isChange
      ? await updatePhoto(deps.db, actor.userId, { id, changes })
      : await findPhoto(deps.db, actor.userId, id);
    const [shown] = row === null ? [] : await photosToWire(deps, actor, [row]);
    return shown === undefined ? err(problem('not-found', 'There is no such photo.')) : ok(shown);
  });
}
