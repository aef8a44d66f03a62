import { databaseBeside } from './addresses.ts';
import { createClient } from './client.ts';
import { countRows } from './count-rows.ts';

/** What has to be known of a database before it is dumped or filled. */
export type DatabaseFacts = { major: number; tables: number };

export async function readDatabaseFacts(url: string): Promise<DatabaseFacts> {
  const client = createClient(url, { connectionTimeoutMillis: 5000, application_name: 'sleek-coach-backup' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; tables: string }>(
      `select current_setting('server_version_num') as version, (select count(*) from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
         where n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as tables`,
    );
    return { major: Math.floor(Number(rows[0]?.version) / 10_000), tables: Number(rows[0]?.tables) };
  } finally {
    await client.end().catch(() => {});
  }
}

/** How many rows each table of ours has: every row is read, and with it every page of every table. */
export async function countEveryRow(url: string): Promise<Record<string, number>> {
  const client = createClient(url, { connectionTimeoutMillis: 5000, application_name: 'sleek-coach-backup' });
  client.on('error', () => {});
  try {
    await client.connect();
    return await countRows(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes an empty database beside another for as long as some work takes. */
export async function withScratchDatabase<T>(
  url: string,
  name: string,
  work: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const client = createClient(url, { connectionTimeoutMillis: 5000, application_name: 'sleek-coach-backup' });
  client.on('error', () => {});
  await client.connect();
  const quoted = client.escapeIdentifier(name);
  try {
    await client.query(`drop database if exists ${quoted}`);
    await client.query(`create database ${quoted} template template0`);
    try {
      return await work(databaseBeside(url, name));
    } finally {
      await client.query(`drop database if exists ${quoted} with (force)`);
    }
  } finally {
    await client.end().catch(() => {});
  }
}
