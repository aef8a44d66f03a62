import { randomUUID } from 'node:crypto';
import type { LocalDay } from '@sleek/domain/days';
import type { Selectable, Updateable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement } from '../../platform/postgres/hot-statement.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type ProfileRow = Selectable<Tables['user_profile']>;
export type GoalRow = Selectable<Tables['user_goal']>;
export type PreferencesRow = Selectable<Tables['diet_preferences']>;
export type SafetyRow = Omit<Selectable<Tables['user_safety_state']>, 'origins'>;
export type SafetyOrigins = Selectable<Tables['user_safety_state']>['origins'];
/** A row without whose it is and since when. */
export type Contents<Row> = Omit<Row, 'user_id' | 'created_at' | 'updated_at'>;
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

type Member = { userId: string };

const accountOf = hotStatement('account', (db, { userId }: Member) =>
  db
    .selectFrom('user')
    .select(['id', 'email', 'is_active', 'is_verified', 'created_at'])
    .where('id', '=', userId),
);

export const readAccount = (db: Database, userId: string): Promise<AccountRow> =>
  only(accountOf(db, { userId }));

const profileColumns = [
  'display_name',
  'height_cm',
  'sex',
  'birth_year',
  'activity_level',
  'timezone',
  'country',
  'locale',
  'unit_weight',
  'unit_height',
  'unit_energy',
  'logging_style',
] as const;
const goalColumns = ['goal_type', 'target_weight_kg', 'pace_preference', 'target_date'] as const;
const safetyColumns = [
  'pregnant',
  'breast_feeding',
  'eating_disorder_history',
  'sensitive_mode',
  'medication_or_illness',
] as const;

const profileOf = hotStatement('profile', (db, { userId }: Member) =>
  db
    .selectFrom('user_profile')
    .select(['user_id', ...profileColumns, 'created_at', 'updated_at'])
    .where('user_id', '=', userId),
);

export const readProfileRow = (db: Database, userId: string): Promise<ProfileRow> =>
  only(profileOf(db, { userId }));

const goalOf = hotStatement('goal', (db, { userId }: Member) =>
  db
    .selectFrom('user_goal')
    .select(['user_id', ...goalColumns, 'created_at', 'updated_at'])
    .where('user_id', '=', userId),
);

export const readGoalRow = (db: Database, userId: string): Promise<GoalRow> => only(goalOf(db, { userId }));

const preferencesOf = hotStatement('preferences', (db, { userId }: Member) =>
  db
    .selectFrom('diet_preferences')
    .select([
      'user_id',
      'diet_type',
      'allergies',
      'disliked_foods',
      'meals_per_day',
      'macro_targets',
      'created_at',
      'updated_at',
    ])
    .where('user_id', '=', userId),
);

export const readPreferencesRow = (db: Database, userId: string): Promise<PreferencesRow> =>
  only(preferencesOf(db, { userId }));

const safetyStateOf = hotStatement('safety_state', (db, { userId }: Member) =>
  db
    .selectFrom('user_safety_state')
    .select(['user_id', ...safetyColumns, 'created_at', 'updated_at'])
    .where('user_id', '=', userId),
);

export const readSafetyRow = (db: Database, userId: string): Promise<SafetyRow> =>
  only(safetyStateOf(db, { userId }));

const memberFacts = hotStatement('member_facts', (db, { userId }: Member) =>
  db
    .selectFrom('user_profile')
    .innerJoin('user_goal', 'user_goal.user_id', 'user_profile.user_id')
    .innerJoin('user_safety_state', 'user_safety_state.user_id', 'user_profile.user_id')
    .select([...profileColumns, ...goalColumns, ...safetyColumns, 'user_safety_state.updated_at'])
    .where('user_profile.user_id', '=', userId),
);

/** Profile, goal and safety state at once; `updated_at` is the safety state's. */
export const readFactsRow = (
  db: Database,
  userId: string,
): Promise<Contents<ProfileRow> & Contents<GoalRow> & Contents<SafetyRow> & Pick<SafetyRow, 'updated_at'>> =>
  only(memberFacts(db, { userId }));

/** Every member has exactly one row of each. */
async function only<Row>(found: Promise<Row[]>): Promise<Row> {
  const [row] = await found;
  if (row === undefined) throw new Error('The member has no such row');
  return row;
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
  { origins, ...change }: Updateable<SafetyRow> & { origins: SafetyOrigins },
): Promise<SafetyRow> {
  return db
    .updateTable('user_safety_state')
    .set({ ...change, origins: JSON.stringify(origins) })
    .where('user_id', '=', userId)
    .returning(['user_id', ...safetyColumns, 'created_at', 'updated_at'])
    .executeTakeFirstOrThrow();
}

/** With who changed each state last, which only those need who change or review them. */
export const readSafetyRowWithOrigins = (
  db: Database,
  userId: string,
): Promise<SafetyRow & { origins: SafetyOrigins }> =>
  db
    .selectFrom('user_safety_state')
    .select(['user_id', ...safetyColumns, 'created_at', 'updated_at', 'origins'])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();

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

/** Oldest first. */
const memberChanges = hotStatement('member_changes', (db, { userId }: Member) =>
  db
    .selectFrom('member_change')
    .select(['kind', 'before', 'after', 'occurred_on'])
    .where('user_id', '=', userId)
    .orderBy('occurred_on')
    .orderBy('created_at'),
);

export const listMemberChanges = (
  db: Database,
  userId: string,
): Promise<Pick<Selectable<Tables['member_change']>, 'kind' | 'before' | 'after' | 'occurred_on'>[]> =>
  memberChanges(db, { userId });
