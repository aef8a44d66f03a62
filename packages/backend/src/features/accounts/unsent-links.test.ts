import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MailMessage } from '../../platform/mail/mail.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

const minuteMs = 60_000;
/** What the mail server took, and whom it refuses. */
let taken: MailMessage[] = [];
let refuses: (to: string) => boolean = () => false;
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(
    {},
    {
      sendMail: async (message) => {
        if (refuses(message.to)) throw new Error('not now');
        taken.push(message);
      },
    },
  );
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  await rowsOf(app, 'delete from user_link');
  taken = [];
});

async function registerWhileAway(): Promise<string> {
  refuses = () => true;
  const { email } = await app.member();
  await app.idle();
  refuses = () => false;
  expect(taken).toEqual([]);
  return email;
}
const linksTo = (email: string) =>
  taken.flatMap(({ to, text }) => (to === email ? [/#token=([\w-]{43})$/m.exec(text)?.[1]] : []));
const verify = async (token: string | undefined) =>
  (await app.send('POST', '/api/v1/auth/verify-email', { body: { token } })).status;

describe('a mail that the server did not take', () => {
  test('goes out when it takes mails again, once, and its link opens', async () => {
    const email = await registerWhileAway();
    app.clock.advanceMs(2 * minuteMs);
    await app.runDueTasks();
    await app.runDueTasks();
    const links = linksTo(email);
    expect(links).toHaveLength(1);
    expect(await verify(links[0])).toBe(200);
  });

  test('is left alone while the first attempt may still be under way', async () => {
    const email = await registerWhileAway();
    app.clock.advanceMs(2 * minuteMs - 1);
    await app.runDueTasks();
    expect(linksTo(email)).toEqual([]);
  });

  test('goes out once when two processes try at the same moment', async () => {
    const email = await registerWhileAway();
    app.clock.advanceMs(2 * minuteMs);
    await Promise.all([app.runDueTasks(), app.runDueTasks()]);
    expect(linksTo(email)).toHaveLength(1);
  });

  test('is tried five times at most', async () => {
    const email = await registerWhileAway();
    let tries = 0;
    refuses = (to) => to === email && ++tries > 0;
    for (let time = 0; time < 8; time++) {
      app.clock.advanceMs(5 * minuteMs);
      await app.runDueTasks();
    }
    expect(tries).toBe(4);
  });

  test('does not hold up those to others', async () => {
    const [never, later] = [await registerWhileAway(), await registerWhileAway()];
    refuses = (to) => to === never;
    app.clock.advanceMs(2 * minuteMs);
    await app.runDueTasks();
    expect([linksTo(never).length, linksTo(later).length]).toEqual([0, 1]);
  });

  test('is given up for now by three refusals in a row', async () => {
    for (let member = 0; member < 5; member++) await registerWhileAway();
    let tries = 0;
    refuses = () => ++tries > 0;
    app.clock.advanceMs(2 * minuteMs);
    await app.runDueTasks();
    expect(tries).toBe(3);
  });

  test.each([
    ['closed', 'update "user" set is_active = false where email = $1'],
    ['verified by a later mail', `update user_link set used_at = now() from "user" where email = $1`],
  ])('does not go out any more once its account is %s', async (_what, statement) => {
    const email = await registerWhileAway();
    await rowsOf(app, statement, [email]);
    app.clock.advanceMs(2 * minuteMs);
    await app.runDueTasks();
    expect(linksTo(email)).toEqual([]);
  });

  test('does not go out any more once its link has ended', async () => {
    const email = await registerWhileAway();
    app.clock.advanceMs(72 * 60 * minuteMs);
    await app.runDueTasks();
    expect(linksTo(email)).toEqual([]);
  });
});

test('a mail that was taken is not sent again', async () => {
  refuses = () => false;
  const { email } = await app.member();
  await app.idle();
  app.clock.advanceMs(10 * minuteMs);
  await app.runDueTasks();
  expect(linksTo(email)).toHaveLength(1);
});
