import { useLocation, useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useSyncExternalStore } from 'react';

/** Pages that a mailed link opens. What it carries stands behind `#`, so that no server ever sees it. */
const linkPages = ['/verify-email', '/reset-password', '/restore-account'];

export type LinkToken = { token: string /** Tells one opening of a link from the next. */; opening: number };

let taken: (LinkToken & { page: string }) | null = null;
const listeners = new Set<() => void>();

/** Takes the token of a mailed link out of the address bar and the history before anything else happens. */
export function useTakeLinkToken(): void {
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    if (!linkPages.includes(pathname) || !hash.startsWith('token=')) return;
    const opening = (taken?.opening ?? 0) + 1;
    taken = { page: pathname, token: hash.slice('token='.length), opening };
    for (const listener of listeners) listener();
    void navigate({ to: pathname, hash: '', replace: true });
  }, [pathname, hash, navigate]);
}

/** The token that this page was opened with, kept in memory only; null without one. */
export function useLinkToken(page: string): LinkToken | null {
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const found = useSyncExternalStore(subscribe, () => taken);
  return found?.page === page ? found : null;
}
