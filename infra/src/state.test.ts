import { describe, expect, test } from 'vitest';
import { resourcesOf, type StackJson } from './stack-json.ts';
import { synthesise } from './synthesise.ts';

describe.each(['staging', 'production'] as const)('the bucket of the state of %s', (environment) => {
  const stack = synthesise(`${environment}-state`);

  test('is the one that the environment keeps its state in', () => {
    const { s3 } = synthesise(environment).terraform?.backend ?? {};
    expect(only(stack, 'aws_s3_bucket').bucket).toBe(s3.bucket);
  });

  test('keeps every version, encrypted, and is not destroyed by mistake', () => {
    expect(only(stack, 'aws_s3_bucket').lifecycle).toEqual({ prevent_destroy: true });
    expect(only(stack, 'aws_s3_bucket_versioning').versioning_configuration).toEqual({ status: 'Enabled' });
    const [rule] = only(stack, 'aws_s3_bucket_server_side_encryption_configuration').rule;
    expect(rule.apply_server_side_encryption_by_default).toEqual({ sse_algorithm: 'aws:kms' });
  });

  test('is closed to the public and to whoever asks without TLS', () => {
    const { bucket, ...blocks } = only(stack, 'aws_s3_bucket_public_access_block');
    expect(bucket).toMatch(/aws_s3_bucket\.state\.id/);
    expect(Object.values(blocks)).toEqual([true, true, true, true]);
    const [statement] = JSON.parse(only(stack, 'aws_s3_bucket_policy').policy).Statement;
    expect(statement).toMatchObject({
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });
});

function only(stack: StackJson, type: string) {
  const found = resourcesOf(stack, type);
  expect(found).toHaveLength(1);
  return found[0]?.attributes ?? {};
}
