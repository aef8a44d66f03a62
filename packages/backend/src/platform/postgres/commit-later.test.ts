import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { commitLater } from './commit-later.ts';
import { type Database, type OpenDatabase, openDatabase } from './database.ts';

let fresh: FreshDatabase;
let opened: OpenDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  opened = openDatabase(fresh.url, { poolSize: 1, onError: () => {} });
  await sql`create table number (value int)`.execute(opened.db);
  await sql`create function refuse_negative() returns trigger language plpgsql as
    $$ begin if new.value < 0 then raise exception 'negative'; end if; return null; end $$`.execute(
    opened.db,
  );
  await sql`create constraint trigger refused_at_the_end after insert on number
    deferrable initially deferred for each row execute function refuse_negative()`.execute(opened.db);
});
afterAll(async () => {
  await opened.close();
  await fresh[Symbol.asyncDispose]();
});
beforeEach(() => sql`delete from number`.execute(opened.db));

const insert = (value: number) => async (db: Database) => {
  await sql`insert into number values (${value})`.execute(db);
  return value;
};
/** On the one connection there is, which must have come back. */
const kept = async () =>
  (await sql<{ value: number }>`select value from number`.execute(opened.db)).rows.map(({ value }) => value);

describe('a transaction whose commit is waited for later', () => {
  test('gives the value, and what was written is kept once it is committed', async () => {
    const { value, committed } = await commitLater(opened.db, insert(1));
    expect(value).toBe(1);
    await committed;
    expect(await kept()).toEqual([1]);
  });

  test('gives the value also where the commit is then refused, which only the commit tells', async () => {
    const { value, committed } = await commitLater(opened.db, insert(-1));
    expect(value).toBe(-1);
    await expect(committed).rejects.toThrow('negative');
    expect(await kept()).toEqual([]);
  });

  test('keeps nothing of work that fails', async () => {
    const failing = commitLater(opened.db, async (db) => {
      await insert(2)(db);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await kept()).toEqual([]);
  });
});
