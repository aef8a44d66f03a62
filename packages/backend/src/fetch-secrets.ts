import type { Environment } from './config-sources.ts';
import { type AccessValues, awsAccessIn } from './control-config.ts';
import { type AwsSecretPlace, openAwsSecrets } from './platform/aws-secrets.ts';
import type { ReadSecrets } from './platform/secrets-dir.ts';

/** Where SECRETS_PREFIX points; null where it is not set, or not told which region. */
export function awsSecretPlace(
  environment: AccessValues & { SECRETS_PREFIX?: string | undefined; SECRETS_DIR?: string | undefined },
): AwsSecretPlace | null {
  const { SECRETS_PREFIX: prefix, SECRETS_DIR: dir } = environment;
  const access = awsAccessIn(environment);
  return !prefix || dir || access === null ? null : { prefix, access };
}

/**
 * The secrets of SECRETS_PREFIX as they are now, for `readConfig`, which also tells what is wrong with them. Nothing is
 * asked of AWS, nor its client loaded, where it is not set.
 */
export async function fetchSecrets(environment: Environment): Promise<ReadSecrets | null> {
  const place = awsSecretPlace(environment);
  return place === null ? null : openAwsSecrets(place)();
}
