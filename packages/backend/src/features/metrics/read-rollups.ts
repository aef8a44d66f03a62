import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { type HourRow, listHours, listRouteHours, type RouteHourRow } from './rollups.store.ts';

export type { HourRow };
export type Rollups = {
  /** Oldest first. `requests` and what belongs to it is null where nobody counted. */
  hours: HourRow[];
  /** Most asked first. Of the percentiles the worst hour's: those of hours cannot be added. */
  routes: RouteRollup[];
};
export type RouteRollup = Omit<RouteHourRow, 'hour'>;

/** The hours that are over, of the last so many milliseconds. */
export async function readRollups(
  { db, clock }: { db: Database; clock: Clock },
  { sinceMs }: { sinceMs: number },
): Promise<Rollups> {
  const since = new Date(clock.now().getTime() - sinceMs);
  const hours = await listHours(db, since);
  const byRoute = Map.groupBy(await listRouteHours(db, since), ({ route }) => route);
  const routes = [...byRoute].map(([route, rows]) => rollUp(route, rows));
  return { hours, routes: routes.sort((one, other) => other.requests - one.requests) };
}

function rollUp(route: string, rows: readonly RouteHourRow[]): RouteRollup {
  const sum = (of: (row: RouteHourRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const worst = (of: (row: RouteHourRow) => number) => Math.max(...rows.map(of));
  return {
    route,
    requests: sum(({ requests }) => requests),
    client_errors: sum(({ client_errors }) => client_errors),
    server_errors: sum(({ server_errors }) => server_errors),
    latency_p50_ms: worst(({ latency_p50_ms }) => latency_p50_ms),
    latency_p95_ms: worst(({ latency_p95_ms }) => latency_p95_ms),
    latency_p99_ms: worst(({ latency_p99_ms }) => latency_p99_ms),
  };
}
