import { IamRole } from '@cdktn/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktn/provider-aws/lib/iam-role-policy/index.js';
import type { Construct } from 'constructs';
import type { Cluster } from './cluster.ts';
import type { Data } from './data.ts';
import { allow, policyOf, type Statement, trustOf } from './iam.ts';
import type { Keys } from './keys.ts';

type Needs = { account: string; cluster: Cluster; registryArn: string; data: Data; keys: Keys };

/** Their ARNs: as whom the server speaks to AWS, and as whom its task is started. */
export type TaskRoles = { readonly task: string; readonly execution: string };

export function defineTaskRoles(scope: Construct, needs: Needs): TaskRoles {
  const role = (name: string, statements: readonly Statement[]) => {
    const made = new IamRole(scope, name, {
      name: `sleek-coach-${name}`,
      assumeRolePolicy: trustOf('ecs-tasks.amazonaws.com', needs.account),
    });
    new IamRolePolicy(scope, `${name}-may`, { role: made.id, policy: policyOf(...statements) });
    return made.arn;
  };
  return {
    task: role('task', ofTheServer(needs)),
    execution: role('execution', ofTheStart(needs)),
  };
}

/** Photos with all their versions, its secrets, metrics, and the way for operators to look inside. */
const ofTheServer = ({ cluster, data: { photos, secretArns }, keys }: Needs): Statement[] => [
  allow(['s3:ListBucket', 's3:ListBucketVersions'], [photos.arn, photos.replicaArn]),
  allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'], [`${photos.arn}/*`]),
  allow(['s3:DeleteObject', 's3:DeleteObjectVersion'], [`${photos.replicaArn}/*`]),
  allow(['secretsmanager:GetSecretValue'], Object.values(secretArns)),
  // Photos and secrets lie encrypted.
  allow(['kms:Decrypt', 'kms:GenerateDataKey'], [keys.data]),
  allow(['cloudwatch:PutMetricData'], ['*']),
  allow(
    [
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ],
    ['*'],
  ),
  allow(
    ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
    [`${cluster.shellLogs.arn}:*`],
  ),
];

/** Pulls the image and opens the log. */
const ofTheStart = ({ cluster, registryArn }: Needs): Statement[] => [
  allow(['ecr:GetAuthorizationToken'], ['*']),
  allow(
    ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    [registryArn],
  ),
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [`${cluster.logs.arn}:*`]),
];
