import { add, type Break, drop, put, rewrite } from './break-stack.ts';

const alarm = (id: string) => `aws_cloudwatch_metric_alarm.alarm-${id}`;
const dashboard = 'aws_cloudwatch_dashboard.dashboard.dashboard_body';
const notify = ['${aws_sns_topic.topic-notify.arn}'];

/** What a hurried change would do to alarms and to whom they reach. */
export const watchingBreaks: Readonly<Record<string, readonly Break[]>> = {
  alarms: [
    put(`${alarm('api-5xx')}.threshold`, 50),
    put(`${alarm('api-5xx')}.alarm_actions`, notify),
    put(`${alarm('api-latency-p95')}.extended_statistic`, 'p50'),
    put(`${alarm('api-cpu')}.alarm_actions`, notify),
    put(`${alarm('api-cpu')}.period`, 300),
    put(`${alarm('database-cpu')}.evaluation_periods`, 5),
    put(`${alarm('database-connections')}.threshold`, 5000),
    put(`${alarm('database-connections')}.statistic`, 'Average'),
    put(`${alarm('redis-memory-sleek-coach-redis-001')}.comparison_operator`, 'LessThanThreshold'),
    rewrite(`${alarm('failed-log-ins')}.evaluation_criteria.promql_criteria.query`, '> 100', '> 1000'),
    put(`${alarm('failed-log-ins')}.alarm_actions`, notify),
    put(`${alarm('database-cpu-no-data')}.treat_missing_data`, 'notBreaching'),
    put(`${alarm('api-cpu-no-data')}.alarm_actions`, ['${aws_appautoscaling_policy.scale-out.arn}']),
    drop(alarm('task-overdue')),
    drop(`${alarm('ai-spend')}.alarm_actions`),
    put(`${alarm('disk-space-low')}.alarm_description`, 'disk'),
    add('aws_cloudwatch_metric_alarm', 'quiet', { alarm_name: 'quiet', alarm_description: 'ops x' }),
    put('aws_db_event_subscription.database-events.event_categories', ['maintenance']),
  ],
  topics: [
    drop('aws_sns_topic.topic-page.kms_master_key_id'),
    put('aws_sns_topic.topic-page.kms_master_key_id', 'alias/aws/sns'),
    rewrite('aws_kms_key.key-alerts.policy', 'cloudwatch.amazonaws.com', 'ec2.amazonaws.com'),
    rewrite('aws_sns_topic_policy.topic-page-policy.policy', '"StringEquals"', '"StringLike"'),
    drop('aws_sns_topic_subscription.topic-security-by-mail'),
    put('aws_sns_topic_subscription.topic-page-by-mail.endpoint', 'me@example.com'),
  ],
  'dashboard and budget': [
    rewrite(dashboard, 'CacheHitRate', 'CacheHits'),
    rewrite(dashboard, '5xxErrors', '4xxErrors'),
    rewrite(dashboard, 'p99', 'p90'),
    put('aws_budgets_budget.budget.limit_amount', '100000'),
    put('aws_budgets_budget.budget.time_unit', 'ANNUALLY'),
    put('aws_budgets_budget.budget.notification', []),
  ],
};
