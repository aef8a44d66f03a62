import { type AwsEnvironment, awsNamesOf } from '../../packages/backend/src/platform/control/aws-names.ts';

export type EnvironmentName = AwsEnvironment;

/** The names that the runbook's and the operator's commands use, and those that nothing but the infrastructure says. */
export const namesOf = (environment: EnvironmentName) => {
  const { cluster, service, families, database, cache, logGroup, secretsPrefix } = awsNamesOf(environment);
  const isProduction = environment === 'production';
  const photoBucket = isProduction ? 'sleek-coach-photos-prod' : 'sleek-coach-photos-staging';
  return {
    cluster,
    service,
    families,
    database,
    cache,
    logGroup,
    secretsPrefix,
    databaseUser: 'sleekcoach',
    databaseName: 'sleekcoach',
    repository: service,
    photoBucket,
    photoReplicaBucket: `${photoBucket}-replica`,
    // Names of buckets are the world's: staging cannot have production's, though it is another account.
    logsBucket: isProduction ? 'sleek-coach-logs' : 'sleek-coach-logs-staging',
    stateBucket: `${cluster}-terraform-state`,
  };
};

export type Names = ReturnType<typeof namesOf>;
