import { randomUUID } from 'node:crypto';
import type { TokenResponse } from '@sleek/contract/accounts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { insertRefreshToken } from './accounts.store.ts';
import { type TokenOwner, type Tokens, tokenHash } from './tokens.ts';

export type Client = { ipAddress: string; userAgent: string | null };
export type SessionDeps = { db: Database; clock: Clock; tokens: Tokens };

/** Issues both tokens and stores the refresh token's hash; `familyId` ties the tokens of one log-in together. */
export async function openSession(
  { db, clock, tokens }: SessionDeps,
  owner: TokenOwner,
  { client, familyId = randomUUID() }: { client: Client; familyId?: string },
): Promise<TokenResponse> {
  const subject = { ...owner, sessionId: familyId };
  const access = tokens.issue('access', subject);
  const refresh = tokens.issue('refresh', subject);
  await insertRefreshToken(db, {
    userId: subject.userId,
    id: randomUUID(),
    familyId,
    tokenHash: tokenHash(refresh.token),
    expiresAt: refresh.expiresAt,
    now: clock.now(),
    ...client,
  });
  return {
    access_token: access.token,
    refresh_token: refresh.token,
    token_type: 'bearer',
    expires_in: tokens.accessSeconds,
  };
}
