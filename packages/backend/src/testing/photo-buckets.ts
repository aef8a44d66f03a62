import {
  CreateBucketCommand,
  DeleteBucketCorsCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
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
  /** The policy of the first bucket lets this user do anything, or nothing with its objects. */
  allow(user: string): Promise<void>;
  deny(user: string): Promise<void>;
  /** No browser may use the first bucket. */
  dropCors(): Promise<void>;
  putCors(): Promise<void>;
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
  const first = { Bucket: 'photos' };
  return {
    allow: (user) => setPolicy(admin, first.Bucket, { Effect: 'Allow', Action: 's3:*', ...forUser(user) }),
    deny: (user) => setPolicy(admin, first.Bucket, { Effect: 'Deny', Action: ofObjects, ...forUser(user) }),
    dropCors: async () => void (await admin.send(new DeleteBucketCorsCommand(first))),
    putCors: () => letIn(admin, first.Bucket, origin),
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
  await letIn(admin, Bucket, origin);
}

async function letIn(admin: S3Client, Bucket: string, origin: string): Promise<void> {
  const rule = { AllowedOrigins: [origin], AllowedMethods: ['GET', 'PUT'], AllowedHeaders: ['content-type'] };
  await admin.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }));
}

const ofObjects = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'];
const forUser = (user: string) => ({ Principal: { AWS: [`arn:aws:iam:::user/${user}`] } });

async function setPolicy(admin: S3Client, Bucket: string, rule: object): Promise<void> {
  const Resource = [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ ...rule, Resource }] });
  await admin.send(new PutBucketPolicyCommand({ Bucket, Policy }));
}
