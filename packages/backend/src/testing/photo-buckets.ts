import {
  CreateBucketCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { ObjectsConfig } from '../objects-config.ts';
import { Redacted } from '../secrets.ts';
import type { Radosgw } from './radosgw.ts';

/** Buckets as production has them, with versions, the copy that the store itself makes there, and one of somebody else. */
export type PhotoBuckets = {
  /** The first bucket, deleted in the second one too. */
  config: ObjectsConfig & { kind: 's3' };
  /** One bucket alone. */
  alone(name: 'photos' | 'copies' | 'others'): ObjectsConfig & { kind: 's3' };
  /** Two versions of an object in the bucket of copies. */
  putCopies(key: string): Promise<void>;
  /** What replication would have done: every object of the first bucket, in the second one. */
  replicate(): Promise<void>;
};

const region = 'us-east-1';

/** @param origin whose pages may use the buckets. */
export async function makePhotoBuckets(gateway: Radosgw, origin: string): Promise<PhotoBuckets> {
  const { endpoint, accessKeyId, secretAccessKey } = gateway;
  const credentials = { accessKeyId, secretAccessKey };
  const admin = new S3Client({ endpoint, credentials, region, forcePathStyle: true });
  for (const name of ['photos', 'copies', 'others']) await makeBucket(admin, name, origin);
  const alone: PhotoBuckets['alone'] = (name) => ({
    kind: 's3',
    bucket: { name, region },
    replica: null,
    endpoint,
    credentials: {
      accessKeyId: new Redacted(accessKeyId),
      secretAccessKey: new Redacted(secretAccessKey),
    },
  });
  const put = (Key: string, Body: string) =>
    admin.send(new PutObjectCommand({ Bucket: 'copies', Key, Body }));
  return {
    alone,
    config: { ...alone('photos'), replica: { name: 'copies', region } },
    async putCopies(key) {
      for (const body of ['one', 'two']) await put(key, body);
    },
    async replicate() {
      const { Contents = [] } = await admin.send(new ListObjectsV2Command({ Bucket: 'photos' }));
      for (const { Key } of Contents) if (Key) await put(Key, 'a copy');
    },
  };
}

async function makeBucket(admin: S3Client, Bucket: string, origin: string): Promise<void> {
  await admin.send(new CreateBucketCommand({ Bucket }));
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await admin.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  const rule = { AllowedOrigins: [origin], AllowedMethods: ['GET', 'PUT'], AllowedHeaders: ['content-type'] };
  await admin.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }));
}
