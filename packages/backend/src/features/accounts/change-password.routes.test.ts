import type { ChangePasswordResponse, TokenResponse } from '@sleek/contract/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Answer, goodPassword, openTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const newPassword = 'Another-Horse-8';
const logIn = (email: string, password: string) =>
  app.send('POST', '/api/v1/auth/login', { body: { email, password } });
const refresh = (token: string) =>
  app.send('POST', '/api/v1/auth/refresh', { body: { refresh_token: token } });
const change = (token: string, body: object = {}) =>
  app.send('POST', '/api/v1/auth/change-password', {
    token,
    body: { current_password: goodPassword, new_password: newPassword, ...body },
  });
const readMe = (token: string) => app.send('GET', '/api/v1/me', { token });
const tokensOf = ({ body }: Answer) => body as TokenResponse;

async function expectDead(tokens: { access: string; refresh: string }): Promise<void> {
  expect((await readMe(tokens.access)).status).toBe(401);
  expect((await refresh(tokens.refresh)).status).toBe(401);
}
async function expectAlive(tokens: TokenResponse): Promise<void> {
  expect((await readMe(tokens.access_token)).status).toBe(200);
  expect((await refresh(tokens.refresh_token)).status).toBe(200);
}

describe('POST /auth/change-password', () => {
  test('200 with a message and fresh tokens that work', async () => {
    const { email, accessToken } = await app.member();
    const answer = await change(accessToken);
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        message: expect.any(String),
        access_token: expect.any(String),
        refresh_token: expect.any(String),
        token_type: 'bearer',
        expires_in: 900,
      },
    ]);
    await expectAlive(answer.body as ChangePasswordResponse);
    expect((await logIn(email, goodPassword)).status).toBe(401);
    expect((await logIn(email, newPassword)).status).toBe(200);
  });

  test('200 ends every session at once, the one that asked too, access tokens included', async () => {
    const { email, accessToken, refreshToken } = await app.member();
    const elsewhere = tokensOf(await logIn(email, goodPassword));
    await readMe(accessToken);
    await readMe(elsewhere.access_token);
    expect((await change(accessToken)).status).toBe(200);
    await expectDead({ access: accessToken, refresh: refreshToken });
    await expectDead({ access: elsewhere.access_token, refresh: elsewhere.refresh_token });
  });

  test('200 when the password stays the same', async () => {
    const { accessToken } = await app.member();
    expect((await change(accessToken, { new_password: goodPassword })).status).toBe(200);
  });

  test('200 ends links that were mailed to set a new one', async () => {
    const { email, accessToken } = await app.member();
    await app.send('POST', '/api/v1/auth/forgot-password', { body: { email } });
    await app.idle();
    const token = /#token=([\w-]+)/.exec(app.mails.filter(({ to }) => to === email).at(-1)?.text ?? '')?.[1];
    await change(accessToken);
    const answer = await app.send('POST', '/api/v1/auth/reset-password', {
      body: { token, new_password: 'Third-Horse-9' },
    });
    expect(answer.status).toBe(400);
  });

  test('200 is on the account history, without any password', async () => {
    const { accessToken } = await app.member();
    const { access_token: token } = tokensOf(await change(accessToken));
    const { text, body } = await app.send('GET', '/api/v1/me/export', { token });
    expect(body).toMatchObject({
      account_history: [{ actor_kind: 'member', action: 'password.changed', details: { sessions_ended: 1 } }],
    });
    for (const secret of [goodPassword, newPassword, 'argon2']) expect(text).not.toContain(secret);
  });

  test('200 tells the member by mail; 401 tells nobody', async () => {
    const { email, accessToken } = await app.member();
    await change(accessToken, { current_password: 'x' });
    await app.idle();
    const notices = () => app.mails.filter(({ to, subject }) => to === email && /was changed/.test(subject));
    expect(notices()).toEqual([]);
    await change(accessToken);
    await app.idle();
    expect(notices()).toHaveLength(1);
    expect(notices()[0]?.text).toContain('/forgot-password\n');
  });

  test('401 for a wrong current password, and nothing has changed', async () => {
    const { accessToken, refreshToken } = await app.member();
    const answer = await change(accessToken, { current_password: newPassword });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.body).toMatchObject({ type: 'urn:sleek-coach:problem:wrong-password' });
    expect((await readMe(accessToken)).status).toBe(200);
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  test('401 without a token', async () => {
    const answer = await app.send('POST', '/api/v1/auth/change-password', { body: {} });
    expect(answer.body).toMatchObject({ status: 401, type: 'urn:sleek-coach:problem:not-authenticated' });
  });

  test('422 for a weak new password, at its name', async () => {
    const { accessToken } = await app.member();
    const answer = await change(accessToken, { new_password: 'aaaaaaaa' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['body', 'new_password'], type: 'value_error' }] });
  });

  test('200 for one of five simultaneous changes, and only that password and those tokens are good', async () => {
    const { email, accessToken } = await app.member();
    const passwords = [0, 1, 2, 3, 4].map((index) => `Racing-Horse-${index}`);
    const answers = await Promise.all(
      passwords.map((password) => change(accessToken, { new_password: password })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
    for (const [index, password] of passwords.entries()) {
      const won = answers[index]?.status === 200;
      expect((await logIn(email, password)).status).toBe(won ? 200 : 401);
      if (won && answers[index]) await expectAlive(tokensOf(answers[index]));
    }
  });

  test('leaves nothing alive of refreshes and log-ins that race it', async () => {
    for (let round = 0; round < 8; round++) {
      const { email, accessToken, refreshToken } = await app.member();
      const elsewhere = tokensOf(await logIn(email, goodPassword));
      const [changed, ...raced] = await Promise.all([
        change(accessToken),
        refresh(refreshToken),
        refresh(elsewhere.refresh_token),
        logIn(email, goodPassword),
      ]);
      expect(changed.status).toBe(200);
      for (const answer of raced) {
        expect([200, 401]).toContain(answer.status);
        if (answer.status !== 200) continue;
        const { access_token: access, refresh_token } = tokensOf(answer);
        await expectDead({ access, refresh: refresh_token });
      }
      const { access_token: token } = tokensOf(changed);
      const { body } = await app.send('GET', '/api/v1/auth/sessions', { token });
      expect(body).toMatchObject({ total: 1, items: [{ current: true }] });
    }
  });

  test('goes on after a failure in the middle as if nothing had been asked', async () => {
    const { email, accessToken } = await app.member();
    await rowsOf(app, 'alter table audit_log rename to audit_log_away');
    expect((await change(accessToken)).status).toBe(500);
    await rowsOf(app, 'alter table audit_log_away rename to audit_log');
    expect((await readMe(accessToken)).status).toBe(200);
    expect((await logIn(email, goodPassword)).status).toBe(200);
    expect((await change(accessToken)).status).toBe(200);
  });
});
