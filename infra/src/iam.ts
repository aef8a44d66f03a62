/** One permission. What is allowed is always named; what is denied may be everything. */
export type Statement = {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

export const allow = (
  actions: readonly string[],
  resources: readonly string[],
  condition?: Statement['Condition'],
): Statement => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...(condition !== undefined && { Condition: condition }),
});

export const policyOf = (...statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** Lets a service of AWS take a role, for things of this account only where it can say so. */
export const trustOf = (service: `${string}.amazonaws.com`, account?: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: service },
        ...(account !== undefined && { Condition: { StringEquals: { 'aws:SourceAccount': account } } }),
      },
    ],
  });
