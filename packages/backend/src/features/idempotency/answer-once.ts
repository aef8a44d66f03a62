import { createHash, randomUUID } from 'node:crypto';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import {
  type Claim,
  deleteExpiredKeys,
  findKey,
  type HeldKey,
  insertKey,
  type KeyId,
  releaseKey,
  storeAnswer,
  takeOverKey,
} from './idempotency.store.ts';

export type OnceDeps = { db: Database; clock: Clock; sealedText: SealedText; log: Log };
type Once<T> = { value: T; isReplay: boolean };

const keptMs = 24 * 3_600_000;
/** Longer than answers take. A process that dies while it answers blocks its key no longer than this. */
const leaseMs = 120_000;

/**
 * Answers under the member's key. What succeeds is kept, sealed, for 24 hours and given again to the same request;
 * a failure is not kept, so that a client can try again. A process that dies after the effect and before the answer
 * is kept lets the effect happen a second time.
 */
export async function answerOnce<T>(
  deps: OnceDeps,
  actor: Actor,
  {
    key,
    fingerprint,
    answer,
  }: { key: string; fingerprint: string; answer: () => Promise<Result<T, Problem>> },
): Promise<Result<Once<T>, Problem>> {
  const id = { userId: actor.userId, keyHash: createHash('sha256').update(key).digest('hex') };
  const claimed = await claimKey(deps, id, fingerprint);
  if (!claimed.ok) return claimed;
  const { attempt, stored } = claimed.value;
  if (stored !== null) return ok({ value: JSON.parse(stored) as T, isReplay: true });
  const release = () => quietly(deps, () => releaseKey(deps.db, id, attempt));
  const outcome = await answer().catch(async (defect) => {
    await release();
    throw defect;
  });
  if (!outcome.ok) {
    await release();
    return outcome;
  }
  const sealed = deps.sealedText.seal(JSON.stringify(outcome.value));
  await quietly(deps, () => storeAnswer(deps.db, id, { attempt, answer: sealed }));
  return ok({ value: outcome.value, isReplay: false });
}

/** A call stays short; what is left goes with the next ones. */
const keysAtOnce = 10_000;

/** Forgets keys whose time is over. @returns how many. */
export const removeExpiredKeys = ({ db, clock }: Pick<OnceDeps, 'db' | 'clock'>): Promise<number> =>
  deleteExpiredKeys(db, { now: clock.now(), limit: keysAtOnce });

type Held = { attempt: string; stored: string | null };

/** The right to answer, or the answer that is kept. */
async function claimKey(deps: OnceDeps, id: KeyId, fingerprint: string): Promise<Result<Held, Problem>> {
  const now = deps.clock.now();
  const claim: Claim = {
    attempt: randomUUID(),
    leasedUntil: new Date(now.getTime() + leaseMs),
    request: deps.sealedText.seal(fingerprint),
    createdAt: now,
    expiresAt: new Date(now.getTime() + keptMs),
  };
  const mine = ok({ attempt: claim.attempt, stored: null });
  if (await insertKey(deps.db, id, claim)) return mine;
  const held = await findKey(deps.db, id);
  if (held === null) return inUse();
  if (held.expires_at > now) {
    if (deps.sealedText.open(held.request) !== fingerprint) return reused();
    if (held.answer !== null) return ok(keptAnswer(deps.sealedText, held, held.answer));
    if (held.leased_until > now) return inUse();
  }
  return (await takeOverKey(deps.db, id, { from: held.attempt, claim })) ? mine : inUse();
}

const keptAnswer = (sealedText: SealedText, { attempt }: HeldKey, answer: string): Held => ({
  attempt,
  stored: sealedText.open(answer),
});

const inUse = () =>
  err(problem('idempotency-key-in-use', 'The same request is still being answered. Try again shortly.'));
const reused = () =>
  err(
    problem('idempotency-key-reused', 'This Idempotency-Key was used for another request. Take a new one.'),
  );

/** What was answered stays answered when its key cannot be written; the lease frees the key. */
async function quietly({ log }: OnceDeps, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    log.warn({ err: error }, 'idempotency_key_not_written');
  }
}
