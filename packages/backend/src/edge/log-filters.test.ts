import { routes } from '@sleek/contract/routes';
import { describe, expect, test } from 'vitest';
import { createLog, type Log } from '../platform/log.ts';
import { bareOptions } from '../testing/bare-server.ts';
import { busyDay } from '../testing/busy-day.ts';
import { openTestApp } from '../testing/test-app.ts';
import { createDoors } from './doors.ts';
import { createServer } from './server.ts';

function written(): {
  log: Log;
  lines: () => Record<string, unknown>[];
  filtered: (word: string) => string[];
} {
  const texts: string[] = [];
  return {
    log: createLog({ level: 'trace', format: 'json' }, (line) => void texts.push(line)),
    lines: () => texts.map((text) => JSON.parse(text)),
    filtered: (word) => texts.filter((text) => text.includes(word)),
  };
}

/** A server one of whose routes crashes and another of which has lost its database. */
async function crashing(log: Log) {
  const server = await createServer({ ...bareOptions, log });
  const doors = createDoors(server, { authenticate: async () => null, checkResponses: true, log });
  const failures = { crash: new Error('x'), lost: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) };
  for (const [name, failure] of Object.entries(failures))
    doors.open({ ...routes.health, path: `/api/v1/${name}` }, async () => {
      throw failure;
    });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    get: (path: string) => fetch(`${address}${path}`),
    [Symbol.asyncDispose]: async () => void (await server.close()),
  };
}

describe('the runbook’s filter patterns', () => {
  test('"ERROR" finds every answer of 500 and 503, with its route and request, and no other', async () => {
    const { log, filtered } = written();
    {
      await using server = await crashing(log);
      expect((await server.get('/api/v1/crash')).status).toBe(500);
      expect((await server.get('/api/v1/lost')).status).toBe(503);
      expect((await server.get('/api/v1/nowhere')).status).toBe(404);
    }
    const found = filtered('ERROR').map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(found.map(({ level, msg, route }) => [level, msg, route])).toEqual([
      ['ERROR', 'request_crashed', '/api/v1/crash'],
      ['ERROR', 'request_failed', '/api/v1/crash'],
      ['ERROR', 'request_failed', '/api/v1/lost'],
    ]);
    for (const { request_id } of found) expect(request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('"coach" finds every line of the coach', async () => {
    const { log, lines, filtered } = written();
    {
      await using app = await openTestApp({}, { log });
      await busyDay(app);
      await app.idle();
    }
    const isCoach = ({ msg, route = '' }: Record<string, unknown>) =>
      String(msg).startsWith('coach_') || String(route).includes('/coach/');
    expect(lines().filter(isCoach).length).toBeGreaterThan(1);
    for (const line of lines().filter(isCoach)) expect(line).toMatchObject({ component: 'coach' });
    expect(filtered('"component":"coach"')).toHaveLength(lines().filter(isCoach).length);
  });
});

test('what a request’s work logs has the id of that request, also where others run beside it', async () => {
  const { log, lines } = written();
  {
    await using app = await openTestApp({}, { log });
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        app.send('POST', '/api/v1/auth/login', {
          body: { email: `nobody-${n}@example.com`, password: 'Wrong-1-pass' },
          headers: { 'x-request-id': `try-${n}` },
        }),
      ),
    );
  }
  const ids = (event: string) =>
    lines()
      .filter(({ msg }) => msg === event)
      .map(({ request_id }) => request_id)
      .sort();
  expect(ids('log_in_failed')).toEqual(Array.from({ length: 20 }, (_, n) => `try-${n}`).sort());
});
