/**
 * The session's two tokens. The access token lives in this tab's memory only. The refresh token is in localStorage,
 * because the contract's sessions are bearer tokens and a member must stay signed in across restarts; what keeps
 * it safe there is the page's strict script policy, rotation at each use, and the server's reuse detection.
 *
 * A refresh token works once. Tabs therefore take turns (a lock across tabs), and each reads the newest token
 * inside its turn.
 */
export type TokenPair = { access_token: string; refresh_token: string };
export type Renewal = 'renewed' | 'ended' | 'unreachable';
export type Exchange = (refreshToken: string) => Promise<TokenPair | 'refused' | 'unreachable'>;

export type TokenStorage = { read: () => string | null; write: (token: string) => void; clear: () => void };
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

export type Tokens = {
  access: () => string | null;
  refresh: () => string | null;
  /** Renews once for all callers at a time; `rejected` is the access token that was refused, if any. */
  renew: (rejected: string | null) => Promise<Renewal>;
  accept: (pair: TokenPair) => void;
  forget: () => void;
  /** Told when the session is over, or belongs to another member than before (signed in from another tab). */
  onChange: (listener: () => void) => () => void;
};

export function createTokens(deps: { storage: TokenStorage; turn: Turn; exchange: Exchange }): Tokens {
  let access: string | null = null;
  let member: string | null = null;
  let renewing: Promise<Renewal> | null = null;
  const listeners = new Set<() => void>();

  const accept = (pair: TokenPair) => {
    access = pair.access_token;
    member = memberOf(pair.access_token);
    deps.storage.write(pair.refresh_token);
  };
  const forget = () => {
    access = null;
    member = null;
    deps.storage.clear();
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const settle = (pair: TokenPair): Renewal => {
    const before = member;
    accept(pair);
    if (before !== null && before !== member) tell();
    return 'renewed';
  };
  const end = (): Renewal => {
    const wasSignedIn = member !== null;
    forget();
    if (wasSignedIn) tell();
    return 'ended';
  };
  const exchange = async (attemptsLeft: number): Promise<Renewal> => {
    const presented = deps.storage.read();
    if (presented === null) return end();
    const answer = await deps.exchange(presented);
    if (answer === 'unreachable') return 'unreachable';
    if (answer !== 'refused') return settle(answer);
    // Where locks don't exist another tab may have been faster: its token is the good one.
    if (attemptsLeft > 0 && deps.storage.read() !== presented) return exchange(attemptsLeft - 1);
    return end();
  };

  return {
    access: () => access,
    refresh: deps.storage.read,
    accept,
    forget,
    renew: async (rejected) => {
      if (access !== null && access !== rejected) return 'renewed';
      renewing ??= deps
        .turn(() => exchange(1))
        .finally(() => {
          renewing = null;
        });
      return renewing;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The `sub` claim, unverified: it only tells one member from another on this device. */
function memberOf(token: string): string | null {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof claims === 'object' && claims !== null && 'sub' in claims ? String(claims.sub) : token;
  } catch {
    return token;
  }
}
