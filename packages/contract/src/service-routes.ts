import { z } from 'zod';
import { dependenciesHealth, readiness } from './health.ts';
import { legalDocument, legalVersions } from './legal.ts';
import { api, type RouteSpec } from './route-spec.ts';
import { serviceStatus } from './status.ts';
import { message } from './wire.ts';

/** Liveness, the root and the description of the API. */
export const serviceRoutes = {
  health: {
    method: 'GET',
    path: '/health',
    auth: 'public',
    tag: 'Health',
    summary: 'Whether the process answers',
    response: z.object({ status: z.literal('healthy') }),
    status: 200,
    unlimited: true,
  },
  ready: {
    method: 'GET',
    path: '/health/ready',
    auth: 'public',
    tag: 'Health',
    summary:
      'Whether requests should be sent here: 503 while the database does not answer or the server stops',
    response: readiness,
    status: 200,
    unlimited: true,
  },
  dependencies: {
    method: 'GET',
    path: '/health/dependencies',
    auth: 'public',
    tag: 'Health',
    summary: 'How what the server leans on is doing, as of the last seconds',
    response: dependenciesHealth,
    status: 200,
    unlimited: true,
  },
  status: {
    method: 'GET',
    path: '/status.json',
    auth: 'public',
    tag: 'Health',
    summary: 'What works for members, what does not since when, and what did not in the last 90 days',
    response: serviceStatus,
    status: 200,
    unlimited: true,
  },
  apiRoot: {
    method: 'GET',
    path: `${api}/`,
    auth: 'public',
    tag: 'Root',
    summary: 'The root of the API',
    response: message,
    status: 200,
  },
  openApi: {
    method: 'GET',
    path: '/openapi.json',
    auth: 'public',
    tag: 'Root',
    summary: 'This description of the API, as OpenAPI 3.1',
    response: z.looseObject({ openapi: z.string() }),
    status: 200,
  },
  privacyPolicy: {
    method: 'GET',
    path: `${api}/legal/privacy-policy`,
    auth: 'public',
    tag: 'legal',
    summary: 'The privacy policy',
    response: legalDocument,
    status: 200,
  },
  termsOfService: {
    method: 'GET',
    path: `${api}/legal/terms-of-service`,
    auth: 'public',
    tag: 'legal',
    summary: 'The terms of service',
    response: legalDocument,
    status: 200,
  },
  dataRetention: {
    method: 'GET',
    path: `${api}/legal/data-retention`,
    auth: 'public',
    tag: 'legal',
    summary: 'What is kept how long',
    response: legalDocument,
    status: 200,
  },
  legalVersions: {
    method: 'GET',
    path: `${api}/legal/versions`,
    auth: 'public',
    tag: 'legal',
    summary: 'The versions in force',
    response: legalVersions,
    status: 200,
  },
} as const satisfies Record<string, RouteSpec>;
