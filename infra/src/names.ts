import { awsNames } from '../../packages/backend/src/platform/control/aws-names.ts';

export type EnvironmentName = 'staging' | 'production';

/**
 * Production has the names that the runbook's commands and the operator's commands use. Staging is an account of its own:
 * it has the same names where the runbook's carry no environment, and its own where they do or where they are the world's.
 */
export const namesOf = (environment: EnvironmentName) => {
  const own = (name: string) =>
    environment === 'production' ? name : name.replace('sleek-coach-prod', 'sleek-coach-staging');
  const photoBucket = environment === 'production' ? 'sleek-coach-photos-prod' : 'sleek-coach-photos-staging';
  return {
    cluster: own(awsNames.cluster),
    service: awsNames.service,
    families: awsNames.families,
    database: own(awsNames.database),
    cache: awsNames.cache,
    logGroup: awsNames.logGroup,
    secretsPrefix: own(awsNames.secretsPrefix),
    databaseUser: 'sleekcoach',
    databaseName: 'sleekcoach',
    repository: awsNames.service,
    photoBucket,
    photoReplicaBucket: `${photoBucket}-replica`,
    logsBucket: environment === 'production' ? 'sleek-coach-logs' : 'sleek-coach-logs-staging',
    stateBucket: own('sleek-coach-prod').concat('-terraform-state'),
  } as const;
};

export type Names = ReturnType<typeof namesOf>;
