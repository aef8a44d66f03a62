import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { addDuration, type Durations, percentileMs } from '../../platform/telemetry/durations.ts';
import { countBusiness } from './metrics.store.ts';
import {
  deleteOldMetrics,
  type HourRow,
  listHours,
  type ProcessHourRow,
  type RequestCountRow,
  type RouteHourRow,
  readProcessHours,
  readProgress,
  readRequestCounts,
  replaceHour,
} from './rollups.store.ts';

export type Aggregated = {
  /** How many hours were computed, for the first time or once more. */
  hours: number;
  /** Hours of them in which nobody counted requests all the time. */
  incomplete: number;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What was computed sooner after its end is computed again: a process may have written its last minute since. */
const settleMs = 10 * 60_000;
const hoursAgain = 3;
/** Sessions, from which active members are known, are kept as long. */
const catchUpMs = 90 * dayMs;
const keepMs = { counts: 7 * dayMs, routes: 90 * dayMs, hours: 731 * dayMs };

/**
 * Computes every hour that is over and not rolled up yet, or was too soon: members and what they did from the
 * tables, requests from what the processes wrote down. For an hour in which no process counted, requests stay unknown.
 * The same hour computed twice is the same row.
 */
export async function aggregateMetrics({ db, clock }: { db: Database; clock: Clock }): Promise<Aggregated> {
  const nowMs = clock.now().getTime();
  const endMs = Math.floor(nowMs / hourMs) * hourMs;
  const hours = [...(await unsettledHours(db, endMs)), ...hoursBetween(await firstHour(db, endMs), endMs)];
  let incomplete = 0;
  for (const atMs of hours) {
    const { hour, routes } = await computeHour(db, { atMs, now: new Date(nowMs) });
    await replaceHour(db, hour, routes);
    if (hour.covered_seconds < 3600) incomplete++;
  }
  await deleteOldMetrics(db, {
    counts: new Date(nowMs - keepMs.counts),
    routes: new Date(nowMs - keepMs.routes),
    hours: new Date(nowMs - keepMs.hours),
  });
  return { hours: hours.length, incomplete };
}

/** The first that was never rolled up. */
async function firstHour(db: Database, endMs: number): Promise<number> {
  const { newest, oldest } = await readProgress(db);
  const firstMs = newest === null ? (oldest?.getTime() ?? endMs - hourMs) : newest.getTime() + hourMs;
  return Math.max(endMs - catchUpMs, firstMs);
}

function hoursBetween(firstMs: number, endMs: number): number[] {
  const count = Math.max(0, (endMs - firstMs) / hourMs);
  return Array.from({ length: count }, (_, at) => firstMs + at * hourMs);
}

async function unsettledHours(db: Database, endMs: number): Promise<number[]> {
  const rows = await listHours(db, new Date(endMs - hoursAgain * hourMs));
  return rows
    .filter(({ hour, computed_at }) => computed_at.getTime() < hour.getTime() + hourMs + settleMs)
    .map(({ hour }) => hour.getTime());
}

async function computeHour(
  db: Database,
  { atMs, now }: { atMs: number; now: Date },
): Promise<{ hour: HourRow; routes: Omit<RouteHourRow, 'hour'>[] }> {
  const hour = new Date(atMs);
  const business = await countBusiness(db, { from: hour, before: new Date(atMs + hourMs) });
  const processes = await readProcessHours(db, hour);
  const byRoute = Map.groupBy(await readRequestCounts(db, hour), ({ route }) => route);
  const all = processes.length === 0 ? unknownRequests : sumOf([...byRoute.values()].flat());
  return {
    hour: {
      hour,
      covered_seconds: coveredSeconds(processes),
      ...all,
      active_members: business.activeMembers,
      check_ins: business.checkIns,
      conversations: business.conversations,
      violations: business.violations,
      computed_at: now,
    },
    routes: [...byRoute].map(([route, counts]) => {
      const { latency_p50_ms, latency_p95_ms, latency_p99_ms, ...sums } = sumOf(counts);
      return {
        route,
        ...sums,
        latency_p50_ms: latency_p50_ms ?? 0,
        latency_p95_ms: latency_p95_ms ?? 0,
        latency_p99_ms: latency_p99_ms ?? 0,
      };
    }),
  };
}

type Requests = Pick<
  HourRow,
  'requests' | 'client_errors' | 'server_errors' | 'latency_p50_ms' | 'latency_p95_ms' | 'latency_p99_ms'
>;

const unknownRequests: Requests = {
  requests: null,
  client_errors: null,
  server_errors: null,
  latency_p50_ms: null,
  latency_p95_ms: null,
  latency_p99_ms: null,
};

function sumOf(counts: readonly RequestCountRow[]) {
  const durations: Durations = new Map();
  for (const { durations: some } of counts)
    for (const [bucket, count] of Object.entries(some)) addDuration(durations, Number(bucket), count);
  const sum = (of: (row: RequestCountRow) => number) => counts.reduce((total, row) => total + of(row), 0);
  return {
    requests: sum(({ requests }) => requests),
    client_errors: sum(({ client_errors }) => client_errors),
    server_errors: sum(({ server_errors }) => server_errors),
    latency_p50_ms: percentileMs(durations, 0.5),
    latency_p95_ms: percentileMs(durations, 0.95),
    latency_p99_ms: percentileMs(durations, 0.99),
  };
}

/** For how long at least one process was there to count. A minute between two notes of one is no gap. */
export function coveredSeconds(processes: readonly Pick<ProcessHourRow, 'from_at' | 'to_at'>[]): number {
  const spans = processes
    .map(({ from_at, to_at }) => ({ from: from_at.getTime(), to: to_at.getTime() }))
    .sort((one, other) => one.from - other.from);
  let coveredMs = 0;
  let reachedMs = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    coveredMs += Math.max(0, to - Math.max(from, reachedMs));
    reachedMs = Math.max(reachedMs, to);
  }
  return Math.round(coveredMs / 1000);
}
