import { secretNames } from '../../packages/backend/src/secret-names.ts';
import { type Attributes, every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

/** Who takes each role of ours, and all that it may do: no more, and no less than its work needs. */
const roles: Readonly<Record<string, { takenBy: string; may: string }>> = {
  task: {
    takenBy: 'ecs-tasks.amazonaws.com',
    may: `cloudwatch:PutMetricData kms:Decrypt kms:GenerateDataKey logs:CreateLogStream logs:DescribeLogStreams
      logs:PutLogEvents s3:DeleteObject s3:DeleteObjectVersion s3:GetObject s3:ListBucket s3:ListBucketVersions
      s3:PutObject secretsmanager:GetSecretValue ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel
      ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel`,
  },
  execution: {
    takenBy: 'ecs-tasks.amazonaws.com',
    may: `ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetAuthorizationToken ecr:GetDownloadUrlForLayer
      logs:CreateLogStream logs:PutLogEvents`,
  },
  clock: { takenBy: 'scheduler.amazonaws.com', may: 'ecs:RunTask iam:PassRole sqs:SendMessage' },
  'flow-log-writer': {
    takenBy: 'vpc-flow-logs.amazonaws.com',
    may: 'logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents',
  },
  deploy: {
    takenBy: '${aws_iam_openid_connect_provider.github.arn}',
    may: `ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:CompleteLayerUpload ecr:DescribeImages
      ecr:GetAuthorizationToken ecr:GetDownloadUrlForLayer ecr:InitiateLayerUpload ecr:PutImage ecr:UploadLayerPart
      ecs:DescribeServices ecs:DescribeTaskDefinition ecs:DescribeTasks ecs:ListTaskDefinitions
      ecs:RegisterTaskDefinition ecs:RunTask ecs:UpdateService iam:PassRole`,
  },
  plan: {
    takenBy: '${aws_iam_openid_connect_provider.github.arn}',
    may: 's3:GetObject s3:ListBucket secretsmanager:GetRandomPassword',
  },
};

const allowedTo = (stack: StackJson, role: string): string[] => {
  const policies = resourcesOf(stack, 'aws_iam_role_policy').filter(
    ({ attributes }) => attributes.role === `\${aws_iam_role.${role}.id}`,
  );
  const statements: Attributes[] = policies.flatMap(
    ({ attributes }) => JSON.parse(attributes.policy).Statement,
  );
  return [...new Set(statements.flatMap(({ Action }) => Action))].sort();
};

const takers = ({ assume_role_policy: text = '{}' }: Attributes = {}): string[] => {
  const statements: Attributes[] = JSON.parse(text).Statement ?? [];
  return statements.map(({ Principal }) => String(Principal?.Service ?? Principal?.Federated));
};

export const rolePolicies: readonly Policy[] = [
  ...Object.entries(roles).flatMap(([role, { takenBy, may }]) => [
    that(`the role ${role} may do what its work needs and no more`, (stack) => {
      return allowedTo(stack, role).join(' ') === may.split(/\s+/).join(' ');
    }),
    that(`the role ${role} is taken by ${takenBy.replace(/^.*\.github\..*$/, 'GitHub')} alone`, (stack) => {
      return takers(stack.resource?.aws_iam_role?.[role]).join() === takenBy;
    }),
  ]),
  that('the server reads its own secrets by their ARNs, and not the one of the owner', (stack) => {
    const text = stack.resource?.aws_iam_role_policy?.['task-may']?.policy ?? '{}';
    const statements: Attributes[] = JSON.parse(text).Statement ?? [];
    const reading = statements.filter(({ Action }) => Action.includes('secretsmanager:GetSecretValue'));
    const arns: string[] = reading.flatMap(({ Resource }) => Resource);
    const wanted = secretNames.map((name) => `\${aws_secretsmanager_secret.secret-${name}.arn}`);
    return arns.sort().join() === wanted.sort().join();
  }),
  every('aws_iam_openid_connect_provider', 'workflows are believed to GitHub, for AWS', (provider) => {
    const { url, client_id_list: clients } = provider;
    return url === 'https://token.actions.githubusercontent.com' && clients?.join() === 'sts.amazonaws.com';
  }),
];
