import { alarms } from '../../packages/backend/src/features/alarms/alarms.ts';
import facts from '../../packages/backend/src/testing/runbook.facts.json' with { type: 'json' };
import { lookedAfterElsewhere } from './alarms.ts';
import { type Attributes, every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

const alarm = (stack: StackJson, id: string): Attributes =>
  resourcesOf(stack, 'aws_cloudwatch_metric_alarm').find(
    ({ attributes }) => attributes.alarm_name === `sleek-coach-${id}`,
  )?.attributes ?? {};

const called = (attributes: Attributes): string =>
  (attributes.alarm_actions ?? [])
    .map((action: string) => /aws_(?:sns_topic\.topic-|appautoscaling_policy\.)([\w-]+)\./.exec(action)?.[1])
    .join();

/** What each row of the runbook's table comes to in CloudWatch: threshold, seconds, and whom it calls. */
const rows: Readonly<
  Record<string, readonly [id: string, watched: string, threshold: number, forS: number, calls: RegExp]>
> = {
  'API 5xx Rate': ['api-5xx', 'math', 5, 300, /^page$/],
  'API Latency P95': ['api-latency-p95', 'AWS/ApplicationELB TargetResponseTime p95', 2, 300, /^notify$/],
  'ECS CPU': ['api-cpu', 'AWS/ECS CPUUtilization Average', 85, 600, /scale|more/],
  'RDS CPU': ['database-cpu', 'AWS/RDS CPUUtilization Average', 80, 900, /^page$/],
  'RDS Connections': ['database-connections', 'AWS/RDS DatabaseConnections Maximum', 0.8, 300, /^page$/],
  'Redis Memory': [
    'redis-memory-sleek-coach-redis-001',
    'AWS/ElastiCache DatabaseMemoryUsagePercentage Maximum',
    80,
    600,
    /^notify$/,
  ],
};

const watchedBy = ({
  metric_query: math,
  namespace,
  metric_name: name,
  statistic,
  extended_statistic: share,
}: Attributes) => (math !== undefined ? 'math' : [namespace, name, statistic ?? share].join(' '));

const asRow = (stack: StackJson, row: string): boolean => {
  const [id = '', watched, threshold = 0, forS, calls = /^$/] = rows[row] ?? [];
  const it = alarm(stack, id);
  const most = row === 'RDS Connections' ? maxConnections(stack) : 1;
  const period = it.period ?? it.metric_query?.find(({ metric }: Attributes) => metric)?.metric.period;
  return (
    it.comparison_operator === 'GreaterThanThreshold' &&
    watchedBy(it) === watched &&
    it.threshold === threshold * most &&
    it.evaluation_periods * period === forS &&
    it.datapoints_to_alarm === it.evaluation_periods &&
    calls.test(called(it))
  );
};

const maxConnections = (stack: StackJson): number => {
  const [group] = resourcesOf(stack, 'aws_db_parameter_group');
  const set = group?.attributes.parameter?.find(({ name }: Attributes) => name === 'max_connections');
  return Number(set?.value);
};

/** The runbook's row that a promise comes from stands in brackets. */
export const watchingPolicies: readonly Policy[] = [
  ...facts.alarms
    .filter(({ alarm: row }) => row !== 'Failed Login Rate')
    .map(({ alarm: row, threshold, action }) =>
      that(`${row} ${threshold}: ${action} [CloudWatch Alarms]`, (stack) => asRow(stack, row)),
    ),
  that('Failed Login Rate > 100/min: Security alert [CloudWatch Alarms]', (stack) => {
    const it = alarm(stack, 'failed-log-ins');
    const { query, pending_period: pending } = it.evaluation_criteria?.promql_criteria ?? {};
    return /log_ins_failed_total.*> 100$/s.test(query) && pending === 0 && called(it) === 'security';
  }),
  that(
    'every alarm of the one table is there, or something else looks after it [CloudWatch Alarms]',
    (stack) => {
      const names = resourcesOf(stack, 'aws_cloudwatch_metric_alarm').map(
        ({ attributes }) => attributes.alarm_name,
      );
      const has = (id: string) => names.some((name) => name.startsWith(`sleek-coach-${id}`));
      return alarms.every(({ id }) => has(id) !== (lookedAfterElsewhere[id] !== undefined));
    },
  ),
  every(
    'aws_cloudwatch_metric_alarm',
    'every alarm calls somebody and names the command that helps [Incident Response]',
    (it) => {
      return called(it) !== '' && it.alarm_description.includes('ops ') && it.actions_enabled !== false;
    },
  ),
  that('silence of what is always measured wakes somebody [decision 41]', (stack) =>
    ['api-cpu', 'database-cpu', 'database-connections'].every((id) => {
      const it = alarm(stack, `${id}-no-data`);
      return it.treat_missing_data === 'breaching' && called(it) === 'page';
    }),
  ),
  every(
    'aws_db_event_subscription',
    'RDS tells of backups that fail and of a failover [Database backup; Failover in progress]',
    (events) =>
      ['backup', 'failover', 'failure', 'low storage'].every((one) => events.event_categories?.includes(one)),
  ),
  every(
    'aws_sns_topic',
    'what topics carry is encrypted by a key that CloudWatch may use [Page on-call]',
    (topic, stack) => {
      const key = stack.resource?.aws_kms_key?.['key-alerts']?.policy ?? '';
      return (
        /aws_kms_key\.key-alerts\./.test(topic.kms_master_key_id) && key.includes('cloudwatch.amazonaws.com')
      );
    },
  ),
  every(
    'aws_sns_topic_policy',
    'services of this account alone may tell something [Page on-call]',
    ({ policy }) => {
      const statements: { Effect: string; Condition: Attributes }[] = JSON.parse(policy).Statement;
      return statements
        .filter(({ Effect }) => Effect === 'Allow')
        .every(({ Condition }) => /var\.account_id/.test(Condition.StringEquals?.['aws:SourceAccount']));
    },
  ),
  that('somebody hears each topic [Page on-call; Notify team; Security alert]', (stack) => {
    const heard = resourcesOf(stack, 'aws_sns_topic_subscription')
      .filter(
        ({ attributes }) => attributes.protocol === 'email' && attributes.endpoint === '${var.alert_email}',
      )
      .map(({ attributes }) => /topic-(\w+)\./.exec(attributes.topic_arn)?.[1]);
    return heard.sort().join() === 'notify,page,security';
  }),
];
