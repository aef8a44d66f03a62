import { IamOpenidConnectProvider } from '@cdktn/provider-aws/lib/iam-openid-connect-provider/index.js';
import { IamRole } from '@cdktn/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktn/provider-aws/lib/iam-role-policy/index.js';
import { IamRolePolicyAttachment } from '@cdktn/provider-aws/lib/iam-role-policy-attachment/index.js';
import { TerraformOutput } from 'cdktn';
import type { Construct } from 'constructs';
import { allow, policyOf, type Statement } from './iam.ts';
import type { Settings } from './settings.ts';

type Needs = {
  account: string;
  /** As owner/name. */
  github: string;
  clusterArn: string;
  registryArn: string;
  /** What a deployment hands on to the tasks it makes. */
  taskRoleArns: readonly string[];
};

const issuer = 'token.actions.githubusercontent.com';

/**
 * Two roles for workflows, without any key. Both are given to the repository alone, and to one of its environments: the
 * one of this name, which in production waits for somebody's approval, deploys; the one for plans reads.
 */
export function defineDeployer(scope: Construct, settings: Settings, needs: Needs): void {
  const { environment } = settings;
  const provider = new IamOpenidConnectProvider(scope, 'github', {
    url: `https://${issuer}`,
    clientIdList: ['sts.amazonaws.com'],
  });
  const role = (name: string, from: string, statements: readonly Statement[]) => {
    const made = new IamRole(scope, name, {
      name: `sleek-coach-${name}`,
      assumeRolePolicy: trust(provider.arn, `repo:${needs.github}:environment:${from}`),
      maxSessionDuration: 3600,
    });
    new IamRolePolicy(scope, `${name}-may`, { role: made.id, policy: policyOf(...statements) });
    new TerraformOutput(scope, `${name}_role_arn`, { value: made.arn });
    return made;
  };
  role('deploy', environment, [...pushing(needs.registryArn), ...deploying(settings, needs)]);
  const plan = role('plan', `${environment}-plan`, [...readingState(settings), makingUpSecrets]);
  // What Terraform asks about is nearly everything; contents of buckets and secrets are not in it.
  new IamRolePolicyAttachment(scope, 'plan-reads', {
    role: plan.name,
    policyArn: 'arn:aws:iam::aws:policy/SecurityAudit',
  });
}

/** A plan makes up secrets as an apply would, and forgets them: it is told none that are in use. */
const makingUpSecrets = allow(['secretsmanager:GetRandomPassword'], ['*']);

const trust = (provider: string, subject: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: provider },
        Condition: { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: subject } },
      },
    ],
  });

const pushing = (registry: string): Statement[] => [
  allow(['ecr:GetAuthorizationToken'], ['*']),
  allow(
    [
      'ecr:BatchCheckLayerAvailability',
      'ecr:BatchGetImage',
      'ecr:CompleteLayerUpload',
      'ecr:DescribeImages',
      'ecr:GetDownloadUrlForLayer',
      'ecr:InitiateLayerUpload',
      'ecr:PutImage',
      'ecr:UploadLayerPart',
    ],
    [registry],
  ),
];

const readingState = ({ names, environment }: Settings): Statement[] => [
  allow(['s3:ListBucket'], [`arn:aws:s3:::${names.stateBucket}`]),
  allow(['s3:GetObject'], [`arn:aws:s3:::${names.stateBucket}/${environment}.tfstate`]),
];

function deploying({ names, region }: Settings, needs: Needs): Statement[] {
  const { account, clusterArn, taskRoleArns } = needs;
  const ecs = (rest: string) => `arn:aws:ecs:${region}:${account}:${rest}`;
  const families = Object.values(names.families).map(({ name }) => name);
  return [
    allow(['ecs:DescribeServices', 'ecs:UpdateService'], [ecs(`service/${names.cluster}/${names.service}`)]),
    // These know no smaller thing than everything; which roles a revision may have is limited below.
    allow(['ecs:DescribeTaskDefinition', 'ecs:ListTaskDefinitions', 'ecs:RegisterTaskDefinition'], ['*']),
    allow(
      ['ecs:RunTask'],
      families
        .filter((family) => family !== names.service)
        .map((family) => ecs(`task-definition/${family}:*`)),
      { ArnEquals: { 'ecs:cluster': clusterArn } },
    ),
    allow(['ecs:DescribeTasks'], [ecs(`task/${names.cluster}/*`)]),
    allow(['iam:PassRole'], taskRoleArns, {
      StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    }),
  ];
}
