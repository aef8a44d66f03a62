import { routes } from '@sleek/contract/routes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LogLine, recordingLog } from '../testing/bare-server.ts';
import { expectProblem } from '../testing/problem-checks.ts';
import {
  type Answer,
  goodPassword,
  openTestApp,
  type TestApp,
  type TestMember,
} from '../testing/test-app.ts';

let app: TestApp;
const lines: LogLine[] = [];
beforeAll(async () => {
  app = await openTestApp({ rateLimits: true, http: { trustProxy: true } }, { log: recordingLog(lines) });
});
afterAll(() => app[Symbol.asyncDispose]());

let addresses = 0;
const newAddress = () => `203.0.113.${++addresses}`;
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

const logIn = (address: string, email: string, password: string) =>
  app.send('POST', '/api/v1/auth/login', { ...from(address), body: { email, password } });
const statusOf = async (answer: Promise<Answer>) => (await answer).status;

async function repeated(count: number, ask: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let asked = 0; asked < count; asked++) statuses.push((await ask()).status);
  return statuses;
}

describe('a limit', () => {
  test('tells what is left and when all is there again', async () => {
    const address = newAddress();
    const [first, second] = [
      await app.send('GET', '/api/v1/', from(address)),
      await app.send('GET', '/api/v1/', from(address)),
    ];
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=300;w=60');
    expect(first.headers.get('ratelimit')).toBe('"address";r=299;t=60');
    expect(second.headers.get('ratelimit')).toMatch(/^"address";r=298;t=\d+$/);
  });

  test('that is reached is 429 until its window ends, with every header', async () => {
    const address = newAddress();
    await repeated(5, () => logIn(address, 'nobody@example.com', 'wrong'));
    const refused = await logIn(address, 'nobody@example.com', 'wrong');
    expectProblem(refused as never, 429, 'rate-limited');
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    expect(refused.headers.get('ratelimit')).toContain(`"login";r=0;t=${wait}`);
    expect(refused.headers.get('ratelimit-policy')).toBe('"address";q=300;w=60, "login";q=5;w=900');
    expect(refused.text).not.toContain('nobody@example.com');
  });

  test('never holds for what load balancers look at', async () => {
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 320 }, () => app.send('GET', '/health', from(address))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]?.headers.get('ratelimit')).toBeNull();
  });
});

describe('without a token', () => {
  test('300 requests a minute from one address are answered, whatever they ask', async () => {
    const address = newAddress();
    const ask = (index: number) =>
      index % 2 === 0
        ? app.send('GET', '/api/v1/', from(address))
        : app.send('GET', '/api/v1/me', {
            headers: { ...from(address).headers, authorization: 'Bearer made.up.token' },
          });
    const statuses = (await Promise.all(Array.from({ length: 310 }, (_, index) => ask(index)))).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status !== 429)).toHaveLength(300);
    expect(await statusOf(app.send('GET', '/api/v1/', from(newAddress())))).toBe(200);
  });

  test('a header that a client made up gives it no other address', async () => {
    const address = newAddress();
    const forged = (index: number) =>
      app.send('GET', '/api/v1/', {
        headers: { 'x-forwarded-for': `198.51.100.${index % 250}, ${address}` },
      });
    const answers = await Promise.all(Array.from({ length: 310 }, (_, index) => forged(index)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe('a member', () => {
  const statusesOf = async (member: TestMember, count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => member.send('GET', '/api/v1/me')));
    return answers.map(({ status }) => status);
  };

  test('has 100 requests a minute, and another member their own', async () => {
    const [member, other] = [await app.member(), await app.member()];
    const statuses = await statusesOf(member, 105);
    expect(statuses.filter((status) => status === 200)).toHaveLength(100);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(await statusesOf(other, 1)).toEqual([200]);
  });

  test('is not held up by what others send from the same address without a token', async () => {
    const member = await app.member();
    const address = newAddress();
    await Promise.all(Array.from({ length: 301 }, () => app.send('GET', '/api/v1/', from(address))));
    expect(await statusOf(app.send('GET', '/api/v1/', from(address)))).toBe(429);
    expect(await statusOf(member.send('GET', '/api/v1/me', from(address)))).toBe(200);
  });

  test('may ask the coach 50 times an hour, by either way', async () => {
    const member = await app.member();
    const ask = (path: string, headers = {}) =>
      member.send('POST', path, { body: { message: 'hello' }, headers });
    expect(new Set(await repeated(25, () => ask('/api/v1/coach/chat')))).toEqual(new Set([200]));
    expect(new Set(await repeated(25, () => ask('/api/v1/coach/chat/stream')))).toEqual(new Set([200]));
    expect(await statusOf(ask('/api/v1/coach/chat'))).toBe(429);
    expect(await statusOf(ask('/api/v1/coach/chat/stream'))).toBe(429);
  });

  test('who goes on with a stream that was cut asks nothing new; the header helps nowhere else', async () => {
    const member = await app.member();
    const goingOn = { 'last-event-id': '7a1c7a2e-5d4b-4b0e-9d5e-111111111111:1' };
    const stream = await member.send('POST', '/api/v1/coach/chat/stream', {
      body: { message: 'hello' },
      headers: goingOn,
    });
    expect(stream.status).toBe(404);
    expect(stream.headers.get('ratelimit')).not.toContain('coach');
    for (const [path, headers] of [
      ['/api/v1/coach/chat', goingOn],
      ['/api/v1/coach/chat/stream', { 'last-event-id': '' }],
    ] as const) {
      const answer = await member.send('POST', path, { body: { message: 'hello' }, headers });
      expect(answer.headers.get('ratelimit')).toContain('"coach";r=');
    }
  });
});

describe('logging in', () => {
  test('is refused after 5 failures of an address and an e-mail, with the right password too', async () => {
    const { email } = await app.member();
    const address = newAddress();
    expect(await repeated(6, () => logIn(address, email, 'wrong'))).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await statusOf(logIn(address, email, goodPassword))).toBe(429);
    expect(await statusOf(logIn(address, ` ${email.toUpperCase()} `, goodPassword))).toBe(429);
  });

  test('cannot be locked for a member from elsewhere', async () => {
    const { email } = await app.member();
    const attacker = newAddress();
    await repeated(8, () => logIn(attacker, email, 'wrong'));
    expect(await statusOf(logIn(newAddress(), email, goodPassword))).toBe(200);
  });

  test('that succeeds is not counted, nor does it forgive what failed', async () => {
    const { email } = await app.member();
    const address = newAddress();
    await repeated(4, () => logIn(address, email, 'wrong'));
    const answers = await repeated(20, () => logIn(address, email, goodPassword));
    expect(new Set(answers)).toEqual(new Set([200]));
    const last = await logIn(address, email, goodPassword);
    expect(last.headers.get('ratelimit')).toMatch(/"login";r=1;t=\d+, "login-address";r=46;t=\d+$/);
    expect(await repeated(2, () => logIn(address, email, 'wrong'))).toEqual([401, 429]);
  });

  test('tries no more than 5 passwords when all come at once', async () => {
    const { email } = await app.member();
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => logIn(address, email, `Guess-${index}-Aa`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
  });

  test('with 50 e-mails from one address is refused after that, and the next e-mail is not blamed', async () => {
    const address = newAddress();
    const tried = await repeated(55, () => logIn(address, `list-${++addresses}@example.com`, 'wrong'));
    expect(tried.filter((status) => status === 401)).toHaveLength(50);
    const refused = await logIn(address, 'fresh@example.com', 'wrong');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit')).toMatch(/"login";r=5;t=\d+/);
  });

  test('that is refused is a failed log-in in log and metrics, without a name', async () => {
    const address = newAddress();
    await repeated(5, () => logIn(address, 'named@example.com', 'wrong'));
    lines.splice(0);
    await logIn(address, 'named@example.com', 'wrong');
    expect(lines.filter(({ event }) => event === 'log_in_failed')).toEqual([
      { level: 'warn', event: 'log_in_failed', reason: 'rate-limited' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('named@example.com');
  });

  test('with a body that is no log-in is not counted', async () => {
    const address = newAddress();
    for (let sent = 0; sent < 7; sent++)
      expect(
        await statusOf(app.send('POST', '/api/v1/auth/login', { ...from(address), body: { email: 7 } })),
      ).toBe(422);
    expect(await statusOf(logIn(address, 'nobody@example.com', 'wrong'))).toBe(401);
  });
});

test('registering is open 20 times an hour for each address', async () => {
  const address = newAddress();
  const register = () =>
    app.send('POST', '/api/v1/auth/register', {
      ...from(address),
      body: { email: `new-${++addresses}@example.com`, password: goodPassword },
    });
  const statuses = await repeated(22, register);
  expect(statuses.filter((status) => status === 201)).toHaveLength(20);
  expect(statuses.slice(20)).toEqual([429, 429]);
});

test('mails for a forgotten password are sent 3 times an hour for each e-mail, known or not', async () => {
  const { email } = await app.member();
  const forgot = (address: string) =>
    app.send('POST', '/api/v1/auth/forgot-password', { ...from(newAddress()), body: { email: address } });
  expect(await repeated(4, () => forgot(email))).toEqual([200, 200, 200, 429]);
  expect(await repeated(4, () => forgot('nobody-at-all@example.com'))).toEqual([200, 200, 200, 429]);
  expect(await statusOf(forgot(` ${email.toUpperCase()}`))).toBe(429);
});

test('mails that verify an e-mail are sent 3 times an hour for each member', async () => {
  const member = await app.member();
  const again = () => member.send('POST', '/api/v1/auth/send-verification');
  expect(await repeated(4, again)).toEqual([200, 200, 200, 429]);
});

test('who guesses at the password of a member from within gets 5 tries in 15 minutes; a request that is invalid is none', async () => {
  const member = await app.member();
  const change = (current: string) =>
    member.send('POST', '/api/v1/auth/change-password', {
      body: { current_password: current, new_password: 'Another-Horse-8' },
    });
  expect(await repeated(7, () => change('Wrong-Horse-7'))).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect(await statusOf(change(goodPassword))).toBe(429);
  app.clock.advanceMs(15 * 60_000);
  const { accessToken } = await app.member();
  for (let time = 0; time < 6; time++)
    expect(
      await statusOf(
        app.send('POST', '/api/v1/auth/change-password', {
          token: accessToken,
          body: { current_password: goodPassword, new_password: 'weak' },
        }),
      ),
    ).toBe(422);
});

test('off, they neither refuse nor tell anything', async () => {
  await using free = await openTestApp({ rateLimits: false });
  const answers = await Promise.all(Array.from({ length: 310 }, () => free.send('GET', routes.apiRoot.path)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(answers[0]?.headers.get('ratelimit')).toBeNull();
});
