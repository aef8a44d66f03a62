import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from '@cdktn/provider-aws/lib/cloudwatch-metric-alarm/index.js';
import type { Construct } from 'constructs';
import { alarms } from '../../packages/backend/src/features/alarms/alarms.ts';
import {
  type CloudWatchAlarm,
  type CloudWatchNames,
  cloudWatchAlarms,
} from '../../packages/backend/src/features/alarms/cloudwatch-alarms.ts';
import type { Settings } from './settings.ts';
import type { Topics } from './topics.ts';

type Needs = {
  names: Pick<CloudWatchNames, 'loadBalancer' | 'targetGroup' | 'cacheClusters' | 'certificateArn'>;
  topics: Topics;
  /** What adds tasks. */
  scaleOutArn: string;
};

/** Rows of the table that have nothing to measure in AWS, and what looks after it there. */
export const lookedAfterElsewhere: Readonly<Record<string, string>> = {
  'backup-too-old': 'RDS makes the backups and tells of those that fail',
  'archive-failing': 'RDS keeps the changes and tells when it cannot',
};

/** The one table of alarms, as CloudWatch takes it. */
export function defineAlarms(scope: Construct, { names, database }: Settings, needs: Needs): void {
  const { page, notify, security } = needs.topics;
  const here = alarms.filter(({ id }) => lookedAfterElsewhere[id] === undefined);
  const made = cloudWatchAlarms(here, {
    names: {
      cluster: names.cluster,
      service: names.service,
      databaseInstance: names.database,
      ...needs.names,
    },
    sizes: { databaseMaxConnections: database.maxConnections, databaseStorageGib: database.storageGib },
    actions: { page: [page], notify: [notify], security: [security], scale: [needs.scaleOutArn] },
  });
  for (const alarm of made)
    new CloudwatchMetricAlarm(scope, alarm.AlarmName.replace('sleek-coach-', 'alarm-'), attributesOf(alarm));
}

/** From the words of the API to those of the provider. */
function attributesOf(alarm: CloudWatchAlarm): CloudwatchMetricAlarmConfig {
  const told = {
    alarmName: alarm.AlarmName,
    alarmDescription: alarm.AlarmDescription,
    alarmActions: [...alarm.AlarmActions],
    okActions: [...alarm.OKActions],
  };
  if ('EvaluationCriteria' in alarm) {
    const { Query, PendingPeriod, RecoveryPeriod } = alarm.EvaluationCriteria.PromQLCriteria;
    return {
      ...told,
      evaluationInterval: alarm.EvaluationInterval,
      evaluationCriteria: {
        promqlCriteria: { query: Query, pendingPeriod: PendingPeriod, recoveryPeriod: RecoveryPeriod },
      },
    };
  }
  const judged = {
    ...told,
    comparisonOperator: alarm.ComparisonOperator,
    threshold: alarm.Threshold,
    evaluationPeriods: alarm.EvaluationPeriods,
    datapointsToAlarm: alarm.DatapointsToAlarm,
    treatMissingData: alarm.TreatMissingData,
  };
  if ('Metrics' in alarm) return { ...judged, metricQuery: alarm.Metrics.map(queryOf) };
  return {
    ...judged,
    namespace: alarm.Namespace,
    metricName: alarm.MetricName,
    dimensions: dimensionsOf(alarm.Dimensions),
    period: alarm.Period,
    ...('Statistic' in alarm
      ? { statistic: alarm.Statistic }
      : { extendedStatistic: alarm.ExtendedStatistic }),
  };
}

type Query = Extract<CloudWatchAlarm, { Metrics: unknown }>['Metrics'][number];

const queryOf = (query: Query) => ({
  id: query.Id,
  returnData: query.ReturnData,
  ...('Expression' in query
    ? { expression: query.Expression, ...(query.Label !== undefined && { label: query.Label }) }
    : {
        metric: {
          namespace: query.MetricStat.Metric.Namespace,
          metricName: query.MetricStat.Metric.MetricName,
          dimensions: dimensionsOf(query.MetricStat.Metric.Dimensions),
          period: query.MetricStat.Period,
          stat: query.MetricStat.Stat,
        },
      }),
});

const dimensionsOf = (given: readonly { Name: string; Value: string }[]) =>
  Object.fromEntries(given.map(({ Name, Value }) => [Name, Value]));
