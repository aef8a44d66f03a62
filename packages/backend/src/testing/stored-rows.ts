import { Client } from 'pg';

/** The rows of each table by name, each as its columns' values in text. */
export type StoredRows = Map<string, Record<string, string | null>[]>;

/** Every row of every table but the journal of migrations; a partitioned table counts as one. */
export function snapshotOf(databaseUrl: string): Promise<StoredRows> {
  return connected(databaseUrl, async (client) => {
    const rows: StoredRows = new Map();
    for (const table of await tablesOf(client)) {
      const columns = (await columnsOf(client, table)).map(({ name }) => `"${name}"::text as "${name}"`);
      rows.set(table, (await client.query(`select ${columns.join()} from "${table}"`)).rows);
    }
    return rows;
  });
}

/** What differs in the columns that both sides have: table names with the rows that one side alone has. */
export function changesBetween(one: StoredRows, other: StoredRows): string[] {
  const changes: string[] = [];
  for (const [table, rows] of one) {
    const otherRows = other.get(table);
    if (otherRows === undefined) continue;
    const columns = Object.keys(rows[0] ?? {}).filter((column) => column in (otherRows[0] ?? rows[0] ?? {}));
    const seen = (list: typeof rows) =>
      list.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort();
    const [before, after] = [seen(rows), seen(otherRows)];
    for (const row of before) if (!after.includes(row)) changes.push(`${table}: only before ${row}`);
    for (const row of after) if (!before.includes(row)) changes.push(`${table}: only after ${row}`);
    if (before.length !== after.length) changes.push(`${table}: ${before.length} rows, then ${after.length}`);
  }
  return changes;
}

/**
 * Gives the last row of every table a value in each column that is empty so far.
 * @returns the columns that took none, as `table.column`.
 */
export function fillEveryColumn(databaseUrl: string): Promise<string[]> {
  return connected(databaseUrl, async (client) => {
    const refused: string[] = [];
    for (const table of await tablesOf(client)) {
      const checks = await checksOf(client, table);
      for (const column of await columnsOf(client, table)) {
        const { rows } = await client.query(`select count("${column.name}")::int as filled from "${table}"`);
        if (rows[0]?.filled > 0) continue;
        const samples = [...labelsIn(checks, column.name), ...(samplesByType[column.type] ?? textSamples)];
        if (!(await takesOneOf(client, { table, column: column.name, samples })))
          refused.push(`${table}.${column.name}`);
      }
    }
    return refused;
  });
}

type Attempt = { table: string; column: string; samples: string[] };

async function takesOneOf(client: Client, { table, column, samples }: Attempt): Promise<boolean> {
  const last = `(select ctid from "${table}" order by ctid desc limit 1)`;
  for (const sample of samples) {
    try {
      await client.query(`update "${table}" set "${column}" = $1 where ctid = ${last}`, [sample]);
      return true;
    } catch {
      // Refused by a type or a check: the next sample may fit.
    }
  }
  return false;
}

const textSamples = ['x', 'DE', 'a'.repeat(64), 'v1.00000000.AAAA', '00000000-0000-4000-8000-000000000009'];
const samplesByType: Record<string, string[]> = {
  boolean: ['true'],
  date: ['2026-06-15'],
  'timestamp with time zone': ['2026-06-16T12:00:00Z'],
  smallint: ['3'],
  integer: ['3', '170', '1990', '2000'],
  bigint: ['3'],
  numeric: ['0.5', '3', '80.25', '2000'],
  'double precision': ['3.5', '80.25', '170.5'],
  jsonb: ['["x"]', '{"x": 1}'],
  bytea: ['x'],
  inet: ['127.0.0.1'],
};

/** The values that a check lists for a column. */
function labelsIn(checks: string[], column: string): string[] {
  const own = checks.filter((check) => new RegExp(`\\b${column}\\b`).test(check));
  return own.flatMap((check) => [...check.matchAll(/'([^']+)'::/g)].map(([, label = '']) => label));
}

async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
     and relkind in ('r', 'p') and not relispartition and relname <> 'schema_migration' order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function columnsOf(client: Client, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows;
}

async function checksOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(
    `select pg_get_constraintdef(oid) as what from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
    [`"${table}"`],
  );
  return rows.map(({ what }) => what);
}

async function connected<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
