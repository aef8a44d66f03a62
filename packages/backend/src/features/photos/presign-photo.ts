import { randomUUID } from 'node:crypto';
import type { Problem } from '@sleek/contract/errors';
import type { PresignedUpload, PresignRequest } from '@sleek/contract/photos';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { refuseHealthData } from '../consent/holds-consent.ts';
import { maxPhotoBytes, uploadKey, uploadSeconds } from './photo-keys.ts';
import { insertUpload } from './photos.store.ts';
import { whileStoreIsUp } from './store-outage.ts';

type PresignDeps = { db: Database; clock: Clock; objects: Objects; events: Events };

/** An address for one photo of the member. Its key is written down first: no other can be kept as a photo. */
export async function presignPhoto(
  deps: PresignDeps,
  actor: Actor,
  request: PresignRequest,
): Promise<Result<PresignedUpload, Problem>> {
  const { db, clock, objects } = deps;
  const refused = await refuseHealthData(db, actor.userId);
  if (refused !== null) return err(refused);
  const { content_type: contentType, content_length: length = null } = request;
  const now = clock.now();
  const photoId = randomUUID();
  const key = uploadKey({ userId: actor.userId, photoId, contentType }, now);
  return whileStoreIsUp(deps, async () => {
    const uploadUrl = await objects.signUpload({ key, contentType, length }, uploadSeconds);
    const expiresAt = new Date(now.getTime() + uploadSeconds * 1000);
    await insertUpload(db, {
      user_id: actor.userId,
      id: photoId,
      s3_key: key,
      content_type: contentType,
      content_length: length,
      created_at: now,
      expires_at: expiresAt,
    });
    return ok({
      photo_id: photoId,
      upload_url: uploadUrl,
      s3_key: key,
      expires_in: uploadSeconds,
      expires_at: expiresAt.toISOString(),
      max_bytes: length ?? maxPhotoBytes,
    });
  });
}
