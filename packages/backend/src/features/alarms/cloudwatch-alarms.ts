import type { Alarm } from './alarms.ts';
import { missingWindows } from './judge-signal.ts';
import { promqlOf } from './promql-rules.ts';

/** What CloudWatch watches, by the names that the infrastructure gives. */
export type CloudWatchNames = {
  cluster: string;
  service: string;
  /** The last part of its ARN: `app/<name>/<id>`. */
  loadBalancer: string;
  targetGroup: string;
  databaseInstance: string;
  /** Nodes of the replication group. */
  cacheClusters: readonly string[];
  certificateArn: string;
};

/** What thresholds that are a share of something rest on: as set in the parameter group and bought as storage. */
export type CloudWatchSizes = { databaseMaxConnections: number; databaseStorageGib: number };
/** Whom an alarm of each kind calls: topics, or for `scale` a scaling policy. */
export type CloudWatchActions = Readonly<Record<Alarm['action'], readonly string[]>>;
export type CloudWatchOptions = {
  names: CloudWatchNames;
  sizes: CloudWatchSizes;
  actions: CloudWatchActions;
};

/** The names that the runbook's own commands use, and those that follow from them. */
export const runbookNames = {
  cluster: 'sleek-coach-prod',
  service: 'sleek-coach-api',
  databaseInstance: 'sleek-coach-prod',
  cacheClusters: ['sleek-coach-redis-001', 'sleek-coach-redis-002'],
} as const;

type Dimension = { Name: string; Value: string };
type Metric = { Namespace: string; MetricName: string; Dimensions: Dimension[] };
type MetricQuery =
  | { Id: string; ReturnData: boolean; Expression: string; Label?: string }
  | { Id: string; ReturnData: boolean; MetricStat: { Metric: Metric; Period: number; Stat: string } };

/** An alarm as PutMetricAlarm takes it: one metric, metric math, or a PromQL query. */
export type CloudWatchAlarm = {
  AlarmName: string;
  AlarmDescription: string;
  AlarmActions: readonly string[];
  OKActions: readonly string[];
} & (Classic | PromQL);
type Classic = {
  ComparisonOperator: 'GreaterThanThreshold' | 'LessThanThreshold';
  Threshold: number;
  EvaluationPeriods: number;
  DatapointsToAlarm: number;
  TreatMissingData: 'notBreaching' | 'breaching';
} & (
  | (Metric & { Period: number } & ({ Statistic: string } | { ExtendedStatistic: string }))
  | { Metrics: MetricQuery[] }
);
type PromQL = {
  EvaluationCriteria: { PromQLCriteria: { Query: string; PendingPeriod: number; RecoveryPeriod: number } };
  EvaluationInterval: number;
};

/**
 * The alarms for CloudWatch. What AWS itself measures is read from there, since a load balancer still sees 5xx when no
 * process is left to tell; the rest are PromQL queries over what the processes send.
 */
export function cloudWatchAlarms(alarms: readonly Alarm[], options: CloudWatchOptions): CloudWatchAlarm[] {
  return alarms.flatMap((alarm) => {
    const measures: Measure[] = measuredByAws[alarm.id]?.(alarm, options) ?? [
      { criteria: promqlCriteria(alarm) },
    ];
    return measures.map(({ suffix, criteria }) => {
      // More of what is silent is no answer to its silence.
      const action = suffix === noDataSuffix && alarm.action === 'scale' ? 'page' : alarm.action;
      return {
        AlarmName: ['sleek-coach', alarm.id, ...(suffix === undefined ? [] : [suffix])].join('-'),
        AlarmDescription: `${alarm.title}. Find the cause: ${alarm.diagnose}`,
        AlarmActions: options.actions[action],
        // A scaling policy has nothing to do when all is well again.
        OKActions: action === 'scale' ? [] : options.actions[action],
        ...criteria,
      };
    });
  });
}

const noDataSuffix = 'no-data';

type Measure = { suffix?: string; criteria: Classic | PromQL };
type Measured = (alarm: Alarm, options: CloudWatchOptions) => Measure[];

const percent = 100;
const bytesPerGib = 1024 ** 3;
const longestPeriodS = 86_400;

const measuredByAws: Readonly<Record<string, Measured>> = {
  'api-5xx': (alarm, { names }) => [
    { criteria: { ...classic(alarm, percent), Metrics: failedShare(names) } },
  ],
  'api-latency-p95': (alarm, { names }) => [
    {
      criteria: {
        ...classic(alarm),
        ...metric('AWS/ApplicationELB', 'TargetResponseTime', {
          LoadBalancer: names.loadBalancer,
          TargetGroup: names.targetGroup,
        }),
        Period: alarm.window,
        ExtendedStatistic: 'p95',
      },
    },
  ],
  'api-cpu': (alarm, { names }) =>
    simple(alarm, {
      of: metric('AWS/ECS', 'CPUUtilization', { ClusterName: names.cluster, ServiceName: names.service }),
      statistic: 'Average',
      factor: percent,
    }),
  'database-cpu': (alarm, { names }) =>
    simple(alarm, { of: database('CPUUtilization', names), statistic: 'Average', factor: percent }),
  'database-connections': (alarm, { names, sizes }) =>
    simple(alarm, {
      of: database('DatabaseConnections', names),
      statistic: 'Maximum',
      factor: sizes.databaseMaxConnections,
    }),
  'redis-memory': (alarm, { names }) =>
    names.cacheClusters.flatMap((cluster) =>
      simple(alarm, {
        suffix: cluster,
        of: metric('AWS/ElastiCache', 'DatabaseMemoryUsagePercentage', { CacheClusterId: cluster }),
        statistic: 'Maximum',
        factor: percent,
      }),
    ),
  'disk-space-low': (alarm, { names, sizes }) =>
    simple(alarm, {
      of: database('FreeStorageSpace', names),
      statistic: 'Minimum',
      factor: sizes.databaseStorageGib * bytesPerGib,
    }),
  'certificate-expiring': (alarm, { names }) => [
    {
      criteria: {
        ...classic(alarm, 1 / longestPeriodS),
        ...metric('AWS/CertificateManager', 'DaysToExpiry', { CertificateArn: names.certificateArn }),
        // Told twice a day.
        Period: longestPeriodS,
        EvaluationPeriods: 1,
        DatapointsToAlarm: 1,
        Statistic: 'Minimum',
      },
    },
  ],
};

type Simple = { suffix?: string; of: Metric; statistic: string; factor: number };

/** Where no data is an alarm, a second one waits for two periods without any, however long the first one waits. */
function simple(alarm: Alarm, { of, statistic, factor, ...named }: Simple): Measure[] {
  const value = { ...classic(alarm, factor), ...of, Period: alarm.window, Statistic: statistic };
  const noData = {
    ...value,
    ComparisonOperator: 'LessThanThreshold' as const,
    Threshold: 1,
    EvaluationPeriods: missingWindows,
    DatapointsToAlarm: missingWindows,
    Statistic: 'SampleCount',
  };
  return [
    { ...named, criteria: value },
    ...(alarm.missing === 'ok' ? [] : [{ suffix: noDataSuffix, criteria: noData }]),
  ];
}

/** @param factor from the row's unit to that of the metric. */
function classic(alarm: Alarm, factor = 1) {
  const periods = Math.max(1, Math.ceil(alarm.for / alarm.window));
  return {
    ComparisonOperator: alarm.op === '>' ? ('GreaterThanThreshold' as const) : ('LessThanThreshold' as const),
    // Without the crumbs of binary fractions.
    Threshold: Number((alarm.threshold * factor).toPrecision(12)),
    EvaluationPeriods: periods,
    DatapointsToAlarm: periods,
    TreatMissingData: alarm.missing === 'ok' ? ('notBreaching' as const) : ('breaching' as const),
  };
}

function promqlCriteria(alarm: Alarm): PromQL {
  const criteria = { Query: promqlOf(alarm), PendingPeriod: alarm.for, RecoveryPeriod: 0 };
  return { EvaluationCriteria: { PromQLCriteria: criteria }, EvaluationInterval: 60 };
}

/** 5xx of the targets and of the load balancer itself, which answers when no target does. Without requests it has no value. */
function failedShare({ loadBalancer }: CloudWatchNames): MetricQuery[] {
  const count = (id: string, name: string): MetricQuery => ({
    Id: id,
    ReturnData: false,
    MetricStat: {
      Metric: metric('AWS/ApplicationELB', name, { LoadBalancer: loadBalancer }),
      Period: 60,
      Stat: 'Sum',
    },
  });
  return [
    {
      Id: 'share',
      ReturnData: true,
      Label: '5xx of all answers, percent',
      Expression: '100 * (FILL(ours, 0) + FILL(theirs, 0)) / (FILL(requests, 0) + FILL(theirs, 0))',
    },
    count('ours', 'HTTPCode_Target_5XX_Count'),
    count('theirs', 'HTTPCode_ELB_5XX_Count'),
    count('requests', 'RequestCount'),
  ];
}

const database = (name: string, { databaseInstance }: CloudWatchNames) =>
  metric('AWS/RDS', name, { DBInstanceIdentifier: databaseInstance });

const metric = (namespace: string, name: string, dimensions: Readonly<Record<string, string>>): Metric => ({
  Namespace: namespace,
  MetricName: name,
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
});
