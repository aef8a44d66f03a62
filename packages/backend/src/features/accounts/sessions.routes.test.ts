import { createHmac, randomUUID } from 'node:crypto';
import type { TokenResponse } from '@sleek/contract/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Answer, goodPassword, openTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

const refresh = (token: string) =>
  app.send('POST', '/api/v1/auth/refresh', { body: { refresh_token: token } });
const tokensOf = ({ body }: Answer) => body as TokenResponse;
const readMe = (authorization?: string) =>
  app.send('GET', '/api/v1/me', { headers: authorization === undefined ? {} : { authorization } });
const minutesLater = (minutes: number) => app.clock.advanceMs(minutes * 60_000);

describe('POST /auth/refresh', () => {
  test('200 answers another pair and the new access token works', async () => {
    const member = await app.member();
    const answer = await refresh(member.refreshToken);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: 'bearer', expires_in: 900 });
    const next = tokensOf(answer);
    expect(next.refresh_token).not.toBe(member.refreshToken);
    expect(next.access_token).not.toBe(member.accessToken);
    expect((await readMe(`Bearer ${next.access_token}`)).status).toBe(200);
    expect((await refresh(next.refresh_token)).status).toBe(200);
  });

  test('200 for exactly one of 50 parallel refreshes of one token, and that one goes on', async () => {
    const { refreshToken } = await app.member();
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(refreshToken)));
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
    const [winner] = winners;
    expect((await refresh(winner ? tokensOf(winner).refresh_token : '')).status).toBe(200);
  });

  test('200 lets the app that forgets to wait for its token survive', async () => {
    const { email } = await app.member();
    const login = tokensOf(
      await app.send('POST', '/api/v1/auth/login', { body: { email, password: goodPassword } }),
    );
    const early = await readMe();
    expect(early.status).toBe(401);
    expect(early.headers.get('www-authenticate')).toBe('Bearer');
    expect((await refresh(login.refresh_token)).status).toBe(200);
    expect((await readMe(`Bearer ${login.access_token}`)).status).toBe(200);
  });

  test('401 at once for a token that was used, and its successor lives on', async () => {
    const { refreshToken } = await app.member();
    const next = tokensOf(await refresh(refreshToken));
    const again = await refresh(refreshToken);
    expect(again.status).toBe(401);
    expect(again.headers.get('www-authenticate')).toBe('Bearer');
    expect((await refresh(next.refresh_token)).status).toBe(200);
  });

  test('401 for a token that is used again ten seconds later, and its whole family ends', async () => {
    const { email, refreshToken } = await app.member();
    const elsewhere = tokensOf(
      await app.send('POST', '/api/v1/auth/login', { body: { email, password: goodPassword } }),
    );
    const next = tokensOf(await refresh(refreshToken));
    app.clock.advanceMs(10_001);
    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await refresh(next.refresh_token)).status).toBe(401);
    expect((await refresh(elsewhere.refresh_token)).status).toBe(200);
  });

  test('401 for an access token', async () => {
    expect((await refresh((await app.member()).accessToken)).status).toBe(401);
  });

  test.each(['', 'garbage', 'a.b.c', 'a\u0000\ud800'])('401 for %j', async (token) => {
    expect((await refresh(token)).status).toBe(401);
  });

  test('401 for a well signed token that was never issued', async () => {
    expect((await refresh(sign(claims({ token_type: 'refresh' })))).status).toBe(401);
  });

  test('401 once seven days have passed, not a second before', async () => {
    const [early, late] = [await app.member(), await app.member()];
    minutesLater(7 * 24 * 60);
    expect((await refresh(late.refreshToken)).status).toBe(401);
    app.clock.advanceMs(-1000);
    expect((await refresh(early.refreshToken)).status).toBe(200);
  });

  test('401 for a member who is not active or whose tokens were outdated', async () => {
    const [inactive, outdated] = [await app.member(), await app.member()];
    await rowsOf(app, 'update "user" set is_active = false where email = $1', [inactive.email]);
    await rowsOf(app, 'update "user" set token_version = 1 where email = $1', [outdated.email]);
    expect((await refresh(inactive.refreshToken)).status).toBe(401);
    expect((await refresh(outdated.refreshToken)).status).toBe(401);
  });

  test('422 without a token', async () => {
    const answer = await app.send('POST', '/api/v1/auth/refresh', { body: {} });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ loc: ['body', 'refresh_token'], type: 'missing' }] });
  });
});

describe('the access token', () => {
  test('is taken with the scheme in any case', async () => {
    const { accessToken } = await app.member();
    for (const scheme of ['bearer', 'BEARER', 'Bearer'])
      expect((await readMe(`${scheme} ${accessToken}`)).status).toBe(200);
  });

  test('is refused in every other form', async () => {
    const { accessToken } = await app.member();
    for (const header of [
      undefined,
      '',
      'Bearer',
      accessToken,
      `Bearer  ${accessToken}`,
      `Bearer ${accessToken} x`,
      `Basic ${accessToken}`,
      `Token ${accessToken}`,
      'Bearer garbage',
    ])
      expectRefused(await readMe(header));
  });

  test('lives 15 minutes and not a second longer', async () => {
    const { accessToken } = await app.member();
    minutesLater(15);
    app.clock.advanceMs(-1000);
    expect((await readMe(`Bearer ${accessToken}`)).status).toBe(200);
    app.clock.advanceMs(1000);
    expectRefused(await readMe(`Bearer ${accessToken}`));
  });

  test('that expired a second ago is refused', async () => {
    const expired = nowSeconds() - 1;
    expectRefused(await readMe(`Bearer ${sign(await claimsOfMember({ exp: expired }))}`));
  });

  test('signed by hand with every claim is taken, so that the refusals below mean something', async () => {
    expect((await readMe(`Bearer ${sign(await claimsOfMember())}`)).status).toBe(200);
  });

  test.each(['sub', 'email', 'token_type', 'exp', 'iat', 'jti'])('without %s is refused', async (claim) => {
    expectRefused(await readMe(`Bearer ${sign(await claimsOfMember({ [claim]: undefined }))}`));
  });

  test.each([
    ['a sub that is no uuid', { sub: 'admin' }],
    ['a sub that is a number', { sub: 1 }],
    ['an exp that is text', { exp: '9999999999' }],
    ['an endless exp', { exp: Number.MAX_SAFE_INTEGER }],
    ['the type of a refresh token', { token_type: 'refresh' }],
    ['an unknown type', { token_type: 'admin' }],
    ['an outdated version', { ver: 7 }],
    ['a version that is text', { ver: '0' }],
    ['a member who does not exist', { sub: randomUUID() }],
  ])('with %s is refused', async (_what, change) => {
    expectRefused(await readMe(`Bearer ${sign(await claimsOfMember(change))}`));
  });

  test('without a signature is refused', async () => {
    const good = await claimsOfMember();
    for (const alg of ['none', 'None', 'NONE', 'HS384', 'RS256'])
      expectRefused(await readMe(`Bearer ${sign(good, { header: { alg, typ: 'JWT' }, signature: '' })}`));
    expectRefused(await readMe(`Bearer ${sign(good, { signature: '' })}`));
  });

  test('signed with another key is refused', async () => {
    const secret = 'dev-jwt-secret-key-32-chars-minimum';
    expectRefused(await readMe(`Bearer ${sign(await claimsOfMember(), { secret })}`));
  });

  test('whose claims are no JSON object is refused', async () => {
    for (const odd of [null, [], 'text', 7]) expectRefused(await readMe(`Bearer ${sign(odd)}`));
  });

  test('of a refresh is refused', async () => {
    expectRefused(await readMe(`Bearer ${(await app.member()).refreshToken}`));
  });

  test('dies with its member, with their activity and with a new token version', async () => {
    const members = [await app.member(), await app.member(), await app.member()] as const;
    await rowsOf(app, 'delete from "user" where email = $1', [members[0].email]);
    await rowsOf(app, 'update "user" set is_active = false where email = $1', [members[1].email]);
    await rowsOf(app, 'update "user" set token_version = 1 where email = $1', [members[2].email]);
    for (const { accessToken } of members) expectRefused(await readMe(`Bearer ${accessToken}`));
  });
});

function expectRefused({ status, headers, body }: Answer): void {
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(body).toMatchObject({ status: 401, type: 'urn:sleek-coach:problem:not-authenticated' });
}

const nowSeconds = () => Math.floor(app.clock.now().getTime() / 1000);
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(
  payload: unknown,
  {
    header = { alg: 'HS256', typ: 'JWT' },
    secret = app.jwtSecret,
    signature,
  }: { header?: object; secret?: string; signature?: string } = {},
): string {
  const signed = `${base64(header)}.${base64(payload)}`;
  return `${signed}.${signature ?? createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function claims(change: object = {}): object {
  const now = nowSeconds();
  return {
    sub: randomUUID(),
    email: 'someone@example.com',
    token_type: 'access',
    exp: now + 60,
    iat: now,
    jti: 'anything',
    ver: 0,
    ...change,
  };
}

async function claimsOfMember(change: object = {}): Promise<object> {
  const { email, send } = await app.member();
  const { id } = (await send('GET', '/api/v1/me')).body as { id: string };
  return claims({ sub: id, email, ...change });
}
