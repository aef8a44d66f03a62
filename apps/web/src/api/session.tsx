import type { ChangePasswordResponse, TokenResponse } from '@sleek/contract/accounts';
import type { LegalVersions } from '@sleek/contract/legal';
import type { Goal, Preferences, Profile, User } from '@sleek/contract/profile';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { writeDatesFor } from '../locale.ts';
import { api, onOtherTabSession, tokens } from './client.ts';
import type { ApiError, Outcome } from './request.ts';
import { clearResources, readFailed } from './resource.ts';

type State =
  | { status: 'starting' }
  /** `ended`: the session ran out or was ended elsewhere. `closed`: the account was just deleted here. */
  | { status: 'signed-out'; why: 'left' | 'ended' | 'closed' }
  | { status: 'unreachable'; error: ApiError }
  | { status: 'signed-in'; user: User };

export type Credentials = { email: string; password: string };

export type Session = State & {
  /** `versions` are those of the documents that were on offer; unknown ones are asked for later. */
  register: (credentials: Credentials, versions: LegalVersions | undefined) => Promise<Outcome<unknown>>;
  logIn: (credentials: Credentials) => Promise<Outcome<unknown>>;
  logOut: () => Promise<void>;
  /** Ends every session of the member, this one with them. */
  logOutEverywhere: () => Promise<Outcome<unknown>>;
  /** Closes the account; a mailed link takes that back for some days. */
  deleteAccount: () => Promise<Outcome<unknown>>;
  /** Ends every other session; this one goes on with new tokens. */
  changePassword: (passwords: { current: string; fresh: string }) => Promise<Outcome<unknown>>;
  /** Starts over after the server could not be reached. */
  retry: () => void;
  /** Reads the member's own record again, keeping what is on screen meanwhile. */
  readAgain: () => Promise<void>;
  /** Puts what a write to the member's own record answered. */
  updateUser: (part: { profile?: Profile; goal?: Goal; preferences?: Preferences }) => void;
};

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ status: 'starting' });

  const [course] = useState(() => createCourse(setState));
  useEffect(() => {
    const start = () => void course.start();
    start();
    window.addEventListener('online', readFailed);
    const stops = [
      tokens.onChange(() => void course.start('ended')),
      onOtherTabSession(start),
      () => window.removeEventListener('online', readFailed),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [course]);

  const actions = useMemo(() => createActions(course), [course]);
  const session = useMemo(() => ({ ...state, ...actions }), [state, actions]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** @throws Error outside `SessionProvider`: a defect. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The member, on pages that exist only for one. @throws Error when nobody is signed in: a defect. */
export function useMember(): User {
  const session = useSession();
  if (session.status !== 'signed-in') throw new Error('useMember without a member');
  return session.user;
}

type SetState = (change: (before: State) => State) => void;
type Course = ReturnType<typeof createCourse>;

/** What becomes of the session. Only the latest word counts: a late answer must not sign anybody in again. */
function createCourse(setState: SetState) {
  let latest = 0;
  const read = async (settle: (now: State, before: State) => State) => {
    latest += 1;
    const mine = latest;
    const now = await readState();
    if (mine !== latest) return;
    if (now.status === 'signed-in') writeDatesFor(now.user.profile);
    setState((before) => settle(now, before));
  };
  return {
    change: setState,
    /** From nothing. `why` says how a session that is no more came to its end. */
    start: (why?: 'ended') => {
      clearResources();
      return read((now) => (why && now.status === 'signed-out' ? { ...now, why } : now));
    },
    /** With what is on screen meanwhile. */
    readAgain: () =>
      read((now, before) => (now.status === 'unreachable' && before.status !== 'starting' ? before : now)),
    leave: (why: 'left' | 'closed') => {
      latest += 1;
      tokens.forget();
      clearResources();
      setState(() => ({ status: 'signed-out', why }));
    },
  };
}

const createActions = (course: Course) => ({
  ...waysIn(course),
  ...waysOut(course),
  ...recordActions(course),
});

function waysIn({ start }: Course) {
  const enter = async (path: string, body: object): Promise<Outcome<unknown>> => {
    const answer = await api.post<TokenResponse>(path, body, { signedIn: false });
    if (!answer.ok) return answer;
    tokens.accept(answer.value);
    await start();
    return answer;
  };
  return {
    register: (credentials: Credentials, versions: LegalVersions | undefined) =>
      enter('/auth/register', {
        ...credentials,
        ...(versions && {
          accepted_terms_version: versions.terms_of_service_version,
          accepted_privacy_version: versions.privacy_policy_version,
        }),
      }),
    logIn: (credentials: Credentials) => enter('/auth/login', credentials),
    changePassword: async ({ current, fresh }: { current: string; fresh: string }) => {
      const body = { current_password: current, new_password: fresh };
      const answer = await api.post<ChangePasswordResponse>('/auth/change-password', body);
      if (answer.ok) tokens.accept(answer.value);
      return answer;
    },
  };
}

function waysOut({ leave }: Course) {
  return {
    logOut: async () => {
      const refreshToken = tokens.refresh();
      leave('left');
      // The device has forgotten the session either way; the server is told where it can be reached.
      if (refreshToken) await api.post('/auth/logout', { refresh_token: refreshToken }, { signedIn: false });
    },
    logOutEverywhere: async () => {
      const answer = await api.post('/auth/logout-all');
      if (answer.ok) leave('left');
      return answer;
    },
    deleteAccount: async () => {
      const answer = await api.remove('/me');
      if (answer.ok) leave('closed');
      return answer;
    },
  };
}

function recordActions({ change, start, readAgain }: Course) {
  return {
    retry: () => {
      change(() => ({ status: 'starting' }));
      void start();
    },
    readAgain,
    updateUser: (part: { profile?: Profile; goal?: Goal; preferences?: Preferences }) => {
      if (part.profile) writeDatesFor(part.profile);
      change((before) =>
        before.status === 'signed-in' ? { ...before, user: { ...before.user, ...part } } : before,
      );
    },
  };
}

async function readState(): Promise<State> {
  if (tokens.refresh() === null) {
    tokens.forget();
    return { status: 'signed-out', why: 'left' };
  }
  const me = await api.get<User>('/me');
  if (me.ok) return { status: 'signed-in', user: me.value };
  if (me.error.status === 401) return { status: 'signed-out', why: 'ended' };
  return { status: 'unreachable', error: me.error };
}
