import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { revokeRefreshToken } from './accounts.store.ts';
import { tokenHash } from './tokens.ts';

/** Ends the session of a refresh token. An unknown or garbled token is not told apart. */
export function logOut(deps: { db: Database; clock: Clock }, refreshToken: string): Promise<void> {
  return revokeRefreshToken(deps.db, tokenHash(refreshToken), deps.clock.now());
}
