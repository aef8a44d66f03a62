import { createHash, randomBytes } from 'node:crypto';
import { createSigner, createVerifier } from 'fast-jwt';
import type { Clock } from '../../platform/clock.ts';
import type { Redacted } from '../../secrets.ts';

export type TokenType = 'access' | 'refresh';
export type TokenSubject = { userId: string; email: string; tokenVersion: number };
export type TokenClaims = TokenSubject & { tokenType: TokenType; expiresAt: Date };

/** Signs and reads the two tokens of a session: HS256 with the claims of the contract and `ver`. */
export type Tokens = {
  accessSeconds: number;
  issue(type: TokenType, subject: TokenSubject): { token: string; expiresAt: Date };
  /** The claims of a valid token of that type; null for anything else, an expired one included. */
  read(type: TokenType, token: string): TokenClaims | null;
};

const idBytes = { access: 16, refresh: 32 };
const daySeconds = 86_400;

export function createTokens(options: {
  secret: Redacted;
  clock: Clock;
  accessMinutes: number;
  refreshDays: number;
}): Tokens {
  const key = options.secret.reveal();
  const sign = createSigner({ key, algorithm: 'HS256' });
  const verify = createVerifier({ key, algorithms: ['HS256'], ignoreExpiration: true });
  const seconds = { access: options.accessMinutes * 60, refresh: options.refreshDays * daySeconds };
  const nowSeconds = () => Math.floor(options.clock.now().getTime() / 1000);
  return {
    accessSeconds: seconds.access,
    issue(type, { userId, email, tokenVersion }) {
      const issuedAt = nowSeconds();
      const expiresAt = issuedAt + seconds[type];
      const token = sign({
        sub: userId,
        email,
        token_type: type,
        exp: expiresAt,
        iat: issuedAt,
        jti: randomBytes(idBytes[type]).toString('base64url'),
        ver: tokenVersion,
      });
      return { token, expiresAt: new Date(expiresAt * 1000) };
    },
    read(type, token) {
      const claims = readClaims(verify, token);
      if (claims === null || claims.tokenType !== type) return null;
      return claims.expiresAt.getTime() > nowSeconds() * 1000 ? claims : null;
    },
  };
}

/** What is stored of a refresh token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readClaims(verify: (token: string) => unknown, token: string): TokenClaims | null {
  let claims: Record<string, unknown>;
  try {
    claims = verify(token) as Record<string, unknown>;
  } catch {
    return null;
  }
  const { sub, email, token_type: tokenType, exp, iat, jti, ver = 0 } = claims;
  const complete =
    typeof sub === 'string' &&
    uuidForm.test(sub) &&
    typeof email === 'string' &&
    (tokenType === 'access' || tokenType === 'refresh') &&
    Number.isSafeInteger(exp) &&
    Number.isSafeInteger(iat) &&
    typeof jti === 'string' &&
    Number.isSafeInteger(ver);
  if (!complete) return null;
  return {
    userId: sub,
    email,
    tokenType,
    tokenVersion: ver as number,
    expiresAt: new Date((exp as number) * 1000),
  };
}
