import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BareServer, bareOptions, openBareServer } from '../testing/bare-server.ts';
import { expectHeaders, expectProblem } from '../testing/problem-checks.ts';
import { createServer } from './server.ts';

let edge: BareServer;
beforeAll(async () => {
  edge = await openBareServer();
});
afterAll(() => edge[Symbol.asyncDispose]());
beforeEach(() => void edge.lines.splice(0));

describe('an answer', () => {
  test('of /health and of the root says exactly what it should, with every header', async () => {
    const [health, root] = [await edge.send('GET', '/health'), await edge.send('GET', '/api/v1/')];
    expect([health.status, health.text]).toEqual([200, '{"status":"healthy"}']);
    expect([root.status, root.text]).toEqual([200, '{"message":"Welcome to Sleek Coach API v1"}']);
    expect(health.headers.get('content-type')).toMatch(/^application\/json/);
    for (const answer of [health, root]) expectHeaders(answer);
  });

  test('repeats the request id that was sent, or has a new uuid', async () => {
    const sent = 'unusual id: 1/2 "x" %00';
    const echoed = await edge.send('GET', '/health', { headers: { 'x-request-id': sent } });
    expect(echoed.headers.get('x-request-id')).toBe(sent);
    const longest = 'x'.repeat(128);
    const long = await edge.send('GET', '/health', { headers: { 'x-request-id': longest } });
    expect(long.headers.get('x-request-id')).toBe(longest);
    const [one, other] = [await edge.send('GET', '/health'), await edge.send('GET', '/health')];
    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
    expect(one.headers.get('x-request-id')).not.toBe(other.headers.get('x-request-id'));
  });

  test.each(['x'.repeat(129), 'caf\u00e9', 'a\tb', ''])(
    'does not repeat the request id %j: it has a new uuid',
    async (sent) => {
      const { headers } = await edge.send('GET', '/health', { headers: { 'x-request-id': sent } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
    },
  );

  test('is logged by route, without query, body or headers', async () => {
    await edge.send('DELETE', '/api/v1/checkins/2026-01-01?secret=1', {
      headers: { authorization: 'Bearer secret' },
    });
    expect(edge.lines).toEqual([
      {
        level: 'info',
        event: 'request_completed',
        request_id: expect.any(String),
        method: 'DELETE',
        route: '/api/v1/checkins/:date',
        status: 401,
        duration_ms: expect.any(Number),
      },
    ]);
  });

  test('that nobody waited for is logged as 499', async () => {
    const { port, hostname } = new URL(edge.address);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /api/v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
    );
    await expect.poll(() => edge.underWay()).toBe(1);
    socket.destroy();
    await expect.poll(() => edge.lines).toHaveLength(1);
    expect(edge.lines[0]).toMatchObject({
      event: 'request_completed',
      route: '/api/v1/auth/logout',
      status: 499,
    });
    expect(edge.underWay()).toBe(0);
  });

  test('asks for TLS from then on in production', async () => {
    await using production = await createServer({ ...bareOptions, strictTransport: true });
    const { headers } = await production.inject('/nowhere');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('an address', () => {
  test('that is unknown is 404', async () => {
    for (const path of ['/', '/api', '/api/v1/nowhere', '/api/v1/me/../../x', '//health', '/health%2f'])
      expectProblem(await edge.send('GET', path), 404, 'not-found');
    expect((await edge.send('GET', '/api/v1/nowhere')).body.detail).toBe('Not Found');
  });

  test.each([
    ['POST', '/health', 'GET'],
    ['HEAD', '/health', 'GET'],
    ['OPTIONS', '/health', 'GET'],
    ['GET', '/api/v1/auth/logout', 'POST'],
    ['PATCH', '/api/v1/checkins/2026-01-01', 'DELETE'],
  ])('that is known but not for %s %s is 405 and names what is', async (method, path, allowed) => {
    const answer = await edge.send(method, path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
    if (method === 'HEAD') expect(answer.text).toBe('');
    else expectProblem(answer, 405, 'method-not-allowed');
  });

  test.each([
    ['/health/', '/health'],
    ['/api/v1/auth/logout/?a=1&b=%2F', '/api/v1/auth/logout?a=1&b=%2F'],
    ['/api/v1', '/api/v1/'],
    ['/api/v1/checkins/2026-01-01/', '/api/v1/checkins/2026-01-01'],
  ])('with a stray slash: %s is 307 to %s', async (path, location) => {
    const answer = await edge.send('POST', path);
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(location);
  });

  test('never redirects to another host', async () => {
    for (const path of ['//evil.example/', '//evil.example/health/', '/\\evil.example/'])
      expect(
        (await edge.sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).slice(9, 12),
      ).toBe('404');
  });

  test('with broken percent signs or an endless part is 400 with every header', async () => {
    for (const path of ['/api/v1/checkins/%zz', '/%', `/api/v1/checkins/${'x'.repeat(300)}`])
      expectProblem(await edge.send('DELETE', path), 400, 'bad-request');
  });
});

describe('a browser', () => {
  const preflight = (origin: string) =>
    edge.send('OPTIONS', '/api/v1/auth/logout', {
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });

  test('of a known origin may ask first: 200 OK', async () => {
    const { status, text, headers } = await preflight('http://localhost:3000');
    expect([status, text]).toEqual([200, 'OK']);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-max-age')).toBe('600');
    for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])
      expect(headers.get('access-control-allow-methods')).toContain(method);
    for (const header of ['Authorization', 'Content-Type', 'X-Request-ID', 'Accept'])
      expect(headers.get('access-control-allow-headers')).toContain(header);
  });

  test.each(['http://evil.example', 'null', 'http://localhost:3000.evil.example', 'HTTP://LOCALHOST:3000'])(
    'of the foreign origin %s may not: 400',
    async (origin) => {
      const { status, headers } = await preflight(origin);
      expect(status).toBe(400);
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('reads answers and errors of its own origin only', async () => {
    for (const path of ['/health', '/api/v1/nowhere', '/api/v1/crash']) {
      const known = await edge.send('GET', path, { headers: { origin: 'http://localhost:3000' } });
      expect(known.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
      expect(known.headers.get('vary')).toBe('Origin');
      const exposed = known.headers.get('access-control-expose-headers')?.split(', ');
      for (const header of [
        'X-Request-ID',
        'Retry-After',
        'RateLimit',
        'RateLimit-Policy',
        'Idempotent-Replay',
        'X-Coach-Run-Id',
        'Content-Disposition',
      ])
        expect(exposed).toContain(header);
      const foreign = await edge.send('GET', path, { headers: { origin: 'http://evil.example' } });
      expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
      expect(foreign.headers.get('access-control-allow-credentials')).toBe('true');
    }
  });
});
