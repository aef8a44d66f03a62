import { CompiledQuery, sql } from 'kysely';
import type { Database } from '../postgres/database.ts';

/** A table that a plan reads from its beginning to its end. */
export type Scan = { table: string; columns: string[]; rows: number };

/**
 * Plans a statement as somebody sent it, for any values, and never runs it. Null for what cannot be planned so: a text
 * that the server cut off, or more than one statement.
 */
export async function explainScans(db: Database, statement: string): Promise<Scan[] | null> {
  const text = statement.trim().replace(/;$/, '');
  if (!/^(select|insert|update|delete|with)\b/i.test(text) || text.includes(';')) return null;
  const parameters = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  const given = parameters === 0 ? '' : `(${Array(parameters).fill('null').join(', ')})`;
  return db.transaction().execute(async (transaction) => {
    const run = (words: string) =>
      transaction.executeQuery<Record<string, unknown>>(CompiledQuery.raw(words));
    await sql`set transaction read only`.execute(transaction);
    await sql`set local plan_cache_mode = force_generic_plan`.execute(transaction);
    await run(`prepare looked_into as ${text}`);
    const { rows } = await run(`explain (format json) execute looked_into${given}`);
    await run('deallocate looked_into');
    const [plan] = (rows[0]?.['QUERY PLAN'] ?? []) as { Plan: PlanNode }[];
    const scans = plan === undefined ? [] : scansIn(plan.Plan);
    const sized = await Promise.all(
      scans.map(async (scan) => ({ ...scan, rows: await rowsOf(transaction, scan) })),
    );
    return sized.filter(({ rows }) => rows >= fewRows).toSorted((one, other) => other.rows - one.rows);
  });
}

/** A table this small is best read as a whole. */
const fewRows = 1000;

type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  Filter?: string;
  'Plan Rows': number;
  Plans?: PlanNode[];
};

function scansIn(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansIn);
  const { 'Relation Name': table, Filter: filter } = node;
  if (node['Node Type'] !== 'Seq Scan' || table === undefined) return below;
  return [{ table, columns: columnsIn(filter ?? ''), rows: node['Plan Rows'] }, ...below];
}

/** The names that a condition compares. @example columnsIn('((user_id = $1) AND (day >= $2))') gives user_id and day */
const columnsIn = (condition: string): string[] => [
  ...new Set(
    [...condition.matchAll(/\(?\b([a-z_][a-z0-9_]*)\)?(?:::\w+)? (?:=|<|>|~|<>|<=|>=) /g)].map(
      ([, name]) => name ?? '',
    ),
  ),
];

async function rowsOf(db: Database, { table }: Scan): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select greatest(reltuples, 0)::float8 as rows from pg_class where oid = to_regclass(${`"${table}"`})`.execute(
    db,
  );
  return Math.round(rows[0]?.rows ?? 0);
}
