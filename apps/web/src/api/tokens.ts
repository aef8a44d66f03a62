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

type Deps = { storage: TokenStorage; turn: Turn; exchange: Exchange };

export function createTokens(deps: Deps): Tokens {
  const { storage } = deps;
  const page = createPage(storage);
  let renewing: Promise<Renewal> | null = null;
  return {
    access: () => {
      const pair = page.pair();
      return pair === null || pair === 'changed' ? null : pair.access_token;
    },
    refresh: () => storage.read()?.refresh_token ?? null,
    accept: (pair) => {
      page.belongTo(pair);
      storage.write(pair);
    },
    forget: () => {
      page.belongTo(null);
      storage.clear();
    },
    renew: (rejected) => {
      renewing ??= deps
        .turn(() => renewNow(deps, page, rejected))
        .finally(() => {
          renewing = null;
        });
      return renewing;
    },
    onChange: page.onChange,
  };
}

async function renewNow(deps: Deps, page: Page, rejected: string | null): Promise<Renewal> {
  const { storage } = deps;
  const pair = page.pair();
  if (pair === 'changed' || pair === null) return page.end();
  if (rejected !== null && pair.access_token !== rejected) return 'renewed';
  const answer = await deps.exchange(pair.refresh_token);
  if (answer === 'unreachable') return 'unreachable';
  if (answer !== 'refused') {
    storage.write(answer);
    return 'renewed';
  }
  // Where locks don't exist another tab may have been faster: its pair is the good one.
  const left = storage.read();
  if (left !== null && left.refresh_token !== pair.refresh_token) return 'renewed';
  storage.clear();
  return page.end();
}

type Page = ReturnType<typeof createPage>;

/** Remembers whose page this is, so that the token of another member never serves it. */
function createPage(storage: TokenStorage) {
  let member: string | null = null;
  const listeners = new Set<() => void>();
  return {
    belongTo: (pair: TokenPair | null) => {
      member = pair && memberOf(pair.access_token);
    },
    pair: (): TokenPair | 'changed' | null => {
      const pair = storage.read();
      if (pair === null) return null;
      const owner = memberOf(pair.access_token);
      if (member !== null && owner !== member) return 'changed';
      member = owner;
      return pair;
    },
    end: (): Renewal => {
      const wasSignedIn = member !== null;
      member = null;
      if (wasSignedIn) for (const listener of listeners) listener();
      return 'ended';
    },
    onChange: (listener: () => void) => {
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
