import {
  type Attributes,
  every,
  isProduction,
  type Policy,
  resourcesOf,
  type StackJson,
  that,
} from './stack-json.ts';

type Statement = {
  Sid: string;
  Effect: string;
  Principal: unknown;
  Action: unknown;
  Resource: unknown;
  Condition: Attributes;
};

const policyOf = (stack: StackJson, bucket: string): Statement[] =>
  JSON.parse(stack.resource?.aws_s3_bucket_policy?.[`${bucket}-policy`]?.policy ?? '{"Statement":[]}')
    .Statement;

const of = (stack: StackJson, type: string, bucket: string, part: string): Attributes =>
  stack.resource?.[type]?.[`${bucket}-${part}`] ?? {};

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

const photos = ['photos', 'photo-replica'] as const;
const rulesOf = (stack: StackJson, bucket: string): Attributes[] =>
  of(stack, 'aws_s3_bucket_lifecycle_configuration', bucket, 'lifecycle').rule ?? [];
const replication = (stack: StackJson): Attributes =>
  resourcesOf(stack, 'aws_s3_bucket_replication_configuration')[0]?.attributes.rule?.[0] ?? {};

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
    const block = of(stack, 'aws_s3_bucket_public_access_block', bucket, 'private');
    const owner = of(stack, 'aws_s3_bucket_ownership_controls', bucket, 'owner').rule?.object_ownership;
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
      const statements = policyOf(stack, bucket);
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
        of(stack, 'aws_s3_bucket_server_side_encryption_configuration', bucket, 'encryption').rule ?? [];
      const { sse_algorithm: algorithm } = rule?.apply_server_side_encryption_by_default ?? {};
      return (
        algorithm === (bucket === 'log-archive' ? 'AES256' : 'aws:kms') &&
        of(stack, 'aws_s3_bucket_versioning', bucket, 'versions').versioning_configuration?.status ===
          'Enabled' &&
        stack.resource?.aws_s3_bucket?.[bucket]?.lifecycle?.prevent_destroy === true
      );
    },
  ),
  that('photos are copied to another region [Backup Locations: User photos]', (stack) => {
    const { status, filter, destination } = replication(stack);
    const buckets = stack.resource?.aws_s3_bucket ?? {};
    return (
      status === 'Enabled' &&
      filter?.prefix === '' &&
      /aws_s3_bucket\.photo-replica\.arn/.test(destination?.bucket) &&
      /aws_kms_key\.key-replica\.arn/.test(destination?.encryption_configuration?.replica_kms_key_id) &&
      buckets.photos?.region !== buckets['photo-replica']?.region
    );
  }),
  that(
    'a deletion reaches the copy, encrypted photos too [decision 9: photos go in both buckets]',
    (stack) => {
      const { delete_marker_replication: marks, source_selection_criteria: sources } = replication(stack);
      return marks?.status === 'Enabled' && sources?.sse_kms_encrypted_objects?.status === 'Enabled';
    },
  ),
  that(
    'no photo ends by itself, and none moves to where it is not read at once [Retention: Indefinite]',
    (stack) =>
      photos.every((bucket) => {
        const rules = rulesOf(stack, bucket);
        const { destination } = replication(stack);
        return (
          rules.length > 0 &&
          rules.every(
            ({ expiration, transition, noncurrent_version_transition: later }) =>
              transition === undefined &&
              later === undefined &&
              (expiration ?? []).every(
                ({ days, date }: Attributes) => days === undefined && date === undefined,
              ),
          ) &&
          ['STANDARD', 'STANDARD_IA'].includes(destination?.storage_class)
        );
      }),
  ),
  that('what was deleted ends within a month in both buckets [decision 9]', (stack) =>
    photos.every((bucket) =>
      rulesOf(stack, bucket).some(
        ({ status, noncurrent_version_expiration: old }) =>
          status === 'Enabled' &&
          old?.[0]?.noncurrent_days <= 30 &&
          old[0].newer_noncurrent_versions === undefined,
      ),
    ),
  ),
  every(
    'aws_s3_bucket_cors_configuration',
    'browsers of the service alone may send photos [CORS misconfiguration]',
    (cors) => {
      const [rule, ...others] = cors.cors_rule ?? [];
      return (
        others.length === 0 &&
        rule.allowed_origins.join() === `https://\${var.domain_name}` &&
        rule.allowed_methods.includes('PUT') &&
        !rule.allowed_methods.includes('DELETE') &&
        rule.allowed_headers.join() === 'content-type'
      );
    },
  ),
  that('logs in the archive end after 90 days [Backup Locations: Logs]', (stack) =>
    rulesOf(stack, 'log-archive').some(
      ({ status, expiration, filter }) =>
        status === 'Enabled' && expiration?.[0]?.days === 90 && filter?.[0]?.prefix === '',
    ),
  ),
  that(
    'load balancer and trail write below alb/ and cloudtrail/, for this account [Log Locations]',
    (stack) => {
      const writes = policyOf(stack, 'log-archive').filter(({ Action }) => Action === 's3:PutObject');
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
