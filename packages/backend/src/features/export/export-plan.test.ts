import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { isNoPartition, rowsOf } from '../../testing/rows-of.ts';
import { exportPlan } from './export-plan.data.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** Tables that hold nothing of any member, each with what it holds instead. */
const tablesOfNobody: Record<string, string> = {
  schema_migration: 'which migrations ran',
};

type Column = { table_name: string; column_name: string };
const readColumns = () =>
  rowsOf<Column>(
    { databaseUrl: database.url },
    `select table_name, column_name from information_schema.columns
     where table_schema not in ('information_schema', 'pg_catalog')
     and ${isNoPartition} order by 1, 2`,
  );
const columnsOf = (columns: Column[], table: string) =>
  columns.filter(({ table_name }) => table_name === table).map(({ column_name }) => column_name);

test('every table is in the export, or left out for a reason, or holds nothing of members', async () => {
  const tables = new Set((await readColumns()).map(({ table_name }) => table_name));
  expect([...tables].sort()).toEqual([...Object.keys(exportPlan), ...Object.keys(tablesOfNobody)].sort());
});

test('every column of an exported table is in the export or left out for a reason', async () => {
  const columns = await readColumns();
  const decided = Object.entries(exportPlan).flatMap(([table, rule]) =>
    'leftOut' in rule ? [] : [{ table, names: Object.keys(rule.columns) }],
  );
  expect(decided.length).toBeGreaterThan(10);
  for (const { table, names } of decided) {
    const owner = table === 'user' ? [] : ['user_id'];
    expect({ table, names: [...names, ...owner].sort() }).toEqual({
      table,
      names: columnsOf(columns, table).sort(),
    });
  }
});

test('a table that says it is of nobody has no member in it', async () => {
  const columns = await readColumns();
  for (const table of Object.keys(tablesOfNobody))
    expect(columnsOf(columns, table)).not.toEqual(expect.arrayContaining(['user_id']));
});

test('every part of the export has one table', () => {
  const parts = Object.values(exportPlan).flatMap((rule) => ('leftOut' in rule ? [] : [rule.part]));
  expect(new Set(parts).size).toBe(parts.length);
});
