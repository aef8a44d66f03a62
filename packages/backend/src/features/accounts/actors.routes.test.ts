import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openApp } from '../../app.ts';
import { fixedSecrets } from '../../platform/live-secrets.ts';
import { silentLog } from '../../platform/log.ts';
import { Redacted } from '../../secrets.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { goodPassword, openTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
/** Another process that serves the same database. */
let other: string;
let close: () => Promise<void>;
beforeAll(async () => {
  app = await openTestApp();
  const second = await openApp(app.config, {
    secrets: fixedSecrets({
      databaseUrl: app.databaseUrl,
      jwtSecret: new Redacted(app.jwtSecret),
      dataKey: new Redacted(randomBytes(32).toString('base64')),
    }),
    clock: app.clock,
    log: silentLog,
    mail: { send: async () => {} },
  });
  other = await second.listen();
  close = second.close;
  await vi.waitFor(async () => expect(await listeners()).toBe(2));
});
afterAll(async () => {
  await close();
  await app[Symbol.asyncDispose]();
});

async function listeners(): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    app,
    `select count(*)::int from pg_stat_activity
     where datname = current_database() and application_name = 'sleek-coach-listener' and query ilike 'listen%'`,
  );
  return row?.count ?? 0;
}
async function readElsewhere(token: string): Promise<number> {
  const response = await fetch(new URL('/api/v1/me', other), {
    headers: { authorization: `Bearer ${token}` },
  });
  await response.body?.cancel();
  return response.status;
}
const readHere = async (token: string) => (await app.send('GET', '/api/v1/me', { token })).status;
async function knownToBoth(): Promise<{ email: string; token: string }> {
  const { email, accessToken: token } = await app.member();
  expect([await readHere(token), await readElsewhere(token)]).toEqual([200, 200]);
  return { email, token };
}

describe('an access token that another process has taken', () => {
  test.each<[string, (member: { email: string; token: string }) => Promise<{ status: number }>]>([
    ['logged out everywhere', ({ token }) => app.send('POST', '/api/v1/auth/logout-all', { token })],
    [
      'changed the password',
      ({ token }) =>
        app.send('POST', '/api/v1/auth/change-password', {
          token,
          body: { current_password: goodPassword, new_password: 'Another-Horse-8' },
        }),
    ],
  ])('dies there too once its member has %s, without the clock moving on', async (_what, act) => {
    const member = await knownToBoth();
    expect((await act(member)).status).toBe(200);
    expect(await readHere(member.token)).toBe(401);
    await expect.poll(() => readElsewhere(member.token)).toBe(401);
  });

  test.each([
    ['closed', 'update "user" set is_active = false where email = $1'],
    ['deleted', 'delete from "user" where email = $1'],
    ['outdated', 'update "user" set token_version = token_version + 1 where email = $1'],
  ])('dies in both once the account is %s by whatever means', async (_what, statement) => {
    const { email, token } = await knownToBoth();
    await rowsOf(app, statement, [email]);
    await expect.poll(() => readHere(token)).toBe(401);
    await expect.poll(() => readElsewhere(token)).toBe(401);
  });

  test('dies within five seconds where nobody tells', async () => {
    const { email, token } = await knownToBoth();
    await rowsOf(app, 'alter table "user" disable trigger tr_user_changed');
    await rowsOf(app, 'update "user" set is_active = false where email = $1', [email]);
    app.clock.advanceMs(5000);
    expect([await readHere(token), await readElsewhere(token)]).toEqual([401, 401]);
    await rowsOf(app, 'alter table "user" enable trigger tr_user_changed');
  });
});

test('a request does not ask the database who it is from, again and again', async () => {
  const { token } = await knownToBoth();
  await rowsOf(app, 'alter table user_profile rename column timezone to timezone_away');
  const answer = await app.send('GET', '/api/v1/checkins', { token });
  await rowsOf(app, 'alter table user_profile rename column timezone_away to timezone');
  expect(answer.status).toBe(200);
});

test("a member's day is that of their new time zone from the next request on", async () => {
  app.clock.set('2026-06-15T23:30:00.000Z');
  const member = await app.member();
  for (const [timezone, today] of [
    ['Pacific/Auckland', '2026-06-16'],
    ['America/Los_Angeles', '2026-06-15'],
    ['UTC', '2026-06-15'],
    ['Europe/Berlin', '2026-06-16'],
  ]) {
    await member.send('PATCH', '/api/v1/me/profile', { body: { timezone } });
    const { body } = await member.send('GET', '/api/v1/energy');
    expect(body).toMatchObject({ as_of: today });
  }
});
