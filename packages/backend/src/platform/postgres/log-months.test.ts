import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { type Database, openDatabase } from './database.ts';
import { type MonthlyLog, tendLogMonths } from './log-months.ts';
import { migrateDown, migrateUp, migrationState } from './migrate.ts';

const looks: MonthlyLog = { table: 'ai_tool_call_log', keepDays: 90 };
const memberId = '00000000-0000-4000-8000-000000000001';
let fresh: FreshDatabase;
let opened: ReturnType<typeof openDatabase>;
let db: Database;
beforeEach(async () => {
  fresh = await freshDatabase();
  opened = openDatabase(fresh.url, { poolSize: 4, onError: () => {} });
  db = opened.db;
  await sql`insert into "user" (id, email, hashed_password, created_at, updated_at)
    values (${memberId}, 'a@b.example', 'x', now(), now())`.execute(db);
});
afterEach(async () => {
  await opened.close();
  await fresh[Symbol.asyncDispose]();
});

const rows = <T>(statement: string, values: unknown[] = []) =>
  rowsOf<T>({ databaseUrl: fresh.url }, statement, values);
const look = (at: string) =>
  rows(
    `insert into ai_tool_call_log (user_id, id, session_id, run_id, tool_name, tool_category, input_hash, input_summary,
       output_summary, status, latency_ms, created_at)
     values ($1, gen_random_uuid(), $1, $1, 'x', 'x', 'x', '', '', 'success', 1, $2)`,
    [memberId, at],
  );
/** Each row's instant and the partition it lies in. */
const lying = async () =>
  Object.fromEntries(
    (
      await rows<{ at: Date; place: string }>(
        'select created_at as at, tableoid::regclass::text as place from ai_tool_call_log order by 1',
      )
    ).map(({ at, place }) => [at.toISOString(), place.replace('ai_tool_call_log_', '')]),
  );
const tend = (now: string) => tendLogMonths(db, new Date(now), [looks]);

describe('the months of a log', () => {
  test('are made ahead, over the end of a year, and again nothing', async () => {
    expect(await tend('2026-11-25T12:00:00Z')).toEqual({
      made: ['ai_tool_call_log_2026_11', 'ai_tool_call_log_2026_12', 'ai_tool_call_log_2027_01'],
      dropped: [],
    });
    expect(await tend('2026-11-30T23:59:59.999Z')).toEqual({ made: [], dropped: [] });
    expect(await tend('2026-12-01T00:00:00Z')).toEqual({ made: ['ai_tool_call_log_2027_02'], dropped: [] });
  });

  test('take their rows to the millisecond, in UTC', async () => {
    await tend('2026-11-25T12:00:00Z');
    for (const at of ['2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'])
      await look(at);
    await look('2027-01-01T00:30:00+02:00');
    await look('2031-05-05T00:00:00Z');
    expect(await lying()).toEqual({
      '2026-11-30T23:59:59.999Z': '2026_11',
      '2026-12-01T00:00:00.000Z': '2026_12',
      '2026-12-31T22:30:00.000Z': '2026_12',
      '2026-12-31T23:59:59.999Z': '2026_12',
      '2031-05-05T00:00:00.000Z': 'default',
    });
  });

  test('get the rows that were written before them', async () => {
    for (const at of ['2026-09-10T00:00:00.000Z', '2026-11-01T00:00:00.000Z', '2026-11-30T23:59:59.999Z'])
      await look(at);
    expect((await tend('2026-11-25T12:00:00Z')).made).toContain('ai_tool_call_log_2026_09');
    expect(await lying()).toEqual({
      '2026-09-10T00:00:00.000Z': '2026_09',
      '2026-11-01T00:00:00.000Z': '2026_11',
      '2026-11-30T23:59:59.999Z': '2026_11',
    });
  });

  test('are dropped when their last moment is past its time, and no sooner', async () => {
    await tend('2026-06-15T12:00:00Z');
    await look('2026-06-30T23:59:59.999Z');
    // The end of June plus 90 days.
    expect((await tend('2026-09-28T23:59:59.999Z')).dropped).toEqual([]);
    expect(Object.values(await lying())).toEqual(['2026_06']);
    expect((await tend('2026-09-29T00:00:00.000Z')).dropped).toEqual(['ai_tool_call_log_2026_06']);
    expect(await lying()).toEqual({});
  });

  test('of a server that was off for a year catch up at once', async () => {
    await tend('2025-03-01T00:00:00Z');
    await look('2025-03-10T00:00:00Z');
    const { made, dropped } = await tend('2026-03-05T00:00:00Z');
    expect(made).toEqual(['2026_03', '2026_04', '2026_05'].map((month) => `ai_tool_call_log_${month}`));
    expect(dropped.sort()).toEqual(
      ['2025_03', '2025_04', '2025_05'].map((month) => `ai_tool_call_log_${month}`),
    );
  });

  test('are made once by processes that tend them together', async () => {
    await look('2026-11-25T11:00:00.000Z');
    const all = await Promise.all([1, 2, 3].map(() => tend('2026-11-25T12:00:00Z')));
    expect(all.flatMap(({ made }) => made).sort()).toEqual([
      'ai_tool_call_log_2026_11',
      'ai_tool_call_log_2026_12',
      'ai_tool_call_log_2027_01',
    ]);
    expect(Object.values(await lying())).toEqual(['2026_11']);
  });

  test('lose no row that is written while they are made and dropped, and make nobody wait for ever', async () => {
    let done = false;
    const write = async (writer: number) => {
      for (let count = 0; !done || count < 30; count += 1) {
        await db.transaction().execute(async (turn) => {
          await sql`update "user" set token_version = token_version + 1`.execute(turn);
          await sql`insert into ai_tool_call_log (user_id, id, session_id, run_id, tool_name, tool_category, input_hash,
              input_summary, output_summary, status, latency_ms, created_at)
            select id, gen_random_uuid(), id, id, 'x', 'x', 'x', ${`${writer}`}, '', 'success', 1,
              '2026-11-25T12:00:00Z' from "user"`.execute(turn);
          await sql`select count(*) from ai_tool_call_log`.execute(turn);
        });
        written += 1;
      }
    };
    let written = 0;
    const writing = Promise.all([1, 2].map(write));
    await tend('2026-07-01T00:00:00Z');
    await tend('2026-11-25T12:00:00Z');
    done = true;
    await writing;
    expect(written).toBeGreaterThanOrEqual(60);
    expect(await rows('select count(*)::int as n from ai_tool_call_log')).toEqual([{ n: written }]);
    expect(Object.values(await lying())).toEqual(['2026_11']);
  });

  test('are no way around the rules of the log: deletion of a member, bounds and keys', async () => {
    await tend('2026-11-25T12:00:00Z');
    await look('2026-11-25T12:00:00.000Z');
    await expect(rows('update ai_tool_call_log set latency_ms = -1')).rejects.toThrow(/latency_bounds/);
    const twice = 'insert into ai_tool_call_log select * from ai_tool_call_log';
    await expect(rows(twice)).rejects.toThrow(/duplicate key/);
    await rows('delete from "user"');
    expect(await lying()).toEqual({});
  });

  test('are given up for one log without a trace when the other side holds it too long', async () => {
    await using impatient = openDatabase(fresh.url, {
      poolSize: 2,

      onError: () => {},
    });
    await db.transaction().execute(async (holder) => {
      await sql`lock table ai_tool_call_log_default in access share mode`.execute(holder);
      await expect(tendLogMonths(impatient.db, new Date('2026-11-25T12:00:00Z'), [looks])).rejects.toThrow(
        /lock timeout/,
      );
    });
    expect((await tend('2026-11-25T12:00:00Z')).made).toHaveLength(3);
  });
});

test('going back to one table keeps the rows of every month, and forth again', async () => {
  await tend('2026-11-25T12:00:00Z');
  const times = ['2026-11-25T12:00:00.000Z', '2026-12-25T12:00:00.000Z', '2030-01-01T00:00:00.000Z'];
  for (const at of times) await look(at);
  const { applied } = await migrationState(fresh.url);
  const later = applied.slice(applied.indexOf('0009_log_partitions'));
  for (const _name of later) await migrateDown(fresh.url);
  const count = 'select count(*)::int as n from ai_tool_call_log';
  expect(await rows(count)).toEqual([{ n: 3 }]);
  expect(await rows(`select relname from pg_class where relname like 'ai_tool_call_log_%20%'`)).toEqual([]);
  expect(await migrateUp(fresh.url)).toEqual(later);
  expect(Object.keys(await lying())).toEqual(times);
  expect((await tend('2026-11-25T12:00:00Z')).made).toContain('ai_tool_call_log_2030_01');
});

test('a running server makes its months by itself, as its clock says', async () => {
  await using app = await openTestApp();
  const member = await app.member();
  await member.send('POST', '/api/v1/coach/chat', { body: { message: 'What are my targets?' } });
  await app.runDueTasks();
  app.clock.set('2026-12-31T23:59:00.000Z');
  await app.runDueTasks();
  const places = await rowsOf<{ place: string }>(
    app,
    `select distinct inhrelid::regclass::text as place from pg_inherits
     where inhparent in ('ai_tool_call_log'::regclass, 'audit_log'::regclass) order by 1`,
  );
  const months = places.map(({ place }) => place);
  for (const month of ['2026_12', '2027_01', '2027_02'])
    expect(months).toEqual(expect.arrayContaining([`ai_tool_call_log_${month}`, `audit_log_${month}`]));
  expect(months).not.toContain('ai_tool_call_log_2026_06');
  expect(months).toContain('audit_log_2026_06');
});
