import { AwsError } from './aws-error.ts';
import type { Timeline } from './timeline.ts';
import { epochS, type Form, named } from './wire.ts';

type Input = Record<string, unknown>;
export type SimulatedLine = { at: Date; text: string };

/** CloudWatch Logs: lines with the words of a pattern, quoted or not. */
export function createLogs(timeline: Timeline) {
  const line = (ageS: number, fields: object): SimulatedLine => ({
    at: new Date(timeline.now().getTime() - ageS * 1000),
    text: JSON.stringify(fields),
  });
  const lines: SimulatedLine[] = [
    line(3600, { level: 'ERROR', msg: 'an old one' }),
    line(600, { level: 'ERROR', component: 'database', msg: 'database_connection_lost', code: 'ECONNRESET' }),
    line(300, { level: 'INFO', component: 'coach', msg: 'coach_answered' }),
    line(60, { level: 'ERROR', component: 'coach', msg: 'provider_failed', reason: 'rate-limited' }),
  ];
  const filter = (input: Input) => {
    if (input.logGroupName !== '/ecs/sleek-coach-api')
      throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
    const words = String(input.filterPattern ?? '').match(/"[^"]*"|\S+/g) ?? [];
    const wanted = words.map((word) => word.replaceAll('"', ''));
    const events = lines.filter(
      ({ at, text }) =>
        at.getTime() >= Number(input.startTime ?? 0) && wanted.every((word) => text.includes(word)),
    );
    return {
      events: events.slice(0, Number(input.limit ?? 10_000)).map(({ at, text }, index) => ({
        logStreamName: 'api/api/1',
        timestamp: at.getTime(),
        ingestionTime: at.getTime(),
        message: text,
        eventId: String(index),
      })),
      searchedLogStreams: [],
    };
  };
  return {
    lines,
    answer: (action: string, input: Input): object => {
      if (action === 'FilterLogEvents') return filter(input);
      throw new AwsError('UnknownOperationException', `The simulator has no logs:${action}`);
    },
  };
}

/** CloudWatch, in JSON and in Query: a flat line for each metric, and the alarms that tests set off. */
export function createCloudWatch() {
  const values: Record<string, number> = {
    CPUUtilization: 34,
    MemoryUtilization: 51,
    DatabaseConnections: 22,
    ReadLatency: 0.0012,
    FreeStorageSpace: 60e9,
    DatabaseMemoryUsagePercentage: 18,
    CurrConnections: 9,
  };
  const firing: string[] = [];
  const statistics = (input: Input, form: Form) => {
    const asMs = (value: unknown) => (typeof value === 'number' ? value * 1000 : Date.parse(String(value)));
    const [fromMs, toMs] = [asMs(input.StartTime), asMs(input.EndTime)];
    const periodMs = Number(input.Period) * 1000;
    const value = values[String(input.MetricName)];
    const moments: number[] = [];
    for (let at = fromMs; at < toMs && value !== undefined; at += periodMs) moments.push(at);
    const points = moments.map((at) => ({
      Timestamp: form === 'query' ? new Date(at) : epochS(new Date(at)),
      Unit: 'None',
      ...Object.fromEntries(((input.Statistics ?? []) as string[]).map((name) => [name, value])),
    }));
    // AWS gives them in no order.
    const Datapoints = form === 'query' ? named('member', points.reverse()) : points.reverse();
    return { Label: input.MetricName, Datapoints };
  };
  const alarms = (form: Form) => {
    const found = firing.map((name) => ({ AlarmName: name, StateValue: 'ALARM' }));
    return { MetricAlarms: form === 'query' ? named('member', found) : found };
  };
  return {
    values,
    firing,
    answer: (action: string, input: Input, form: Form): object => {
      if (action === 'GetMetricStatistics') return statistics(input, form);
      if (action === 'DescribeAlarms') return alarms(form);
      throw new AwsError('InvalidAction', `The simulator has no cloudwatch:${action}`);
    },
  };
}
