import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { findActor } from './accounts.store.ts';
import type { ActorCache } from './actor-cache.ts';
import type { Tokens } from './tokens.ts';

/** The actor of an access token, or null: for a bad or outdated token and for a member who is gone alike. */
export async function authenticate(
  deps: { db: Database; tokens: Tokens; actors: ActorCache },
  accessToken: string,
): Promise<Actor | null> {
  const claims = deps.tokens.read('access', accessToken);
  if (claims === null) return null;
  const known = await deps.actors.read(claims.userId, () => findActor(deps.db, claims.userId));
  if (known === null || known.tokenVersion !== claims.tokenVersion) return null;
  return claims.sessionId === null ? known.actor : { ...known.actor, sessionId: claims.sessionId };
}
