/** Values that AWS takes from a closed list but the provider's types call strings: a wrong one is a type error here. */

export type Region = 'eu-central-1' | 'eu-west-1' | 'eu-north-1' | 'us-east-1' | 'us-west-2';

/** How every task is started. */
export const launch: { launchType: 'FARGATE'; platformVersion: '1.4.0' } = {
  launchType: 'FARGATE',
  platformVersion: '1.4.0',
};

/** Processor units and MiB that Fargate sells together. */
export type TaskSize =
  | { cpu: '512'; memory: '1024' | '2048' | '3072' | '4096' }
  | { cpu: '1024'; memory: '2048' | '3072' | '4096' | '5120' | '6144' | '7168' | '8192' }
  | { cpu: '2048'; memory: '4096' | '5120' | '6144' | '7168' | '8192' | '16384' };

export type DatabaseClass =
  | 'db.t4g.small'
  | 'db.t4g.medium'
  | 'db.m6g.large'
  | 'db.r6g.large'
  | 'db.r6g.xlarge'
  | 'db.r6g.2xlarge';
export type CacheClass = 'cache.t4g.small' | 'cache.t4g.medium' | 'cache.m6g.large' | 'cache.r6g.large';

/** What CloudWatch can keep logs for, as far as we would; days. */
type LogRetentionDays = 30 | 90 | 365;
export const logRetentionDays: LogRetentionDays = 90;
