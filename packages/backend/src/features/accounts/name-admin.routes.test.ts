import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { goodPassword, openTestApp, type TestApp } from '../../testing/test-app.ts';

const adminEmail = 'boss@example.com';
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ adminEmail });
});
afterAll(() => app[Symbol.asyncDispose]());

const logIn = (email: string) =>
  app.send('POST', '/api/v1/auth/login', { body: { email, password: goodPassword } });
async function verify(email: string): Promise<void> {
  await app.idle();
  const mail = app.mails.find(({ to, text }) => to === email && text.includes('/verify-email#'));
  const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  expect((await app.send('POST', '/api/v1/auth/verify-email', { body: { token } })).status).toBe(200);
}
async function roleOf(email: string): Promise<unknown> {
  const [row] = await rowsOf<{ role: string }>(app, 'select role from "user" where email = $1', [email]);
  return row?.role;
}
const roleChangesOf = (email: string) =>
  rowsOf(
    app,
    `select actor_kind, actor_id, details from audit_log a join "user" u on u.id = a.user_id
     where u.email = $1 and action = 'role.changed'`,
    [email],
  );

describe('ADMIN_EMAIL', () => {
  test('makes nobody an admin who merely registered and logged in with it; whoever reads its mail is one', async () => {
    await app.member({ email: adminEmail });
    await logIn(adminEmail);
    expect(await roleOf(adminEmail)).toBe('member');
    await verify(adminEmail);
    expect(await roleOf(adminEmail)).toBe('admin');
    await logIn(adminEmail);
    expect(await roleChangesOf(adminEmail)).toEqual([
      {
        actor_kind: 'system',
        actor_id: null,
        details: { from: 'member', to: 'admin', because: 'ADMIN_EMAIL' },
      },
    ]);
  });

  test('that names somebody who had verified before makes them one at their next log-in', async () => {
    const email = 'later@example.com';
    await app.member({ email });
    await rowsOf(app, 'update "user" set is_verified = true, email = $2 where email = $1', [
      adminEmail,
      'former@example.com',
    ]);
    await rowsOf(app, 'update "user" set is_verified = true, email = $2 where email = $1', [
      email,
      adminEmail,
    ]);
    expect((await logIn(adminEmail)).status).toBe(200);
    expect(await roleOf(adminEmail)).toBe('admin');
  });

  test('makes no admin of anybody else', async () => {
    const { email } = await app.member();
    await verify(email);
    await logIn(email);
    expect(await roleOf(email)).toBe('member');
    expect(await roleChangesOf(email)).toEqual([]);
  });
});
