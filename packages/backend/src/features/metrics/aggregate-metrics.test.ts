import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { busyDay } from '../../testing/busy-day.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { aggregateMetrics, coveredSeconds } from './aggregate-metrics.ts';
import { readRollups } from './read-rollups.ts';

const hour = 3_600_000;
const at = (instant: string) => ({ now: () => new Date(instant) });
const open = (url: string) => openDatabase(url, { poolSize: 2, onError: () => {} });

/** What the access log says of an hour, read line by line. */
function fromAccessLog(lines: readonly LogLine[]) {
  const requests = lines.filter(({ event }) => /^(request_completed|slow_request)$/.test(event));
  const of = (kind: string) => requests.filter(({ status }) => String(status).startsWith(kind)).length;
  return { requests: requests.length, client_errors: of('4'), server_errors: of('5') };
}

describe('an hour that is rolled up', () => {
  test('has what access log and tables say of it', async () => {
    const lines: LogLine[] = [];
    await using fresh = await freshDatabase();
    const databaseUrl = fresh.url;
    const app = await openTestApp({}, { log: recordingLog(lines), databaseUrl });
    await busyDay(app);
    await app.idle();
    app.clock.set('2026-06-15T12:59:59.000Z');
    await app[Symbol.asyncDispose]();
    const logged = fromAccessLog(lines);
    expect(logged.requests).toBeGreaterThan(90);
    await using database = open(databaseUrl);

    const clock = at('2026-06-15T13:00:05Z');
    expect(await aggregateMetrics({ db: database.db, clock })).toEqual({ hours: 1, incomplete: 1 });
    const { hours, routes } = await readRollups({ db: database.db, clock }, { sinceMs: 2 * hour });
    expect(hours).toHaveLength(1);
    expect(hours[0]).toMatchObject({
      hour: new Date('2026-06-15T12:00:00Z'),
      ...logged,
      covered_seconds: 3599,
    });
    const count = async (statement: string) =>
      Number((await rowsOf<{ count: number }>({ databaseUrl }, statement))[0]?.count);
    expect(hours[0]).toMatchObject({
      active_members: await count('select count(distinct user_id) from refresh_token'),
      check_ins: await count('select count(*) from check_in'),
      conversations: await count('select count(distinct session_id) from coach_run'),
      violations: await count('select count(*) from ai_policy_violation_log'),
    });
    for (const route of routes) {
      const own = lines.filter((line) => line.route === route.route);
      expect([route.route, route.requests]).toEqual([route.route, own.length]);
    }
    expect(routes.reduce((sum, { requests }) => sum + requests, 0)).toBe(logged.requests);
    const { latency_p50_ms, latency_p95_ms, latency_p99_ms } = hours[0] ?? {};
    expect(latency_p50_ms).toBeGreaterThan(0);
    expect(latency_p95_ms).toBeGreaterThanOrEqual(latency_p50_ms ?? Number.NaN);
    expect(latency_p99_ms).toBeGreaterThanOrEqual(latency_p95_ms ?? Number.NaN);
  });

  test('is the same row however often it is computed, also by two at once', async () => {
    await using fresh = await freshDatabase();
    await using database = open(fresh.url);
    await countRequests(fresh.url, '2026-06-15T12:00:00Z');
    const deps = { db: database.db, clock: at('2026-06-15T13:00:05Z') };
    await Promise.all([aggregateMetrics(deps), aggregateMetrics(deps)]);
    const once = await readRollups(deps, { sinceMs: 2 * hour });
    await aggregateMetrics(deps);
    expect(await readRollups(deps, { sinceMs: 2 * hour })).toEqual(once);
    expect(once.hours).toHaveLength(1);
    expect(once.hours[0]).toMatchObject({ requests: 10, client_errors: 2, server_errors: 1 });
  });

  test('adds up what several processes counted', async () => {
    await using fresh = await freshDatabase();
    await using database = open(fresh.url);
    for (const process of [1, 2, 3]) await countRequests(fresh.url, '2026-06-15T12:00:00Z', process);
    const deps = { db: database.db, clock: at('2026-06-15T13:00:05Z') };
    await aggregateMetrics(deps);
    const { hours, routes } = await readRollups(deps, { sinceMs: 2 * hour });
    expect(hours[0]).toMatchObject({
      requests: 30,
      client_errors: 6,
      server_errors: 3,
      covered_seconds: 3600,
    });
    expect(routes).toMatchObject([{ route: '/api/v1/me', requests: 30 }]);
  });

  test('takes what a process wrote down after it was computed first', async () => {
    await using fresh = await freshDatabase();
    await using database = open(fresh.url);
    const deps = { db: database.db, clock: at('2026-06-15T13:00:05Z') };
    await aggregateMetrics(deps);
    expect((await readRollups(deps, { sinceMs: 2 * hour })).hours[0]).toMatchObject({ requests: null });
    await countRequests(fresh.url, '2026-06-15T12:00:00Z');
    const later = { db: database.db, clock: at('2026-06-15T14:00:05Z') };
    await aggregateMetrics(later);
    expect((await readRollups(later, { sinceMs: 3 * hour })).hours.map(({ requests }) => requests)).toEqual([
      10,
      null,
    ]);
  });
});

test('an hour is left as it is once every process has had time to write its last minute of it', async () => {
  await using fresh = await freshDatabase();
  await using database = open(fresh.url);
  const hoursAt = async (instant: string) =>
    (await aggregateMetrics({ db: database.db, clock: at(instant) })).hours;
  expect(await hoursAt('2026-06-15T13:00:05Z')).toBe(1);
  expect(await hoursAt('2026-06-15T13:05:05Z')).toBe(1);
  expect(await hoursAt('2026-06-15T13:10:05Z')).toBe(1);
  expect(await hoursAt('2026-06-15T13:15:05Z')).toBe(0);
  expect(await hoursAt('2026-06-15T14:00:05Z')).toBe(1);
});

describe('after an outage', () => {
  test('every missed hour is computed once: what tables know is told, requests are unknown', async () => {
    await using app = await openTestApp();
    await using database = open(app.databaseUrl);
    await aggregateMetrics({ db: database.db, clock: at('2026-06-15T12:00:05Z') });
    await app.member();
    app.clock.set('2026-06-17T05:30:00Z');
    const member = await app.member();
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-17', weight_kg: 80 } });
    const deps = { db: database.db, clock: at('2026-06-18T12:00:05Z') };
    expect((await aggregateMetrics(deps)).hours).toBe(72);
    const { hours } = await readRollups(deps, { sinceMs: 96 * hour });
    expect(hours).toHaveLength(73);
    expect(new Set(hours.map((row) => row.hour.toISOString())).size).toBe(73);
    const busy = hours.filter(({ active_members }) => active_members > 0);
    expect(busy.map((row) => [row.hour.toISOString(), row.active_members, row.check_ins])).toEqual([
      ['2026-06-15T12:00:00.000Z', 1, 0],
      ['2026-06-17T05:00:00.000Z', 1, 1],
    ]);
    const unknown = hours.filter(({ requests }) => requests === null);
    expect(unknown).toHaveLength(73);
    expect(unknown[0]).toMatchObject({ covered_seconds: 0, latency_p95_ms: null });
  });

  test('no hour is rolled up that is not over', async () => {
    await using fresh = await freshDatabase();
    await using database = open(fresh.url);
    const deps = { db: database.db, clock: at('2026-06-15T12:59:59Z') };
    await aggregateMetrics(deps);
    const { hours } = await readRollups(deps, { sinceMs: 5 * hour });
    expect(hours.map((row) => row.hour.toISOString())).toEqual(['2026-06-15T11:00:00.000Z']);
  });

  test('what is past its time goes: counts after a week, routes after 90 days, hours after two years', async () => {
    await using fresh = await freshDatabase();
    await using database = open(fresh.url);
    await countRequests(fresh.url, '2026-06-15T12:00:00Z');
    await aggregateMetrics({ db: database.db, clock: at('2026-06-15T13:00:05Z') });
    const left = async (instant: string) => {
      // As if it had run every hour until then.
      await rowsOf(
        { databaseUrl: fresh.url },
        `insert into metrics_hour (hour, covered_seconds, active_members, check_ins, conversations, violations, computed_at)
         values ($1::timestamptz - interval '1 hour', 0, 0, 0, 0, 0, $1)`,
        [instant],
      );
      await aggregateMetrics({ db: database.db, clock: at(instant) });
      const of = async (table: string) =>
        (await rowsOf({ databaseUrl: fresh.url }, `select from ${table} where hour = '2026-06-15T12:00:00Z'`))
          .length;
      return [
        await of('request_count'),
        await of('process_hour'),
        await of('metrics_route_hour'),
        await of('metrics_hour'),
      ];
    };
    expect(await left('2026-06-22T11:00:00Z')).toEqual([1, 1, 1, 1]);
    expect(await left('2026-06-22T13:00:00Z')).toEqual([0, 0, 1, 1]);
    expect(await left('2026-09-14T00:00:00Z')).toEqual([0, 0, 0, 1]);
  });
});

test('covered is when at least one process was there', () => {
  const span = (from: string, to: string) => ({
    from_at: new Date(`2026-06-15T12:${from}Z`),
    to_at: new Date(`2026-06-15T12:${to}Z`),
  });
  expect(coveredSeconds([])).toBe(0);
  expect(coveredSeconds([span('00:00', '10:00'), span('20:00', '30:00')])).toBe(1200);
  expect(coveredSeconds([span('05:00', '10:00'), span('00:00', '07:00'), span('06:00', '08:00')])).toBe(600);
});

/** Ten requests of one process that was there for the whole hour. */
async function countRequests(databaseUrl: string, at: string, process = 1): Promise<void> {
  const id = `00000000-0000-4000-8000-00000000000${process}`;
  await rowsOf(
    { databaseUrl },
    `insert into request_count values ($1, $2, '/api/v1/me', 10, 2, 1, '{"30": 8, "50": 2}')`,
    [at, id],
  );
  await rowsOf(
    { databaseUrl },
    `insert into process_hour values ($1, $2, $1, $1::timestamptz + interval '1 hour')`,
    [at, id],
  );
}
