import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { deleteFinishedRuns } from './schedules.store.ts';

const dayMs = 86_400_000;
const succeededDays = 14;
const deadDays = 90;
const rowsAtOnce = 1000;

/** Forgets runs that nobody asks about any more; when a task last succeeded is kept. @returns how many went. */
export async function forgetOldTaskRuns({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  const before = (days: number) => new Date(clock.now().getTime() - days * dayMs);
  const limit = rowsAtOnce;
  const succeeded = await deleteFinishedRuns(db, {
    status: 'succeeded',
    before: before(succeededDays),
    limit,
  });
  return succeeded + (await deleteFinishedRuns(db, { status: 'dead', before: before(deadDays), limit }));
}
