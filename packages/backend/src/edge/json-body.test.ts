import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BareServer, openBareServer } from '../testing/bare-server.ts';
import { expectProblem } from '../testing/problem-checks.ts';

let edge: BareServer;
beforeAll(async () => {
  edge = await openBareServer();
});
afterAll(() => edge[Symbol.asyncDispose]());
beforeEach(() => void edge.lines.splice(0));

describe('a body', () => {
  test('may be JSON with a charset', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = await edge.send('POST', '/api/v1/auth/logout', { body: '{"refresh_token":"ü"}', headers });
    expect(answer.body).toEqual({ message: 'ü' });
  });

  test('that is missing, empty or blank is 422 and said to be missing', async () => {
    const answers = [
      await edge.send('POST', '/api/v1/auth/logout'),
      await edge.echo(''),
      await edge.echo(' \n'),
    ];
    for (const answer of answers) {
      expectProblem(answer, 422, 'validation-failed');
      expect(answer.body.errors).toEqual([{ loc: ['body'], msg: 'Field required', type: 'missing' }]);
    }
  });

  test.each([
    ['{"refresh_token": "x"', [21]],
    ['{"refresh_token": hush}', []],
    ['hush', []],
    ["{'refresh_token': 1}", [1]],
    ['{"ü":1}{"b":2}', [8]],
    ['{"a":NaN}', []],
  ])('that is no JSON (%s) is 422, says where if it can, and never what', async (body, at) => {
    const answer = await edge.echo(body);
    expectProblem(answer, 422, 'malformed-json');
    expect(answer.body.errors).toMatchObject([{ loc: ['body', ...at], type: 'json_invalid' }]);
    expect(answer.text).not.toContain('hush');
  });

  test('that is no UTF-8 is 422', async () => {
    expectProblem(await edge.echo(Uint8Array.from([0x22, 0xff, 0xfe, 0x22])), 422, 'malformed-json');
    expectProblem(await edge.echo(Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22])), 422, 'malformed-json');
  });

  test('that nests without end is 422', async () => {
    expectProblem(await edge.echo('['.repeat(900)), 422, 'malformed-json');
    expectProblem(await edge.echo(`${'['.repeat(400)}${']'.repeat(400)}`), 422, 'malformed-json');
    expectProblem(await edge.echo(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`), 422, 'malformed-json');
  });

  test('that reaches for prototypes changes nothing', async () => {
    const answer = await edge.echo('{"__proto__":{"refresh_token":"x"},"constructor":{"prototype":{"y":1}}}');
    expect(answer.status).toBe(422);
    expect(({} as Record<string, unknown>).y).toBeUndefined();
  });

  test('that is too large is 413, whether it says so or not', async () => {
    const large = JSON.stringify({ refresh_token: 'x'.repeat(1000) });
    expectProblem(await edge.echo(large), 413, 'body-too-large');
    const chunked = await edge.sendRaw(
      'POST /api/v1/auth/logout HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n' +
        `Transfer-Encoding: chunked\r\n\r\n${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
    );
    expect(chunked).toMatch(/^HTTP\/1.1 413 /);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
  ])('of type %s is 415', async (type) => {
    const answer = await edge.send('POST', '/api/v1/auth/logout', {
      body: 'a=1',
      headers: { 'content-type': type },
    });
    expectProblem(answer, 415, 'unsupported-media-type');
  });
});

describe('a request that is broken', () => {
  test('by over-long headers is 431', async () => {
    const answer = await edge.sendRaw(
      `GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
    expect(answer).toContain('urn:sleek-coach:problem:headers-too-large');
    expect(answer).toMatch(/Content-Type: application\/problem\+json/);
  });

  test.each([
    'nonsense\r\n\r\n',
    'GET /health HTTP/1.1\r\nHost: x\r\nX-Bad: a\u0000b\r\n\r\n',
    'GET /health HTTP/1.1\r\nHost: x\r\nX-Request-ID: a\u0001b\r\nConnection: close\r\n\r\n',
    'GET /health HTTP/1.1\r\nX-No: host\r\nConnection: close\r\n\r\n',
    'POST /api/v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
  ])('like %j is 4xx', async (request) => {
    expect(await edge.sendRaw(request)).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  test('leaves the server alive', async () => {
    expect((await edge.send('GET', '/health')).status).toBe(200);
  });
});
