import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import type { LineFile } from '../../platform/line-file.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createMemoryLines } from '../../testing/memory-lines.ts';
import { keptPhoto, storeOf } from '../../testing/photo-steps.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { goodPassword, openTestApp, type TestApp, type TestMember, testNow } from '../../testing/test-app.ts';
import { memberHash } from './member-hash.ts';

const day = 86_400_000;

/** What outlives a database: the clock, and the ledger beside the backups. */
const newGround = () => ({
  clock: createFakeClock(testNow),
  deletionLedger: createMemoryLines(),
});
type Ground = ReturnType<typeof newGround>;

/** A copy of the app's database as it is now. @returns its address. */
async function backUp(app: TestApp): Promise<string> {
  const source = new URL(app.databaseUrl);
  const name = `backup_${randomBytes(8).toString('hex')}`;
  const server = new URL(app.databaseUrl);
  server.pathname = '/postgres';
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    const from = source.pathname.slice(1);
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${from}' and pid <> pg_backend_pid()`,
    );
    await client.query(`create database ${name} template ${from}`);
  } finally {
    await client.end();
  }
  source.pathname = `/${name}`;
  return source.href;
}

const openAgain = (ground: Ground, databaseUrl: string) => openTestApp({}, { ...ground, databaseUrl });
const logIn = (app: TestApp, { email }: TestMember) =>
  app.send('POST', '/api/v1/auth/login', { body: { email, password: goodPassword } });
const linkTokenOf = (app: TestApp, { email }: TestMember) =>
  /#token=([\w-]+)/.exec(
    app.mails.findLast(({ to, subject }) => to === email && /closed/.test(subject))?.text ?? '',
  )?.[1];
const restore = (app: TestApp, token: string | undefined) =>
  app.send('POST', '/api/v1/auth/restore-account', { body: { token } });
const emailsIn = async (app: TestApp) =>
  (await rowsOf<{ email: string }>(app, 'select email from "user" order by 1')).map(({ email }) => email);

test('a database restored from before a deletion has the member deleted before it listens', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const [leaving, staying] = [await app.member(), await app.member()];
  const backup = await backUp(app);
  await leaving.send('DELETE', '/api/v1/me');
  ground.clock.advanceMs(7 * day);
  await app.runDueTasks();

  await using restored = await openAgain(ground, backup);
  expect(await emailsIn(restored)).toEqual([staying.email]);
  expect((await logIn(restored, staying)).status).toBe(200);
  expect(await rowsOf(restored, 'select state from deletion_ledger')).toEqual([{ state: 'deleted' }]);
});

test('photos that came back with a backup of their store go with the member of the restored database', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const [leaving, staying] = [await app.member(), await app.member()];
  for (const member of [leaving, staying]) await keptPhoto(app, member);
  const backup = await backUp(app);
  const { objects } = app.config;
  const brought = { kind: 'folder' as const, folder: await mkdtemp(join(tmpdir(), 'sleek-photos-')) };
  await cp(objects.kind === 'folder' ? objects.folder : '', brought.folder, { recursive: true });
  await leaving.send('DELETE', '/api/v1/me');
  ground.clock.advanceMs(7 * day);
  await app.runDueTasks();

  await using restored = await openTestApp({ objects: brought }, { ...ground, databaseUrl: backup });
  expect(await emailsIn(restored)).toEqual([staying.email]);
  expect(await storeOf(restored).countVersions('photos/')).toBe(2);
  await rm(brought.folder, { recursive: true });
});

test('one restored from before an account was closed has it closed, with the mailed link and the same day', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const [returning, leaving] = [await app.member(), await app.member()];
  const backup = await backUp(app);
  await returning.send('DELETE', '/api/v1/me');
  await leaving.send('DELETE', '/api/v1/me');
  ground.clock.advanceMs(6 * day);

  await using restored = await openAgain(ground, backup);
  expect((await logIn(restored, returning)).status).toBe(401);
  expect((await restore(restored, linkTokenOf(app, returning))).status).toBe(200);
  expect((await logIn(restored, returning)).status).toBe(200);
  ground.clock.advanceMs(day);
  await restored.runDueTasks();
  expect(await emailsIn(restored)).toEqual([returning.email]);
});

test('one restored from while an account was closed has it open if it was taken back since', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const member = await app.member();
  await member.send('DELETE', '/api/v1/me');
  const backup = await backUp(app);
  ground.clock.advanceMs(1000);
  await restore(app, linkTokenOf(app, member));

  await using restored = await openAgain(ground, backup);
  expect((await logIn(restored, member)).status).toBe(200);
  ground.clock.advanceMs(8 * day);
  await restored.runDueTasks();
  expect(await emailsIn(restored)).toEqual([member.email]);
});

test('nor does a worker, which never listens, purge there who took it back since', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const member = await app.member();
  await member.send('DELETE', '/api/v1/me');
  const backup = await backUp(app);
  ground.clock.advanceMs(1000);
  await restore(app, linkTokenOf(app, member));

  ground.clock.advanceMs(8 * day);
  await using worker = await openTestApp({ role: 'worker' }, { ...ground, databaseUrl: backup });
  await worker.runDueTasks();
  expect(await emailsIn(worker)).toEqual([member.email]);
});

test('one restored from while an account was closed has it closed anew if that was asked for again', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const member = await app.member();
  await member.send('DELETE', '/api/v1/me');
  const firstLink = linkTokenOf(app, member);
  const backup = await backUp(app);
  ground.clock.advanceMs(day);
  await restore(app, firstLink);
  ground.clock.advanceMs(day);
  const { access_token: token } = (await logIn(app, member)).body as { access_token: string };
  await app.send('DELETE', '/api/v1/me', { token });

  await using restored = await openAgain(ground, backup);
  expect((await restore(restored, firstLink)).status).toBe(400);
  ground.clock.advanceMs(7 * day - 1);
  expect((await restore(restored, linkTokenOf(app, member))).status).toBe(200);
});

test('a start that finds nothing new changes nothing, nor does a ledger that is older than the database', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const member = await app.member();
  await member.send('DELETE', '/api/v1/me');
  const older = createMemoryLines();
  await older.append((await ground.deletionLedger.read()) as object[]);
  ground.clock.advanceMs(1000);
  await restore(app, linkTokenOf(app, member));

  await using again = await openAgain({ ...ground, deletionLedger: older }, app.databaseUrl);
  expect((await logIn(again, member)).status).toBe(200);
  await again.runDueTasks();
  expect((await older.read()).map((line) => (line as { state: string }).state)).toEqual([
    'closed',
    'reopened',
  ]);
});

test('a start that is cut off is finished by the next one', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const members = [];
  for (let count = 0; count < 5; count++) members.push(await app.member());
  const backup = await backUp(app);
  for (const member of members) await member.send('DELETE', '/api/v1/me');
  ground.clock.advanceMs(7 * day);
  await app.runDueTasks();

  const ids = await rowsOf<{ id: string }>({ databaseUrl: backup }, 'select id from "user" order by id');
  await rowsOf(
    { databaseUrl: backup },
    `create function trouble() returns trigger language plpgsql as $$ begin
       if old.id = '${ids[2]?.id}' then raise exception 'no'; end if; return old; end $$;
     create trigger trouble before delete on "user" for each row execute function trouble()`,
  );
  await expect(openAgain(ground, backup)).rejects.toThrow();
  expect(await rowsOf({ databaseUrl: backup }, 'select id from "user" order by id')).toEqual(ids.slice(2));
  await rowsOf({ databaseUrl: backup }, 'drop trigger trouble on "user"');
  await using restored = await openAgain(ground, backup);
  expect(await emailsIn(restored)).toEqual([]);
});

test('a decision that could not be copied at once is copied later', async () => {
  const lines = createMemoryLines();
  let full = true;
  const deletionLedger: LineFile = {
    read: lines.read,
    append: (values) => (full ? Promise.reject(new Error('ENOSPC')) : lines.append(values)),
  };
  await using app = await openTestApp({}, { deletionLedger });
  const member = await app.member();
  const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
  expect((await member.send('DELETE', '/api/v1/me')).status).toBe(200);
  expect(await lines.read()).toEqual([]);
  full = false;
  await app.runDueTasks();
  await app.runDueTasks();
  expect(await lines.read()).toMatchObject([{ member_hash: memberHash(id), state: 'closed' }]);
});

test('the ledger holds no id, no e-mail and no link', async () => {
  const ground = newGround();
  await using app = await openTestApp({}, ground);
  const member = await app.member();
  const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
  await member.send('DELETE', '/api/v1/me');
  const text = JSON.stringify(await ground.deletionLedger.read());
  for (const word of [id, member.email, linkTokenOf(app, member)]) expect(text).not.toContain(word);
});

test('lines that are no decisions are passed over', async () => {
  const ground = newGround();
  await ground.deletionLedger.append([
    { nonsense: true },
    { member_hash: 'x'.repeat(64), state: 'deleted' },
    [],
  ]);
  await using app = await openTestApp({}, ground);
  expect((await app.send('GET', '/health')).status).toBe(200);
});
