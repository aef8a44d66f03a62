import type { Attributes, StackJson } from './stack-json.ts';

export type Statement = {
  Sid: string;
  Effect: string;
  Principal: unknown;
  Action: unknown;
  Resource: unknown;
  Condition: Attributes;
};

/** What the policy of a bucket says. */
export const bucketStatements = (stack: StackJson, bucket: string): Statement[] =>
  JSON.parse(stack.resource?.aws_s3_bucket_policy?.[`${bucket}-policy`]?.policy ?? '{"Statement":[]}')
    .Statement;

/** A part of a bucket that Terraform keeps as a resource of its own. */
export const partOf = (
  stack: StackJson,
  type: string,
  [bucket, part]: readonly [string, string],
): Attributes => stack.resource?.[type]?.[`${bucket}-${part}`] ?? {};

/** What ends by itself in a bucket, and when. */
export const lifecycleOf = (stack: StackJson, bucket: string): Attributes[] =>
  partOf(stack, 'aws_s3_bucket_lifecycle_configuration', [bucket, 'lifecycle']).rule ?? [];
