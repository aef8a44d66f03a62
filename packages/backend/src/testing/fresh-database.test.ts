import { Client } from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

const rowsOf = async (url: string, statement: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

describe('freshDatabase', () => {
  test('has the migrated tables', async () => {
    await using database = await freshDatabase();
    const rows = await rowsOf(database.url, 'select name from schema_migration');
    expect(rows.length).toBeGreaterThan(0);
  });

  test('shares nothing with another one', async () => {
    await using one = await freshDatabase();
    await using other = await freshDatabase();
    await rowsOf(one.url, 'create table note (text text)');
    expect(await rowsOf(other.url, `select to_regclass('note') as found`)).toEqual([{ found: null }]);
  });

  test('is gone after disposal, connections or not', async () => {
    const database = await freshDatabase();
    const client = new Client({ connectionString: database.url });
    client.on('error', () => {});
    await client.connect();
    await database[Symbol.asyncDispose]();
    const name = new URL(database.url).pathname.slice(1);
    const rows = await rowsOf(
      inject('testCluster').url,
      `select 1 from pg_database where datname = '${name}'`,
    );
    expect(rows).toEqual([]);
  });
});
