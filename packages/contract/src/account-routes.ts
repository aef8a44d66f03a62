import { loginRequest, refreshRequest, registerRequest, tokenResponse } from './accounts.ts';
import { api, type RouteSpec } from './route-spec.ts';
import { message } from './wire.ts';

/** Registration and sessions. */
export const accountRoutes = {
  register: {
    method: 'POST',
    path: `${api}/auth/register`,
    auth: 'public',
    tag: 'Authentication',
    summary: 'Create an account and open a session',
    body: registerRequest,
    response: tokenResponse,
    status: 201,
    problems: ['email-taken'],
  },
  logIn: {
    method: 'POST',
    path: `${api}/auth/login`,
    auth: 'public',
    tag: 'Authentication',
    summary: 'Open a session',
    body: loginRequest,
    response: tokenResponse,
    status: 200,
    problems: ['wrong-credentials'],
  },
  refresh: {
    method: 'POST',
    path: `${api}/auth/refresh`,
    auth: 'public',
    tag: 'Authentication',
    summary: 'Exchange a refresh token; the old one ends',
    body: refreshRequest,
    response: tokenResponse,
    status: 200,
    problems: ['refresh-refused'],
  },
  logOut: {
    method: 'POST',
    path: `${api}/auth/logout`,
    auth: 'public',
    tag: 'Authentication',
    summary: 'End the session of a refresh token',
    body: refreshRequest,
    response: message,
    status: 200,
  },
} as const satisfies Record<string, RouteSpec>;
