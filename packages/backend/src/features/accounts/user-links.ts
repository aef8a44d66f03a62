import { randomBytes, randomUUID } from 'node:crypto';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { endLinks, findLinkOwner, insertLink, type LinkPurpose } from './links.store.ts';
import { tokenHash } from './tokens.ts';

export type { LinkPurpose } from './links.store.ts';
export type LinkDeps = { db: Database; clock: Clock };

const hourMs = 3_600_000;
const lifetimeMs: Record<LinkPurpose, number> = {
  verify_email: 72 * hourMs,
  reset_password: hourMs,
};

/** A new link for a mail. Only its hash is kept, so the token exists nowhere but in what this returns. */
export async function issueLink(
  { db, clock }: LinkDeps,
  { userId, purpose }: { userId: string; purpose: LinkPurpose },
): Promise<{ id: string; token: string }> {
  const now = clock.now();
  const id = randomUUID();
  const token = newLinkToken();
  const expiresAt = new Date(now.getTime() + lifetimeMs[purpose]);
  await insertLink(db, { userId, id, purpose, tokenHash: tokenHash(token), expiresAt, now });
  return { id, token };
}

export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** Whether the link still opens; the answer for one that does not is the same whatever is wrong with it. */
export async function checkLink(
  { db, clock }: LinkDeps,
  { token, purpose }: { token: string; purpose: LinkPurpose },
): Promise<Result<{ userId: string }, Problem>> {
  const owner = await findLinkOwner(db, { purpose, tokenHash: tokenHash(token), now: clock.now() });
  return owner === null ? refused : ok({ userId: owner });
}

/**
 * Uses a link up, on the caller's transaction and under the member's lock: of any number at once one gets through,
 * and when the caller's work is undone the link is whole again. The member's other links for that purpose end too.
 */
export async function useLink(
  deps: LinkDeps,
  link: { token: string; purpose: LinkPurpose },
): Promise<Result<{ userId: string }, Problem>> {
  const found = await checkLink(deps, link);
  if (!found.ok) return found;
  const { userId } = found.value;
  await lockMember(deps.db, userId);
  const ended = await endLinks(deps.db, { userId, purpose: link.purpose, now: deps.clock.now() });
  return ended.includes(tokenHash(link.token)) ? found : refused;
}

const refused = err(problem('link-refused', 'This link was used or has ended. Ask for a new one.'));
