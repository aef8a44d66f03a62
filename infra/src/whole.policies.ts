import { every, type Policy, type StackJson, that } from './stack-json.ts';

/** What every expression in the stack names. @example ['aws_vpc.vpc', 'var.account_id'] */
function referencesIn(stack: StackJson): string[] {
  const { terraform: _, ...parts } = stack;
  const expressions = JSON.stringify(parts).match(/\$\{[^}]*\}/g) ?? [];
  return expressions.flatMap(
    (text) => text.match(/\b(data\.|ephemeral\.)?(aws_\w+|random_\w+|var)\.[\w-]+/g) ?? [],
  );
}

function leadsSomewhere(stack: StackJson, reference: string): boolean {
  const [first = '', second = '', third = ''] = reference.split('.');
  if (first === 'var') return stack.variable?.[second] !== undefined;
  if (first === 'data') return stack.data?.[second]?.[third] !== undefined;
  if (first === 'ephemeral') return stack.ephemeral?.[second]?.[third] !== undefined;
  return stack.resource?.[first]?.[second] !== undefined;
}

export const wholePolicies: readonly Policy[] = [
  {
    name: 'every reference leads to something',
    check: (stack) =>
      [...new Set(referencesIn(stack))]
        .filter((reference) => !leadsSomewhere(stack, reference))
        .map((reference) => `nothing is called ${reference}`),
  },
  that('state is encrypted and locked', (stack) => {
    const { s3 } = stack.terraform?.backend ?? {};
    return s3?.encrypt === true && s3.use_lockfile === true && /-terraform-state$/.test(s3.bucket);
  }),
  that('only the account that was named is changed', (stack) =>
    stack.provider?.aws?.every((each: { allowed_account_ids?: string[] }) =>
      /var\.account_id/.test(String(each.allowed_account_ids)),
    ),
  ),
  every('aws_cloudwatch_log_group', 'logs are kept for 90 days', (group) => group.retention_in_days === 90),
];
