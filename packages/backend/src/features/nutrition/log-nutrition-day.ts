import { type Problem, problem } from '@sleek/contract/errors';
import type { NutritionDay, NutritionDayRequest } from '@sleek/contract/nutrition';
import type { LocalDay } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { type SealedText, sealNotes } from '../../platform/sealed-text.ts';
import { refuseHealthData } from '../consent/holds-consent.ts';
import { deleteNutritionRow, type NutritionFields, upsertNutritionDay } from './nutrition.store.ts';
import { nutritionDayToWire } from './read-nutrition.ts';

export type NutritionDeps = {
  db: Database;
  clock: Clock;
  sealedText: SealedText;
  events: Events;
  /** Issues targets that have come due, inside the transaction of the write that made it possible. */
  issueDueTargets(db: Database, actor: Actor): Promise<unknown>;
};

/** The totals of one day: creates them or changes the fields that were sent. */
export async function logNutritionDay(
  deps: NutritionDeps,
  actor: Actor,
  input: NutritionDayRequest,
): Promise<Result<NutritionDay, Problem>> {
  const outcome: Result<NutritionDay, Problem> = await deps.db.transaction().execute(async (db) => {
    await lockMember(db, actor.userId);
    const refusal = await refuseHealthData(db, actor.userId);
    if (refusal !== null) return err(refusal);
    const row = await upsertNutritionDay(db, actor.userId, {
      date: input.date,
      fields: nutritionFields(input, deps.sealedText),
      now: deps.clock.now(),
    });
    await deps.issueDueTargets(db, actor);
    return ok(nutritionDayToWire(row, deps.sealedText));
  });
  if (outcome.ok) deps.events.nutritionDayLogged();
  return outcome;
}

export async function deleteNutritionDay(
  { db }: { db: Database },
  actor: Actor,
  date: LocalDay,
): Promise<Result<null, Problem>> {
  const deleted = await deleteNutritionRow(db, actor.userId, date);
  return deleted ? ok(null) : err(problem('not-found', 'There is no food log on this day.'));
}

function nutritionFields(input: NutritionDayRequest, sealedText: SealedText): NutritionFields {
  const { date: _date, notes, ...plain } = input;
  return notes === undefined ? plain : { ...plain, notes: sealNotes(notes, sealedText) };
}
