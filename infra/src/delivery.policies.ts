import { type Attributes, every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

type Statement = {
  Effect: string;
  Action: unknown;
  Resource?: unknown;
  Condition?: Attributes;
  Principal?: Attributes;
};

/** What AWS itself cannot narrow down to a resource. */
const unbound = new Set([
  'cloudwatch:PutMetricData',
  'ecr:GetAuthorizationToken',
  'ecs:DescribeTaskDefinition',
  'ecs:ListTaskDefinitions',
  'ecs:RegisterTaskDefinition',
  'secretsmanager:GetRandomPassword',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
]);

const list = (value: unknown): string[] => [value ?? []].flat().map(String);

const statementsIn = (text: unknown): Statement[] =>
  list(text).flatMap((each) => [JSON.parse(each).Statement ?? []].flat());

/** What the policies of roles allow. */
const allowed = (stack: StackJson): Statement[] =>
  resourcesOf(stack, 'aws_iam_role_policy')
    .flatMap(({ attributes }) => statementsIn(attributes.policy))
    .filter(({ Effect }) => Effect === 'Allow');

const trusts = (stack: StackJson): Statement[] =>
  resourcesOf(stack, 'aws_iam_role').flatMap(({ attributes }) => statementsIn(attributes.assume_role_policy));

const fromGithub = (stack: StackJson) =>
  trusts(stack).filter(({ Action }) => list(Action).includes('sts:AssumeRoleWithWebIdentity'));

export const deliveryPolicies: readonly Policy[] = [
  every('aws_ecr_repository', 'a tag of an image never moves', (registry) => {
    return registry.image_tag_mutability === 'IMMUTABLE';
  }),
  every('aws_ecr_repository', 'images are looked through when they come', (registry) => {
    return registry.image_scanning_configuration?.scan_on_push === true;
  }),
  every('aws_ecr_repository', 'images are encrypted, and not destroyed by mistake', (registry) => {
    return (
      registry.encryption_configuration?.[0]?.encryption_type === 'KMS' && registry.lifecycle?.prevent_destroy
    );
  }),
  every('aws_ecr_lifecycle_policy', 'enough images stay to go back to', ({ policy }) => {
    const rules: Attributes[] = JSON.parse(policy).rules;
    return rules.some(({ selection }) => selection.tagStatus === 'any' && selection.countNumber >= 50);
  }),
  that('no permission names every action', (stack) =>
    allowed(stack).every(({ Action }) =>
      list(Action).every((action) => /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action)),
    ),
  ),
  that('no permission reaches every resource, where AWS can narrow it', (stack) =>
    allowed(stack).every(
      ({ Action, Resource }) =>
        list(Resource).length > 0 &&
        (list(Action).every((action) => unbound.has(action)) ||
          list(Resource).every((arn) => arn !== '*' && !/^arn:aws:[\w-]*:?\*?$/.test(arn))),
    ),
  ),
  that('roles are handed on to tasks alone, each by its name', (stack) =>
    allowed(stack)
      .filter(({ Action }) => list(Action).includes('iam:PassRole'))
      .every(
        ({ Resource, Condition }) =>
          Condition?.StringEquals?.['iam:PassedToService'] === 'ecs-tasks.amazonaws.com' &&
          list(Resource).every((arn) => !arn.includes('*')),
      ),
  ),
  that('workflows run as roles of this repository and one environment', (stack) => {
    const subjects = fromGithub(stack).map(
      ({ Condition }) => Condition?.StringEquals?.['token.actions.githubusercontent.com:sub'],
    );
    const environment = stack.provider?.aws?.[0]?.default_tags?.[0]?.tags?.environment;
    return (
      subjects.length === 2 &&
      subjects[0] === `repo:\${var.github_repository}:environment:${environment}` &&
      subjects[1] === `repo:\${var.github_repository}:environment:${environment}-plan`
    );
  }),
  that('a token of GitHub has to be meant for AWS', (stack) =>
    fromGithub(stack).every(
      ({ Condition }) =>
        Condition?.StringEquals?.['token.actions.githubusercontent.com:aud'] === 'sts.amazonaws.com',
    ),
  ),
  that('every role is trusted to somebody named', (stack) =>
    trusts(stack).every(({ Principal }) => {
      const named = list(Principal?.Service ?? Principal?.Federated);
      return named.length === 1 && named.every((name) => name !== '*' && !name.startsWith('arn:aws:iam::*'));
    }),
  ),
  that(
    'the role that plans is given nothing that changes',
    (stack) =>
      resourcesOf(stack, 'aws_iam_role_policy_attachment')
        .filter(({ attributes }) => /aws_iam_role\.plan\./.test(attributes.role))
        .every(({ attributes }) => attributes.policy_arn === 'arn:aws:iam::aws:policy/SecurityAudit') &&
      statementsIn(stack.resource?.aws_iam_role_policy?.['plan-may']?.policy).every(({ Action }) =>
        list(Action).every((action) => /:(Get|List)/.test(action)),
      ),
  ),
  that('an image is asked for by its digest, and a repository without a wildcard', (stack) => {
    const condition = (name: string) => stack.variable?.[name]?.validation?.[0]?.condition ?? '';
    return (
      condition('api_image').includes('@sha256:[0-9a-f]{64}$') &&
      !condition('github_repository').includes('*')
    );
  }),
];
