import { Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import type { ApiError } from '../api/request.ts';
import { useSession } from '../api/session.tsx';
import { Page } from '../design/Page.tsx';
import { ErrorState } from '../design/States.tsx';
import { needsOnboarding } from '../features/onboarding/onboarding.memory.ts';
import { m } from '../messages/en.ts';
import { Brand } from './Brand.tsx';
import { useTakeLinkToken } from './link-token.ts';

/** Decides who may be where: strangers at the welcome page, new members at onboarding, the others anywhere. */
export function Root() {
  const session = useSession();
  const { pathname, href, search } = useLocation();
  useTakeLinkToken();
  // What is on screen, which lags behind the address while a page's code is being fetched.
  const page = useMatches({ select: (matches) => matches.at(-1)?.routeId }) ?? '';
  const signedIn = session.status === 'signed-in';
  // The same as long as the page is: it must not be built anew when the address or the session changes under it.
  const pages = <Pages key={signedIn && !isPublic(page) ? session.user.id : 'nobody'} />;
  if (isPublic(pathname)) return signedIn || isPublic(page) || page === '/welcome' ? pages : <Starting />;
  if (session.status === 'unreachable') return <Unreachable error={session.error} onRetry={session.retry} />;
  if (session.status === 'signed-out') {
    if (pathname !== '/welcome') return <Navigate {...wayOut(session.why, href)} replace />;
    return page === '/welcome' ? pages : <Starting />;
  }
  if (!signedIn) return <Starting />;
  if (pathname !== '/onboarding' && needsOnboarding(session.user))
    return <Navigate to="/onboarding" replace />;
  if (pathname === '/welcome') return <Navigate to={search.next ?? '/'} replace />;
  return pages;
}

const Pages = () => <Outlet />;

/** Whoever asks for the start begins anew; a page of their own tells a member why it is out of reach. */
function wayOut(why: 'left' | 'ended' | 'closed', href: string) {
  if (href === '/') return { to: '/welcome', search: {} } as const;
  if (why === 'closed') return { to: '/account-closed' } as const;
  return { to: '/welcome', search: { next: href } } as const;
}

function Starting() {
  return (
    <main className="flex min-h-dvh animate-late items-center justify-center" aria-busy="true">
      <Brand size={56} />
      <span className="sr-only">{m.loading}</span>
    </main>
  );
}

function Unreachable({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  return (
    <main className="flex min-h-dvh items-center">
      <Page title={m.startFailed}>
        <ErrorState error={error} onRetry={onRetry} />
      </Page>
    </main>
  );
}

/** Pages that are there whoever asks, and whether or not the member's record can be read. */
const publicPages = [
  '/forgot-password',
  '/reset-password',
  '/verify-email',
  '/restore-account',
  '/account-closed',
];
const isPublic = (pathname: string): boolean =>
  pathname.startsWith('/legal/') || publicPages.includes(pathname);
