import { type Problem, problem } from '@sleek/contract/errors';
import type { LocalDay } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { deleteCheckInRow } from './check-ins.store.ts';

export async function deleteCheckIn(
  { db }: { db: Database },
  actor: Actor,
  date: LocalDay,
): Promise<Result<null, Problem>> {
  const deleted = await deleteCheckInRow(db, actor.userId, date);
  return deleted ? ok(null) : err(problem('not-found', 'There is no check-in on this day.'));
}
