import { sql } from 'kysely';
import type { Database } from '../postgres/database.ts';
import { findMissingIndexes, type MissingIndex } from '../postgres/missing-indexes.ts';
import { readMigrations } from '../postgres/read-migrations.ts';
import { explainScans, type Scan } from './explain-scans.ts';
import { withoutValues } from './plain-statement.ts';

export type DatabaseReading = {
  connections: { used: number; most: number };
  /** Grouped by who and in which state, the most first. */
  clients: { name: string; user: string; state: string; count: number }[];
  isStandby: boolean;
  startedAt: Date;
  sessions: SessionReading[];
  waits: { pid: number; waitsS: number; blockedBy: number[]; statement: string }[];
  /** From pg_stat_statements; null where that is not there. */
  slowest: { statement: string; calls: number; meanMs: number }[] | null;
  plan: { statement: string; scans: Scan[] } | null;
  missingIndexes: MissingIndex[];
  migrations: { applied: { name: string; at: Date }[]; pending: string[] };
  archive: ArchiveReading | null;
  /** The way there and back for a statement that does nothing: the least of several. */
  roundTripMs: number;
  /** Whether it is reached by this machine's own address. */
  isLocal: boolean;
};

/** A connection that has been doing one thing for a while. */
export type SessionReading = {
  pid: number;
  name: string;
  user: string;
  state: string;
  /** In this state. */
  forS: number;
  /** Without its values. */
  statement: string;
};

export type ArchiveReading = {
  isOn: boolean;
  lastArchivedAt: Date | null;
  lastFailedAt: Date | null;
  failures: number;
};

/**
 * Everything that the database tells of itself. What this user may not see, or what is not there, is left out.
 * @throws where it does not answer at all.
 */
export async function lookIntoDatabase(db: Database): Promise<DatabaseReading> {
  const basics = await readBasics(db);
  const roundTripMs = await measureRoundTrip(db);
  const [clients, all, waits] = [
    await orElse([], readClients(db)),
    await orElse([], readSessions(db)),
    await orElse([], readWaits(db)),
  ];
  const statements = await orElse(null, readStatements(db));
  const slow = all.find(({ state, forS }) => state === 'active' && forS >= 1)?.raw ?? statements?.[0]?.raw;
  const scans = slow === undefined ? null : await orElse(null, explainScans(db, slow));
  const migrations = await orElse({ applied: [], pending: [] }, readMigrations(db));
  return {
    ...basics,
    roundTripMs,
    migrations,
    clients,
    sessions: all.map(({ raw: _raw, ...session }) => session),
    waits,
    slowest: statements?.map(({ raw: _raw, ...statement }) => statement) ?? null,
    plan: scans === null || slow === undefined ? null : { statement: withoutValues(slow), scans },
    missingIndexes: await orElse([], findMissingIndexes(db, migrations.applied)),
    archive: await orElse(null, readArchive(db)),
  };
}

const orElse = <T>(instead: T, work: Promise<T>): Promise<T> => work.catch(() => instead);

async function readBasics(
  db: Database,
): Promise<Pick<DatabaseReading, 'connections' | 'isStandby' | 'startedAt' | 'isLocal'>> {
  const { rows } = await sql<{ used: number; most: number; standby: boolean; started: Date; local: boolean }>`
    select (select count(*)::int from pg_stat_activity
        where usesysid is not null and coalesce(backend_type, 'client backend') = 'client backend') as used,
      current_setting('max_connections')::int as most, pg_is_in_recovery() as standby,
      pg_postmaster_start_time() as started,
      coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true) as local`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The server told nothing of itself');
  const { used, most, standby, started, local } = row;
  return { connections: { used, most }, isStandby: standby, startedAt: started, isLocal: local };
}

const tries = 10;

async function measureRoundTrip(db: Database): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tries; at++) {
    const startedMs = performance.now();
    await sql`select 1`.execute(db);
    least = Math.min(least, performance.now() - startedMs);
  }
  return least;
}

async function readClients(db: Database): Promise<DatabaseReading['clients']> {
  const { rows } = await sql<{ name: string; user: string; state: string; count: number }>`
    select coalesce(application_name, '') as name, coalesce(usename, '?') as user,
      coalesce(state, 'in a state that we may not see') as state, count(*)::int as count
    from pg_stat_activity
    where pid <> pg_backend_pid() and coalesce(backend_type, 'client backend') = 'client backend'
      and usesysid is not null
    group by 1, 2, 3 order by count(*) desc limit 20`.execute(db);
  return rows;
}

type Raw = { raw: string };

async function readSessions(db: Database): Promise<(SessionReading & Raw)[]> {
  const { rows } = await sql<SessionReading & Raw & { for_s: number }>`
    select pid, coalesce(application_name, '') as name, coalesce(usename, '?') as user, state,
      extract(epoch from clock_timestamp() - case when state = 'active' then query_start else state_change end)::float8
        as for_s, coalesce(query, '') as raw
    from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database() and state <> 'idle'
      and coalesce(query, '') !~* '^\\s*(start_replication|copy|base_backup)'
    order by for_s desc limit 50`.execute(db);
  return rows.map(({ for_s, ...session }) => ({
    ...session,
    forS: for_s,
    statement: withoutValues(session.raw),
  }));
}

async function readWaits(db: Database): Promise<DatabaseReading['waits']> {
  const { rows } = await sql<{ pid: number; waits_s: number; blockers: number[]; raw: string }>`
    select activity.pid, coalesce(extract(epoch from clock_timestamp() - min(lock.waitstart)),
        extract(epoch from clock_timestamp() - activity.query_start))::float8 as waits_s,
      pg_blocking_pids(activity.pid) as blockers, coalesce(activity.query, '') as raw
    from pg_stat_activity activity join pg_locks lock on lock.pid = activity.pid and not lock.granted
    where activity.datname = current_database()
    group by activity.pid, activity.query, activity.query_start
    order by waits_s desc limit 50`.execute(db);
  return rows.map(({ pid, waits_s, blockers, raw }) => ({
    pid,
    waitsS: waits_s,
    blockedBy: blockers,
    statement: withoutValues(raw),
  }));
}

/** Null where the extension is not loaded. Its texts have no values; utility statements may. */
async function readStatements(
  db: Database,
): Promise<({ statement: string; calls: number; meanMs: number } & Raw)[] | null> {
  const { rows: there } = await sql<{ found: string | null }>`
    select to_regclass('pg_stat_statements')::text as found`.execute(db);
  if (!there[0]?.found) return null;
  const { rows } = await sql<{ raw: string; calls: number; mean: number }>`
    select query as raw, calls::float8 as calls, mean_exec_time as mean from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database())
      and query ~* '^\\s*(select|insert|update|delete|with)\\M' and query !~ 'pg_stat_|pg_sleep|clock_timestamp'
    order by mean_exec_time desc limit 5`.execute(db);
  return rows.map(({ raw, calls, mean }) => ({ raw, statement: withoutValues(raw), calls, meanMs: mean }));
}

async function readArchive(db: Database): Promise<ArchiveReading | null> {
  const { rows } = await sql<{ mode: string; archived: Date | null; failed: Date | null; failures: number }>`
    select current_setting('archive_mode') as mode, last_archived_time as archived, last_failed_time as failed,
      failed_count::float8 as failures from pg_stat_archiver`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    isOn: row.mode !== 'off',
    lastArchivedAt: row.archived,
    lastFailedAt: row.failed,
    failures: row.failures,
  };
}
