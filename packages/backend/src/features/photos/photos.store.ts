import type { LocalDay } from '@sleek/domain/days';
import type { ExpressionBuilder, Insertable, Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type UploadRow = Selectable<Tables['photo_upload']>;
export type PhotoRow = Selectable<Tables['progress_photo']>;
/** What is undefined stays. */
export type PhotoChanges = {
  date?: LocalDay | undefined;
  visibility?: PhotoRow['visibility'] | undefined;
};
export type Range = { from: LocalDay; to: LocalDay };

export async function insertUpload(db: Database, upload: UploadRow): Promise<void> {
  await db.insertInto('photo_upload').values(upload).execute();
}

export async function findUpload(db: Database, userId: string, id: string): Promise<UploadRow | null> {
  const row = await db
    .selectFrom('photo_upload')
    .selectAll()
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns false when it is gone, used by another request. */
export async function takeUpload(db: Database, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('photo_upload')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function insertPhoto(
  db: Database,
  photo: Insertable<Tables['progress_photo']>,
): Promise<PhotoRow> {
  return db.insertInto('progress_photo').values(photo).returningAll().executeTakeFirstOrThrow();
}

/** A photo of the member that is not being deleted. */
export async function findPhoto(db: Database, userId: string, id: string): Promise<PhotoRow | null> {
  const row = await db
    .selectFrom('progress_photo')
    .selectAll()
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('status', '<>', 'deleting')
    .executeTakeFirst();
  return row ?? null;
}

/** Newest day first. */
export function listPhotoRows(
  db: Database,
  userId: string,
  { from, to, limit, offset }: Range & { limit: number; offset: number },
): Promise<PhotoRow[]> {
  return db
    .selectFrom('progress_photo')
    .selectAll()
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('status', '<>', 'deleting')
    .orderBy('date', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countPhotoRows(db: Database, userId: string, { from, to }: Range): Promise<number> {
  const { photos } = await db
    .selectFrom('progress_photo')
    .select(({ fn }) => fn.countAll<string>().as('photos'))
    .where('user_id', '=', userId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('status', '<>', 'deleting')
    .executeTakeFirstOrThrow();
  return Number(photos);
}

/** The days of photos that the coach may know of, newest first, with how many are of each. */
export async function listSharedDays(
  db: Database,
  userId: string,
): Promise<{ date: LocalDay; photos: number }[]> {
  const rows = await db
    .selectFrom('progress_photo')
    .select(({ fn }) => ['date', fn.countAll<string>().as('photos')])
    .where('user_id', '=', userId)
    .where('visibility', '=', 'coach_only')
    .where('status', '=', 'ready')
    .groupBy('date')
    .orderBy('date', 'desc')
    .execute();
  return rows.map(({ date, photos }) => ({ date, photos: Number(photos) }));
}

/** @returns null when the member has no such photo. */
export async function updatePhoto(
  db: Database,
  userId: string,
  {
    id,
    changes,
  }: { id: string; changes: PhotoChanges & Partial<Pick<PhotoRow, 'status' | 'due_at' | 'attempts'>> },
): Promise<PhotoRow | null> {
  const row = await db
    .updateTable('progress_photo')
    .set(changes)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('status', '<>', 'deleting')
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** From now on nobody sees it; what is left to do is done by then. */
export const markPhotoDeleted = (
  db: Database,
  userId: string,
  { id, dueAt }: { id: string; dueAt: Date },
): Promise<PhotoRow | null> =>
  updatePhoto(db, userId, { id, changes: { status: 'deleting', due_at: dueAt, attempts: 0 } });

export async function deletePhotoRow(db: Database, userId: string, id: string): Promise<void> {
  await db
    .deleteFrom('progress_photo')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('status', '=', 'deleting')
    .execute();
}

/**
 * The photo whose work has been due for longest, as this process's until the lease ends; then it is due again,
 * whatever became of the process. Of any member: it is the server's own work.
 */
export async function claimDuePhoto(
  db: Database,
  { now, leasedUntil }: { now: Date; leasedUntil: Date },
): Promise<PhotoRow | null> {
  const row = await db
    .updateTable('progress_photo')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), due_at: leasedUntil }))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('user_id', 'id'),
        'in',
        selectFrom('progress_photo')
          .select(['user_id', 'id'])
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .$asTuple('user_id', 'id'),
      ),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export type PhotoStep = Partial<
  Pick<PhotoRow, 'status' | 'refusal' | 'width' | 'height' | 'due_at' | 'attempts'>
>;

/** What became of a photo's work. @returns false when the photo is not as it was claimed, such as being deleted. */
export async function settlePhoto(
  db: Database,
  { user_id, id, status }: Pick<PhotoRow, 'user_id' | 'id' | 'status'>,
  step: PhotoStep,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('progress_photo')
    .set(step)
    .where('user_id', '=', user_id)
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertView(db: Database, view: Insertable<Tables['photo_view']>): Promise<void> {
  await db.insertInto('photo_view').values(view).execute();
}

/** Addresses that were never used and are over by then, a batch at a time. */
export function listStaleUploads(
  db: Database,
  { before, limit }: { before: Date; limit: number },
): Promise<UploadRow[]> {
  return db
    .selectFrom('photo_upload')
    .selectAll()
    .where('expires_at', '<', before)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
}

type Named = { userId: string; photoId: string };
/** What the database knows of objects that lie in the store: uploads that are open, and photos with their status. */
export async function listKnownPhotos(
  db: Database,
  named: readonly Named[],
): Promise<{ uploads: UploadRow[]; photos: PhotoRow[] }> {
  if (named.length === 0) return { uploads: [], photos: [] };
  const ofMembers = named.map(({ userId }) => userId);
  const ofIds = named.map(({ photoId }) => photoId);
  const [uploads, photos] = await Promise.all([
    db
      .selectFrom('photo_upload')
      .selectAll()
      .where('user_id', 'in', ofMembers)
      .where('id', 'in', ofIds)
      .execute(),
    db
      .selectFrom('progress_photo')
      .selectAll()
      .where('user_id', 'in', ofMembers)
      .where('id', 'in', ofIds)
      .execute(),
  ]);
  return { uploads, photos };
}

/** How many photos are in each state, and how many wait for work that is due. */
export async function countPhotosByState(
  db: Database,
  now: Date,
): Promise<{ status: PhotoRow['status']; photos: number; overdue: number }[]> {
  const overdue = ({ fn }: ExpressionBuilder<Tables, 'progress_photo'>) =>
    fn.countAll<string>().filterWhere('due_at', '<=', now).as('overdue');
  const rows = await db
    .selectFrom('progress_photo')
    .select((eb) => ['status', eb.fn.countAll<string>().as('photos'), overdue(eb)])
    .groupBy('status')
    .orderBy('status')
    .execute();
  return rows.map((row) => ({
    status: row.status,
    photos: Number(row.photos),
    overdue: Number(row.overdue),
  }));
}

/** Gives photos that were given up another round, as long as what was sent is there. @returns whose they are. */
export function retryFailedPhotos(db: Database, now: Date): Promise<Pick<PhotoRow, 'user_id'>[]> {
  return db
    .updateTable('progress_photo')
    .set({ status: 'processing', due_at: now, attempts: 0 })
    .where('status', '=', 'failed')
    .where('due_at', 'is not', null)
    .returning('user_id')
    .execute();
}
