import { IamRole } from '@cdktn/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktn/provider-aws/lib/iam-role-policy/index.js';
import { S3BucketCorsConfiguration } from '@cdktn/provider-aws/lib/s3-bucket-cors-configuration/index.js';
import { S3BucketMetric } from '@cdktn/provider-aws/lib/s3-bucket-metric/index.js';
import { S3BucketReplicationConfigurationA } from '@cdktn/provider-aws/lib/s3-bucket-replication-configuration/index.js';
import type { Construct } from 'constructs';
import { allow, policyOf, trustOf } from './iam.ts';
import type { Keys } from './keys.ts';
import { definePrivateBucket, type PrivateBucket } from './private-bucket.ts';
import type { Settings } from './settings.ts';

type Needs = { account: string; domainName: string; keys: Keys };

/** ARNs of the bucket and of its copy in the other region. */
export type PhotoBuckets = { readonly arn: string; readonly replicaArn: string };

/**
 * What was overwritten or deleted by mistake can be taken back for a month. The server deletes every version of a member
 * who leaves in both buckets itself; here nothing of a photo ends, and nothing moves to where it could not be read at once.
 */
const lifecycle = [
  {
    id: 'mistakes-can-be-undone-for-a-month',
    filter: [{ prefix: '' }],
    noncurrentVersionExpiration: [{ noncurrentDays: 30 }],
    expiration: [{ expiredObjectDeleteMarker: true }],
    abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
  },
];

/** Photos, and their copies in another region. */
export function definePhotoBucket(scope: Construct, settings: Settings, needs: Needs): PhotoBuckets {
  const { names, region, replicaRegion } = settings;
  const photos = definePrivateBucket(scope, 'photos', {
    name: names.photoBucket,
    region,
    keyArn: needs.keys.data,
    lifecycle,
  });
  const replica = definePrivateBucket(scope, 'photo-replica', {
    name: names.photoReplicaBucket,
    region: replicaRegion,
    keyArn: needs.keys.replica,
    lifecycle,
  });
  new S3BucketCorsConfiguration(scope, 'photos-cors', {
    bucket: photos.bucket.id,
    corsRule: [
      {
        allowedOrigins: [`https://${needs.domainName}`],
        allowedMethods: ['GET', 'HEAD', 'PUT'],
        allowedHeaders: ['content-type'],
        maxAgeSeconds: 3600,
      },
    ],
  });
  new S3BucketMetric(scope, 'photos-metric', { bucket: photos.bucket.id, name: 'EntireBucket' });
  replicate(scope, { ...needs, photos, replica });
  return { arn: photos.bucket.arn, replicaArn: replica.bucket.arn };
}

type Pair = Needs & { photos: PrivateBucket; replica: PrivateBucket };

/** Marks of deletion are copied too: a photo that was deleted here is not one that is still shown there. */
function replicate(scope: Construct, { account, keys, photos, replica }: Pair): void {
  const role = new IamRole(scope, 'photo-copier', {
    name: 'sleek-coach-photo-copier',
    assumeRolePolicy: trustOf('s3.amazonaws.com', account),
  });
  new IamRolePolicy(scope, 'photo-copier-may', {
    role: role.id,
    policy: ofTheCopier({ keys, photos, replica }),
  });
  new S3BucketReplicationConfigurationA(scope, 'photo-replication', {
    bucket: photos.bucket.id,
    role: role.arn,
    rule: [
      {
        id: 'everything',
        status: 'Enabled',
        priority: 1,
        filter: { prefix: '' },
        deleteMarkerReplication: { status: 'Enabled' },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
        destination: {
          bucket: replica.bucket.arn,
          storageClass: 'STANDARD_IA',
          encryptionConfiguration: { replicaKmsKeyId: keys.replica },
        },
      },
    ],
    dependsOn: [photos.versions, replica.versions],
  });
}

const ofTheCopier = ({ keys, photos, replica }: Omit<Pair, 'account' | 'domainName'>): string =>
  policyOf(
    allow(['s3:GetReplicationConfiguration', 's3:ListBucket'], [photos.bucket.arn]),
    allow(
      ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
      [`${photos.bucket.arn}/*`],
    ),
    allow(['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'], [`${replica.bucket.arn}/*`]),
    allow(['kms:Decrypt'], [keys.data]),
    allow(['kms:Encrypt', 'kms:GenerateDataKey'], [keys.replica]),
  );
