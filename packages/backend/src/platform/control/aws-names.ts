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

export type AwsEnvironment = 'production' | 'staging';
export type AwsNames = {
  readonly [Name in keyof typeof awsNames]: Name extends 'families' ? (typeof awsNames)['families'] : string;
};

/** Staging is an account of its own: it has other names only where production's name the environment. */
export function awsNamesOf(environment: AwsEnvironment): AwsNames {
  if (environment === 'production') return awsNames;
  const own = (name: string) => name.replace('sleek-coach-prod', 'sleek-coach-staging');
  return {
    ...awsNames,
    cluster: own(awsNames.cluster),
    database: own(awsNames.database),
    restoredDatabase: own(awsNames.restoredDatabase),
    secretsPrefix: own(awsNames.secretsPrefix),
  };
}
