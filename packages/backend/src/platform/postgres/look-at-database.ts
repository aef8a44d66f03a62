import { createClient } from './client.ts';

/** What a new connection finds. */
export type DatabaseLook = { isStandby: boolean };

/**
 * Opens a connection of its own and asks it something: one of the pool may be busy, and an open one says nothing of
 * whether the server still takes new ones.
 */
export async function lookAtDatabase(url: string, limitMs: number): Promise<DatabaseLook> {
  const client = createClient(url, {
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
    statement_timeout: limitMs,
    application_name: 'sleek-coach-health',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ is_standby: boolean }>('select pg_is_in_recovery() as is_standby');
    return { isStandby: rows[0]?.is_standby === true };
  } finally {
    // Nobody waits for a goodbye that a frozen server never says.
    void client.end().catch(() => {});
  }
}
