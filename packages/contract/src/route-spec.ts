import type { z } from 'zod';

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
  status: number;
};

export const api = '/api/v1';
