import { createHash, randomBytes } from 'node:crypto';
import { createSigner, createVerifier } from 'fast-jwt';
import type { Clock } from '../../platform/clock.ts';
import type { LiveSecrets } from '../../platform/live-secrets.ts';
import type { SecretVersion } from '../../platform/watch-secrets.ts';

export type TokenType = 'access' | 'refresh';
export type TokenOwner = { userId: string; email: string; tokenVersion: number };
export type TokenSubject = TokenOwner & { sessionId: string };
/** `sessionId` is null in tokens from before there was one. */
export type TokenClaims = TokenOwner & { sessionId: string | null; tokenType: TokenType; expiresAt: Date };

/** Signs and reads the two tokens of a session: HS256 with the claims of the contract, `ver` and `sid`. */
export type Tokens = {
  accessSeconds: number;
  issue(type: TokenType, subject: TokenSubject): { token: string; expiresAt: Date };
  /** The claims of a valid token of that type; null for anything else, an expired one included. */
  read(type: TokenType, token: string): TokenClaims | null;
};

const idBytes = { access: 16, refresh: 32 };
const daySeconds = 86_400;

export function createTokens(options: {
  secrets: Pick<LiveSecrets, 'jwtSecrets'>;
  clock: Clock;
  accessMinutes: number;
  refreshDays: number;
}): Tokens {
  const ring = keyRing(options.secrets);
  const seconds = { access: options.accessMinutes * 60, refresh: options.refreshDays * daySeconds };
  const nowSeconds = () => Math.floor(options.clock.now().getTime() / 1000);
  return {
    accessSeconds: seconds.access,
    issue(type, { userId, email, tokenVersion, sessionId }) {
      const issuedAt = nowSeconds();
      const expiresAt = issuedAt + seconds[type];
      const token = ring().sign({
        sub: userId,
        email,
        token_type: type,
        exp: expiresAt,
        iat: issuedAt,
        jti: randomBytes(idBytes[type]).toString('base64url'),
        ver: tokenVersion,
        sid: sessionId,
      });
      return { token, expiresAt: new Date(expiresAt * 1000) };
    },
    read(type, token) {
      const nowMs = nowSeconds() * 1000;
      for (const { verify, replacedAt } of ring().verifiers) {
        if (replacedAt !== null && replacedAt.getTime() + seconds[type] * 1000 <= nowMs) continue;
        const claims = readClaims(verify, token);
        if (claims === null || claims.tokenType !== type) continue;
        return claims.expiresAt.getTime() > nowMs ? claims : null;
      }
      return null;
    },
  };
}

/**
 * A secret that was replaced is believed for as long as its tokens live, and no longer: who stole it can't go on
 * making access tokens. For a forged refresh token it is of no use, since one must also be on record.
 */
function keyRing(secrets: Pick<LiveSecrets, 'jwtSecrets'>) {
  let from = secrets.jwtSecrets();
  let ring = ringOf(from);
  return () => {
    const versions = secrets.jwtSecrets();
    if (versions !== from) {
      ring = ringOf(versions);
      from = versions;
    }
    return ring;
  };
}

function ringOf(versions: readonly SecretVersion[]) {
  const [signing] = versions;
  if (signing === undefined) throw new Error('There is no secret to sign tokens with');
  return {
    sign: createSigner({ key: signing.secret.reveal(), algorithm: 'HS256' }),
    verifiers: versions.map(({ secret, replacedAt }) => ({
      verify: verifiedOnce(
        createVerifier({ key: secret.reveal(), algorithms: ['HS256'], ignoreExpiration: true }),
      ),
      replacedAt,
    })),
  };
}

const mostVerified = 1000;

/**
 * A signature that was right stays right; expiry and version are looked at each time. The library's own cache hashes
 * each token that it looks up, which costs as much as it saves.
 */
function verifiedOnce(verify: (token: string) => unknown): (token: string) => unknown {
  const verified = new Map<string, unknown>();
  return (token) => {
    const known = verified.get(token);
    if (known !== undefined) return known;
    const claims = verify(token);
    const [oldest] = verified.size < mostVerified ? [] : verified.keys();
    if (oldest !== undefined) verified.delete(oldest);
    verified.set(token, claims);
    return claims;
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
  const { sub, email, token_type: tokenType, exp, iat, jti, ver = 0, sid } = claims;
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
    sessionId: typeof sid === 'string' && uuidForm.test(sid) ? sid : null,
    expiresAt: new Date((exp as number) * 1000),
  };
}
