import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { findActor } from './accounts.store.ts';
import type { Tokens } from './tokens.ts';

/** The actor of an access token, or null: for a bad token and for a member who is gone alike. */
export async function authenticate(
  deps: { db: Database; tokens: Tokens },
  accessToken: string,
): Promise<Actor | null> {
  const claims = deps.tokens.read('access', accessToken);
  if (claims === null) return null;
  const actor = await findActor(deps.db, claims.userId, claims.tokenVersion);
  return actor && claims.sessionId !== null ? { ...actor, sessionId: claims.sessionId } : actor;
}
