import { CloudwatchLogGroup } from '@cdktn/provider-aws/lib/cloudwatch-log-group/index.js';
import { EcsCluster } from '@cdktn/provider-aws/lib/ecs-cluster/index.js';
import { EcsClusterCapacityProviders } from '@cdktn/provider-aws/lib/ecs-cluster-capacity-providers/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';
import { logRetentionDays } from './values.ts';

export type Cluster = {
  readonly arn: string;
  readonly name: string;
  /** What the tasks say. */
  readonly logs: CloudwatchLogGroup;
  /** What operators do inside of tasks. */
  readonly shellLogs: CloudwatchLogGroup;
};

/** Where tasks run, and where they log to. */
export function defineCluster(scope: Construct, { names }: Settings): Cluster {
  const logsOf = (id: string, name: string) =>
    new CloudwatchLogGroup(scope, id, { name, retentionInDays: logRetentionDays });
  const logs = logsOf('logs', names.logGroup);
  const shellLogs = logsOf('shell-logs', `${names.logGroup}-exec`);
  const cluster = new EcsCluster(scope, 'cluster', {
    name: names.cluster,
    setting: [{ name: 'containerInsights', value: 'enhanced' }],
    configuration: {
      executeCommandConfiguration: {
        logging: 'OVERRIDE',
        logConfiguration: { cloudWatchLogGroupName: shellLogs.name },
      },
    },
  });
  new EcsClusterCapacityProviders(scope, 'capacity', {
    clusterName: cluster.name,
    capacityProviders: ['FARGATE'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }],
  });
  return { arn: cluster.arn, name: names.cluster, logs, shellLogs };
}
