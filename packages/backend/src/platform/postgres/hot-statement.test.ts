import { randomUUID } from 'node:crypto';
import { localDay } from '@sleek/domain/days';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { openDatabase } from './database.ts';
import { hotStatement, hotStatementForWire } from './hot-statement.ts';

type Member = { id: string; email: string };
const stamps = { created_at: new Date(0), updated_at: new Date(0) };
const userByEmail = hotStatement('test_user_by_email', (db, { email }: { email: string }) =>
  db.selectFrom('user').select(['id', 'email']).where('email', '=', email),
);

async function openWithMembers(count: number) {
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.url, { poolSize: 1, onError: () => {} });
  const members: Member[] = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    email: `member-${index}@example.com`,
  }));
  const rows = members.map((member) => ({ ...member, hashed_password: '!', ...stamps }));
  await database.db.insertInto('user').values(rows).execute();
  return {
    db: database.db,
    members,
    async [Symbol.asyncDispose]() {
      await database.close();
      await fresh[Symbol.asyncDispose]();
    },
  };
}

describe('a hot statement', () => {
  test('is prepared once under its name and answers each call with that call`s arguments', async () => {
    await using opened = await openWithMembers(3);
    for (const member of opened.members)
      expect(await userByEmail(opened.db, { email: member.email })).toEqual([member]);
    const prepared = hotStatement('test_prepared_names', (db, { name }: { name: string }) =>
      db
        .withTables<{ pg_prepared_statements: { name: string } }>()
        .selectFrom('pg_prepared_statements')
        .select('name')
        .where('name', '=', name),
    );
    expect(await prepared(opened.db, { name: 'test_user_by_email' })).toEqual([
      { name: 'test_user_by_email' },
    ]);
  });

  test('runs inside the transaction that it is given', async () => {
    await using opened = await openWithMembers(1);
    const found = await opened.db.transaction().execute(async (db) => {
      await db
        .insertInto('user')
        .values({ id: randomUUID(), email: 'in@example.com', hashed_password: '!', ...stamps })
        .execute();
      return userByEmail(db, { email: 'in@example.com' });
    });
    expect(found).toHaveLength(1);
  });

  test('for the wire has timestamps as the API writes them, in a transaction too', async () => {
    await using opened = await openWithMembers(1);
    const stampsOf = hotStatementForWire('test_stamps', (db, { email }: { email: string }) =>
      db.selectFrom('user').select(['email', 'created_at']).where('email', '=', email),
    );
    const email = opened.members[0]?.email ?? '';
    const expected = [{ email, created_at: '1970-01-01T00:00:00.000Z' }];
    expect(await stampsOf(opened.db, { email })).toEqual(expected);
    expect(await opened.db.transaction().execute((db) => stampsOf(db, { email }))).toEqual(expected);
  });

  test('takes quotes, NUL-free nonsense and SQL as a value, never as text of the statement', async () => {
    await using opened = await openWithMembers(1);
    expect(await userByEmail(opened.db, { email: "' or true --" })).toEqual([]);
    expect(await userByEmail(opened.db, { email: '$1' })).toEqual([]);
  });

  test('an argument used twice, a limit and a constant get their own places', async () => {
    await using opened = await openWithMembers(3);
    const page = hotStatement('test_page', (db, { after, limit }: { after: string; limit: number }) =>
      db
        .selectFrom('user')
        .select('email')
        .where('is_active', '=', true)
        .where((where) => where.or([where('email', '>', after), where('email', '=', after)]))
        .orderBy('email')
        .limit(limit),
    );
    expect(await page(opened.db, { after: 'member-1@example.com', limit: 1 })).toEqual([
      { email: 'member-1@example.com' },
    ]);
    expect(await page(opened.db, { after: 'member-0@example.com', limit: 9 })).toHaveLength(3);
  });

  test('an argument that is missing is a defect, not a null', async () => {
    await using opened = await openWithMembers(1);
    await expect(userByEmail(opened.db, {} as { email: string })).rejects.toThrow('email is missing');
  });
});

describe('a hot statement is refused', () => {
  const nowhere = openDatabase('postgres://nobody@127.0.0.1:1/none', { poolSize: 1, onError: () => {} }).db;
  const dated = { date: localDay('2026-06-15') };

  test('when its name is taken', () => {
    const again = () => hotStatement('test_user_by_email', (db) => db.selectFrom('user').select('email'));
    expect(again).toThrow('two hot statements named test_user_by_email');
  });

  test('when it selects or returns *, which a migration would break under a running server', async () => {
    const all = hotStatement('test_all', (db) => db.selectFrom('check_in').selectAll());
    await expect(all(nowhere, {})).rejects.toThrow('must name its columns');
    const ofTable = hotStatement('test_all_of', (db, { date }: typeof dated) =>
      db.selectFrom('check_in').selectAll('check_in').where('date', '=', date),
    );
    await expect(ofTable(nowhere, dated)).rejects.toThrow('must name its columns');
    const returned = hotStatement('test_returned', (db, { date }: typeof dated) =>
      db.deleteFrom('check_in').where('date', '=', date).returningAll(),
    );
    await expect(returned(nowhere, dated)).rejects.toThrow('must name its columns');
  });

  test('when PostgreSQL would cut its name, or another one has the same text', async () => {
    const long = hotStatement('x'.repeat(64), (db) => db.selectFrom('user').select('role'));
    await expect(long(nowhere, {})).rejects.toThrow('too long');
    const twin = hotStatement('test_twin', (db, { email }: { email: string }) =>
      db.selectFrom('user').select(['id', 'email']).where('email', '=', email),
    );
    await using opened = await openWithMembers(1);
    await userByEmail(opened.db, { email: '' });
    await expect(twin(nowhere, { email: '' })).rejects.toThrow('same statement as test_user_by_email');
  });
});
