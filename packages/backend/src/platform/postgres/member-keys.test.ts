import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';

type Index = { table: string; name: string; first: string; is_unique: boolean };

/** Every table with a `user_id`, with its indexes; a partitioned table stands for its partitions. */
async function readIndexes(): Promise<{ tables: string[]; indexes: Index[] }> {
  await using database = await freshDatabase();
  const of = { databaseUrl: database.url };
  const tables = await rowsOf<{ name: string }>(
    of,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const indexes = await rowsOf<Index>(
    of,
    `select c.relname as table, x.relname as name, i.indisunique as is_unique,
       (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) as first
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace and not c.relispartition order by 1, 2`,
  );
  return { tables: tables.map(({ name }) => name), indexes };
}

/** Outlives the members that it names, so no key of it can begin with one. */
const outliving = ['audit_log'];

describe('every table of member data', async () => {
  const { tables, indexes } = await readIndexes();
  expect(tables.length).toBeGreaterThan(12);

  test.each(tables)('%s is found by its member, in every key too', (table) => {
    const own = indexes.filter((index) => index.table === table);
    expect(own.some(({ first }) => first === 'user_id')).toBe(true);
    if (outliving.includes(table)) return;
    expect(own.filter(({ is_unique, first }) => is_unique && first !== 'user_id')).toEqual([]);
  });
});
