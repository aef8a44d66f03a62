import type { Config } from '../config.ts';
import { openAwsSecrets } from './aws-secrets.ts';
import { type ReadSecrets, readSecretsDir } from './secrets-dir.ts';

type Places = Pick<Config, 'secretsDir' | 'awsSecrets'>;

/** Where secrets lie beside the environment, as who looks after it sees it; null where they lie nowhere. */
export type SecretPlace = { kind: 'folder' | 'aws'; read(): Promise<ReadSecrets> };

export function secretPlaceOf({ secretsDir, awsSecrets }: Places): SecretPlace | null {
  if (secretsDir !== null) return { kind: 'folder', read: async () => readSecretsDir(secretsDir) };
  return awsSecrets === null ? null : { kind: 'aws', read: openAwsSecrets(awsSecrets) };
}

/** The secrets as a command that has just been started knows them. */
export function secretsAtStart({ secretsDir, awsSecrets }: Places): ReadSecrets['secrets'] {
  if (secretsDir !== null) return readSecretsDir(secretsDir).secrets;
  return awsSecrets?.first.secrets ?? new Map();
}
