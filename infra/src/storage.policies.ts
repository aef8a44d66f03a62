import { bucketStatements, lifecycleOf, partOf } from './buckets-in.ts';
import { every, isProduction, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

/** What every bucket keeps to. */
const everyBucket = (name: string, holds: (bucket: string, stack: StackJson) => boolean): Policy => ({
  name,
  check: (stack) => {
    const buckets = resourcesOf(stack, 'aws_s3_bucket');
    if (buckets.length !== 3) return [`${name}: expected three buckets, not ${buckets.length}`];
    return buckets
      .filter((each) => !holds(each.name, stack))
      .map((each) => `${name}: not so in ${each.name}`);
  },
});

/** The runbook's row, or the decision, that a promise comes from stands in brackets. */
export const storagePolicies: readonly Policy[] = [
  that('buckets have the runbook’s names [S3 (Photos); Log Locations]', (stack) => {
    const names = resourcesOf(stack, 'aws_s3_bucket').map(({ attributes }) => attributes.bucket);
    const wanted = isProduction(stack)
      ? 'sleek-coach-logs sleek-coach-photos-prod sleek-coach-photos-prod-replica'
      : 'sleek-coach-logs-staging sleek-coach-photos-staging sleek-coach-photos-staging-replica';
    return names.sort().join(' ') === wanted;
  }),
  everyBucket('no bucket can be public [incident 4: Access Denied]', (bucket, stack) => {
    const block = partOf(stack, 'aws_s3_bucket_public_access_block', [bucket, 'private']);
    const owner = partOf(stack, 'aws_s3_bucket_ownership_controls', [bucket, 'owner']).rule?.object_ownership;
    return (
      block.block_public_acls === true &&
      block.block_public_policy === true &&
      block.ignore_public_acls === true &&
      block.restrict_public_buckets === true &&
      owner === 'BucketOwnerEnforced'
    );
  }),
  everyBucket(
    'buckets answer by TLS alone, and to nobody by name of everybody [Bucket policy changed]',
    (bucket, stack) => {
      const statements = bucketStatements(stack, bucket);
      const deny = statements.find(({ Sid }) => Sid === 'OnlyOverTls');
      return (
        deny?.Effect === 'Deny' &&
        deny.Condition.Bool['aws:SecureTransport'] === 'false' &&
        statements.every(({ Effect, Principal }) => Effect === 'Deny' || Principal !== '*')
      );
    },
  ),
  everyBucket(
    'every version is kept, encrypted, and no bucket is destroyed by mistake [Disaster Recovery]',
    (bucket, stack) => {
      const [rule] =
        partOf(stack, 'aws_s3_bucket_server_side_encryption_configuration', [bucket, 'encryption']).rule ??
        [];
      const { sse_algorithm: algorithm } = rule?.apply_server_side_encryption_by_default ?? {};
      return (
        algorithm === (bucket === 'log-archive' ? 'AES256' : 'aws:kms') &&
        partOf(stack, 'aws_s3_bucket_versioning', [bucket, 'versions']).versioning_configuration?.status ===
          'Enabled' &&
        stack.resource?.aws_s3_bucket?.[bucket]?.lifecycle?.prevent_destroy === true
      );
    },
  ),
  that('logs in the archive end after 90 days [Backup Locations: Logs]', (stack) =>
    lifecycleOf(stack, 'log-archive').some(
      ({ status, expiration, filter }) =>
        status === 'Enabled' && expiration?.[0]?.days === 90 && filter?.[0]?.prefix === '',
    ),
  ),
  that(
    'load balancer and trail write below alb/ and cloudtrail/, for this account [Log Locations]',
    (stack) => {
      const writes = bucketStatements(stack, 'log-archive').filter(({ Action }) => Action === 's3:PutObject');
      const seen = writes.map(({ Principal, Resource, Condition }) => {
        const { Service } = Principal as { Service: string };
        const from = JSON.stringify(Condition).includes('aws:SourceArn');
        return `${Service} ${String(Resource).split('/').slice(1, 3).join('/')} ${from}`;
      });
      return (
        seen.sort().join('\n') ===
        'cloudtrail.amazonaws.com cloudtrail/AWSLogs true\nlogdelivery.elasticloadbalancing.amazonaws.com alb/AWSLogs true'
      );
    },
  ),
  every(
    'aws_cloudtrail',
    'who did what is written down, in every region, and cannot be changed unseen [Log Locations: CloudTrail]',
    (trail) => {
      return (
        trail.is_multi_region_trail === true &&
        trail.enable_log_file_validation === true &&
        trail.include_global_service_events === true &&
        trail.enable_logging === true &&
        trail.s3_key_prefix === 'cloudtrail'
      );
    },
  ),
];
