import { CompiledQuery, sql } from 'kysely';
import type { Database } from './database.ts';
import { findMissingIndexes, type MissingIndex } from './missing-indexes.ts';
import { readMigrations } from './read-migrations.ts';

/** A connection of somebody, as it was found: a pid alone may be somebody else's a moment later. */
export type Session = {
  pid: number;
  startedAt: string;
  name: string;
  user: string;
  state: string;
  forS: number;
};

/** Those of these connections that are there, to this database, and not our own. */
export async function findSessions(db: Database, pids: readonly number[]): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select pid, backend_start::text as "startedAt", coalesce(application_name, '') as name,
      coalesce(usename, '?') as user, coalesce(state, '?') as state,
      coalesce(extract(epoch from clock_timestamp() - state_change), 0)::float8 as "forS"
    from pg_stat_activity
    where pid = any(${pids}::int[]) and pid <> pg_backend_pid() and datname = current_database()`.execute(db);
  return rows;
}

/** Ends them: what they had begun is undone. @returns those that are still there. */
export async function endSessions(db: Database, sessions: readonly Session[]): Promise<Session[]> {
  for (const { pid, startedAt } of sessions)
    await sql`
      select pg_terminate_backend(pid, 2000) from pg_stat_activity
      where pid = ${pid} and backend_start::text = ${startedAt}`.execute(db);
  const left = await findSessions(
    db,
    sessions.map(({ pid }) => pid),
  );
  return left.filter((one) =>
    sessions.some(({ pid, startedAt }) => pid === one.pid && startedAt === one.startedAt),
  );
}

/** What the applied migrations made and is not there, or not valid. */
export async function findLostIndexes(db: Database): Promise<MissingIndex[]> {
  return findMissingIndexes(db, (await readMigrations(db)).applied);
}

/** The statements that make it: without a lock where the table allows that, and without what is left of an invalid one. */
export async function waysToMake(db: Database, { name, table, make }: MissingIndex): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select relkind as kind from pg_class where oid = to_regclass(${`"${table}"`})`.execute(db);
  const isPartitioned = rows[0]?.kind === 'p';
  const concurrently = make.replace(/^create (unique )?index /i, 'create $1index concurrently ');
  return [`drop index if exists ${name}`, isPartitioned ? make : concurrently];
}

/** Statements of `waysToMake`, one after the other. */
export async function makeIndex(db: Database, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
