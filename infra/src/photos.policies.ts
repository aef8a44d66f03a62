import { lifecycleOf, type Statement } from './buckets-in.ts';
import { type Attributes, every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

const photos = ['photos', 'photo-replica'] as const;
const replication = (stack: StackJson): Attributes =>
  resourcesOf(stack, 'aws_s3_bucket_replication_configuration')[0]?.attributes.rule?.[0] ?? {};

/** The runbook's row, or the decision, that a promise comes from stands in brackets. */
export const photoPolicies: readonly Policy[] = [
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
        const rules = lifecycleOf(stack, bucket);
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
      lifecycleOf(stack, bucket).some(
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
  that(
    'the server may erase every version in both buckets, and open what it is shown [decision 9]',
    (stack) => {
      const statements: Statement[] = JSON.parse(
        stack.resource?.aws_iam_role_policy?.['task-may']?.policy ?? '{"Statement":[]}',
      ).Statement;
      const may = (action: string, resource: string) =>
        statements.some(
          ({ Effect, Action, Resource }) =>
            Effect === 'Allow' && [Action].flat().includes(action) && [Resource].flat().includes(resource),
        );
      return (
        may('kms:Decrypt', '${aws_kms_key.key-data.arn}') &&
        photos.every(
          (bucket) =>
            may('s3:ListBucketVersions', `\${aws_s3_bucket.${bucket}.arn}`) &&
            may('s3:DeleteObjectVersion', `\${aws_s3_bucket.${bucket}.arn}/*`),
        )
      );
    },
  ),
];
