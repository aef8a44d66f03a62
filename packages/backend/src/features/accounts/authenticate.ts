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
  return claims === null ? null : findActor(deps.db, claims.userId, claims.tokenVersion);
}
