import { describe, expect, test } from 'vitest';
import { createApi } from './request.ts';
import type { Renewal, Tokens } from './tokens.ts';

type Call = { url: string; init: RequestInit };

/** Answers in order; a function among them is called instead. */
const fakeFetch = (...answers: (Response | (() => Promise<Response>))[]) => {
  const calls: Call[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const answer = answers.shift();
    if (answer === undefined) throw new Error('no answer left');
    return typeof answer === 'function' ? answer() : answer;
  };
  return { fetch, calls };
};

const fakeTokens = (access: string | null, renewal: Renewal = 'renewed'): Tokens & { renewals: number } => {
  const tokens = {
    renewals: 0,
    access: () => access,
    refresh: () => 'refresh',
    renew: async () => {
      tokens.renewals += 1;
      if (renewal === 'renewed') access = 'new';
      if (renewal === 'ended') access = null;
      return renewal;
    },
    accept: () => {},
    forget: () => {},
    onChange: () => () => {},
  };
  return tokens;
};

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const problem = (status: number, body: object, headers?: Record<string, string>) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
const sentToken = (call: Call | undefined) => new Headers(call?.init.headers).get('authorization');

describe('createApi', () => {
  test('sends the token, the query and a JSON body under /api/v1', async () => {
    const { fetch, calls } = fakeFetch(json([]), json({ id: 1 }, 201));
    const api = createApi({ fetch, tokens: fakeTokens('a') });
    await api.get('/checkins', { from: '2026-01-01', to: undefined });
    const created = await api.post('/checkins', { date: '2026-01-01' });
    expect(calls[0]?.url).toBe('/api/v1/checkins?from=2026-01-01');
    expect(sentToken(calls[0])).toBe('Bearer a');
    expect(calls[1]?.init.body).toBe('{"date":"2026-01-01"}');
    expect(created).toEqual({ ok: true, value: { id: 1 } });
  });

  test('an empty answer is null', async () => {
    const { fetch } = fakeFetch(new Response(null, { status: 204 }));
    const answer = await createApi({ fetch, tokens: fakeTokens('a') }).remove('/checkins/2026-01-01');
    expect(answer).toEqual({ ok: true, value: null });
  });

  test('a 401 renews the session once and repeats the call with the new token', async () => {
    const { fetch, calls } = fakeFetch(problem(401, {}), json({ email: 'a' }));
    const tokens = fakeTokens('old');
    const answer = await createApi({ fetch, tokens }).get('/me');
    expect(answer.ok).toBe(true);
    expect(tokens.renewals).toBe(1);
    expect(calls.map(sentToken)).toEqual(['Bearer old', 'Bearer new']);
  });

  test('a second 401 is final', async () => {
    const { fetch, calls } = fakeFetch(problem(401, {}), problem(401, {}));
    const answer = await createApi({ fetch, tokens: fakeTokens('old') }).get('/me');
    expect(calls).toHaveLength(2);
    expect(!answer.ok && answer.error.code).toBe('not-authenticated');
  });

  test('a 401 about the request itself, such as a wrong current password, renews nothing and is not repeated', async () => {
    const { fetch, calls } = fakeFetch(problem(401, { type: 'urn:sleek-coach:problem:wrong-password' }));
    const tokens = fakeTokens('a');
    const answer = await createApi({ fetch, tokens }).post('/auth/change-password', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
    expect(calls).toHaveLength(1);
    expect(tokens.renewals).toBe(0);
  });

  test('a session that has ended surfaces as the 401 it is', async () => {
    const { fetch, calls } = fakeFetch(problem(401, {}));
    const answer = await createApi({ fetch, tokens: fakeTokens('old', 'ended') }).get('/me');
    expect(calls).toHaveLength(1);
    expect(!answer.ok && answer.error.status).toBe(401);
  });

  test('without an access token it renews first, and says offline when that cannot be done', async () => {
    const { fetch, calls } = fakeFetch();
    const answer = await createApi({ fetch, tokens: fakeTokens(null, 'unreachable') }).get('/me');
    expect(calls).toHaveLength(0);
    expect(!answer.ok && answer.error.code).toBe('offline');
  });

  test('a log-in neither carries a token nor renews one', async () => {
    const { fetch, calls } = fakeFetch(problem(401, { type: 'https://x/problems/wrong-credentials' }));
    const tokens = fakeTokens('a');
    const answer = await createApi({ fetch, tokens }).post('/auth/login', {}, { signedIn: false });
    expect(sentToken(calls[0])).toBeNull();
    expect(tokens.renewals).toBe(0);
    expect(!answer.ok && answer.error.code).toBe('wrong-credentials');
  });

  test.each([
    ['a code of its own', { code: 'loss-goal-refused', type: 'about:blank' }, 422, 'loss-goal-refused'],
    ['the end of a type address', { type: 'https://example.com/problems/email-taken' }, 409, 'email-taken'],
    ['the end of a type urn', { type: 'urn:problem:age-below-minimum' }, 422, 'age-below-minimum'],
    ['the status of an unreadable server failure', {}, 502, 'internal-error'],
    ['any other unnamed refusal', { type: 'about:blank' }, 418, 'unexpected'],
  ])('reads the code from %s', async (_, body, status, code) => {
    const { fetch } = fakeFetch(problem(status, body));
    const answer = await createApi({ fetch, tokens: fakeTokens('a') }).get('/x');
    expect(!answer.ok && answer.error.code).toBe(code);
  });

  test('a problem keeps its detail, its fields and when to come back', async () => {
    const errors = [{ loc: ['body', 'email'], msg: 'odd', type: 'value_error' }];
    const { fetch } = fakeFetch(problem(429, { detail: 'Slow down', errors }, { 'retry-after': '120' }));
    const answer = await createApi({ fetch, tokens: fakeTokens('a') }).get('/x');
    expect(!answer.ok && answer.error).toEqual({
      code: 'too-many-requests',
      status: 429,
      detail: 'Slow down',
      errors,
      retryAfterS: 120,
    });
  });

  test('an error page that is no JSON is a server failure, not a crash', async () => {
    const { fetch } = fakeFetch(new Response('<html>', { status: 503 }));
    const answer = await createApi({ fetch, tokens: fakeTokens('a') }).get('/x');
    expect(!answer.ok && answer.error.code).toBe('internal-error');
  });

  test.each([
    ['offline', new TypeError('Failed to fetch')],
    ['timeout', new DOMException('late', 'TimeoutError')],
    ['cancelled', new DOMException('stop', 'AbortError')],
  ])('a request that never arrives is %s', async (code, error) => {
    const { fetch } = fakeFetch(() => Promise.reject(error));
    const answer = await createApi({ fetch, tokens: fakeTokens('a') }).get('/x');
    expect(!answer.ok && answer.error).toMatchObject({ code, status: 0 });
  });
});
