import { type Problem, problem } from '@sleek/contract/errors';
import type { Profile, ProfileUpdate } from '@sleek/contract/profile';
import { localDayAt } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import { safetyThresholds } from '@sleek/domain/safety/thresholds';
import type { Actor, ForgetActor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { insertMemberChange, readProfileRow, updateProfileRow } from './profile.store.ts';
import { profileToWire } from './profile-to-wire.ts';

export type ProfileDeps = {
  db: Database;
  clock: Clock;
  /** Issues new targets inside the same transaction: they must never lag behind the facts they rest on. */
  reissueTargets(db: Database, actor: Actor, reason: 'profile' | 'goal' | 'safety'): Promise<void>;
  forgetActor: ForgetActor;
};

const bodyFields = ['height_cm', 'sex', 'birth_year', 'activity_level', 'logging_style'] as const;

/** Changes what is sent. Members are 16 or older: a later birth year is refused and not stored. */
export async function updateProfile(
  deps: ProfileDeps,
  actor: Actor,
  { units, ...change }: ProfileUpdate,
): Promise<Result<Profile, Problem>> {
  const now = deps.clock.now();
  const on = localDayAt(now.getTime(), change.timezone ?? actor.timeZone);
  const { birth_year: birthYear } = change;
  if (birthYear != null && Number(on.slice(0, 4)) - birthYear < safetyThresholds.age.memberYears)
    return err(tooYoung);
  const outcome = await deps.db.transaction().execute(async (db) => {
    await lockMember(db, actor.userId);
    const before = await readProfileRow(db, actor.userId);
    const row = await updateProfileRow(db, actor.userId, {
      ...change,
      ...(units?.weight && { unit_weight: units.weight }),
      ...(units?.height && { unit_height: units.height }),
      ...(units?.energy && { unit_energy: units.energy }),
      updated_at: now,
    });
    if (before.activity_level !== null && before.activity_level !== row.activity_level)
      await insertMemberChange(db, actor.userId, {
        kind: 'activity-changed',
        before: before.activity_level,
        after: row.activity_level,
        on,
        now,
      });
    if (bodyFields.some((field) => before[field] !== row[field]))
      await deps.reissueTargets(db, { ...actor, timeZone: row.timezone }, 'profile');
    return ok(profileToWire(row));
  });
  // Their day begins at another hour from the next request on.
  if (change.timezone !== undefined) deps.forgetActor(actor.userId);
  return outcome;
}

const tooYoung = problem('age-below-minimum', 'Sleek Coach is for people who are 16 or older.', [
  { loc: ['body', 'birth_year'], msg: 'Members are 16 or older', type: 'value_error' },
]);
