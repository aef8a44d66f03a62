import { AwsProvider } from '@cdktn/provider-aws/lib/provider/index.js';
import { S3Bucket } from '@cdktn/provider-aws/lib/s3-bucket/index.js';
import { S3BucketPolicy } from '@cdktn/provider-aws/lib/s3-bucket-policy/index.js';
import { S3BucketPublicAccessBlock } from '@cdktn/provider-aws/lib/s3-bucket-public-access-block/index.js';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktn/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js';
import { S3BucketVersioningA } from '@cdktn/provider-aws/lib/s3-bucket-versioning/index.js';
import { type App, LocalBackend, TerraformStack } from 'cdktn';
import { bucketPolicy } from './bucket-policies.ts';
import type { Settings } from './settings.ts';

/**
 * The bucket that an environment's state lies in, applied once by hand before it. Its own state is a file: whoever loses
 * that imports the bucket.
 */
export function defineState(app: App, { environment, names, region }: Settings): TerraformStack {
  const stack = new TerraformStack(app, `${environment}-state`);
  new LocalBackend(stack, { path: 'terraform.tfstate' });
  new AwsProvider(stack, 'aws', { region });
  const bucket = new S3Bucket(stack, 'state', {
    bucket: names.stateBucket,
    lifecycle: { preventDestroy: true },
  });
  new S3BucketVersioningA(stack, 'state-versions', {
    bucket: bucket.id,
    versioningConfiguration: { status: 'Enabled' },
  });
  new S3BucketServerSideEncryptionConfigurationA(stack, 'state-encryption', {
    bucket: bucket.id,
    rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' }, bucketKeyEnabled: true }],
  });
  new S3BucketPublicAccessBlock(stack, 'state-private', {
    bucket: bucket.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new S3BucketPolicy(stack, 'state-policy', { bucket: bucket.id, policy: bucketPolicy(names.stateBucket) });
  return stack;
}
