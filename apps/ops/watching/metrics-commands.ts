import {
  type HourRow,
  type Rollups,
  type RouteRollup,
  readRollups,
} from '@sleek/backend/features/metrics/read-rollups';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { numberTable } from '../number-table.ts';
import { withDatabase } from '../open-database.ts';
import type { Terminal } from '../terminal.ts';
import { spanMs } from '../time-span.ts';

type Options = { since: number; routes?: true; json?: true };

export function addMetricsCommand(program: Command, terminal: Terminal): void {
  program
    .command('metrics')
    .description('What was rolled up hour by hour: requests, errors, latency, members and what they did.')
    .option('--since <span>', 'how far back, such as 24h or 7d', spanMs, spanMs('24h'))
    .option('--routes', 'by endpoint, over the whole span')
    .option('--json', 'as one JSON object')
    .action((options: Options) => showMetrics(terminal, options));
}

async function showMetrics(terminal: Terminal, { since, routes, json }: Options): Promise<void> {
  const rollups = await withDatabase(terminal, (db) =>
    readRollups({ db, clock: systemClock }, { sinceMs: since }),
  );
  if (json) return terminal.out(JSON.stringify(rollups, null, 2));
  if (rollups.hours.length === 0)
    return terminal.out('Nothing of that time is rolled up: each hour is, five minutes after its end.');
  terminal.out(routes ? routesTable(rollups.routes) : hoursTable(rollups));
}

const unknown = '-';
const whole = (value: number | null) => (value === null ? unknown : String(value));
const ms = (value: number | null) => (value === null ? unknown : value.toFixed(value < 10 ? 1 : 0));

function hoursTable({ hours }: Rollups): string {
  const heads = [
    'hour (UTC)',
    'requests',
    '4xx',
    '5xx',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'active',
    'check-ins',
    'coach',
    'policy',
    'counted',
  ];
  const table = numberTable(heads, hours.map(cellsOf));
  const gaps = hours.filter(({ covered_seconds }) => covered_seconds < fullHour).length;
  if (gaps === 0) return table;
  return `${table}\n\nIn ${gaps} of ${hours.length} hours requests were not counted all the time: a server was down, new, or could not write.`;
}

/** A few seconds pass between the end of an hour and a process's last note of it. */
const fullHour = 3600 - 5;

function cellsOf(row: HourRow): string[] {
  return [
    row.hour.toISOString().slice(0, 16).replace('T', ' '),
    whole(row.requests),
    whole(row.client_errors),
    whole(row.server_errors),
    ms(row.latency_p50_ms),
    ms(row.latency_p95_ms),
    ms(row.latency_p99_ms),
    whole(row.active_members),
    whole(row.check_ins),
    whole(row.conversations),
    whole(row.violations),
    row.covered_seconds >= fullHour ? 'whole' : `${Math.round(row.covered_seconds / 60)} min`,
  ];
}

function routesTable(routes: readonly RouteRollup[]): string {
  if (routes.length === 0) return 'No request was counted.';
  const heads = ['endpoint', 'requests', '4xx', '5xx', 'worst p50 ms', 'worst p95 ms', 'worst p99 ms'];
  const rows = routes.map((row) => [
    row.route,
    whole(row.requests),
    whole(row.client_errors),
    whole(row.server_errors),
    ms(row.latency_p50_ms),
    ms(row.latency_p95_ms),
    ms(row.latency_p99_ms),
  ]);
  return `${numberTable(heads, rows)}\n\nWorst: that of the hour in which it was worst.`;
}
