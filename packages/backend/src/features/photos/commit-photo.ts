import { type Problem, problem } from '@sleek/contract/errors';
import type { CommitPhotoRequest, Photo } from '@sleek/contract/photos';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { ObjectInfo } from '../../platform/objects/objects.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { refuseHealthData } from '../consent/holds-consent.ts';
import { formBytes, formOf } from './photo-form.ts';
import { commitGraceMs, maxPhotoBytes } from './photo-keys.ts';
import { type PhotoViewDeps, photosToWire } from './photo-to-wire.ts';
import {
  findPhoto,
  findUpload,
  insertPhoto,
  type PhotoRow,
  takeUpload,
  type UploadRow,
} from './photos.store.ts';
import { whileStoreIsUp } from './store-outage.ts';

export type CommitDeps = PhotoViewDeps & {
  /** Has photos worked on soon. */
  photoCommitted: () => void;
};

/**
 * Keeps what the member sent to an address of theirs, if it begins as the photo that it was said to be. Nobody is shown
 * it until it was drawn anew. Asked again it answers the same photo.
 */
export function commitPhoto(
  deps: CommitDeps,
  actor: Actor,
  request: CommitPhotoRequest,
): Promise<Result<Photo, Problem>> {
  const present = async () => {
    const row = await findPhoto(deps.db, actor.userId, request.photo_id);
    return row?.s3_key === request.s3_key ? row : null;
  };
  return whileStoreIsUp(deps, async () => {
    const known = await present();
    const kept = known === null ? await keep(deps, actor, request) : ok(known);
    // Another request may have kept it meanwhile, and what was sent be gone by now.
    const row = kept.ok ? kept.value : kept.error === notSent ? await present() : null;
    const [shown] = row === null ? [] : await photosToWire(deps, actor, [row]);
    return shown === undefined ? err(kept.ok ? notSent : kept.error) : ok(shown);
  });
}

const notSent = problem(
  'photo-not-sent',
  'The photo was not found. Ask for a new address and send it there first.',
);

async function keep(
  deps: CommitDeps,
  actor: Actor,
  request: CommitPhotoRequest,
): Promise<Result<PhotoRow, Problem>> {
  const { db, clock, objects } = deps;
  const upload = await findUpload(db, actor.userId, request.photo_id);
  const isOpen = (row: UploadRow) =>
    row.s3_key === request.s3_key && row.expires_at.getTime() + commitGraceMs > clock.now().getTime();
  if (upload === null || !isOpen(upload)) return err(notSent);
  const sent = await objects.head(upload.s3_key);
  const start = sent && (await objects.read(upload.s3_key, formBytes));
  if (sent === null || start === null) return err(notSent);
  const fault = faultOf(upload, sent, start);
  if (fault === null) return write(deps, actor, { request, upload, sent });
  await objects.erase(upload.s3_key);
  await takeUpload(db, actor.userId, upload.id);
  deps.events.photoRefused('at-commit');
  return err(problem('photo-refused', fault));
}

/** Storage holds to type and length by itself, unless a client did not say how long it will be. */
function faultOf(upload: UploadRow, sent: ObjectInfo, start: Buffer): string | null {
  const form = formOf(start);
  if (sent.length > maxPhotoBytes)
    return `A photo may have ${maxPhotoBytes / 1024 / 1024} MB at most. Send a smaller one.`;
  if (form === null) return 'This file is no photo. Send a JPEG, PNG or WebP.';
  if (form === 'image/heic') return 'HEIC photos cannot be read here. Save it as JPEG and send that.';
  const isAsSaid =
    form === upload.content_type &&
    sent.contentType === upload.content_type &&
    (upload.content_length === null || upload.content_length === sent.length);
  return isAsSaid ? null : `This file is not the ${nameOf(upload.content_type)} that it was said to be.`;
}

const nameOf = (contentType: string) => contentType.replace('image/', '').toUpperCase();

function write(
  { db, clock, events, photoCommitted }: CommitDeps,
  actor: Actor,
  { request, upload, sent }: { request: CommitPhotoRequest; upload: UploadRow; sent: ObjectInfo },
): Promise<Result<PhotoRow, Problem>> {
  const now = clock.now();
  return db
    .transaction()
    .execute(async (transaction): Promise<Result<PhotoRow, Problem>> => {
      await lockMember(transaction, actor.userId);
      const refused = await refuseHealthData(transaction, actor.userId);
      if (refused !== null) return err(refused);
      if (!(await takeUpload(transaction, actor.userId, upload.id))) {
        const present = await findPhoto(transaction, actor.userId, upload.id);
        return present === null ? err(notSent) : ok(present);
      }
      const facts = { content_type: sent.contentType, content_length: sent.length, etag: sent.etag };
      return ok(
        await insertPhoto(transaction, {
          user_id: actor.userId,
          id: upload.id,
          date: request.date,
          s3_key: upload.s3_key,
          content_hash: sent.etag.slice(0, 64),
          visibility: request.visibility,
          photo_metadata: JSON.stringify({ ...request.metadata, ...facts }),
          due_at: now,
          created_at: now,
        }),
      );
    })
    .then((kept) => {
      if (kept.ok) {
        events.photoCommitted();
        photoCommitted();
      }
      return kept;
    });
}
