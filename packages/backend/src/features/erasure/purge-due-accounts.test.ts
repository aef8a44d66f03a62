import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fullMember } from '../../testing/full-member.ts';
import { breakStore, storeOf } from '../../testing/photo-steps.ts';
import { isNoPartition, rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { memberHash } from './member-hash.ts';

const graceMs = 7 * 86_400_000;

/** Every row of every table as text, by table. */
async function everything(app: TestApp): Promise<Record<string, string[]>> {
  const tables = await rowsOf<{ name: string }>(
    app,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('information_schema', 'pg_catalog') and ${isNoPartition} order by 1`,
  );
  const rows: Record<string, string[]> = {};
  // One after the other: the server has only so many connections for all tests together.
  for (const { name } of tables) {
    const texts = await rowsOf<{ row: string }>(app, `select t::text as row from ${name} t order by 1`);
    rows[name.replace(/^public\.|"/g, '')] = texts.map(({ row }) => row);
  }
  return rows;
}

const naming = (tables: Record<string, string[]>, words: string[]) =>
  Object.entries(tables)
    .filter(([, rows]) => rows.some((row) => words.some((word) => row.includes(word))))
    .map(([table]) => table)
    .sort();

async function tablesOfMembers(app: TestApp): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(
    app,
    `select table_name as name from information_schema.columns where column_name = 'user_id' and table_schema = 'public'
     and ${isNoPartition}`,
  );
  return ['user', ...tables.map(({ name }) => name)].sort();
}

async function closeAccount(member: TestMember): Promise<void> {
  expect((await member.send('DELETE', '/api/v1/me')).status).toBe(200);
}

test('seven days after it was asked for, nothing of a member is in any table, and the others are untouched', async () => {
  await using app = await openTestApp();
  const [leaving, staying] = [await fullMember(app), await fullMember(app)];
  await closeAccount(leaving);

  const tables = await tablesOfMembers(app);
  expect(naming(await everything(app), [leaving.id])).toEqual(tables);
  expect(tables.length).toBeGreaterThan(12);
  app.clock.advanceMs(graceMs - 1);
  await app.runDueTasks();
  const closed = await everything(app);
  // Kept answers were over after a day, and an address for a photo that was not sent after an hour.
  const over = ['idempotency_key', 'photo_upload'];
  expect(naming(closed, [leaving.id])).toEqual(tables.filter((table) => !over.includes(table)));

  app.clock.advanceMs(1);
  await app.runDueTasks();
  const purged = await everything(app);
  expect(naming(purged, [leaving.id, leaving.email])).toEqual([]);
  const others = ([table, rows]: [string, string[]]) => [
    table,
    rows.filter((row) => row.includes(staying.id)),
  ];
  expect(Object.entries(purged).map(others)).toEqual(Object.entries(closed).map(others));
  expect(await rowsOf(app, 'select member_hash, state, link_hash from deletion_ledger')).toEqual([
    { member_hash: memberHash(leaving.id), state: 'deleted', link_hash: null },
  ]);
});

describe('photos of a member whose days are over', () => {
  const folderOf = ({ config: { objects } }: TestApp) => (objects.kind === 'folder' ? objects.folder : '');
  const stored = (app: TestApp, { id }: { id: string }) => storeOf(app).countVersions(`photos/${id}/`);

  test('go with every copy, also those that no row knows of, and those of others stay', async () => {
    await using app = await openTestApp();
    const [leaving, staying] = [await fullMember(app), await fullMember(app)];
    const stray = `photos/${leaving.id}/20200101/00000000-0000-4000-8000-000000000000.jpg`;
    await storeOf(app).write(stray, Buffer.from('x'), 'image/jpeg');
    await closeAccount(leaving);
    app.clock.advanceMs(graceMs - 1);
    await app.runDueTasks();
    expect([await stored(app, leaving), await stored(app, staying)]).toEqual([3, 2]);
    app.clock.advanceMs(1);
    await app.runDueTasks();
    expect([await stored(app, leaving), await stored(app, staying)]).toEqual([0, 2]);
    expect(await readdir(folderOf(app), { recursive: true })).not.toContainEqual(
      expect.stringContaining(leaving.id),
    );
  });

  test('keep the member where the store is down, and both go with the next call', async () => {
    await using app = await openTestApp();
    const leaving = await fullMember(app);
    await closeAccount(leaving);
    app.clock.advanceMs(graceMs);
    const mend = await breakStore(app);
    await app.runDueTasks().catch(() => {});
    expect((await everything(app)).user).toHaveLength(1);
    await mend();
    await app.runDueTasks();
    expect(naming(await everything(app), [leaving.id])).toEqual([]);
    expect(await stored(app, leaving)).toBe(0);
  });
});

test('two processes at once delete each member once and write each line once', async () => {
  await using one = await openTestApp();
  await using two = await openTestApp({}, { databaseUrl: one.databaseUrl, clock: one.clock });
  for (let count = 0; count < 12; count++) await closeAccount(await one.member());
  one.clock.advanceMs(graceMs);
  await Promise.all([one.runDueTasks(), two.runDueTasks(), one.runDueTasks(), two.runDueTasks()]);
  expect(await rowsOf(one, 'select count(*)::int as users from "user"')).toEqual([{ users: 0 }]);
  expect(await rowsOf(one, 'select state, count(*)::int from deletion_ledger group by 1')).toEqual([
    { state: 'deleted', count: 12 },
  ]);
});

test.each([
  ['fails', `raise exception 'no'`],
  ['loses its database midway', 'perform pg_terminate_backend(pg_backend_pid())'],
])(
  'a member whose deletion %s is whole, holds up nobody, and goes with the next call',
  async (_how, trouble) => {
    await using app = await openTestApp();
    const members = [];
    for (let count = 0; count < 3; count++) members.push(await fullMember(app));
    for (const member of members) await closeAccount(member);
    const unlucky = members[1]?.id ?? '';
    const before = (await everything(app)).check_in?.find((row) => row.includes(unlucky));
    app.clock.advanceMs(graceMs);
    // Check-ins go with the member, after some of the other tables.
    await rowsOf(
      app,
      `create function trouble() returns trigger language plpgsql as $$ begin
       if old.user_id = '${unlucky}' then ${trouble}; end if; return old; end $$;
     create trigger trouble before delete on check_in for each row execute function trouble()`,
    );
    await app.runDueTasks();
    const halfway = await everything(app);
    expect(halfway.user).toHaveLength(1);
    expect(halfway.check_in).toEqual([before]);
    expect(halfway.ai_session).toHaveLength(1);
    expect(halfway.deletion_ledger?.filter((row) => row.includes('closed'))).toHaveLength(1);

    await rowsOf(app, 'drop trigger trouble on check_in');
    await app.runDueTasks();
    expect(naming(await everything(app), [unlucky])).toEqual([]);
  },
);

test('a message that was under way when the account was closed does not bring anything back', async () => {
  await using app = await openTestApp();
  const member = await fullMember(app);
  await Promise.all([
    closeAccount(member),
    ...['one', 'two', 'three'].map((message) =>
      member.send('POST', '/api/v1/coach/chat', { body: { message } }),
    ),
  ]);
  app.clock.advanceMs(graceMs);
  await app.runDueTasks();
  expect(naming(await everything(app), [member.id])).toEqual([]);
});
