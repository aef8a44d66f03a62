import type { TokenResponse } from '@sleek/contract/accounts';
import { type Api, createApi } from './request.ts';
import {
  createTokens,
  type Exchange,
  type TokenPair,
  type TokenStorage,
  type Tokens,
  type Turn,
} from './tokens.ts';

const storageKey = 'sleek.session';

const fetchHere = (url: string, init: RequestInit) => window.fetch(url, init);

const exchange: Exchange = async (refreshToken) => {
  const answer = await bare.post<TokenResponse>(
    '/auth/refresh',
    { refresh_token: refreshToken },
    { signedIn: false },
  );
  if (answer.ok) return answer.value;
  return answer.error.status === 401 || answer.error.status === 422 ? 'refused' : 'unreachable';
};

const turn: Turn = (work) => ('locks' in navigator ? navigator.locks.request('sleek.session', work) : work());

/** Browsers that block storage get a session for as long as the page is open. */
function openStorage(): TokenStorage {
  let kept: TokenPair | null = null;
  const attempt = (action: () => void) => {
    try {
      action();
    } catch {
      // Kept in memory only.
    }
  };
  return {
    read: () => {
      attempt(() => {
        kept = readPair(window.localStorage.getItem(storageKey));
      });
      return kept;
    },
    write: (pair) => {
      kept = { access_token: pair.access_token, refresh_token: pair.refresh_token };
      attempt(() => window.localStorage.setItem(storageKey, JSON.stringify(kept)));
    },
    clear: () => {
      kept = null;
      attempt(() => window.localStorage.removeItem(storageKey));
    },
  };
}

function readPair(text: string | null): TokenPair | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as TokenPair;
  } catch {
    return null;
  }
}

export const tokens: Tokens = createTokens({ storage: openStorage(), turn, exchange });
const bare: Api = createApi({ fetch: fetchHere, tokens });

/** The one client of this page. */
export const api: Api = bare;

/** Calls `listener` when another tab signed out or in. */
export const onOtherTabSession = (listener: () => void): (() => void) => {
  const heard = (event: StorageEvent) => {
    if (event.key === storageKey && (event.newValue === null || event.oldValue === null)) listener();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
};
