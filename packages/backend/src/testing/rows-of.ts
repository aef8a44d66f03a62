import { Client } from 'pg';

/** For a query over `information_schema`: a partition's rows are those of its table, which stands for it. */
export const isNoPartition = `(table_schema, table_name) not in (
  select relnamespace::regnamespace::text, relname from pg_class where relispartition)`;

/** What a statement finds, past the server: for what no answer shows, such as how a text lies in its table. */
export async function rowsOf<T = Record<string, unknown>>(
  { databaseUrl }: { databaseUrl: string },
  statement: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as T[];
  } finally {
    await client.end();
  }
}
