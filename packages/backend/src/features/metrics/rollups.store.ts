import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';
import type { HourTally } from '../../platform/telemetry/request-tally.ts';

export type HourRow = Selectable<Tables['metrics_hour']>;
export type RouteHourRow = Selectable<Tables['metrics_route_hour']>;
export type RequestCountRow = Selectable<Tables['request_count']>;
export type ProcessHourRow = Selectable<Tables['process_hour']>;

export async function writeProcessHour(
  db: Database,
  processId: string,
  { hour, from, to, routes }: HourTally,
): Promise<void> {
  const key = { hour, process_id: processId };
  const counts = [...routes]
    .filter(([, { requests }]) => requests > 0)
    .map(([route, tally]) => ({
      ...key,
      route: route.slice(0, 200),
      requests: tally.requests,
      client_errors: tally.clientErrors,
      server_errors: tally.serverErrors,
      durations: JSON.stringify(Object.fromEntries(tally.durations)),
    }));
  await db.transaction().execute(async (turn) => {
    await turn
      .insertInto('process_hour')
      .values({ ...key, from_at: from, to_at: to })
      .onConflict((on) => on.columns(['hour', 'process_id']).doUpdateSet({ to_at: to }))
      .execute();
    if (counts.length === 0) return;
    await turn
      .insertInto('request_count')
      .values(counts)
      .onConflict((on) =>
        on.columns(['hour', 'process_id', 'route']).doUpdateSet(({ ref }) => ({
          requests: ref('excluded.requests'),
          client_errors: ref('excluded.client_errors'),
          server_errors: ref('excluded.server_errors'),
          durations: ref('excluded.durations'),
        })),
      )
      .execute();
  });
}

export function readRequestCounts(db: Database, hour: Date): Promise<RequestCountRow[]> {
  return db.selectFrom('request_count').selectAll().where('hour', '=', hour).execute();
}

export function readProcessHours(db: Database, hour: Date): Promise<ProcessHourRow[]> {
  return db.selectFrom('process_hour').selectAll().where('hour', '=', hour).execute();
}

/** The newest hour that is rolled up, and the oldest that a process has counted in. */
export async function readProgress(db: Database): Promise<{ newest: Date | null; oldest: Date | null }> {
  const row = await db
    .selectNoFrom((select) => [
      select
        .selectFrom('metrics_hour')
        .select(({ fn }) => fn.max('hour').as('hour'))
        .as('newest'),
      select
        .selectFrom('process_hour')
        .select(({ fn }) => fn.min('hour').as('hour'))
        .as('oldest'),
    ])
    .executeTakeFirstOrThrow();
  return { newest: row.newest, oldest: row.oldest };
}

/** In place of what was there for the hour. */
export async function replaceHour(
  db: Database,
  hour: HourRow,
  routes: readonly Omit<RouteHourRow, 'hour'>[],
): Promise<void> {
  await db.transaction().execute(async (turn) => {
    const { hour: at, ...values } = hour;
    await turn
      .insertInto('metrics_hour')
      .values(hour)
      .onConflict((on) => on.column('hour').doUpdateSet(values))
      .execute();
    await turn.deleteFrom('metrics_route_hour').where('hour', '=', at).execute();
    if (routes.length > 0)
      await turn
        .insertInto('metrics_route_hour')
        .values(routes.map((route) => ({ ...route, hour: at })))
        .execute();
  });
}

/** Oldest first. */
export function listHours(db: Database, since: Date): Promise<HourRow[]> {
  return db.selectFrom('metrics_hour').selectAll().where('hour', '>=', since).orderBy('hour').execute();
}

export function listRouteHours(db: Database, since: Date): Promise<RouteHourRow[]> {
  return db
    .selectFrom('metrics_route_hour')
    .selectAll()
    .where('hour', '>=', since)
    .orderBy('hour')
    .orderBy('route')
    .execute();
}

/** What is older than each of these. */
export async function deleteOldMetrics(
  db: Database,
  before: { counts: Date; routes: Date; hours: Date },
): Promise<void> {
  await db.deleteFrom('request_count').where('hour', '<', before.counts).execute();
  await db.deleteFrom('process_hour').where('hour', '<', before.counts).execute();
  await db.deleteFrom('metrics_route_hour').where('hour', '<', before.routes).execute();
  await db.deleteFrom('metrics_hour').where('hour', '<', before.hours).execute();
}
