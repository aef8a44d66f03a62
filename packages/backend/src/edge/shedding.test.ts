import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import { describe, expect, test } from 'vitest';
import { bareOptions, type LogLine, recordingLog } from '../testing/bare-server.ts';
import { watchedGauges } from '../testing/watched-gauges.ts';
import { createDoors } from './doors.ts';
import { createServer } from './server.ts';
import { reasonToShed, shedLoad } from './shedding.ts';

const limits = { underWay: 2, waiting: 10 };

/** A server whose `POST /api/v1/auth/logout` is answered when the test says so. */
async function open() {
  const load = { waiting: 0, isLate: false };
  const gauges = watchedGauges();
  const held: (() => void)[] = [];
  let disposed = false;
  const lines: LogLine[] = [];
  const server = await createServer(bareOptions);
  shedLoad(server, {
    log: recordingLog(lines),
    counters: gauges.counters,
    limits,
    waiting: () => load.waiting,
    lateness: {
      isLate: () => load.isLate,
      [Symbol.dispose]: () => {
        disposed = true;
      },
    },
  });
  const doors = createDoors(server, {
    authenticate: async () => null,
    checkResponses: true,
    log: bareOptions.log,
  });
  doors.open(routes.health, async () => ok({ status: 'healthy' as const }));
  doors.open(routes.apiRoot, async () => ok({ message: 'Welcome to Sleek Coach API v1' }));
  doors.open(routes.logOut, async () => {
    await new Promise<void>((resolve) => held.push(resolve));
    return ok({ message: 'done' });
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    load,
    counted: gauges.counted,
    held,
    lines,
    wasDisposed: () => disposed,
    get: (path: string) => fetch(`${address}${path}`),
    post: () =>
      fetch(`${address}/api/v1/auth/logout`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ refresh_token: 'x' }),
      }),
    [Symbol.asyncDispose]: async () => void (await server.close()),
  };
}

describe('a process that has too much to do', () => {
  test.each([
    ['event-loop', { isLate: true }],
    ['database-queue', { waiting: 10 }],
  ] as const)('turns members away for its %s, and says when to come back', async (reason, load) => {
    await using server = await open();
    expect((await server.get('/api/v1/')).status).toBe(200);
    Object.assign(server.load, load);
    const refused = await server.get('/api/v1/');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.headers.get('x-request-id')).toMatch(/./);
    expect(await refused.json()).toMatchObject({
      type: 'urn:sleek-coach:problem:overloaded',
      title: 'Too busy right now',
    });
    expect(server.counted).toEqual([['requests_shed', { reason }]]);
    Object.assign(server.load, { isLate: false, waiting: 0 });
    expect((await server.get('/api/v1/')).status).toBe(200);
  });

  test('turns away what comes beyond the requests under way, and finishes those', async () => {
    await using server = await open();
    const first = [server.post(), server.post()];
    await expect.poll(() => server.held.length).toBe(2);
    expect((await server.post()).status).toBe(503);
    expect(server.counted).toEqual([['requests_shed', { reason: 'under-way' }]]);
    for (const answer of server.held) answer();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    const next = server.post();
    await expect.poll(() => server.held.length).toBe(3);
    server.held[2]?.();
    expect((await next).status).toBe(200);
  });

  test('forgets a request whose client left', async () => {
    await using server = await open();
    const leaving = new AbortController();
    const { url } = await server.get('/api/v1/');
    const left = [0, 1].map(() =>
      fetch(`${url}auth/logout`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"refresh_token":"x"}',
        signal: leaving.signal,
      }),
    );
    await expect.poll(() => server.held.length).toBe(2);
    leaving.abort();
    await Promise.allSettled(left);
    await expect.poll(async () => (await server.get('/api/v1/')).status).toBe(200);
  });

  test('always answers who watches over it', async () => {
    await using server = await open();
    Object.assign(server.load, { isLate: true, waiting: 1000 });
    expect((await server.get('/health')).status).toBe(200);
    expect((await server.get('/status')).status).not.toBe(503);
    expect(server.counted).toEqual([]);
  });

  test('spreads the times at which members come back, and tells an operator once in a while', async () => {
    await using server = await open();
    server.load.isLate = true;
    const waits: (string | null)[] = [];
    for (let n = 0; n < 6; n++) waits.push((await server.get('/api/v1/')).headers.get('retry-after'));
    expect(waits).toEqual(['1', '2', '3', '4', '5', '1']);
    expect(server.lines).toEqual([
      { level: 'error', event: 'requests_shed', reason: 'event-loop', requests: 1 },
    ]);
  });

  test('stops looking at its timers when it closes', async () => {
    const server = await open();
    await server[Symbol.asyncDispose]();
    expect(server.wasDisposed()).toBe(true);
  });
});

test('the reason is the first of: late timers, the queue of the database, requests under way', () => {
  const calm = { underWay: 1, waiting: 9, isLate: false };
  expect(reasonToShed(calm, limits)).toBeNull();
  expect(reasonToShed({ ...calm, underWay: 2 }, limits)).toBe('under-way');
  expect(reasonToShed({ ...calm, underWay: 2, waiting: 10 }, limits)).toBe('database-queue');
  expect(reasonToShed({ underWay: 2, waiting: 10, isLate: true }, limits)).toBe('event-loop');
});
