import type { Database } from '../../platform/postgres/database.ts';
import { deleteBatch } from '../../platform/postgres/delete-batch.ts';

export type KeyId = { userId: string; keyHash: string };
export type Claim = {
  attempt: string;
  leasedUntil: Date;
  request: string;
  createdAt: Date;
  expiresAt: Date;
};
export type HeldKey = {
  attempt: string;
  leased_until: Date;
  request: string;
  answer: string | null;
  expires_at: Date;
};

/** @returns false when the member has used the key before. */
export async function insertKey(db: Database, key: KeyId, claim: Claim): Promise<boolean> {
  const inserted = await db
    .insertInto('idempotency_key')
    .values({ user_id: key.userId, key_hash: key.keyHash, ...rowOf(claim) })
    .onConflict((conflict) => conflict.columns(['user_id', 'key_hash']).doNothing())
    .returning('attempt')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function findKey(db: Database, key: KeyId): Promise<HeldKey | null> {
  const row = await db
    .selectFrom('idempotency_key')
    .select(['attempt', 'leased_until', 'request', 'answer', 'expires_at'])
    .where('user_id', '=', key.userId)
    .where('key_hash', '=', key.keyHash)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns false when another try was faster. */
export async function takeOverKey(
  db: Database,
  key: KeyId,
  { from, claim }: { from: string; claim: Claim },
): Promise<boolean> {
  const taken = await db
    .updateTable('idempotency_key')
    .set({ ...rowOf(claim), answer: null })
    .where('user_id', '=', key.userId)
    .where('key_hash', '=', key.keyHash)
    .where('attempt', '=', from)
    .returning('attempt')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Keeps the answer, unless the try was overtaken. */
export async function storeAnswer(
  db: Database,
  key: KeyId,
  { attempt, answer }: { attempt: string; answer: string },
): Promise<void> {
  await db
    .updateTable('idempotency_key')
    .set({ answer })
    .where('user_id', '=', key.userId)
    .where('key_hash', '=', key.keyHash)
    .where('attempt', '=', attempt)
    .execute();
}

/** Frees a key whose request came to nothing, unless the try was overtaken. */
export async function releaseKey(db: Database, key: KeyId, attempt: string): Promise<void> {
  await db
    .deleteFrom('idempotency_key')
    .where('user_id', '=', key.userId)
    .where('key_hash', '=', key.keyHash)
    .where('attempt', '=', attempt)
    .where('answer', 'is', null)
    .execute();
}

/** @returns how many there were, `limit` at most. */
export function deleteExpiredKeys(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const doomed = db
    .selectFrom('idempotency_key')
    .select(primaryKey)
    .where('expires_at', '<=', now)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'idempotency_key', key: primaryKey, doomed });
}

const primaryKey = ['user_id', 'key_hash'] as const;

const rowOf = ({ attempt, leasedUntil, request, createdAt, expiresAt }: Claim) => ({
  attempt,
  leased_until: leasedUntil,
  request,
  created_at: createdAt,
  expires_at: expiresAt,
});
