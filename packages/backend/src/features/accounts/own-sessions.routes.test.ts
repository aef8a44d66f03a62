import { randomUUID } from 'node:crypto';
import type { Session, TokenResponse } from '@sleek/contract/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, goodPassword, openTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const logIn = async (email: string, agent = 'a phone') =>
  tokensOf(
    await app.send('POST', '/api/v1/auth/login', {
      body: { email, password: goodPassword },
      headers: { 'user-agent': agent },
    }),
  );
const refresh = (token: string) =>
  app.send('POST', '/api/v1/auth/refresh', { body: { refresh_token: token } });
const logOutEverywhere = (token: string) => app.send('POST', '/api/v1/auth/logout-all', { token });
const readMe = (token: string) => app.send('GET', '/api/v1/me', { token });
const tokensOf = ({ body }: Answer) => body as TokenResponse;
const sessionsOf = async (token: string) =>
  (await app.send('GET', '/api/v1/auth/sessions', { token })).body as { items: Session[]; total: number };
const end = (token: string, id: string) => app.send('DELETE', `/api/v1/auth/sessions/${id}`, { token });

describe('POST /auth/logout-all', () => {
  test('200 tells how many sessions ended, the one that asked too', async () => {
    const { email } = await app.member();
    const { access_token: token } = await logIn(email);
    const answer = await logOutEverywhere(token);
    expect([answer.status, answer.body]).toEqual([200, { message: 'Logged out of 2 sessions' }]);
  });

  test('200 counts expired sessions too, but not those that were ended', async () => {
    const { email, refreshToken } = await app.member();
    const rotated = tokensOf(await refresh(refreshToken));
    app.clock.advanceMs(7 * 24 * 3_600_000);
    const ended = await logIn(email);
    await app.send('POST', '/api/v1/auth/logout', { body: { refresh_token: ended.refresh_token } });
    const { access_token: token } = await logIn(email);
    expect(rotated.refresh_token).not.toBe(refreshToken);
    expect((await logOutEverywhere(token)).body).toEqual({ message: 'Logged out of 2 sessions' });
  });

  test('200 ends refresh and access tokens at once, and those of nobody else', async () => {
    const [member, other] = [await app.member(), await app.member()];
    const elsewhere = await logIn(member.email);
    await readMe(elsewhere.access_token);
    await logOutEverywhere(member.accessToken);
    for (const token of [member.accessToken, elsewhere.access_token])
      expect((await readMe(token)).status).toBe(401);
    for (const token of [member.refreshToken, elsewhere.refresh_token])
      expect((await refresh(token)).status).toBe(401);
    expect((await readMe(other.accessToken)).status).toBe(200);
    expect((await refresh(other.refreshToken)).status).toBe(200);
    expect((await readMe((await logIn(member.email)).access_token)).status).toBe(200);
  });

  test('200 ends what a refresh that races it has answered', async () => {
    for (let round = 0; round < 8; round++) {
      const { email, accessToken, refreshToken } = await app.member();
      const [refreshed, loggedOut] = await Promise.all([
        refresh(refreshToken),
        logOutEverywhere(accessToken),
      ]);
      expect(loggedOut.status).toBe(200);
      if (refreshed.status === 200) {
        expect((await readMe(tokensOf(refreshed).access_token)).status).toBe(401);
        expect((await refresh(tokensOf(refreshed).refresh_token)).status).toBe(401);
      }
      expect(await sessionsOf((await logIn(email)).access_token)).toMatchObject({ total: 1 });
    }
  });

  test('401 without a token', async () => {
    expect((await app.send('POST', '/api/v1/auth/logout-all')).status).toBe(401);
  });
});

describe('GET /auth/sessions', () => {
  test('200 lists where the member is logged in, last used first, and marks the one that asks', async () => {
    const { email, accessToken } = await app.member();
    app.clock.advanceMs(60_000);
    const phone = await logIn(email, 'a phone');
    const { items, total } = await sessionsOf(phone.access_token);
    const now = app.clock.now().toISOString();
    expect(total).toBe(2);
    expect(items[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      created_at: now,
      last_used_at: now,
      ip_address: '127.0.0.1',
      user_agent: 'a phone',
      current: true,
    });
    expect(items[1]?.current).toBe(false);
    expect((await sessionsOf(accessToken)).items.map(({ current }) => current)).toEqual([false, true]);
  });

  test('200 keeps a session one through its refreshes: its start stays, its use moves', async () => {
    const { accessToken, refreshToken } = await app.member();
    const [before] = (await sessionsOf(accessToken)).items;
    app.clock.advanceMs(5 * 60_000);
    const next = tokensOf(await refresh(refreshToken));
    for (const token of [accessToken, next.access_token]) {
      const { items, total } = await sessionsOf(token);
      expect(total).toBe(1);
      expect(items[0]).toEqual({
        ...before,
        last_used_at: app.clock.now().toISOString(),
        user_agent: items[0]?.user_agent,
        current: true,
      });
    }
  });

  test('200 leaves out what was logged out, what has expired and what is of others', async () => {
    const { email } = await app.member();
    await app.member();
    app.clock.advanceMs(7 * 24 * 3_600_000);
    const over = await logIn(email);
    await app.send('POST', '/api/v1/auth/logout', { body: { refresh_token: over.refresh_token } });
    expect(await sessionsOf((await logIn(email)).access_token)).toMatchObject({ total: 1 });
  });

  test('401 without a token', async () => {
    expect((await app.send('GET', '/api/v1/auth/sessions')).status).toBe(401);
  });
});

describe('DELETE /auth/sessions/{id}', () => {
  test('204 ends that session and no other, and it is on the account history', async () => {
    const member = await app.member();
    const phone = await logIn(member.email);
    const lost = (await sessionsOf(member.accessToken)).items.find(({ current }) => !current)?.id ?? '';
    const answer = await end(member.accessToken, lost);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await refresh(phone.refresh_token)).status).toBe(401);
    expect((await refresh(member.refreshToken)).status).toBe(200);
    const { body } = await member.send('GET', '/api/v1/me/export');
    expect(body).toMatchObject({
      account_history: [{ action: 'session.ended', details: { session_id: lost } }],
    });
  });

  test('404 once it has ended, for an unknown one and for one of another member, which lives on', async () => {
    const [member, other] = [await app.member(), await app.member()];
    const [own] = (await sessionsOf(member.accessToken)).items;
    const [foreign] = (await sessionsOf(other.accessToken)).items;
    await end(member.accessToken, own?.id ?? '');
    const documents = [];
    for (const id of [own?.id ?? '', randomUUID(), foreign?.id ?? '']) {
      const { status, body } = await end(member.accessToken, id);
      expect(status).toBe(404);
      documents.push({ ...(body as object), request_id: null });
    }
    expect(new Set(documents.map((document) => JSON.stringify(document))).size).toBe(1);
    expect((await refresh(other.refreshToken)).status).toBe(200);
  });

  test('204 for one of ten simultaneous ends', async () => {
    const { accessToken } = await app.member();
    const [own] = (await sessionsOf(accessToken)).items;
    const answers = await Promise.all(Array.from({ length: 10 }, () => end(accessToken, own?.id ?? '')));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array(9).fill(404)]);
  });

  test('422 for what is no id, 401 without a token', async () => {
    const { accessToken } = await app.member();
    expect((await end(accessToken, 'all')).status).toBe(422);
    expect((await app.send('DELETE', `/api/v1/auth/sessions/${randomUUID()}`)).status).toBe(401);
  });
});
