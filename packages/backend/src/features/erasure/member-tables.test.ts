import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { isNoPartition, rowsOf } from '../../testing/rows-of.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
const read = <T>(statement: string) => rowsOf<T>({ databaseUrl: database.url }, statement);

/** Tables that no member's deletion empties, each with the reason. */
const tablesThatStay: Record<string, string> = {
  schema_migration: 'which migrations ran',
  alarm_reading: 'what processes see of the whole service',
  alarm_state: 'where the alarms stand',
  alarm_change: 'what became of alarms, and what operators said of them',
  feature_flag_change: 'what operators switched',
  incident: 'what did not work, for everybody',
  incident_entry: 'what operators wrote of it',
  maintenance_change: 'when operators closed the service to work on it',
  scheduled_task: 'what the server does by the clock, and when it last did',
  task_run: 'which work was done when, of all members together',
  request_count: 'how many requests a process answered',
  process_hour: 'when a process was there',
  metrics_hour: 'how many of what in an hour',
  metrics_route_hour: 'how many requests in an hour',
  deletion_ledger: 'hashes of random ids, so that no restored backup brings a member back',
};

/** Tables whose rows stay without the persons, each with the reason. */
const tablesThatForgetThem: Record<string, string> = {
  audit_log: 'that a deed was done can be told until its time is over, not by whom or to whom',
};

type Reference = { table: string; column: string; deletes: string; indexed: boolean };
/** Where tables point at a member, what happens there on deletion, and whether those rows are found by an index. */
const references = `
  select c.conrelid::regclass::text as table, a.attname as column, c.confdeltype as deletes,
    exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum) as indexed
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = '"user"'::regclass
    and not (select relispartition from pg_class where oid = c.conrelid) order by 1`;

test('every table hangs on the member and goes with them, or is listed with the reason why not', async () => {
  const hanging = new Set((await read<Reference>(references)).map(({ table }) => table));
  const tables = await read<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema not in ('information_schema', 'pg_catalog') and table_name <> 'user' and ${isNoPartition}`,
  );
  expect(tables.map(({ name }) => name).sort()).toEqual([...hanging, ...Object.keys(tablesThatStay)].sort());
});

test('every reference to a member deletes with them, or forgets them for a reason, and finds its rows by an index', async () => {
  const found = await read<Reference>(references);
  expect(found.length).toBeGreaterThan(10);
  for (const { table, column, deletes, indexed } of found)
    if (table in tablesThatForgetThem)
      expect({ table, column, deletes, indexed }).toEqual({ table, column, deletes: 'n', indexed: true });
    else
      expect({ table, column, deletes, indexed }).toEqual({
        table,
        column: 'user_id',
        deletes: 'c',
        indexed: true,
      });
});

test('every column that names a member is such a reference', async () => {
  const named = await read<{ table: string }>(
    `select table_name as table from information_schema.columns where column_name = 'user_id' and table_schema = 'public'
     and ${isNoPartition} order by 1`,
  );
  const pointing = await read<Reference>(references);
  expect(named).toEqual(
    pointing.filter(({ column }) => column === 'user_id').map(({ table }) => ({ table })),
  );
});
