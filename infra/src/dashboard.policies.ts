import {
  type Attributes,
  every,
  isProduction,
  type Policy,
  resourcesOf,
  type StackJson,
  that,
} from './stack-json.ts';

const widgets = (stack: StackJson): string =>
  String(resourcesOf(stack, 'aws_cloudwatch_dashboard')[0]?.attributes.dashboard_body);

const shown: Readonly<Record<string, readonly string[]>> = {
  'Request rate (by endpoint)': ['RequestCount', 'requests by route'],
  'Error rate (4xx, 5xx)': [
    'HTTPCode_Target_4XX_Count',
    'HTTPCode_Target_5XX_Count',
    'HTTPCode_ELB_5XX_Count',
  ],
  'Latency (P50, P95, P99)': ['"p50"', '"p95"', '"p99"'],
  'ECS CPU/Memory utilization': ['CPUUtilization', 'MemoryUtilization'],
  'RDS CPU, connections, disk': ['AWS/RDS', 'DatabaseConnections', 'FreeStorageSpace'],
  'Redis memory, connections, hit rate': ['DatabaseMemoryUsagePercentage', 'CurrConnections', 'CacheHitRate'],
  'S3 request rate, errors': ['AllRequests', '4xxErrors', '5xxErrors'],
};

/** The runbook's row that a promise comes from stands in brackets. */
export const dashboardPolicies: readonly Policy[] = [
  ...Object.entries(shown).map(([metric, words]) =>
    that(`the dashboard shows: ${metric} [Key Metrics]`, (stack) =>
      words.every((word) => widgets(stack).includes(word)),
    ),
  ),
  every(
    'aws_budgets_budget',
    'somebody is told before a month costs more than was meant [budget]',
    (budget, stack) => {
      const told = (kind: string) =>
        (budget.notification ?? []).some(
          (one: Attributes) =>
            one.notification_type === kind &&
            one.threshold <= 100 &&
            /topic-notify/.test(String(one.subscriber_sns_topic_arns)),
        );
      const most = isProduction(stack) ? 2500 : 300;
      return (
        budget.time_unit === 'MONTHLY' &&
        Number(budget.limit_amount) <= most &&
        told('ACTUAL') &&
        told('FORECASTED')
      );
    },
  ),
];
