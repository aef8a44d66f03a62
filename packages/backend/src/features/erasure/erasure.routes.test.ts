import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../testing/rows-of.ts';
import { goodPassword, openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ legal: { entity: 'Example Ltd', contact: 'help@example.com' } });
});
afterAll(() => app[Symbol.asyncDispose]());

const day = 86_400_000;
const post = (path: string, body: object) => app.send('POST', `/api/v1/auth/${path}`, { body });
const logIn = ({ email }: TestMember, password = goodPassword) => post('login', { email, password });
const mailsTo = ({ email }: TestMember) =>
  app.mails.filter(({ to, subject }) => to === email && subject === 'Your Sleek Coach account is closed');
const linkTokenOf = (member: TestMember) => /#token=([\w-]+)/.exec(mailsTo(member).at(-1)?.text ?? '')?.[1];
const closed = async () => {
  const member = await app.member();
  expect((await member.send('DELETE', '/api/v1/me')).status).toBe(200);
  return member;
};
const usersNamed = ({ email }: TestMember) => rowsOf(app, 'select id from "user" where email = $1', [email]);

describe('DELETE /me', () => {
  test('200 says until when it can be taken back, on the local day of the member', async () => {
    const member = await app.member();
    await member.send('PATCH', '/api/v1/me/profile', { body: { timezone: 'Pacific/Kiritimati' } });
    const answer = await member.send('DELETE', '/api/v1/me');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ message: expect.stringContaining('2026-06-23') });
  });

  test('200 ends the access token, the refresh tokens of every log-in and the password at once', async () => {
    const member = await app.member();
    const other = (await logIn(member)).body as { access_token: string; refresh_token: string };
    await member.send('DELETE', '/api/v1/me');
    const answers = [
      await member.send('GET', '/api/v1/me'),
      await member.send('GET', '/api/v1/me/export'),
      await member.send('DELETE', '/api/v1/me'),
      await app.send('GET', '/api/v1/me', { token: other.access_token }),
      await post('refresh', { refresh_token: member.refreshToken }),
      await post('refresh', { refresh_token: other.refresh_token }),
      await logIn(member),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
  });

  test('200, and a log-in then answers as to a stranger', async () => {
    const told = await Promise.all([
      logIn(await closed()),
      post('login', { email: 'stranger@example.com', password: goodPassword }),
    ]);
    const [ofClosed, ofStranger] = told.map(({ body }) => ({ ...(body as object), request_id: null }));
    expect(ofClosed).toEqual(ofStranger);
  });

  test('200 mails one link, with the day, and keeps only its hash', async () => {
    const member = await closed();
    expect(mailsTo(member)).toEqual([
      {
        to: member.email,
        subject: 'Your Sleek Coach account is closed',
        text: expect.stringMatching(
          /2026-06-22[\s\S]*http:\/\/localhost:0\/restore-account#token=[\w-]{43}\n/,
        ),
      },
    ]);
    const dump = await rowsOf(
      app,
      'select d::text, l::text as ledger from account_deletion d, deletion_ledger l',
    );
    expect(JSON.stringify(dump)).not.toContain(linkTokenOf(member));
  });

  test('200 for each of ten at once, with one mail and a link that works', async () => {
    const member = await app.member();
    const answers = await Promise.all(Array.from({ length: 10 }, () => member.send('DELETE', '/api/v1/me')));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 200 && status !== 401)).toEqual([]);
    expect(statuses.has(200)).toBe(true);
    expect(mailsTo(member)).toHaveLength(1);
    expect((await post('restore-account', { token: linkTokenOf(member) })).status).toBe(200);
  });

  test('200 leaves everybody else alone', async () => {
    const other = await app.member();
    await closed();
    expect((await other.send('GET', '/api/v1/me')).status).toBe(200);
    expect((await post('refresh', { refresh_token: other.refreshToken })).status).toBe(200);
  });

  test('200 also when no mail can be sent, and says whom to write to', async () => {
    const sendMail = () => Promise.reject(new Error('550 no such mailbox member@example.com'));
    await using mute = await openTestApp(
      { legal: { entity: 'x', contact: 'help@example.com' } },
      { sendMail },
    );
    const member = await mute.member();
    const answer = await member.send('DELETE', '/api/v1/me');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ message: expect.stringContaining('write to help@example.com') });
    expect(answer.text).not.toContain('550');
    expect((await member.send('GET', '/api/v1/me')).status).toBe(401);
  });

  test('200 whatever other headers say, unless they spoil the token', async () => {
    for (const name of ['last-event-id', 'idempotency-key', 'origin', 'user-agent', 'accept'])
      for (const value of ['é', '\t', 'x'.repeat(8000), '../../etc/passwd']) {
        const member = await app.member();
        const answer = await member.send('DELETE', '/api/v1/me', { headers: { [name]: value } });
        expect([name, value, answer.status < 500]).toEqual([name, value, true]);
      }
  });

  test('401 without a token, and nothing is deleted', async () => {
    const member = await app.member();
    expect((await app.send('DELETE', '/api/v1/me')).status).toBe(401);
    expect((await member.send('GET', '/api/v1/me')).status).toBe(200);
  });

  test('409 for the e-mail of an account that waits for its deletion; 201 once it is gone', async () => {
    const member = await closed();
    const registration = { email: member.email, password: goodPassword };
    expect((await post('register', registration)).status).toBe(409);
    app.clock.advanceMs(7 * day);
    await app.runDueTasks();
    expect((await post('register', registration)).status).toBe(201);
  });
});

describe('POST /auth/restore-account', () => {
  test('200 opens the account as it was, and log-in works again', async () => {
    const member = await app.member();
    await member.send('POST', '/api/v1/checkins', { body: { date: '2026-06-15', weight_kg: 80 } });
    await member.send('DELETE', '/api/v1/me');
    const answer = await post('restore-account', { token: linkTokenOf(member) });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ message: expect.any(String) });
    const { access_token: token } = (await logIn(member)).body as { access_token: string };
    expect((await app.send('GET', '/api/v1/checkins/latest', { token })).body).toMatchObject({
      weight_kg: 80,
    });
  });

  test('200 revives no token from before', async () => {
    const member = await closed();
    await post('restore-account', { token: linkTokenOf(member) });
    expect((await member.send('GET', '/api/v1/me')).status).toBe(401);
    expect((await post('refresh', { refresh_token: member.refreshToken })).status).toBe(401);
  });

  test('200 in the last moment, and the account is then not deleted', async () => {
    const member = await closed();
    app.clock.advanceMs(7 * day - 1);
    expect((await post('restore-account', { token: linkTokenOf(member) })).status).toBe(200);
    app.clock.advanceMs(day);
    await app.runDueTasks();
    expect(await usersNamed(member)).toHaveLength(1);
  });

  test('400 when the days are over, before the data is gone as well as after', async () => {
    const member = await closed();
    app.clock.advanceMs(7 * day);
    const token = linkTokenOf(member);
    expect(await post('restore-account', { token })).toMatchObject({ status: 400 });
    await app.runDueTasks();
    expect(await post('restore-account', { token })).toMatchObject({ status: 400 });
    expect(await usersNamed(member)).toEqual([]);
  });

  test('400 for a link that was used, and of ten uses at once exactly one is 200', async () => {
    const member = await closed();
    const token = linkTokenOf(member);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('restore-account', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(400)]);
    expect(await post('restore-account', { token })).toMatchObject({
      status: 400,
      body: { type: 'urn:sleek-coach:problem:link-refused' },
    });
  });

  test('400 for an older link once the deletion was asked for again', async () => {
    const member = await closed();
    const first = linkTokenOf(member);
    await post('restore-account', { token: first });
    const { access_token: token } = (await logIn(member)).body as { access_token: string };
    await app.send('DELETE', '/api/v1/me', { token });
    expect((await post('restore-account', { token: first })).status).toBe(400);
    expect((await post('restore-account', { token: linkTokenOf(member) })).status).toBe(200);
  });

  test.each(['', 'garbage', 'a\u0000\ud800', 'x'.repeat(200)])('400 for the token %j', async (token) => {
    expect((await post('restore-account', { token })).status).toBe(400);
  });

  test('422 without a token', async () => {
    expect((await post('restore-account', {})).status).toBe(422);
  });
});
