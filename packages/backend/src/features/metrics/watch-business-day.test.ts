import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../platform/postgres/database.ts';
import { busyDay } from '../../testing/busy-day.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import { watchedGauges } from '../../testing/watched-gauges.ts';
import { watchBusinessDay } from './watch-business-day.ts';

const names = [
  'members_active_today',
  'check_ins_today',
  'coach_conversations_today',
  'policy_violations_today',
] as const;

async function gaugesOf(app: TestApp) {
  await using database = openDatabase(app.databaseUrl, { poolSize: 1, onError: () => {} });
  const gauges = watchedGauges();
  const watching = watchBusinessDay(gauges.counters, { db: database.db, clock: app.clock });
  await watching[Symbol.asyncDispose]();
  return names.map((name) => gauges.value(name));
}

/** The same from the tables, row by row. */
async function recomputed(app: TestApp, day: string) {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  const rowsOf = async (table: string) => {
    const { rows } = await client.query<Record<string, unknown> & { created_at: Date }>(
      `select * from ${table}`,
    );
    return rows.filter(({ created_at }) => created_at.toISOString().startsWith(day));
  };
  const sessions = await rowsOf('refresh_token');
  const checkIns = await rowsOf('check_in');
  const runs = await rowsOf('coach_run');
  const violations = await rowsOf('ai_policy_violation_log');
  await client.end();
  return [
    new Set([...sessions, ...checkIns, ...runs].map(({ user_id }) => user_id)).size,
    checkIns.length,
    new Set(runs.map(({ session_id }) => session_id)).size,
    violations.length,
  ];
}

describe('what members did on the day', () => {
  test('is what the tables hold of it, and begins anew at midnight', async () => {
    await using app = await openTestApp();
    await app.member();
    await busyDay(app);
    await app.idle();
    const counts = await gaugesOf(app);
    expect(counts).toEqual(await recomputed(app, '2026-06-15'));
    expect(counts.slice(0, 3)).toEqual([2, 1, 2]);
    expect(counts[3]).toBeGreaterThan(0);

    app.clock.set('2026-06-16T00:00:00.000Z');
    expect(await gaugesOf(app)).toEqual([0, 0, 0, 0]);
    await app.member();
    expect(await gaugesOf(app)).toEqual(await recomputed(app, '2026-06-16'));
  });

  test('is absent while the database does not answer', async () => {
    await using nowhere = openDatabase('postgres://x:y@127.0.0.1:9/nowhere', {
      poolSize: 1,
      onError: () => {},
    });
    const gauges = watchedGauges();
    const clock = { now: () => new Date('2026-06-15T12:00:00Z') };
    await watchBusinessDay(gauges.counters, { db: nowhere.db, clock })[Symbol.asyncDispose]();
    for (const name of names) expect([name, gauges.read(name)]).toEqual([name, []]);
  });
});
