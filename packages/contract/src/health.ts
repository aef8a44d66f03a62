import { z } from 'zod';
import { instantOut } from './wire.ts';

/** What the server leans on. Its metric `dependency_up` has the same names. */
export const dependencyNames = [
  'database',
  'redis',
  'photo-store',
  'coach-provider',
  'secrets',
  'mail',
] as const;

/** `degraded`: it works, not as it should. `not_configured`: this server does without it. */
export const dependencyStatuses = ['up', 'degraded', 'down', 'not_configured'] as const;

export const dependencyHealth = z.object({
  name: z.enum(dependencyNames),
  status: z.enum(dependencyStatuses),
  /** Since when this process sees it so; null before the first check. */
  since: instantOut.nullable(),
  checked_at: instantOut.nullable(),
  /** Of the last check that had an answer. */
  latency_ms: z.number().int().min(0).nullable(),
  detail: z.string(),
});

/** `down` where the database does not answer, `degraded` where anything else does not do all that it should. */
export const dependenciesHealth = z.object({
  status: z.enum(['up', 'degraded', 'down']),
  dependencies: z.array(dependencyHealth),
});

export const readiness = z.object({ status: z.literal('ready') });

export type DependencyName = (typeof dependencyNames)[number];
export type DependencyStatus = (typeof dependencyStatuses)[number];
export type DependencyHealth = z.output<typeof dependencyHealth>;
export type DependenciesHealth = z.output<typeof dependenciesHealth>;
