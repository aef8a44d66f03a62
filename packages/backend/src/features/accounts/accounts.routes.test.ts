import type { TokenResponse } from '@sleek/contract/accounts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Answer, goodPassword, openTestApp, type TestApp } from '../../testing/test-app.ts';
import { tokenHash } from './tokens.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

let counter = 0;
const newEmail = () => `person-${++counter}@example.com`;
const post = (path: string, body: unknown, headers = {}) =>
  app.send('POST', `/api/v1/auth/${path}`, { body, headers });
const register = (body: object = {}) =>
  post('register', { email: newEmail(), password: goodPassword, ...body });
const tokensOf = ({ body }: Answer) => body as TokenResponse;
const readMe = (token: string) => app.send('GET', '/api/v1/me', { token });
const typesAt = ({ body }: Answer, field: string) =>
  (body as { errors: { loc: unknown[]; type: string }[] }).errors
    .filter(({ loc }) => loc[1] === field)
    .map(({ type }) => type);

describe('POST /auth/register', () => {
  test('201 answers a token pair that opens /me', async () => {
    const answer = await register();
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 900,
    });
    expect((await readMe(tokensOf(answer).access_token)).status).toBe(200);
  });

  test('201 lower-cases and trims the e-mail', async () => {
    const email = newEmail();
    const answer = await register({ email: `  ${email.toUpperCase()} ` });
    expect((await readMe(tokensOf(answer).access_token)).body).toMatchObject({ email });
  });

  test('201 starts with an empty profile, a maintenance goal and no diet, and is not verified', async () => {
    const { body } = await readMe(tokensOf(await register()).access_token);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      is_active: true,
      is_verified: false,
      created_at: app.clock.now().toISOString(),
      profile: { display_name: null, height_cm: null, sex: null, birth_year: null, timezone: 'UTC' },
      goal: {
        goal_type: 'maintenance',
        target_weight_kg: null,
        pace_preference: 'moderate',
        target_date: null,
      },
      preferences: {
        diet_type: 'none',
        allergies: [],
        disliked_foods: [],
        meals_per_day: 3,
        macro_targets: null,
      },
    });
  });

  test('201 records consent to both documents in the version that was accepted, 1.0 unless said', async () => {
    const said = tokensOf(await register({ accepted_terms_version: '2.0' }));
    const { body } = await app.send('GET', '/api/v1/me/consents', { token: said.access_token });
    expect(body).toMatchObject({
      consents: [
        { consent_type: 'privacy_policy', granted: true, version: '1.0', revoked_at: null },
        { consent_type: 'terms_of_service', granted: true, version: '2.0', revoked_at: null },
      ],
    });
  });

  test('201 keeps only hashes: no password and no token lies in the database', async () => {
    const email = newEmail();
    const { refresh_token } = tokensOf(await register({ email }));
    const [user] = await rowsOf<{ id: string; hashed_password: string }>(
      app,
      'select * from "user" where email = $1',
      [email],
    );
    expect(user?.hashed_password).toMatch(/^\$argon2id\$v=19\$/);
    const tokens = await rowsOf<{ token_hash: string; ip_address: string }>(
      app,
      'select token_hash, ip_address from refresh_token where user_id = $1',
      [user?.id],
    );
    expect(tokens).toEqual([{ token_hash: tokenHash(refresh_token), ip_address: '127.0.0.1' }]);
  });

  test('201 ignores fields it does not know', async () => {
    expect((await register({ is_verified: true, role: 'admin', favourite: 7 })).status).toBe(201);
  });

  test('201 accepts 8 and 128 characters, counted as people count them', async () => {
    expect((await register({ password: 'Aa1!aaaa' })).status).toBe(201);
    expect((await register({ password: `Aa1!${'😀'.repeat(124)}` })).status).toBe(201);
  });

  test('409 for an e-mail that is taken in another case', async () => {
    const email = newEmail();
    await register({ email });
    const answer = await register({ email: email.toUpperCase() });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ status: 409, detail: expect.any(String) });
  });

  test('409 for all but one of ten simultaneous registrations of one e-mail', async () => {
    const email = newEmail();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register({ email })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });

  test.each([
    ['too short', 'Aa1!aaa', 'string_too_short'],
    ['short in characters although long in code units', 'Aa1😀😀😀', 'string_too_short'],
    ['nothing but four emoji', '😀😀😀😀', 'string_too_short'],
    ['too long', `Aa1!${'a'.repeat(125)}`, 'string_too_long'],
    ['without upper case', 'aaaa1111!', 'value_error'],
    ['without lower case', 'AAAA1111!', 'value_error'],
    ['without a digit', 'Aaaaaaaa!', 'value_error'],
    ['without a special character', 'Aaaaaaaa1', 'value_error'],
    ['that is no text', 12345678, 'string_type'],
  ])('422 for a password %s', async (_what, password, type) => {
    const answer = await register({ password });
    expect(answer.status).toBe(422);
    expect(typesAt(answer, 'password')).toEqual([type]);
    expect(answer.text).not.toContain(String(password));
  });

  test('422 names the first missing class of a password', async () => {
    const { body } = await register({ password: 'aaaaaaaa' });
    expect((body as { errors: { msg: string }[] }).errors.map(({ msg }) => msg)).toEqual([
      'Value error, the password needs an upper-case letter',
    ]);
  });

  test.each([
    'no-at.example.com',
    'a@b',
    'a@localhost',
    'a@host.test',
    'a@x.invalid',
    '',
    'a\u0000@example.com',
  ])('422 for the e-mail %j', async (email) => {
    expect((await register({ email })).status).toBe(422);
  });

  test('422 names each missing field', async () => {
    const answer = await post('register', {});
    expect(answer.status).toBe(422);
    expect([...typesAt(answer, 'email'), ...typesAt(answer, 'password')]).toEqual(['missing', 'missing']);
  });

  test('422 for a version of more than 20 characters', async () => {
    const answer = await register({ accepted_terms_version: 'x'.repeat(21) });
    expect(typesAt(answer, 'accepted_terms_version')).toEqual(['string_too_long']);
  });
});

describe('POST /auth/login', () => {
  test('200 opens a second session, with the e-mail in any case', async () => {
    const member = await app.member();
    const answer = await post('login', { email: member.email.toUpperCase(), password: goodPassword });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: 'bearer', expires_in: 900 });
    expect(tokensOf(answer).refresh_token).not.toBe(member.refreshToken);
    expect((await readMe(tokensOf(answer).access_token)).status).toBe(200);
    expect((await readMe(member.accessToken)).status).toBe(200);
  });

  test('401 alike for a wrong password, an unknown member and one who is not active', async () => {
    const member = await app.member();
    const inactive = await app.member();
    await rowsOf(app, 'update "user" set is_active = false where email = $1', [inactive.email]);
    const answers = [
      await post('login', { email: member.email, password: 'Wrong-Horse-7' }),
      await post('login', { email: newEmail(), password: goodPassword }),
      await post('login', { email: inactive.email, password: goodPassword }),
      await post('login', { email: 'a\u0000b', password: goodPassword }),
    ];
    const documents = answers.map(({ body }) => ({ ...(body as object), request_id: null }));
    for (const [index, answer] of answers.entries()) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(documents[index]).toEqual(documents[0]);
    }
  });

  test('422 names each missing field', async () => {
    const answer = await post('login', {});
    expect(answer.status).toBe(422);
    expect([...typesAt(answer, 'email'), ...typesAt(answer, 'password')]).toEqual(['missing', 'missing']);
  });
});

describe('POST /auth/logout', () => {
  const goodbye = { message: 'Successfully logged out' };

  test('200 ends the session', async () => {
    const { refreshToken } = await app.member();
    const answer = await post('logout', { refresh_token: refreshToken });
    expect([answer.status, answer.body]).toEqual([200, goodbye]);
    expect((await post('refresh', { refresh_token: refreshToken })).status).toBe(401);
  });

  test('200 for a garbled, an unknown and an already ended token alike', async () => {
    const { refreshToken } = await app.member();
    for (const token of ['', 'garbage', 'a\u0000\ud800', refreshToken, refreshToken]) {
      const answer = await post('logout', { refresh_token: token });
      expect([answer.status, answer.body]).toEqual([200, goodbye]);
    }
  });

  test('200 whatever the Authorization header says', async () => {
    const answer = await post('logout', { refresh_token: 'x' }, { authorization: 'Bearer garbage' });
    expect(answer.status).toBe(200);
  });

  test('200 leaves the access token and the other sessions alone', async () => {
    const member = await app.member();
    const other = tokensOf(await post('login', { email: member.email, password: goodPassword }));
    await post('logout', { refresh_token: member.refreshToken });
    expect((await readMe(member.accessToken)).status).toBe(200);
    expect((await post('refresh', { refresh_token: other.refresh_token })).status).toBe(200);
  });

  test('422 without a token', async () => {
    expect(typesAt(await post('logout', {}), 'refresh_token')).toEqual(['missing']);
  });
});
