import { CloudwatchLogGroup } from '@cdktn/provider-aws/lib/cloudwatch-log-group/index.js';
import { FlowLog } from '@cdktn/provider-aws/lib/flow-log/index.js';
import { IamRole } from '@cdktn/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktn/provider-aws/lib/iam-role-policy/index.js';
import type { Vpc } from '@cdktn/provider-aws/lib/vpc/index.js';
import type { Construct } from 'constructs';
import { allow, policyOf, trustOf } from './iam.ts';
import { logRetentionDays } from './values.ts';

/** Who spoke with whom inside the network: addresses and ports, no contents. */
export function defineFlowLogs(scope: Construct, vpc: Vpc): void {
  const logs = new CloudwatchLogGroup(scope, 'flow-logs', {
    name: '/vpc/sleek-coach',
    retentionInDays: logRetentionDays,
  });
  const role = new IamRole(scope, 'flow-log-writer', {
    name: 'sleek-coach-flow-logs',
    assumeRolePolicy: trustOf('vpc-flow-logs.amazonaws.com'),
  });
  new IamRolePolicy(scope, 'flow-log-writing', {
    role: role.id,
    policy: policyOf(
      allow(['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'], [`${logs.arn}:*`]),
    ),
  });
  new FlowLog(scope, 'flow-log', {
    vpcId: vpc.id,
    trafficType: 'ALL',
    logDestinationType: 'cloud-watch-logs',
    logDestination: logs.arn,
    iamRoleArn: role.arn,
  });
}
