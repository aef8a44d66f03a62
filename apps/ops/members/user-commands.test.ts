import { rowsOf } from '@sleek/backend/testing/rows-of';
import { openTestApp, type TestApp } from '@sleek/backend/testing/test-app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
let app: TestApp;
beforeAll(async () => {
  operated = await openOperated();
  app = await openTestApp({}, { databaseUrl: operated.database.url });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await operated[Symbol.asyncDispose]();
});

const users = (...args: string[]) => operated.here(['users', ...args]);
const sql = <T extends object>(statement: string) =>
  rowsOf<T>({ databaseUrl: operated.database.url }, statement);
const status = async (member: { send: TestApp['send'] }) => (await member.send('GET', '/api/v1/me')).status;

test('an account is found by e-mail or id, with nothing of what its member wrote', async () => {
  const member = await app.member({ email: 'found@example.com' });
  await member.send('PATCH', '/api/v1/me/profile', { body: { height_cm: 171, display_name: 'Hush' } });
  const byMail = JSON.parse((await users('find', 'Found@Example.com', '--json')).out);
  expect(Object.keys(byMail).sort()).toEqual(
    ['email', 'id', 'is_active', 'is_deletion_asked', 'is_verified', 'role', 'since'].sort(),
  );
  const { out } = await users('find', byMail.id);
  expect(out).toMatch(/e-mail +found@example\.com \(not verified\)\nrole +member\nlet in +yes/);
  expect(out).not.toMatch(/171|Hush/);
  for (const asked of ['nobody@example.com', 'x', '00000000-0000-4000-8000-000000000000'])
    expect(await users('find', asked)).toMatchObject({ code: 1, out: '' });
});

test('who is disabled is out at once, and in again after enable; both are in the audit log', async () => {
  const member = await app.member({ email: 'out@example.com' });
  expect(await status(member)).toBe(200);
  expect(await users('disable', 'out@example.com')).toMatchObject({ code: 3, out: '' });
  expect(await users('disable', 'out@example.com', '--dry-run')).toMatchObject({ code: 0 });
  expect(await status(member)).toBe(200);
  const done = await users('disable', 'out@example.com', '--yes');
  expect(done).toMatchObject({
    code: 0,
    out: expect.stringMatching(/is let in no more\.\nUndo: .*users enable/),
  });
  await expect.poll(() => status(member)).toBe(401);
  expect(await users('disable', 'out@example.com', '--yes')).toMatchObject({ code: 3 });
  expect(await users('enable', 'out@example.com', '--yes')).toMatchObject({ code: 0 });
  const logIn = await app.send('POST', '/api/v1/auth/login', {
    body: { email: 'out@example.com', password: 'Correct-Horse-7' },
  });
  expect(logIn.status).toBe(200);
  const deeds = await sql(
    `select action, details->>'by' as by from audit_log where action like 'account.%' order by created_at`,
  );
  expect(deeds).toEqual([
    { action: 'account.disabled', by: 'ada' },
    { action: 'account.enabled', by: 'ada' },
  ]);
  expect(JSON.stringify(await operated.deeds())).not.toContain('out@example.com');
});

test('who asked for deletion is not let in by an operator', async () => {
  const member = await app.member({ email: 'leaving@example.com' });
  const asked = await member.send('DELETE', '/api/v1/me', {
    body: { password: 'Correct-Horse-7', confirm: true },
  });
  expect(asked.status).toBeLessThan(300);
  const refused = await users('enable', 'leaving@example.com', '--yes');
  expect(refused).toMatchObject({ code: 3, err: expect.stringMatching(/asked to be deleted/) });
});

test('only a verified account becomes an admin, and a member again', async () => {
  await app.member({ email: 'boss@example.com' });
  const early = await users('make-admin', 'boss@example.com', '--yes');
  expect(early).toMatchObject({ code: 3, err: expect.stringMatching(/verified/) });
  await sql(`update "user" set is_verified = true where email = 'boss@example.com'`);
  expect(await users('make-admin', 'boss@example.com', '--yes')).toMatchObject({ code: 0 });
  expect(JSON.parse((await users('find', 'boss@example.com', '--json')).out).role).toBe('admin');
  const back = await users('make-member', 'boss@example.com', '--yes', '--json');
  expect(JSON.parse(back.out)).toMatchObject({ what: 'users make-member', changed: true });
  expect(JSON.parse((await users('find', 'boss@example.com', '--json')).out).role).toBe('member');
});

test('the database does not answer: exit 4', async () => {
  const gone = { DATABASE_URL: 'postgres://app:hush@127.0.0.1:1/none' };
  expect(await operated.here(['users', 'find', 'a@b.example'], gone)).toMatchObject({ code: 4 });
});
