import { systemClock } from '@sleek/backend/platform/clock';
import type { Control, MetricName } from '@sleek/backend/platform/control/control';
import { quantileOf, readMetrics, type Sample } from '@sleek/backend/platform/telemetry/read-metrics';
import type { Command } from 'commander';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf, openConfigured } from '../open-control.ts';
import { tableOf } from '../output.ts';
import type { Terminal } from '../terminal.ts';

export function addPerfCommand(program: Command, terminal: Terminal): void {
  program
    .command('perf')
    .description(
      'How fast it is: on AWS the last hour of the service and the database, here each route since the start.',
    )
    .option('--all', 'also what load balancers look at, and requests that no route takes')
    .option('--json', 'as one JSON object')
    .action(async ({ all, json }: { all?: true; json?: true }) => {
      const { config, control } = await openConfigured(terminal);
      const rows =
        control.kind === 'aws'
          ? await lastHour(control, (terminal.clock ?? systemClock).now())
          : routesOf(await metricsHere(config.ops), { all: all === true });
      const [head = [], ...body] = rows;
      if (!json) return terminal.out(body.length === 0 ? nothingYet : tableOf(rows));
      const named = body.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell])));
      terminal.out(JSON.stringify({ place: control.place, rows: named }, null, 2));
    });
}

type Unit = (value: number) => string;
const percent: Unit = (value) => `${value.toFixed(0)} %`;
const count: Unit = (value) => value.toFixed(0);
const seconds: Unit = (value) => (value < 1 ? `${(value * 1000).toFixed(1)} ms` : `${value.toFixed(2)} s`);

const asked: readonly [MetricName, string, Unit][] = [
  ['service-cpu', 'service CPU', percent],
  ['service-memory', 'service memory', percent],
  ['database-cpu', 'database CPU', percent],
  ['database-connections', 'database connections', count],
  ['database-read-latency', 'database reads', seconds],
  ['cache-memory', 'cache memory', percent],
  ['cache-connections', 'cache connections', count],
];

async function lastHour(control: Control, now: Date): Promise<string[][]> {
  const since = new Date(now.getTime() - 3_600_000);
  const rows = await Promise.all(
    asked.map(async ([name, title, unit]) => {
      const read = (statistic: 'Average' | 'Maximum') =>
        answerOf(control.metric({ name, since, until: now, periodS: 300, statistic }));
      const [averages, maxima] = [await read('Average'), await read('Maximum')];
      if (averages.length === 0) return [title, '-', '-', '-'];
      const mean = averages.reduce((sum, { value }) => sum + value, 0) / averages.length;
      const latest = averages.at(-1)?.value ?? 0;
      return [title, unit(mean), unit(Math.max(...maxima.map(({ value }) => value))), unit(latest)];
    }),
  );
  return [['last hour', 'mean', 'most', 'now'], ...rows];
}

async function metricsHere(place: { host: string; port: number } | null): Promise<readonly Sample[]> {
  const metrics = place === null ? null : await readMetrics(place);
  if (metrics !== null) return metrics;
  throw new OpsFailure(exitCodes.dependencyDown, 'The server of this machine does not answer at OPS_PORT.');
}

const mostRoutes = 15;
const nothingYet = 'No member has asked anything since the start. --all tells of health checks too.';
/** Nobody waits for these. */
const isForWatchers = (route: string) => route === 'unknown' || route.startsWith('/health');

/** The busiest routes. A histogram knows no more than its buckets, so the times are estimates. */
function routesOf(metrics: readonly Sample[], { all }: { all: boolean }): string[][] {
  const buckets = metrics.filter(
    ({ name, labels }) =>
      name === 'http_request_duration_seconds_bucket' && (all || !isForWatchers(labels.route ?? '')),
  );
  const rows = [...Map.groupBy(buckets, ({ labels }) => labels.route ?? '')].map(([route, samples]) => {
    const counts = samples.map(({ labels, value }) => ({
      le: Number(labels.le?.replace('+Inf', 'Infinity')),
      count: value,
    }));
    const time = (share: number) => {
      const found = quantileOf(counts, share);
      return found === null ? '-' : seconds(found);
    };
    return {
      route,
      requests: Math.max(...counts.map((one) => one.count)),
      times: [0.5, 0.95, 0.99].map(time),
    };
  });
  const busiest = rows.toSorted((one, other) => other.requests - one.requests).slice(0, mostRoutes);
  return [
    ['route', 'requests', 'failed', 'p50', 'p95', 'p99'],
    ...busiest.map(({ route, requests, times }) => [
      route,
      `${requests}`,
      `${failedOf(metrics, route)}`,
      ...times,
    ]),
  ];
}

const failedOf = (metrics: readonly Sample[], route: string) =>
  metrics
    .filter(
      ({ name, labels }) =>
        name === 'http_requests_total' && labels.route === route && labels.status_class === '5xx',
    )
    .reduce((sum, { value }) => sum + value, 0);
