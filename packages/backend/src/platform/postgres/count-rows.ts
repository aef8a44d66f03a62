import type { Client } from 'pg';

/** Reads every row there is, and with it every page of every table: a damaged one is found here. */
export async function countRows(client: Client): Promise<Record<string, number>> {
  const tables = await client.query<{ name: string; quoted: string }>(
    `select c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name, quoted } of tables.rows) {
    const { rows } = await client.query<{ n: string }>(`select count(t.*) as n from ${quoted} t`);
    counts[name] = Number(rows[0]?.n);
  }
  return counts;
}
