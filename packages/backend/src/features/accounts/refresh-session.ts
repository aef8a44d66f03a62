import type { TokenResponse } from '@sleek/contract/accounts';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import { takeRefreshToken } from './accounts.store.ts';
import { type Client, openSession, type SessionDeps } from './open-session.ts';
import { tokenHash } from './tokens.ts';

/** Ends the presented token and issues the next one in the same transaction: of N at once exactly one wins. */
export async function refreshSession(
  deps: SessionDeps,
  refreshToken: string,
  client: Client,
): Promise<Result<TokenResponse, Problem>> {
  const claims = deps.tokens.read('refresh', refreshToken);
  if (claims === null) return refused;
  return deps.db.transaction().execute(async (db) => {
    const taken = await takeRefreshToken(db, {
      userId: claims.userId,
      tokenHash: tokenHash(refreshToken),
      now: deps.clock.now(),
    });
    if (taken === null || taken.tokenVersion !== claims.tokenVersion) return refused;
    const subject = { userId: claims.userId, email: taken.email, tokenVersion: taken.tokenVersion };
    return ok(await openSession({ ...deps, db }, subject, { client, familyId: taken.familyId }));
  });
}

const refused = err(problem('refresh-refused', 'This session has ended. Log in again.'));
