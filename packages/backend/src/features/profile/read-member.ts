import type { Goal, Profile, SafetyState, User } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import type { Database } from '../../platform/postgres/database.ts';
import {
  listMemberChanges,
  readAccount,
  readFactsRow,
  readGoalRow,
  readPreferencesRow,
  readProfileRow,
} from './profile.store.ts';
import { goalToWire, preferencesToWire, profileToWire, safetyToWire } from './profile-to-wire.ts';

export type MemberFacts = { profile: Profile; goal: Goal; safety: SafetyState };
export type MemberChange = { kind: string; before: string | null; after: string | null; on: LocalDay };

/** The account with everything that `/me` shows. */
export async function readMember(db: Database, userId: string): Promise<User> {
  const [account, profile, goal, preferences] = await Promise.all([
    readAccount(db, userId),
    readProfileRow(db, userId),
    readGoalRow(db, userId),
    readPreferencesRow(db, userId),
  ]);
  return {
    id: account.id,
    email: account.email,
    is_active: account.is_active,
    is_verified: account.is_verified,
    created_at: account.created_at.toISOString(),
    profile: profileToWire(profile),
    goal: goalToWire(goal),
    preferences: preferencesToWire(preferences),
  };
}

/** What the energy engine and the coach need to know about a member beside the daily log. */
export async function readMemberFacts(db: Database, userId: string): Promise<MemberFacts> {
  const row = await readFactsRow(db, userId);
  return { profile: profileToWire(row), goal: goalToWire(row), safety: safetyToWire(row) };
}

export async function readMemberChanges(db: Database, userId: string): Promise<MemberChange[]> {
  const rows = await listMemberChanges(db, userId);
  return rows.map(({ kind, before, after, occurred_on }) => ({ kind, before, after, on: occurred_on }));
}
