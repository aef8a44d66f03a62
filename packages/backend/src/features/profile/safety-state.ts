import type { SafetyState, SafetyStateUpdate } from '@sleek/contract/profile';
import { localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import {
  insertMemberChange,
  readSafetyRow,
  readSafetyRowWithOrigins,
  type SafetyOrigins,
  updateSafetyRow,
} from './profile.store.ts';
import { safetyToWire } from './profile-to-wire.ts';
import type { ProfileDeps } from './update-profile.ts';

export async function readSafetyState(db: Database, userId: string): Promise<SafetyState> {
  return safetyToWire(await readSafetyRow(db, userId));
}

export const safetyStateNames = [
  'eating_disorder_history',
  'pregnant',
  'breast_feeding',
  'medication_or_illness',
  'sensitive_mode',
] as const;
export type SafetyStateName = (typeof safetyStateNames)[number];

const targetFields = [
  'pregnant',
  'breast_feeding',
  'eating_disorder_history',
  'medication_or_illness',
] as const;

export type SafetyChange = {
  /** A reviewer has a name; the member and the coach are who they are. */
  by: 'member' | 'coach' | { reviewer: string };
  change: SafetyStateUpdate;
};
export type SafetyDeps = Pick<ProfileDeps, 'db' | 'clock' | 'reissueTargets'>;

/** Changes what is sent; what decides about targets takes effect in the same transaction. */
export function updateSafetyState(
  deps: SafetyDeps,
  actor: Actor,
  change: SafetyChange,
): Promise<SafetyState> {
  return deps.db.transaction().execute((db) => changeSafetyState({ ...deps, db }, actor, change));
}

/**
 * Keeps a sign that a message gave, whatever becomes of the targets: from then on reads withhold them, issued anew or
 * not. Rejects where they could not be issued anew, with the sign kept.
 */
export async function keepSafetySign(deps: SafetyDeps, actor: Actor, change: SafetyChange): Promise<void> {
  let isDue = false;
  const reissueTargets = async () => {
    isDue = true;
  };
  await updateSafetyState({ ...deps, reissueTargets }, actor, change);
  if (!isDue) return;
  await deps.db.transaction().execute(async (db) => {
    await lockMember(db, actor.userId);
    await deps.reissueTargets(db, actor, 'safety');
  });
}

/** The same inside a transaction of the caller's. */
export async function changeSafetyState(
  { db, clock, reissueTargets }: SafetyDeps,
  actor: Actor,
  { by, change }: SafetyChange,
): Promise<SafetyState> {
  const now = clock.now();
  await lockMember(db, actor.userId);
  const { origins: kept, ...before } = await readSafetyRowWithOrigins(db, actor.userId);
  const changed = safetyStateNames.filter(
    (name) => change[name] !== undefined && change[name] !== before[name],
  );
  const origins = { ...kept, ...Object.fromEntries(changed.map((name) => [name, originOf(by, now)])) };
  const row = await updateSafetyRow(db, actor.userId, { ...change, origins, updated_at: now });
  if (row.medication_or_illness && !before.medication_or_illness)
    await insertMemberChange(db, actor.userId, {
      kind: 'medication-or-illness',
      before: null,
      after: null,
      on: localDayAt(now.getTime(), actor.timeZone),
      now,
    });
  if (targetFields.some((field) => changed.includes(field))) await reissueTargets(db, actor, 'safety');
  return safetyToWire(row);
}

const originOf = (by: SafetyChange['by'], now: Date): SafetyOrigins[string] => {
  const at = now.toISOString();
  return typeof by === 'string' ? { by, at } : { by: 'reviewer', name: by.reviewer, at };
};

/** One state with what changed it last; null where it is as it was from the start, or nobody wrote down who it was. */
export type SafetyStanding = {
  name: SafetyStateName;
  isOn: boolean;
  changed: { by: 'member' | 'coach' | 'reviewer'; name: string | null; at: string } | null;
};

export async function readSafetyStandings(db: Database, userId: string): Promise<SafetyStanding[]> {
  const { origins, ...row } = await readSafetyRowWithOrigins(db, userId);
  return safetyStateNames.map((name) => {
    const { [name]: origin } = origins;
    return {
      name,
      isOn: row[name],
      changed: origin === undefined ? null : { by: origin.by, name: origin.name ?? null, at: origin.at },
    };
  });
}
