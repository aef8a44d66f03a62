import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { ObjectStoreDown, type Objects } from '../../platform/objects/objects.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { copiesOf } from './photo-keys.ts';
import { deletePhotoRow, markPhotoDeleted, type PhotoRow } from './photos.store.ts';

export type DeletePhotoDeps = { db: Database; clock: Clock; objects: Objects };

/** Longer than the store takes. */
const leaseMs = 60_000;

/**
 * At once nobody sees the photo any more. Its objects go with the same call; where the store is down they and the row
 * stay marked, and the queue goes on with them.
 */
export async function deletePhoto(
  deps: DeletePhotoDeps,
  actor: Actor,
  id: string,
): Promise<Result<{ message: string }, Problem>> {
  const dueAt = new Date(deps.clock.now().getTime() + leaseMs);
  const row = await markPhotoDeleted(deps.db, actor.userId, { id, dueAt });
  if (row === null) return err(problem('not-found', 'There is no such photo.'));
  await finishDeletion(deps, row).catch((error: unknown) => {
    if (!(error instanceof ObjectStoreDown)) throw error;
  });
  return ok({ message: 'The photo is deleted.' });
}

/** Every version of what was sent and of its copies, then the row. */
export async function finishDeletion(
  { db, objects }: Pick<DeletePhotoDeps, 'db' | 'objects'>,
  { user_id, id, s3_key }: PhotoRow,
): Promise<void> {
  const { view, thumbnail } = copiesOf(s3_key);
  for (const key of [s3_key, view, thumbnail]) await objects.erase(key);
  await deletePhotoRow(db, user_id, id);
}
