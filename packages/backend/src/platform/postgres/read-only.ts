import type { Client, QueryResult } from 'pg';
import { errorCode } from '../defect.ts';
import { createClient } from './client.ts';

export type ReadAnswer = { ok: true; columns: string[]; rows: string[][] } | { ok: false; error: string };
export type ReadOnly = AsyncDisposable & {
  /** One statement, in a transaction that can't write and is taken back. */
  ask(statement: string): Promise<ReadAnswer>;
};

const mostRows = 1000;

/** A connection that only looks. @throws where nobody answers. */
export async function openReadOnly(url: string): Promise<ReadOnly> {
  const client = createClient(url, {
    connectionTimeoutMillis: 5000,
    statement_timeout: 30_000,
    application_name: 'sleek-coach-shell',
    // As the server writes them: a date is no moment, and a numeric no float.
    types: { getTypeParser: () => (text: string) => text },
  });
  client.on('error', () => {});
  await client.connect();
  return {
    ask: (statement) => ask(client, statement),
    [Symbol.asyncDispose]: () => client.end(),
  };
}

async function ask(client: Client, statement: string): Promise<ReadAnswer> {
  try {
    await client.query('begin read only');
    // A prepared one, since a text may hold several statements and the first could end the transaction.
    const asked = { text: statement, rowMode: 'array', queryMode: 'extended' } as const;
    const answer = (await client.query(asked)) as unknown as QueryResult<(string | null)[]>;
    return {
      ok: true,
      columns: answer.fields.map(({ name }) => name),
      rows: answer.rows.slice(0, mostRows).map((row) => row.map((cell) => cell ?? '')),
    };
  } catch (error) {
    return { ok: false, error: `${(error as Error).message} (${errorCode(error) ?? 'no answer'})` };
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

/** Connections of this database by who, from which program, and what they do. No statement is shown: it may hold anything. */
export const connectionsStatement = `
  select coalesce(usename, '') as login, coalesce(application_name, '') as program, coalesce(state, '') as state,
    count(*) as connections, coalesce(max(extract(epoch from now() - state_change))::int, 0) as longest_s,
    count(*) filter (where cardinality(pg_blocking_pids(pid)) > 0) as blocked
  from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
  group by 1, 2, 3 order by 4 desc, 1, 2, 3`;
export const mostConnectionsStatement = `select current_setting('max_connections') as most,
  (select count(*) from pg_stat_activity where backend_type = 'client backend') as used`;
