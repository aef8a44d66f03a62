import { resolve } from 'node:path';
import type { Environment } from './config-sources.ts';
import type { S3Options } from './platform/objects/s3-objects.ts';
import { Redacted } from './secrets.ts';

/** Where photos lie: a folder of this machine, or buckets. */
export type ObjectsConfig = { kind: 'folder'; folder: string } | ({ kind: 's3' } & S3Options);

/** A server with a wire of S3 takes any region. */
const anyRegion = 'us-east-1';

/** Faults between values, whatever else is wrong with each. */
export function objectsFaults(env: Environment): string[] {
  const faults: string[] = [];
  const isSet = (name: string) => env[name] !== undefined;
  if (isSet('S3_BUCKET_NAME') && !isSet('S3_ENDPOINT_URL') && !isSet('AWS_REGION'))
    faults.push('AWS_REGION: needed beside S3_BUCKET_NAME, unless S3_ENDPOINT_URL names a server');
  if (isSet('S3_REPLICA_BUCKET_NAME') && !isSet('S3_BUCKET_NAME'))
    faults.push('S3_REPLICA_BUCKET_NAME: the copy of a bucket needs S3_BUCKET_NAME');
  if (isSet('S3_REPLICA_BUCKET_NAME') && env.S3_REPLICA_BUCKET_NAME === env.S3_BUCKET_NAME)
    faults.push('S3_REPLICA_BUCKET_NAME: expected another bucket than S3_BUCKET_NAME');
  if (isSet('AWS_ACCESS_KEY_ID') !== isSet('AWS_SECRET_ACCESS_KEY'))
    faults.push('AWS_ACCESS_KEY_ID: goes together with AWS_SECRET_ACCESS_KEY');
  return faults;
}

/** The checked values that the configuration of the store is made from. */
export type ObjectsValues = {
  S3_BUCKET_NAME?: string | undefined;
  S3_ENDPOINT_URL?: string | undefined;
  S3_REPLICA_BUCKET_NAME?: string | undefined;
  S3_REPLICA_REGION?: string | undefined;
  AWS_REGION?: string | undefined;
  AWS_ACCESS_KEY_ID?: string | undefined;
  AWS_SECRET_ACCESS_KEY?: string | undefined;
};

export function readObjectsConfig(env: ObjectsValues, dataDir: string): ObjectsConfig {
  const name = env.S3_BUCKET_NAME;
  if (name === undefined) return { kind: 'folder', folder: resolve(dataDir, 'objects') };
  const region = env.AWS_REGION ?? anyRegion;
  const replica = env.S3_REPLICA_BUCKET_NAME;
  const [accessKeyId, secretAccessKey] = [env.AWS_ACCESS_KEY_ID, env.AWS_SECRET_ACCESS_KEY];
  return {
    kind: 's3',
    bucket: { name, region },
    replica: replica === undefined ? null : { name: replica, region: env.S3_REPLICA_REGION ?? region },
    endpoint: env.S3_ENDPOINT_URL ?? null,
    credentials:
      accessKeyId === undefined || secretAccessKey === undefined
        ? null
        : { accessKeyId: new Redacted(accessKeyId), secretAccessKey: new Redacted(secretAccessKey) },
  };
}
