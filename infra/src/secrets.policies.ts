import { secretNames } from '../../packages/backend/src/secret-names.ts';
import { every, isProduction, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

const namesIn = (stack: StackJson): string[] =>
  resourcesOf(stack, 'aws_secretsmanager_secret').map(({ attributes }) => attributes.name);
const prefixIn = (stack: StackJson) => (isProduction(stack) ? 'sleek-coach-prod/' : 'sleek-coach-staging/');

/** The runbook's row, or the decision, that a promise comes from stands in brackets. */
export const secretPolicies: readonly Policy[] = [
  that(
    'every secret that the server asks for is there, under the runbook’s prefix [Secrets Manager; decision 33]',
    (stack) => secretNames.every((name) => namesIn(stack).includes(`${prefixIn(stack)}${name}`)),
  ),
  that('no secret has another prefix [Security Procedures]', (stack) =>
    namesIn(stack).every((name) => name.startsWith(prefixIn(stack))),
  ),
  every(
    'aws_secretsmanager_secret',
    'secrets are encrypted by a key of ours, and can be taken back for a month [Security Procedures]',
    (secret) => {
      return (
        /aws_kms_key\.key-data\.arn/.test(secret.kms_key_id) &&
        secret.recovery_window_in_days === 30 &&
        secret.lifecycle?.prevent_destroy === true
      );
    },
  ),
  every(
    'aws_secretsmanager_secret',
    'secrets are in the other region too: without the data key nothing sealed is read [Full Recovery Procedure]',
    (secret, stack) => {
      const [replica] = secret.replica ?? [];
      return (
        replica?.region !== undefined &&
        replica.region !== stack.provider?.aws?.[0]?.region &&
        /aws_kms_key\.key-replica\.arn/.test(replica.kms_key_id)
      );
    },
  ),
  every(
    'aws_secretsmanager_secret_version',
    'no secret is in Terraform’s state or put back by a later plan [Rotate API Keys]',
    (version) => {
      return (
        version.secret_string === undefined &&
        version.secret_binary === undefined &&
        /ephemeral\./.test(version.secret_string_wo) &&
        version.secret_string_wo_version === 1
      );
    },
  ),
  that(
    'AWS rotates none by itself: it would change a secret before the database [Rotate Database Password; decision 34]',
    (stack) =>
      resourcesOf(stack, 'aws_secretsmanager_secret_rotation').length === 0 &&
      resourcesOf(stack, 'aws_db_instance').every(
        ({ attributes }) => !attributes.manage_master_user_password,
      ),
  ),
  that('the owner’s login is its own secret, and no task may read it [decision 34]', (stack) => {
    const owner = resourcesOf(stack, 'aws_secretsmanager_secret').find(({ attributes }) =>
      /\/db-owner-password$/.test(attributes.name),
    );
    const roles = resourcesOf(stack, 'aws_iam_role_policy').map(({ attributes }) => attributes.policy);
    return owner !== undefined && !roles.some((policy) => String(policy).includes(`secret.${owner.name}.`));
  }),
  every(
    'aws_kms_key',
    'keys turn every year and are not destroyed by mistake [Security Procedures]',
    (key) => {
      return (
        key.enable_key_rotation === true &&
        key.deletion_window_in_days === 30 &&
        key.lifecycle?.prevent_destroy === true
      );
    },
  ),
  every(
    'aws_kms_key',
    'keys let in this account, and services on its behalf alone [Security Procedures]',
    (key) => {
      const statements: { Principal: { AWS?: string }; Condition?: object }[] = JSON.parse(
        key.policy,
      ).Statement;
      return statements.every(
        ({ Principal, Condition }) =>
          Principal.AWS === `arn:aws:iam::\${var.account_id}:root` ||
          JSON.stringify(Condition) === `{"StringEquals":{"aws:SourceAccount":"\${var.account_id}"}}`,
      );
    },
  ),
];
