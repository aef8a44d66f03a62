import type { z } from 'zod';
import type { ProblemCode } from './errors.ts';
import type { RateLimitName } from './rate-limits.ts';

/** One row of the API: where it is, who may call it, what it takes and what it answers. */
export type RouteSpec = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  auth: 'member' | 'public';
  tag: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Absent for a stream or an empty answer. */
  response?: z.ZodType;
  /** One event of a stream. */
  events?: z.ZodType;
  status: number;
  /** Failures beyond those that any request of its kind can meet. */
  problems?: readonly ProblemCode[];
  /** Limits on top of those that hold for every request. */
  limits?: readonly RateLimitName[];
  /** Never refused, however often it is asked: what load balancers look at. */
  unlimited?: true;
  /** Body or answer hold a password or a token: nothing of them is kept, not even for an Idempotency-Key. */
  secret?: true;
  /** Another spelling, kept for existing clients. */
  deprecated?: true;
};

export const api = '/api/v1';

/** What a member posts can be sent again with its `Idempotency-Key`; a stream goes on by its event ids instead. */
export const takesIdempotencyKey = ({ method, auth, events, secret }: RouteSpec): boolean =>
  method === 'POST' && auth === 'member' && events === undefined && !secret;
