import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import { countPhotosByState, type PhotoRow, retryFailedPhotos } from './photos.store.ts';

type WorkDeps = { db: Database; clock: Clock };
/** `overdue`: waits for work that should have been done by now. */
export type PhotoState = { status: PhotoRow['status']; photos: number; overdue: number };

/** How many photos are in each state: counts only, of all members together. */
export const readPhotoWork = ({ db, clock }: WorkDeps): Promise<PhotoState[]> =>
  countPhotosByState(db, clock.now());

/** Has photos that were given up worked on anew, as far as what was sent is still there. @returns how many. */
export function retryPhotos({ db, clock }: WorkDeps, operator: { name: string }): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const retried = await retryFailedPhotos(transaction, clock.now());
    const photosByMember = Map.groupBy(retried, ({ user_id }) => user_id);
    for (const [userId, photos] of photosByMember)
      await writeAudit(
        { db: transaction, clock },
        {
          userId,
          actor: { kind: 'operator', id: null },
          action: 'photos.retried',
          details: { by: operator.name.slice(0, 100), photos: photos.length },
        },
      );
    return retried.length;
  });
}
