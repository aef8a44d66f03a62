import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Alarm, alarms } from './alarms.ts';
import { type CloudWatchOptions, cloudWatchAlarms, runbookNames } from './cloudwatch-alarms.ts';

type Row = { alarm: string; threshold: string; action: string };

const facts = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../testing/runbook.facts.json'), 'utf8'),
) as { alarms: Row[] };

const actions: Readonly<Record<string, Alarm['action']>> = {
  'Page on-call': 'page',
  'Notify team': 'notify',
  'Auto-scale': 'scale',
  'Security alert': 'security',
};

/** What a row of the runbook's table asks for. */
function asked({ alarm, threshold, action }: Row) {
  const [, op, amount, unit, minutes] =
    /^([<>]) (\d+)(%|s|\/min)(?: max)?(?: for (\d+) min)?$/.exec(threshold) ?? [];
  return {
    title: alarm,
    op,
    threshold: unit === '%' ? Number(amount) / 100 : Number(amount),
    unit: { '%': 'ratio', s: 'seconds', '/min': 'per minute' }[unit ?? ''],
    for: Number(minutes ?? 0) * 60,
    action: actions[action],
  };
}

describe('the table of alarms', () => {
  test('has the seven of the runbook as it writes them', () => {
    const ours = alarms
      .filter(({ origin }) => origin === 'runbook')
      .map(({ title, op, threshold, unit, for: waits, action }) => ({
        title,
        op,
        threshold,
        unit,
        for: waits,
        action,
      }));
    expect(ours).toEqual(facts.alarms.map(asked));
    expect(ours).toHaveLength(7);
  });

  test('would be caught with a threshold moved', () => {
    const [first] = facts.alarms as [Row];
    expect(asked({ ...first, threshold: '> 6% for 5 min' })).not.toEqual(asked(first));
    expect(asked({ ...first, threshold: '> 5% for 6 min' })).not.toEqual(asked(first));
  });

  test('measures connections against the most that the server really allows', () => {
    expect(alarms.find(({ title }) => title === 'RDS Connections')?.signal).toEqual({
      kind: 'ratio-of-gauges',
      of: { metric: 'database_connections' },
      to: { metric: 'database_max_connections' },
    });
  });

  test('says of the runbook’s what missing data means', () => {
    const meaning = alarms
      .filter(({ origin }) => origin === 'runbook')
      .map(({ id, missing }) => [id, missing]);
    expect(meaning).toEqual([
      ['api-5xx', 'ok'],
      ['api-latency-p95', 'ok'],
      ['api-cpu', 'alarm-after-2'],
      ['database-cpu', 'alarm-after-2'],
      ['database-connections', 'alarm-after-2'],
      ['redis-memory', 'ok'],
      ['failed-log-ins', 'ok'],
    ]);
  });

  test('has ours, each id once, and a command that helps with each', () => {
    expect(
      alarms
        .filter(({ origin }) => origin === 'ours')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'ai-spend',
      'archive-failing',
      'backup-too-old',
      'certificate-expiring',
      'coach-provider-unavailable',
      'database-unavailable',
      'disk-space-low',
      'photo-store-unavailable',
      'redis-unavailable',
      'task-overdue',
    ]);
    expect(new Set(alarms.map(({ id }) => id)).size).toBe(alarms.length);
    for (const { diagnose } of alarms) expect(diagnose).toMatch(/^ops [a-z]+/);
  });
});

const options: CloudWatchOptions = {
  names: {
    ...runbookNames,
    loadBalancer: 'app/sleek-coach/1',
    targetGroup: 'targetgroup/sleek-coach/2',
    certificateArn: 'arn:cert',
  },
  sizes: { databaseMaxConnections: 200, databaseStorageGib: 100 },
  actions: { page: ['arn:page'], notify: ['arn:notify'], scale: ['arn:policy'], security: ['arn:security'] },
};

const rendered = (rows: readonly Alarm[] = alarms) =>
  Object.fromEntries(cloudWatchAlarms(rows, options).map((alarm) => [alarm.AlarmName, alarm]));

describe('the alarms for CloudWatch', () => {
  test('watch the resources of the runbook, where AWS measures them itself', () => {
    const found = rendered();
    expect(found['sleek-coach-api-cpu']).toEqual({
      AlarmName: 'sleek-coach-api-cpu',
      AlarmDescription: 'ECS CPU. Find the cause: ops diagnose latency',
      AlarmActions: ['arn:policy'],
      OKActions: [],
      Namespace: 'AWS/ECS',
      MetricName: 'CPUUtilization',
      Dimensions: [
        { Name: 'ClusterName', Value: 'sleek-coach-prod' },
        { Name: 'ServiceName', Value: 'sleek-coach-api' },
      ],
      Statistic: 'Average',
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 85,
      Period: 60,
      EvaluationPeriods: 10,
      DatapointsToAlarm: 10,
      TreatMissingData: 'breaching',
    });
    expect(found['sleek-coach-database-connections']).toMatchObject({
      Namespace: 'AWS/RDS',
      MetricName: 'DatabaseConnections',
      Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'sleek-coach-prod' }],
      Threshold: 160,
      EvaluationPeriods: 5,
      AlarmActions: ['arn:page'],
      OKActions: ['arn:page'],
    });
    expect(found['sleek-coach-database-cpu']).toMatchObject({ Threshold: 80, EvaluationPeriods: 15 });
    for (const node of ['001', '002'])
      expect(found[`sleek-coach-redis-memory-sleek-coach-redis-${node}`]).toMatchObject({
        Namespace: 'AWS/ElastiCache',
        Dimensions: [{ Name: 'CacheClusterId', Value: `sleek-coach-redis-${node}` }],
        Threshold: 80,
        TreatMissingData: 'notBreaching',
      });
    expect(found['sleek-coach-api-latency-p95']).toMatchObject({
      Namespace: 'AWS/ApplicationELB',
      ExtendedStatistic: 'p95',
      Threshold: 2,
      TreatMissingData: 'notBreaching',
    });
    expect(found['sleek-coach-disk-space-low']).toMatchObject({ Threshold: 10 * 1024 ** 3 });
    expect(found['sleek-coach-certificate-expiring']).toMatchObject({ Threshold: 14, Period: 86_400 });
  });

  test('count the failures of the load balancer too', () => {
    const alarm = rendered()['sleek-coach-api-5xx'];
    expect(alarm).toMatchObject({ Threshold: 5, EvaluationPeriods: 5, TreatMissingData: 'notBreaching' });
    const text = JSON.stringify(alarm);
    for (const name of ['HTTPCode_Target_5XX_Count', 'HTTPCode_ELB_5XX_Count', 'RequestCount'])
      expect(text).toContain(name);
  });

  test('alarm after two periods without data, where that is an alarm', () => {
    const names = Object.keys(rendered()).filter((name) => name.endsWith('-no-data'));
    expect(names).toHaveLength(3);
    expect(rendered()['sleek-coach-database-cpu-no-data']).toMatchObject({
      Statistic: 'SampleCount',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 2,
      TreatMissingData: 'breaching',
    });
    expect(rendered()['sleek-coach-api-cpu-no-data']).toMatchObject({
      AlarmActions: ['arn:page'],
      OKActions: ['arn:page'],
    });
  });

  test('are PromQL queries for what only the processes know', () => {
    expect(rendered()['sleek-coach-failed-log-ins']).toEqual({
      AlarmName: 'sleek-coach-failed-log-ins',
      AlarmDescription: 'Failed Login Rate. Find the cause: ops errors --since 15m',
      AlarmActions: ['arn:security'],
      OKActions: ['arn:security'],
      EvaluationCriteria: {
        PromQLCriteria: {
          Query: 'sum (rate(log_ins_failed_total[60s])) * 60 > 100',
          PendingPeriod: 0,
          RecoveryPeriod: 0,
        },
      },
      EvaluationInterval: 60,
    });
  });

  test('are there for every row, each with a name of its own, and follow a threshold that is moved', () => {
    for (const alarm of alarms) {
      const before = cloudWatchAlarms([alarm], options);
      expect(before.length).toBeGreaterThan(0);
      expect(cloudWatchAlarms([{ ...alarm, threshold: alarm.threshold + 1 }], options)).not.toEqual(before);
    }
    const all = cloudWatchAlarms(alarms, options);
    expect(new Set(all.map(({ AlarmName }) => AlarmName)).size).toBe(all.length);
  });
});
