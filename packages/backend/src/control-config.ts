import type { Environment } from './config-sources.ts';
import type { AwsAccess } from './platform/control/aws-clients.ts';
import type { AwsEnvironment } from './platform/control/aws-names.ts';
import { Redacted } from './secrets.ts';

/** What the operator commands steer: this machine, or a system in AWS. */
export type ControlConfig = { kind: 'local' } | ({ kind: 'aws'; environment: AwsEnvironment } & AwsAccess);

/** Faults between values, whatever else is wrong with each. */
export function controlFaults(env: Environment): string[] {
  const faults: string[] = [];
  if (env.CONTROL === 'aws' && env.AWS_REGION === undefined)
    faults.push('AWS_REGION: needed beside CONTROL=aws');
  if (env.AWS_SESSION_TOKEN !== undefined && env.AWS_ACCESS_KEY_ID === undefined)
    faults.push('AWS_SESSION_TOKEN: goes together with AWS_ACCESS_KEY_ID');
  return faults;
}

type ControlValues = AccessValues & { CONTROL: 'local' | 'aws'; CONTROL_ENVIRONMENT: AwsEnvironment };
export type AccessValues = {
  CONTROL_ENDPOINT_URL?: string | undefined;
  AWS_REGION?: string | undefined;
  AWS_ACCESS_KEY_ID?: string | undefined;
  AWS_SECRET_ACCESS_KEY?: string | undefined;
  AWS_SESSION_TOKEN?: string | undefined;
};

export function readControlConfig(env: ControlValues): ControlConfig {
  const access = env.CONTROL === 'local' ? null : awsAccessIn(env);
  return access === null
    ? { kind: 'local' }
    : { kind: 'aws', environment: env.CONTROL_ENVIRONMENT, ...access };
}

/** How AWS is asked, empty values being none; null where its region is not known. */
export function awsAccessIn(env: AccessValues): AwsAccess | null {
  if (!env.AWS_REGION) return null;
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = env;
  return {
    region: env.AWS_REGION,
    endpoint: env.CONTROL_ENDPOINT_URL || null,
    credentials:
      !id || !secret
        ? null
        : {
            accessKeyId: new Redacted(id),
            secretAccessKey: new Redacted(secret),
            sessionToken: token ? new Redacted(token) : null,
          },
  };
}
