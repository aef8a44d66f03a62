/**
 * The session's two tokens, both in localStorage. The contract's sessions are bearer tokens, and a member stays
 * signed in across restarts, so the refresh token has to be kept; whoever could read it there could make an access
 * token as well, so keeping that one in memory would protect nothing. It would cost a rotation at each page load,
 * and a load that is broken off in the middle of a rotation loses the session. What guards both is the page's
 * strict script policy, short-lived access tokens, rotation, and the server's reuse detection.
 *
 * A refresh token works once. Tabs therefore take turns (a lock across tabs), and inside its turn each looks first
 * whether another one has renewed already.
 */
export type TokenPair = { access_token: string; refresh_token: string };
export type Renewal = 'renewed' | 'ended' | 'unreachable';
export type Exchange = (refreshToken: string) => Promise<TokenPair | 'refused' | 'unreachable'>;

export type TokenStorage = {
  read: () => TokenPair | null;
  write: (pair: TokenPair) => void;
  clear: () => void;
};
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
  let member: string | null = null;
  let renewing: Promise<Renewal> | null = null;
  const listeners = new Set<() => void>();

  const tell = () => {
    for (const listener of listeners) listener();
  };
  /** The stored pair, unless another member has taken this browser over: their token must not serve this page. */
  const own = (): TokenPair | 'changed' | null => {
    const pair = deps.storage.read();
    if (pair === null) return null;
    const owner = memberOf(pair.access_token);
    if (member !== null && owner !== member) return 'changed';
    member = owner;
    return pair;
  };
  const end = (): Renewal => {
    const wasSignedIn = member !== null;
    member = null;
    if (wasSignedIn) tell();
    return 'ended';
  };
  const exchange = async (rejected: string | null, attemptsLeft: number): Promise<Renewal> => {
    const pair = own();
    if (pair === 'changed' || pair === null) return end();
    if (pair.access_token !== rejected && rejected !== null) return 'renewed';
    const answer = await deps.exchange(pair.refresh_token);
    if (answer === 'unreachable') return 'unreachable';
    if (answer !== 'refused') {
      deps.storage.write(answer);
      return 'renewed';
    }
    // Where locks don't exist another tab may have been faster: its pair is the good one.
    const left = deps.storage.read();
    if (attemptsLeft > 0 && left !== null && left.refresh_token !== pair.refresh_token)
      return exchange(rejected, attemptsLeft - 1);
    deps.storage.clear();
    return end();
  };

  return {
    access: () => {
      const pair = own();
      return pair === null || pair === 'changed' ? null : pair.access_token;
    },
    refresh: () => deps.storage.read()?.refresh_token ?? null,
    accept: (pair) => {
      member = memberOf(pair.access_token);
      deps.storage.write(pair);
    },
    forget: () => {
      member = null;
      deps.storage.clear();
    },
    renew: (rejected) => {
      renewing ??= deps
        .turn(() => exchange(rejected, 1))
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
function memberOf(token: string): string {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof claims === 'object' && claims !== null && 'sub' in claims ? String(claims.sub) : token;
  } catch {
    return token;
  }
}
