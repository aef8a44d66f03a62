import type { TokenResponse } from '@sleek/contract/accounts';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Events } from '../../events.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { revokeFamilyOf, takeRefreshToken } from './accounts.store.ts';
import { type Client, openSession, type SessionDeps } from './open-session.ts';
import { tokenHash } from './tokens.ts';

/** A slow client may present a token twice; what comes back later than this was copied. */
const graceMs = 10_000;

/**
 * Ends the presented token and issues the next one in the same transaction: of N at once exactly one wins. A
 * token that comes back after its end, later than a slow client would, ends every session that grew from it.
 */
export async function refreshSession(
  deps: SessionDeps & { events: Events },
  refreshToken: string,
  client: Client,
): Promise<Result<TokenResponse, Problem>> {
  const claims = deps.tokens.read('refresh', refreshToken);
  if (claims === null) return refused;
  const presented = { userId: claims.userId, tokenHash: tokenHash(refreshToken), now: deps.clock.now() };
  return deps.db.transaction().execute(async (db) => {
    await lockMember(db, claims.userId);
    const taken = await takeRefreshToken(db, presented);
    if (taken === null) {
      const endedBy = new Date(presented.now.getTime() - graceMs);
      const ended = await revokeFamilyOf(db, { ...presented, endedBy });
      if (ended > 0) deps.events.refreshTokenReused(ended);
      return refused;
    }
    if (taken.tokenVersion !== claims.tokenVersion) return refused;
    const subject = { userId: claims.userId, email: taken.email, tokenVersion: taken.tokenVersion };
    return ok(await openSession({ ...deps, db }, subject, { client, familyId: taken.familyId }));
  });
}

const refused = err(problem('refresh-refused', 'This session has ended. Log in again.'));
