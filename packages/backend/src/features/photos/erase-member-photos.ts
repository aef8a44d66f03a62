import type { Objects } from '../../platform/objects/objects.ts';
import { prefixOf } from './photo-keys.ts';

/**
 * Every version of every object of a member, in every bucket, whether or not a row knows of it. Call it before their
 * rows are deleted, and outside of a transaction. @throws ObjectStoreDown, and then something may be left.
 */
export async function eraseMemberPhotos({ objects }: { objects: Objects }, userId: string): Promise<void> {
  await objects.eraseUnder(prefixOf(userId));
}
