import type { Dimension } from '@aws-sdk/client-cloudwatch';
import { ok } from '@sleek/domain/result';
import { type AwsClients, ask } from './aws-clients.ts';
import type { AwsNames } from './aws-names.ts';
import type { Control, LogLine, MetricName, MetricPoint } from './control.ts';

type Signals = Pick<Control, 'logs' | 'metric' | 'alarmsFiring' | 'schedules'>;

/** Logs, metrics, alarms and schedules, as AWS tells them. */
export function readAwsSignals({
  logs,
  cloudwatch,
  scheduler,
  names,
}: Pick<AwsClients, 'logs' | 'cloudwatch' | 'scheduler' | 'names'>): Signals {
  const metrics = metricsOf(names);
  return {
    async logs({ words, since, most }) {
      const read = await ask(async () =>
        (await logs()).filterLogEvents({
          logGroupName: names.logGroup,
          startTime: since.getTime(),
          ...(words.length > 0 && { filterPattern: words.map(patternOf).join(' ') }),
          limit: 10_000,
        }),
      );
      if (!read.ok) return read;
      const lines = (read.value.events ?? []).map(
        ({ timestamp, message }): LogLine => ({ at: new Date(timestamp ?? 0), text: message ?? '' }),
      );
      return ok(lines.slice(-most));
    },
    async metric({ name, since, until, periodS, statistic }) {
      const read = await ask(async () =>
        (await cloudwatch()).getMetricStatistics({
          ...metrics[name],
          StartTime: since,
          EndTime: until,
          Period: periodS,
          Statistics: [statistic],
        }),
      );
      if (!read.ok) return read;
      const points = (read.value.Datapoints ?? []).map(
        (point): MetricPoint => ({ at: point.Timestamp ?? new Date(0), value: point[statistic] ?? 0 }),
      );
      return ok(points.sort((one, other) => one.at.getTime() - other.at.getTime()));
    },
    async alarmsFiring() {
      const read = await ask(async () => (await cloudwatch()).describeAlarms({ StateValue: 'ALARM' }));
      if (!read.ok) return read;
      return ok((read.value.MetricAlarms ?? []).map(({ AlarmName }) => AlarmName ?? ''));
    },
    async schedules() {
      const read = await ask(async () => (await scheduler()).listSchedules({ NamePrefix: 'sleek-coach' }));
      if (!read.ok) return read;
      const found = (read.value.Schedules ?? []).map(async ({ Name = '', GroupName, State }) => {
        const whole = await ask(async () =>
          (await scheduler()).getSchedule({ Name, ...(GroupName !== undefined && { GroupName }) }),
        );
        const when = whole.ok ? (whole.value.ScheduleExpression ?? '') : '';
        return { name: Name, when, isOn: State === 'ENABLED' };
      });
      return ok(await Promise.all(found));
    },
  };
}

/** Quoted, so that a word with a sign in it is the word and no operator. */
const patternOf = (word: string) => `"${word.replaceAll('"', '')}"`;

const dimensions = (given: Record<string, string>): Dimension[] =>
  Object.entries(given).map(([Name, Value]) => ({ Name, Value }));

const of = (Namespace: string, MetricName: string, Dimensions: Dimension[]) => ({
  Namespace,
  MetricName,
  Dimensions,
});

type Metric = { Namespace: string; MetricName: string; Dimensions: Dimension[] };

function metricsOf(names: AwsNames): Record<MetricName, Metric> {
  const service = dimensions({ ClusterName: names.cluster, ServiceName: names.service });
  const database = dimensions({ DBInstanceIdentifier: names.database });
  // A group has no values of its own, only its members have; this is the first one's name.
  const cache = dimensions({ CacheClusterId: `${names.cache}-001` });
  return {
    'service-cpu': of('AWS/ECS', 'CPUUtilization', service),
    'service-memory': of('AWS/ECS', 'MemoryUtilization', service),
    'database-cpu': of('AWS/RDS', 'CPUUtilization', database),
    'database-connections': of('AWS/RDS', 'DatabaseConnections', database),
    'database-read-latency': of('AWS/RDS', 'ReadLatency', database),
    'database-free-bytes': of('AWS/RDS', 'FreeStorageSpace', database),
    'cache-memory': of('AWS/ElastiCache', 'DatabaseMemoryUsagePercentage', cache),
    'cache-connections': of('AWS/ElastiCache', 'CurrConnections', cache),
  };
}
