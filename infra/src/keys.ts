import { KmsAlias } from '@cdktn/provider-aws/lib/kms-alias/index.js';
import { KmsKey } from '@cdktn/provider-aws/lib/kms-key/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';
import type { Region } from './values.ts';

/** Their ARNs. */
export type Keys = {
  /** Encrypts the database, the cache, photos and secrets. */
  readonly data: string;
  /** The same for what is copied to the other region. */
  readonly replica: string;
  /** Encrypts what topics carry: services of AWS have to be let in, which the other keys never do. */
  readonly alerts: string;
};

const alerting = ['cloudwatch', 'events.rds', 'budgets'].map((name) => `${name}.amazonaws.com`);

/** Who may use a key says IAM, but for services that call by themselves. */
export function defineKeys(scope: Construct, { region, replicaRegion }: Settings, account: string): Keys {
  const key = (name: string, place: Region, services: readonly string[] = []) => {
    const made = new KmsKey(scope, `key-${name}`, {
      region: place,
      description: `Sleek Coach: ${name}`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: keyPolicy(account, services),
      lifecycle: { preventDestroy: true },
    });
    new KmsAlias(scope, `key-${name}-alias`, {
      region: place,
      name: `alias/sleek-coach-${name}`,
      targetKeyId: made.keyId,
    });
    return made.arn;
  };
  return {
    data: key('data', region),
    replica: key('replica', replicaRegion),
    alerts: key('alerts', region, alerting),
  };
}

const keyPolicy = (account: string, services: readonly string[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AsIamSays',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      ...(services.length === 0
        ? []
        : [
            {
              Sid: 'Alerts',
              Effect: 'Allow',
              Principal: { Service: services },
              Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
              Resource: '*',
              Condition: { StringEquals: { 'aws:SourceAccount': account } },
            },
          ]),
    ],
  });
