/** One permission of a bucket's policy. */
export type BucketStatement = {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: '*' | { readonly Service: `${string}.amazonaws.com` };
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Refuses everybody who asks in the clear, and lets in whom the other statements name. */
export const bucketPolicy = (bucket: string, statements: readonly BucketStatement[] = []): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [onlyOverTls(bucket), ...statements] });

const onlyOverTls = (bucket: string): BucketStatement => ({
  Sid: 'OnlyOverTls',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
