import { sql } from 'kysely';
import type { Database } from './database.ts';

/** A log that is partitioned by month of `created_at`, and for how long its rows may be needed. */
export type MonthlyLog = { table: 'ai_tool_call_log' | 'audit_log'; keepDays: number };

export type TendedMonths = { made: string[]; dropped: string[] };

/**
 * Makes the partitions of this month and the next two, and of every month that has rows in the default partition, and
 * drops the months that are wholly past their time. Two processes at once take turns; cut off midway nothing is lost.
 */
export async function tendLogMonths(
  db: Database,
  now: Date,
  logs: readonly MonthlyLog[],
): Promise<TendedMonths> {
  const made: string[] = [];
  const dropped: string[] = [];
  for (const log of logs) {
    const oldest = new Date(now.getTime() - log.keepDays * dayMs);
    const months = await readMonths(db, log);
    const isMissing = (month: Month) => !months.some(({ name }) => name === nameOf(log, month));
    const wanted = [0, 1, 2].map((ahead) => monthOf(now, ahead));
    const strays = (await readStrays(db, log)).filter((month) => startOf(month + 1) > oldest);
    for (const month of [...wanted, ...strays].filter(isMissing))
      if (await makeMonth(db, log, month)) made.push(nameOf(log, month));
    for (const { name } of months.filter(({ month }) => startOf(month + 1) <= oldest))
      if (await dropMonth(db, log, name)) dropped.push(name);
  }
  return { made, dropped };
}

/** A month in UTC, counted since the year 0. */
type Month = number;

const dayMs = 86_400_000;

const monthOf = (instant: Date, ahead: number): Month =>
  instant.getUTCFullYear() * 12 + instant.getUTCMonth() + ahead;
const startOf = (month: Month): Date => new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));

function nameOf({ table }: MonthlyLog, month: Month): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${table}_${year}_${String((month % 12) + 1).padStart(2, '0')}`;
}

async function readMonths(db: Database, { table }: MonthlyLog): Promise<{ name: string; month: Month }[]> {
  const { rows } = await sql<{ name: string }>`
    select child.relname as name from pg_inherits
    join pg_class child on child.oid = inhrelid
    where inhparent = ${table}::regclass`.execute(db);
  return rows.flatMap(({ name }) => {
    const match = /_(\d{4})_(\d{2})$/.exec(name);
    if (match === null) return [];
    return [{ name, month: Number(match[1]) * 12 + Number(match[2]) - 1 }];
  });
}

/** The months of rows that no partition took. */
async function readStrays(db: Database, { table }: MonthlyLog): Promise<Month[]> {
  const { rows } = await sql<{ month: Month }>`
    select distinct (extract(year from at) * 12 + extract(month from at) - 1)::int as month
    from (select created_at at time zone 'UTC' as at from ${sql.table(`${table}_default`)}) as strays
    order by 1`.execute(db);
  return rows.map(({ month }) => month);
}

/** @returns false when another process has made it meanwhile. */
function makeMonth(db: Database, log: MonthlyLog, month: Month): Promise<boolean> {
  const name = nameOf(log, month);
  const partition = sql.table(name);
  const parent = sql.table(log.table);
  const rest = sql.table(`${log.table}_default`);
  const from = startOf(month).toISOString();
  const to = startOf(month + 1).toISOString();
  return taking(db, log, async (turn) => {
    if (await exists(turn, name)) return false;
    // Writers of the log wait at its door: one that had chosen the default partition already would be refused there.
    await sql`lock table "user", ${parent} in share row exclusive mode`.execute(turn);
    await sql`lock table ${rest} in access exclusive mode`.execute(turn);
    await sql`create table ${partition} (like ${parent} including defaults including constraints including indexes)`.execute(
      turn,
    );
    await sql`
      with moved as (delete from ${rest} where created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz
        returning *)
      insert into ${partition} select * from moved`.execute(turn);
    await sql`alter table ${parent} attach partition ${partition} for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(
      turn,
    );
    return true;
  });
}

/** @returns false when another process has dropped it meanwhile. */
function dropMonth(db: Database, log: MonthlyLog, name: string): Promise<boolean> {
  return taking(db, log, async (turn) => {
    if (!(await exists(turn, name))) return false;
    await sql`lock table "user", ${sql.table(log.table)} in access exclusive mode`.execute(turn);
    await sql`drop table ${sql.table(name)}`.execute(turn);
    return true;
  });
}

async function exists(db: Database, name: string): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass(${name})::text as found`.execute(
    db,
  );
  return rows[0]?.found != null;
}

/**
 * One process at a time, in one transaction that would rather fail, and be tried again, than keep members waiting. It
 * locks what the log refers to, then the log, then a part of it: the order in which those who write go, so that
 * neither waits for the other.
 */
function taking<T>(db: Database, { table }: MonthlyLog, work: (turn: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (turn) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`months of ${table}`}))`.execute(turn);
    await sql`set local lock_timeout = '1s'`.execute(turn);
    return work(turn);
  });
}
