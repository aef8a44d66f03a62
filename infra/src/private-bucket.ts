import { S3Bucket } from '@cdktn/provider-aws/lib/s3-bucket/index.js';
import {
  S3BucketLifecycleConfiguration,
  type S3BucketLifecycleConfigurationRule,
} from '@cdktn/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js';
import { S3BucketOwnershipControls } from '@cdktn/provider-aws/lib/s3-bucket-ownership-controls/index.js';
import { S3BucketPolicy } from '@cdktn/provider-aws/lib/s3-bucket-policy/index.js';
import { S3BucketPublicAccessBlock } from '@cdktn/provider-aws/lib/s3-bucket-public-access-block/index.js';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktn/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js';
import { S3BucketVersioningA } from '@cdktn/provider-aws/lib/s3-bucket-versioning/index.js';
import type { Construct } from 'constructs';
import { type BucketStatement, bucketPolicy } from './bucket-policies.ts';
import type { Region } from './values.ts';

type Options = {
  name: string;
  region: Region;
  /** Null: the store's own key, for what writes with no other. */
  keyArn: string | null;
  /** Whom it lets in beside the roles of this account. */
  statements?: readonly BucketStatement[];
  lifecycle: readonly Omit<S3BucketLifecycleConfigurationRule, 'status'>[];
};

export type PrivateBucket = {
  readonly bucket: S3Bucket;
  readonly versions: S3BucketVersioningA;
  readonly policy: S3BucketPolicy;
};

/** A bucket that nobody outside is shown anything of: encrypted, versioned, by TLS alone, and not deleted by mistake. */
export function definePrivateBucket(scope: Construct, id: string, options: Options): PrivateBucket {
  const { name, region, keyArn, statements = [], lifecycle } = options;
  const bucket = new S3Bucket(scope, id, { bucket: name, region, lifecycle: { preventDestroy: true } });
  const place = { bucket: bucket.id, region };
  new S3BucketPublicAccessBlock(scope, `${id}-private`, {
    ...place,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new S3BucketOwnershipControls(scope, `${id}-owner`, {
    ...place,
    rule: { objectOwnership: 'BucketOwnerEnforced' },
  });
  const encryption =
    keyArn === null ? { sseAlgorithm: 'AES256' } : { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn };
  new S3BucketServerSideEncryptionConfigurationA(scope, `${id}-encryption`, {
    ...place,
    rule: [{ applyServerSideEncryptionByDefault: encryption, bucketKeyEnabled: keyArn !== null }],
  });
  const versions = new S3BucketVersioningA(scope, `${id}-versions`, {
    ...place,
    versioningConfiguration: { status: 'Enabled' },
  });
  new S3BucketLifecycleConfiguration(scope, `${id}-lifecycle`, {
    ...place,
    rule: lifecycle.map((rule) => ({ status: 'Enabled', ...rule })),
    dependsOn: [versions],
  });
  const policy = new S3BucketPolicy(scope, `${id}-policy`, {
    ...place,
    policy: bucketPolicy(name, statements),
  });
  return { bucket, versions, policy };
}
