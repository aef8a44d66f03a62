import type { ChangePasswordResponse, TokenResponse } from '@sleek/contract/accounts';
import type { Goal, Preferences, Profile, User } from '@sleek/contract/profile';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { writeDatesFor } from '../locale.ts';
import { api, onOtherTabSession, tokens } from './client.ts';
import type { ApiError, Outcome } from './request.ts';
import { clearResources, readFailed } from './resource.ts';

type State =
  | { status: 'starting' }
  /** `ended` when the session ran out or was ended elsewhere, not by logging out here. */
  | { status: 'signed-out'; ended: boolean }
  | { status: 'unreachable'; error: ApiError }
  | { status: 'signed-in'; user: User };

export type Credentials = { email: string; password: string };

export type Session = State & {
  register: (credentials: Credentials) => Promise<Outcome<unknown>>;
  logIn: (credentials: Credentials) => Promise<Outcome<unknown>>;
  logOut: () => Promise<void>;
  /** Ends every session of the member, this one with them. */
  logOutEverywhere: () => Promise<Outcome<unknown>>;
  /** Ends every other session; this one goes on with new tokens. */
  changePassword: (passwords: { current: string; fresh: string }) => Promise<Outcome<unknown>>;
  /** Starts over after the server could not be reached. */
  retry: () => void;
  /** Reads the member's own record again, keeping what is on screen meanwhile. */
  readAgain: () => Promise<void>;
  /** Puts what a write to the member's own record answered. */
  updateUser: (part: { profile?: Profile; goal?: Goal; preferences?: Preferences }) => void;
};

/** The version of the legal drafts that this client shows and records. */
export const legalVersion = '2.0';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ status: 'starting' });

  const start = useCallback(async () => {
    clearResources();
    setState(await readState());
  }, []);
  const ended = useCallback(async () => {
    await start();
    setState((now) => (now.status === 'signed-out' ? { ...now, ended: true } : now));
  }, [start]);

  useEffect(() => {
    void start();
    window.addEventListener('online', readFailed);
    const stops = [
      tokens.onChange(ended),
      onOtherTabSession(start),
      () => window.removeEventListener('online', readFailed),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [start, ended]);

  const actions = useMemo(() => createActions(start, setState), [start]);
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

function createActions(start: () => Promise<void>, setState: (change: (before: State) => State) => void) {
  const enter = async (path: string, body: object): Promise<Outcome<unknown>> => {
    const answer = await api.post<TokenResponse>(path, body, { signedIn: false });
    if (!answer.ok) return answer;
    tokens.accept(answer.value);
    await start();
    return answer;
  };
  const leave = () => {
    tokens.forget();
    clearResources();
    setState(() => ({ status: 'signed-out', ended: false }));
  };
  return {
    register: (credentials: Credentials) =>
      enter('/auth/register', {
        ...credentials,
        accepted_terms_version: legalVersion,
        accepted_privacy_version: legalVersion,
      }),
    logIn: (credentials: Credentials) => enter('/auth/login', credentials),
    logOut: async () => {
      const refreshToken = tokens.refresh();
      leave();
      // The device has forgotten the session either way; the server is told where it can be reached.
      if (refreshToken) await api.post('/auth/logout', { refresh_token: refreshToken }, { signedIn: false });
    },
    logOutEverywhere: async () => {
      const answer = await api.post('/auth/logout-all');
      if (answer.ok) leave();
      return answer;
    },
    changePassword: async ({ current, fresh }: { current: string; fresh: string }) => {
      const body = { current_password: current, new_password: fresh };
      const answer = await api.post<ChangePasswordResponse>('/auth/change-password', body);
      if (answer.ok) tokens.accept(answer.value);
      return answer;
    },
    retry: () => {
      setState(() => ({ status: 'starting' }));
      void start();
    },
    readAgain: async () => {
      const now = await readState();
      setState((before) => (now.status === 'unreachable' ? before : now));
    },
    updateUser: (part: { profile?: Profile; goal?: Goal; preferences?: Preferences }) => {
      if (part.profile) writeDatesFor(part.profile);
      setState((before) =>
        before.status === 'signed-in' ? { ...before, user: { ...before.user, ...part } } : before,
      );
    },
  };
}

async function readState(): Promise<State> {
  if (tokens.refresh() === null) {
    tokens.forget();
    return { status: 'signed-out', ended: false };
  }
  const me = await api.get<User>('/me');
  if (me.ok) {
    writeDatesFor(me.value.profile);
    return { status: 'signed-in', user: me.value };
  }
  if (me.error.status === 401) return { status: 'signed-out', ended: true };
  return { status: 'unreachable', error: me.error };
}
