import type { CheckIn, CheckInRequest } from '@sleek/contract/check-ins';
import type { Problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { type SealedText, sealNotes } from '../../platform/sealed-text.ts';
import { refuseHealthData } from '../consent/holds-consent.ts';
import { checkInToWire } from './check-in-to-wire.ts';
import { type CheckInFields, upsertCheckIn } from './check-ins.store.ts';

export type CheckInDeps = {
  db: Database;
  clock: Clock;
  sealedText: SealedText;
  events: Events;
  /** Issues targets that have come due, inside the transaction of the write that made it possible. */
  issueDueTargets(db: Database, actor: Actor): Promise<unknown>;
};

/** One check-in a day: creates it or changes the fields that were sent. */
export async function logCheckIn(
  deps: CheckInDeps,
  actor: Actor,
  input: CheckInRequest,
): Promise<Result<CheckIn, Problem>> {
  const outcome: Result<CheckIn, Problem> = await deps.db.transaction().execute(async (db) => {
    await lockMember(db, actor.userId);
    const refusal = await refuseHealthData(db, actor.userId);
    if (refusal !== null) return err(refusal);
    const row = await upsertCheckIn(db, actor.userId, {
      date: input.date,
      fields: checkInFields(input, deps.sealedText),
      now: deps.clock.now(),
    });
    await deps.issueDueTargets(db, actor);
    return ok(checkInToWire(row, deps.sealedText));
  });
  if (outcome.ok) deps.events.checkInLogged();
  return outcome;
}

/** The fields that were sent, ready to be stored: notes are sealed, blank notes are none. */
export function checkInFields(input: CheckInRequest, sealedText: SealedText): CheckInFields {
  const { date: _date, notes, ...plain } = input;
  return notes === undefined ? plain : { ...plain, notes: sealNotes(notes, sealedText) };
}
