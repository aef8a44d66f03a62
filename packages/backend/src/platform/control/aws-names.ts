import type { Family } from './control.ts';

/** The names that the runbook uses in AWS. */
export const awsNames = {
  cluster: 'sleek-coach-prod',
  service: 'sleek-coach-api',
  /** The container that the image goes into, by the family it belongs to. */
  families: {
    api: { name: 'sleek-coach-api', container: 'api' },
    migrate: { name: 'sleek-coach-migrate', container: 'migrate' },
    'migrate-rollback': { name: 'sleek-coach-migrate-rollback', container: 'migrate' },
  } satisfies Record<Family, { name: string; container: string }>,
  database: 'sleek-coach-prod',
  restoredDatabase: 'sleek-coach-prod-restored',
  cache: 'sleek-coach-redis',
  logGroup: '/ecs/sleek-coach-api',
  secretsPrefix: 'sleek-coach-prod/',
} as const;
