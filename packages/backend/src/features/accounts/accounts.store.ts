import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement } from '../../platform/postgres/hot-statement.ts';
import type { KnownActor } from './actor-cache.ts';

export type StoredUser = {
  id: string;
  email: string;
  hashed_password: string;
  is_active: boolean;
  is_verified: boolean;
  role: 'member' | 'reviewer' | 'admin';
  token_version: number;
};

export type NewUser = { id: string; email: string; hashedPassword: string; now: Date };

/** @returns false when the e-mail is taken. */
export async function insertUser(db: Database, user: NewUser): Promise<boolean> {
  const inserted = await db
    .insertInto('user')
    .values({
      id: user.id,
      email: user.email,
      hashed_password: user.hashedPassword,
      created_at: user.now,
      updated_at: user.now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

const userColumns = [
  'id',
  'email',
  'hashed_password',
  'is_active',
  'is_verified',
  'role',
  'token_version',
] as const;

/** What no stored e-mail can hold is unknown without asking the database, which would refuse it. */
export async function findUserByEmail(db: Database, email: string): Promise<StoredUser | null> {
  if (email.includes('\u0000') || !email.isWellFormed()) return null;
  const user = await db.selectFrom('user').select(userColumns).where('email', '=', email).executeTakeFirst();
  return user ?? null;
}

export async function findUserById(db: Database, userId: string): Promise<StoredUser | null> {
  const user = await db.selectFrom('user').select(userColumns).where('id', '=', userId).executeTakeFirst();
  return user ?? null;
}

/** @returns the version that access tokens must have from now on. */
export async function storePassword(
  db: Database,
  change: { userId: string; hashedPassword: string; now: Date },
): Promise<number> {
  const row = await db
    .updateTable('user')
    .set((row) => ({
      hashed_password: change.hashedPassword,
      token_version: row('token_version', '+', 1),
      updated_at: change.now,
    }))
    .where('id', '=', change.userId)
    .returning('token_version')
    .executeTakeFirstOrThrow();
  return row.token_version;
}

export async function markVerified(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('user')
    .set({ is_verified: true, updated_at: now })
    .where('id', '=', userId)
    .where('is_verified', '=', false)
    .execute();
}

const activeUser = hotStatement('active_user', (db, { userId }: { userId: string }) =>
  db
    .selectFrom('user')
    .innerJoin('user_profile', 'user_profile.user_id', 'user.id')
    .select(['user.id', 'user.email', 'user.role', 'user.token_version', 'user_profile.timezone'])
    .where('user.id', '=', userId)
    .where('user.is_active', '=', true),
);

/** Who an active member is, with the version that their access tokens must have: one indexed read. */
export async function findActor(db: Database, userId: string): Promise<KnownActor | null> {
  const [row] = await activeUser(db, { userId });
  if (row === undefined) return null;
  const actor = { userId: row.id, email: row.email, role: row.role, timeZone: row.timezone };
  return { actor, tokenVersion: row.token_version };
}

export type NewRefreshToken = {
  userId: string;
  id: string;
  familyId: string;
  tokenHash: string;
  expiresAt: Date;
  now: Date;
  ipAddress: string;
  userAgent: string | null;
};

export async function insertRefreshToken(db: Database, token: NewRefreshToken): Promise<void> {
  await db
    .insertInto('refresh_token')
    .values({
      user_id: token.userId,
      id: token.id,
      family_id: token.familyId,
      token_hash: token.tokenHash,
      expires_at: token.expiresAt,
      created_at: token.now,
      ip_address: token.ipAddress.slice(0, 45),
      user_agent: token.userAgent,
    })
    .execute();
}

/**
 * Ends a live refresh token of an active member. Of any number of simultaneous calls one gets the row: the
 * others wait for its lock and then find it revoked.
 */
export async function takeRefreshToken(
  db: Database,
  token: { userId: string; tokenHash: string; now: Date },
): Promise<{ familyId: string; email: string; tokenVersion: number } | null> {
  const row = await db
    .updateTable('refresh_token')
    .from('user')
    .set({ revoked_at: token.now })
    .whereRef('user.id', '=', 'refresh_token.user_id')
    .where('user.is_active', '=', true)
    .where('refresh_token.user_id', '=', token.userId)
    .where('refresh_token.token_hash', '=', token.tokenHash)
    .where('refresh_token.revoked_at', 'is', null)
    .where('refresh_token.expires_at', '>', token.now)
    .returning(['refresh_token.family_id', 'user.email', 'user.token_version'])
    .executeTakeFirst();
  return row ? { familyId: row.family_id, email: row.email, tokenVersion: row.token_version } : null;
}

/** Ends every live token of a family one of whose tokens had ended by then. @returns how many it ended. */
export async function revokeFamilyOf(
  db: Database,
  ended: { userId: string; tokenHash: string; endedBy: Date; now: Date },
): Promise<number> {
  const family = db
    .selectFrom('refresh_token')
    .select('family_id')
    .where('user_id', '=', ended.userId)
    .where('token_hash', '=', ended.tokenHash)
    .where('revoked_at', '<', ended.endedBy);
  const revoked = await db
    .updateTable('refresh_token')
    .set({ revoked_at: ended.now })
    .where('user_id', '=', ended.userId)
    .where('family_id', 'in', family)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return revoked.length;
}

export async function revokeRefreshToken(db: Database, tokenHash: string, now: Date): Promise<void> {
  await db
    .updateTable('refresh_token')
    .set({ revoked_at: now })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Makes every access token that is out there invalid. */
export async function raiseTokenVersion(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('user')
    .set((row) => ({ token_version: row('token_version', '+', 1), updated_at: now }))
    .where('id', '=', userId)
    .execute();
}

export async function storeRole(
  db: Database,
  { userId, role, now }: { userId: string; role: StoredUser['role']; now: Date },
): Promise<void> {
  await db.updateTable('user').set({ role, updated_at: now }).where('id', '=', userId).execute();
}

/** @returns how many had not been revoked before, expired ones included. */
export async function revokeAllTokens(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<number> {
  const revoked = await db
    .updateTable('refresh_token')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return revoked.length;
}
