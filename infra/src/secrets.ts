import { EphemeralAwsSecretsmanagerRandomPassword } from '@cdktn/provider-aws/lib/ephemeral-aws-secretsmanager-random-password/index.js';
import { SecretsmanagerSecret } from '@cdktn/provider-aws/lib/secretsmanager-secret/index.js';
import { SecretsmanagerSecretVersion } from '@cdktn/provider-aws/lib/secretsmanager-secret-version/index.js';
import { Fn } from 'cdktn';
import type { Construct } from 'constructs';
import { type SecretName, secretNames } from '../../packages/backend/src/secret-names.ts';
import type { Keys } from './keys.ts';
import type { Settings } from './settings.ts';

/** The login of the database's owner: for operators, and for nobody who serves members. */
const ownerSecret = 'db-owner-password';

export type Secrets = {
  readonly arns: Readonly<Record<SecretName, string>>;
  /** For database and cache to be made with; never kept in Terraform's state, and another one at every run. */
  readonly firstOwnerPassword: string;
  readonly firstRedisToken: string;
};

/**
 * Every secret by the runbook's names. What nobody has to bring is made here, once, past Terraform's state; from then on
 * secrets belong to `ops rotate`, and a plan never puts an old one back. AWS's own rotation stays off: it would change the
 * secret before the database knows of it.
 */
export function defineSecrets(scope: Construct, settings: Settings, keys: Keys): Secrets {
  const made = makeSecrets(scope, settings, keys);
  const [password, token] = [randomText(scope, 'owner', 40), randomText(scope, 'redis', 64)];
  // Until the first rotation the server has the owner's login; that makes the application's two, which take turns.
  const login = JSON.stringify({ username: settings.names.databaseUser, password });
  const texts = {
    [ownerSecret]: login,
    'db-password': login,
    'redis-auth-token': token,
    'jwt-secret-key': randomText(scope, 'jwt', 64),
    // 32 characters of 62 kinds: 190 bits.
    'data-key': Fn.base64encode(randomText(scope, 'data-key', 32)),
  };
  for (const [name, text] of Object.entries(texts))
    new SecretsmanagerSecretVersion(scope, `first-${name}`, {
      secretId: made[name as keyof typeof texts].id,
      secretStringWo: text,
      secretStringWoVersion: 1,
    });
  const arns = Object.fromEntries(secretNames.map((name) => [name, made[name].arn])) as Secrets['arns'];
  return { arns, firstOwnerPassword: password, firstRedisToken: token };
}

type Made = Readonly<Record<SecretName | typeof ownerSecret, SecretsmanagerSecret>>;

function makeSecrets(scope: Construct, { names, replicaRegion }: Settings, keys: Keys): Made {
  const all = [...secretNames, ownerSecret].map((name) => {
    const secret = new SecretsmanagerSecret(scope, `secret-${name}`, {
      name: `${names.secretsPrefix}${name}`,
      kmsKeyId: keys.data,
      recoveryWindowInDays: 30,
      replica: [{ region: replicaRegion, kmsKeyId: keys.replica }],
      lifecycle: { preventDestroy: true },
    });
    return [name, secret];
  });
  return Object.fromEntries(all) as Made;
}

/** Another one at every run, and the same for all who take it in one. */
const randomText = (scope: Construct, id: string, passwordLength: number): string =>
  new EphemeralAwsSecretsmanagerRandomPassword(scope, `random-${id}`, {
    passwordLength,
    excludePunctuation: true,
  }).randomPassword;
