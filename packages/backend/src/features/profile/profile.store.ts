import { randomUUID } from 'node:crypto';
import type { LocalDay } from '@sleek/domain/days';
import type { Selectable, Updateable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type ProfileRow = Selectable<Tables['user_profile']>;
export type GoalRow = Selectable<Tables['user_goal']>;
export type PreferencesRow = Selectable<Tables['diet_preferences']>;
export type SafetyRow = Selectable<Tables['user_safety_state']>;
export type AccountRow = Pick<
  Selectable<Tables['user']>,
  'id' | 'email' | 'is_active' | 'is_verified' | 'created_at'
>;

export async function insertProfile(db: Database, userId: string, now: Date): Promise<void> {
  const row = { user_id: userId, created_at: now, updated_at: now };
  await db.insertInto('user_profile').values(row).execute();
  await db.insertInto('user_goal').values(row).execute();
  await db.insertInto('diet_preferences').values(row).execute();
  await db.insertInto('user_safety_state').values(row).execute();
}

export function readAccount(db: Database, userId: string): Promise<AccountRow> {
  return db
    .selectFrom('user')
    .select(['id', 'email', 'is_active', 'is_verified', 'created_at'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}

export function readProfileRow(db: Database, userId: string): Promise<ProfileRow> {
  return db.selectFrom('user_profile').selectAll().where('user_id', '=', userId).executeTakeFirstOrThrow();
}

export function readGoalRow(db: Database, userId: string): Promise<GoalRow> {
  return db.selectFrom('user_goal').selectAll().where('user_id', '=', userId).executeTakeFirstOrThrow();
}

export function readPreferencesRow(db: Database, userId: string): Promise<PreferencesRow> {
  return db
    .selectFrom('diet_preferences')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
}

export function readSafetyRow(db: Database, userId: string): Promise<SafetyRow> {
  return db
    .selectFrom('user_safety_state')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
}

export function updateProfileRow(
  db: Database,
  userId: string,
  change: Updateable<Tables['user_profile']>,
): Promise<ProfileRow> {
  return db
    .updateTable('user_profile')
    .set(change)
    .where('user_id', '=', userId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updateGoalRow(
  db: Database,
  userId: string,
  change: Updateable<Tables['user_goal']>,
): Promise<GoalRow> {
  return db
    .updateTable('user_goal')
    .set(change)
    .where('user_id', '=', userId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updatePreferencesRow(
  db: Database,
  userId: string,
  change: Updateable<Tables['diet_preferences']>,
): Promise<PreferencesRow> {
  return db
    .updateTable('diet_preferences')
    .set(change)
    .where('user_id', '=', userId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updateSafetyRow(
  db: Database,
  userId: string,
  change: Updateable<Tables['user_safety_state']>,
): Promise<SafetyRow> {
  return db
    .updateTable('user_safety_state')
    .set(change)
    .where('user_id', '=', userId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export type MemberChange = {
  kind: 'activity-changed' | 'goal-changed' | 'medication-or-illness';
  before: string | null;
  after: string | null;
  on: LocalDay;
  now: Date;
};

export async function insertMemberChange(db: Database, userId: string, change: MemberChange): Promise<void> {
  await db
    .insertInto('member_change')
    .values({
      user_id: userId,
      id: randomUUID(),
      kind: change.kind,
      before: change.before,
      after: change.after,
      occurred_on: change.on,
      created_at: change.now,
    })
    .execute();
}

export function listMemberChanges(
  db: Database,
  userId: string,
): Promise<Pick<Selectable<Tables['member_change']>, 'kind' | 'before' | 'after' | 'occurred_on'>[]> {
  return db
    .selectFrom('member_change')
    .select(['kind', 'before', 'after', 'occurred_on'])
    .where('user_id', '=', userId)
    .orderBy('occurred_on')
    .orderBy('created_at')
    .execute();
}
