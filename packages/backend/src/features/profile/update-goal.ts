import { type Problem, problem } from '@sleek/contract/errors';
import type { Goal, GoalUpdate } from '@sleek/contract/profile';
import { localDayAt } from '@sleek/domain/days';
import { bodyMassIndex } from '@sleek/domain/energy/body';
import { err, ok, type Result } from '@sleek/domain/result';
import { safetyThresholds } from '@sleek/domain/safety/thresholds';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { withheldFor } from './energy-facts.ts';
import { type GoalRefusal, goalRefusals } from './goal-refusals.data.ts';
import {
  type GoalRow,
  insertMemberChange,
  readGoalRow,
  readProfileRow,
  readSafetyRow,
  updateGoalRow,
} from './profile.store.ts';
import { goalToWire, profileToWire, safetyToWire } from './profile-to-wire.ts';
import type { ProfileDeps } from './update-profile.ts';

export type GoalDeps = ProfileDeps & {
  /** The member's latest weight in kg, or null. */
  latestWeight(db: Database, userId: string): Promise<number | null>;
};

/** Changes what is sent. A loss goal is refused, kindly, to those whom a deficit could harm. */
export function updateGoal(deps: GoalDeps, actor: Actor, change: GoalUpdate): Promise<Result<Goal, Problem>> {
  return deps.db.transaction().execute(async (db) => {
    await lockMember(db, actor.userId);
    return await changeGoal({ ...deps, db }, actor, change);
  });
}

/** The same in the caller's transaction, with the member locked. */
export async function changeGoal(
  { db, ...deps }: GoalDeps,
  actor: Actor,
  change: GoalUpdate,
): Promise<Result<Goal, Problem>> {
  const now = deps.clock.now();
  const before = await readGoalRow(db, actor.userId);
  const refusal = await refusalOf({ ...deps, db }, actor, { change, before });
  if (refusal !== null) return err(problem('loss-goal-refused', goalRefusals.en[refusal]));
  const row = await updateGoalRow(db, actor.userId, { ...change, updated_at: now });
  await recordGoalChange(db, actor, { before, row, now });
  if (differs(before, row)) await deps.reissueTargets(db, actor, 'goal');
  return ok(goalToWire(row));
}

/** Why a change of the goal would be refused; null where it would not. */
export async function findGoalRefusal(
  deps: Pick<GoalDeps, 'db' | 'clock' | 'latestWeight'>,
  actor: Actor,
  change: GoalUpdate,
): Promise<GoalRefusal | null> {
  return refusalOf(deps, actor, { change, before: await readGoalRow(deps.db, actor.userId) });
}

async function refusalOf(
  { db, clock, ...deps }: Pick<GoalDeps, 'db' | 'clock' | 'latestWeight'>,
  actor: Actor,
  { change, before }: { change: GoalUpdate; before: GoalRow },
): Promise<GoalRefusal | null> {
  const wanted = {
    goal_type: change.goal_type ?? before.goal_type,
    target_weight_kg:
      change.target_weight_kg === undefined ? before.target_weight_kg : change.target_weight_kg,
  };
  const touched = change.goal_type !== undefined || change.target_weight_kg !== undefined;
  if (!touched || wanted.goal_type !== 'fat_loss') return null;
  return lossRefusal(deps, db, { actor, wanted, now: clock.now() });
}

const differs = (before: GoalRow, row: GoalRow) =>
  before.goal_type !== row.goal_type ||
  before.pace_preference !== row.pace_preference ||
  before.target_weight_kg !== row.target_weight_kg;

async function recordGoalChange(
  db: Database,
  actor: Actor,
  { before, row, now }: { before: GoalRow; row: GoalRow; now: Date },
): Promise<void> {
  const neverChosen = before.updated_at.getTime() === before.created_at.getTime();
  if (neverChosen || before.goal_type === row.goal_type) return;
  await insertMemberChange(db, actor.userId, {
    kind: 'goal-changed',
    before: before.goal_type,
    after: row.goal_type,
    on: localDayAt(now.getTime(), actor.timeZone),
    now,
  });
}

async function lossRefusal(
  deps: Pick<GoalDeps, 'latestWeight'>,
  db: Database,
  { actor, wanted, now }: { actor: Actor; wanted: Pick<GoalRow, 'target_weight_kg'>; now: Date },
): Promise<GoalRefusal | null> {
  const profile = profileToWire(await readProfileRow(db, actor.userId));
  const safety = safetyToWire(await readSafetyRow(db, actor.userId));
  const withheld = withheldFor({ profile, safety }, localDayAt(now.getTime(), actor.timeZone));
  if (withheld !== null) return withheld;
  if (safety.breast_feeding) return 'breastFeeding';
  if (profile.height_cm === null) return null;
  const weightKg = await deps.latestWeight(db, actor.userId);
  if (weightKg !== null && isUnderweight(weightKg, profile.height_cm)) return 'underweight';
  const target = wanted.target_weight_kg;
  return target !== null && isUnderweight(target, profile.height_cm) ? 'underweightGoal' : null;
}

const isUnderweight = (weightKg: number, heightCm: number) =>
  bodyMassIndex(weightKg, heightCm) < safetyThresholds.bodyMassIndex.underweight;
