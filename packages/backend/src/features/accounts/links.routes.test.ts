import type { TokenResponse } from '@sleek/contract/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog, type Log } from '../../platform/log.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Answer, goodPassword, openTestApp, type TestApp, testConfig } from '../../testing/test-app.ts';
import { tokenHash } from './tokens.ts';

const lines: string[] = [];
const log: Log = createLog({ level: 'trace', format: 'json' }, (line) => void lines.push(line));
let app: TestApp;
beforeAll(async () => {
  const http = { ...testConfig.http, publicUrl: 'https://coach.example.com/' };
  app = await openTestApp({ http }, { log });
});
afterAll(() => app[Symbol.asyncDispose]());

const minuteMs = 60_000;
const newPassword = 'Another-Horse-8';
const post = (path: string, body: unknown) => app.send('POST', `/api/v1/auth/${path}`, { body });
const forgot = (email: string) => post('forgot-password', { email });
const reset = (token: string, password = newPassword) =>
  post('reset-password', { token, new_password: password });
const verify = (token: string) => post('verify-email', { token });
const logIn = (email: string, password: string) => post('login', { email, password });
const tokensOf = ({ body }: Answer) => body as TokenResponse;
const readMe = (token: string) => app.send('GET', '/api/v1/me', { token });
const documentOf = ({ body }: Answer) => ({ ...(body as object), request_id: null });

async function mailsTo(email: string) {
  await app.idle();
  return app.mails.filter(({ to }) => to === email);
}

/** The token of the last mail to that address with a link to the page. */
async function tokenMailed(email: string, page: string): Promise<string> {
  const found = (await mailsTo(email)).flatMap(({ text }) => {
    const match = new RegExp(`^https://coach\\.example\\.com/${page}#token=([\\w-]{43})$`, 'm').exec(text);
    return match?.[1] === undefined ? [] : [match[1]];
  });
  const last = found.at(-1);
  if (last === undefined) throw new Error(`no link to ${page} for ${email}`);
  return last;
}

async function resetTokenFor(email: string): Promise<string> {
  await forgot(email);
  return tokenMailed(email, 'reset-password');
}

describe('POST /auth/forgot-password', () => {
  test('200 mails a link to the page that sets a new password', async () => {
    const { email } = await app.member();
    expect((await forgot(email.toUpperCase())).status).toBe(200);
    const mail = (await mailsTo(email)).at(-1);
    expect(mail?.subject).toBe('Set a new password');
    expect(await tokenMailed(email, 'reset-password')).toMatch(/^[\w-]{43}$/);
  });

  test('200 in the same words for a member, for nobody, for a closed account and for what is no address', async () => {
    const [member, closed] = [await app.member(), await app.member()];
    await rowsOf(app, 'update "user" set is_active = false where email = $1', [closed.email]);
    await app.idle();
    const before = app.mails.length;
    const emails = [member.email, 'nobody@example.com', closed.email, 'no address', 'a\u0000@b', ''];
    const answers = [];
    for (const email of emails) answers.push(await forgot(email));
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body]);
    await app.idle();
    expect(app.mails.slice(before).map(({ to }) => to)).toEqual([member.email]);
  });

  test('200 before anything is looked up, so that the time tells nothing', async () => {
    const { email } = await app.member();
    await app.idle();
    const hidden = await openTestApp();
    await using _ = hidden;
    await rowsOf(hidden, 'alter table "user" rename to user_away');
    for (const address of [email, 'nobody@example.com'])
      expect(
        (await hidden.send('POST', '/api/v1/auth/forgot-password', { body: { email: address } })).status,
      ).toBe(200);
  });

  test('keeps only the hash of the link, and no token or address reaches the log', async () => {
    const { email } = await app.member();
    const token = await resetTokenFor(email);
    const stored = await rowsOf(
      app,
      `select l.* from user_link l join "user" u on u.id = l.user_id where u.email = $1 and purpose = 'reset_password'`,
      [email],
    );
    expect(stored).toMatchObject([{ token_hash: tokenHash(token), used_at: null }]);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect((await reset(token)).status).toBe(200);
    expect(lines.length).toBeGreaterThan(5);
    for (const secret of [token, email]) expect(lines.join('')).not.toContain(secret);
  });

  test('422 without an e-mail', async () => {
    expect((await post('forgot-password', {})).status).toBe(422);
  });
});

describe('POST /auth/reset-password', () => {
  test('200 sets the password: the new one logs in, the old one does not', async () => {
    const { email } = await app.member();
    const answer = await reset(await resetTokenFor(email));
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }]);
    expect((await logIn(email, goodPassword)).status).toBe(401);
    expect((await logIn(email, newPassword)).status).toBe(200);
  });

  test('200 ends every session at once, access tokens too', async () => {
    const { email, accessToken, refreshToken } = await app.member();
    const elsewhere = tokensOf(await logIn(email, goodPassword));
    expect((await readMe(accessToken)).status).toBe(200);
    expect((await reset(await resetTokenFor(email))).status).toBe(200);
    for (const token of [accessToken, elsewhere.access_token]) expect((await readMe(token)).status).toBe(401);
    for (const token of [refreshToken, elsewhere.refresh_token])
      expect((await post('refresh', { refresh_token: token })).status).toBe(401);
  });

  test('200 verifies the e-mail, since its mailbox was read, and is on the account history', async () => {
    const { email } = await app.member();
    await reset(await resetTokenFor(email));
    const { access_token: token } = tokensOf(await logIn(email, newPassword));
    expect((await readMe(token)).body).toMatchObject({ is_verified: true });
    const { body } = await app.send('GET', '/api/v1/me/export', { token });
    expect(body).toMatchObject({
      account_history: [
        { actor_kind: 'member', action: 'password.reset', details: { sessions_ended: expect.any(Number) } },
      ],
    });
  });

  test('200 for one of ten simultaneous uses of a link, 400 for the others, and the winner decides', async () => {
    const { email } = await app.member();
    const token = await resetTokenFor(email);
    const passwords = Array.from({ length: 10 }, (_, index) => `Racing-Horse-${index}`);
    const answers = await Promise.all(passwords.map((password) => reset(token, password)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(400)]);
    for (const [index, password] of passwords.entries()) {
      const expected = answers[index]?.status === 200 ? 200 : 401;
      expect((await logIn(email, password)).status).toBe(expected);
    }
  });

  test('400 in the same words for a used, an ended, an unknown and a garbled link, and one for something else', async () => {
    const [used, ended, other] = [await app.member(), await app.member(), await app.member()];
    const usedToken = await resetTokenFor(used.email);
    await reset(usedToken);
    const endedToken = await resetTokenFor(ended.email);
    app.clock.advanceMs(60 * minuteMs);
    const answers = [];
    for (const token of [
      usedToken,
      endedToken,
      'A'.repeat(43),
      'a\u0000\ud800',
      '',
      await tokenMailed(other.email, 'verify-email'),
    ])
      answers.push(await reset(token));
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ type: 'urn:sleek-coach:problem:link-refused' });
      expect(documentOf(answer)).toEqual(answers[0] && documentOf(answers[0]));
    }
    expect((await logIn(ended.email, goodPassword)).status).toBe(200);
  });

  test('200 until an hour is over', async () => {
    const { email } = await app.member();
    const token = await resetTokenFor(email);
    app.clock.advanceMs(60 * minuteMs - 1);
    expect((await reset(token)).status).toBe(200);
  });

  test('400 for an earlier link of somebody who has used a later one', async () => {
    const { email } = await app.member();
    const early = await resetTokenFor(email);
    expect((await reset(await resetTokenFor(email))).status).toBe(200);
    expect((await reset(early)).status).toBe(400);
  });

  test('400 for a closed account, whose password stays', async () => {
    const { email } = await app.member();
    const token = await resetTokenFor(email);
    await rowsOf(app, 'update "user" set is_active = false where email = $1', [email]);
    expect((await reset(token)).status).toBe(400);
    await rowsOf(app, 'update "user" set is_active = true where email = $1', [email]);
    expect((await logIn(email, goodPassword)).status).toBe(200);
  });

  test('422 for a weak password, which leaves the link unused', async () => {
    const { email } = await app.member();
    const token = await resetTokenFor(email);
    const answer = await reset(token, 'weak');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      errors: [{ loc: ['body', 'new_password'], type: 'string_too_short' }],
    });
    expect((await reset(token)).status).toBe(200);
  });
});

describe('e-mail verification', () => {
  test('is mailed on registration and done by its link, without a token of the member', async () => {
    const { email, accessToken } = await app.member();
    expect((await readMe(accessToken)).body).toMatchObject({ is_verified: false });
    const answer = await verify(await tokenMailed(email, 'verify-email'));
    expect([answer.status, answer.body]).toEqual([200, { message: expect.any(String) }]);
    expect((await readMe(accessToken)).body).toMatchObject({ is_verified: true });
  });

  test('is mailed again on demand until it is done', async () => {
    const { email, send } = await app.member();
    expect((await send('POST', '/api/v1/auth/send-verification')).status).toBe(200);
    expect(await mailsTo(email)).toHaveLength(2);
    expect((await verify(await tokenMailed(email, 'verify-email'))).status).toBe(200);
    expect((await send('POST', '/api/v1/auth/send-verification')).status).toBe(200);
    expect(await mailsTo(email)).toHaveLength(2);
  });

  test('400 for a link that was used, that is three days old, or that is for a password', async () => {
    const [used, late, other] = [await app.member(), await app.member(), await app.member()];
    const usedToken = await tokenMailed(used.email, 'verify-email');
    await verify(usedToken);
    expect((await verify(usedToken)).status).toBe(400);
    expect((await verify(await resetTokenFor(other.email))).status).toBe(400);
    app.clock.advanceMs(72 * 60 * minuteMs);
    expect((await verify(await tokenMailed(late.email, 'verify-email'))).status).toBe(400);
  });

  test('401 for asking for a mail without a token', async () => {
    expect((await post('send-verification', {})).status).toBe(401);
  });
});

test('a mail server that fails is logged, and who registered is none the wiser', async () => {
  const failing = await openTestApp(
    {},
    { log, sendMail: () => Promise.reject(new Error('for ann@example.com')) },
  );
  await using _ = failing;
  const { status } = await failing.send('POST', '/api/v1/auth/register', {
    body: { email: 'ann@example.com', password: goodPassword },
  });
  expect(status).toBe(201);
  await failing.idle();
  const line = lines.find((candidate) => candidate.includes('background_work_failed'));
  expect(line).toContain('"task":"send-verification"');
  expect(line).not.toContain('ann@');
});
