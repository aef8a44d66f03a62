import type { SafetyState, SafetyStateUpdate } from '@sleek/contract/profile';
import { localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { insertMemberChange, readSafetyRow, updateSafetyRow } from './profile.store.ts';
import { safetyToWire } from './profile-to-wire.ts';
import type { ProfileDeps } from './update-profile.ts';

export async function readSafetyState(db: Database, userId: string): Promise<SafetyState> {
  return safetyToWire(await readSafetyRow(db, userId));
}

const targetFields = [
  'pregnant',
  'breast_feeding',
  'eating_disorder_history',
  'medication_or_illness',
] as const;

/** Changes what is sent; what decides about targets takes effect in the same transaction. */
export function updateSafetyState(
  deps: ProfileDeps,
  actor: Actor,
  change: SafetyStateUpdate,
): Promise<SafetyState> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (db) => {
    await lockMember(db, actor.userId);
    const before = await readSafetyRow(db, actor.userId);
    const row = await updateSafetyRow(db, actor.userId, { ...change, updated_at: now });
    if (row.medication_or_illness && !before.medication_or_illness)
      await insertMemberChange(db, actor.userId, {
        kind: 'medication-or-illness',
        before: null,
        after: null,
        on: localDayAt(now.getTime(), actor.timeZone),
        now,
      });
    if (targetFields.some((field) => before[field] !== row[field]))
      await deps.reissueTargets(db, actor, 'safety');
    return safetyToWire(row);
  });
}
