import { Client } from 'pg';

export type DatabaseClient = AsyncDisposable & {
  pid: number;
  run(statement: string, values?: unknown[]): Promise<unknown>;
};

/** A connection of somebody else, who calls himself so. */
export async function connectAs(url: string, name: string): Promise<DatabaseClient> {
  const client = new Client({ connectionString: url, application_name: name });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  return {
    pid: rows[0].pid,
    run: (statement, values) => client.query(statement, values),
    [Symbol.asyncDispose]: () => client.end().catch(() => {}),
  };
}
