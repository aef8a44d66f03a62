import { sql } from 'kysely';
import type { Database } from './database.ts';

export type ServerLoad = {
  /** Connections of clients, ours and others'. */
  connections: number;
  maxConnections: number;
  /** The process of this connection; null where the server is not reached by this machine's own address. */
  localPid: number | null;
};

/** How full the database server is, in one statement. Who may not see what others do may still count them. */
export async function readServerLoad(db: Database): Promise<ServerLoad> {
  const { rows } = await sql<{ connections: number; max: number; pid: number; is_local: boolean }>`
    select count(*)::int as connections,
      current_setting('max_connections')::int as max,
      pg_backend_pid() as pid,
      coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true) as is_local
    from pg_stat_activity
    where usesysid is not null and coalesce(backend_type, 'client backend') = 'client backend'`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The server told nothing of its connections');
  return {
    connections: row.connections,
    maxConnections: row.max,
    localPid: row.is_local ? row.pid : null,
  };
}
