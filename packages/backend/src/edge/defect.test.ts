import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../platform/log.ts';
import { type BareServer, bareOptions, openBareServer } from '../testing/bare-server.ts';
import { expectProblem } from '../testing/problem-checks.ts';
import { createDoors } from './doors.ts';
import { createServer } from './server.ts';

let edge: BareServer;
beforeAll(async () => {
  edge = await openBareServer();
});
afterAll(() => edge[Symbol.asyncDispose]());
beforeEach(() => void edge.lines.splice(0));

describe('a defect', () => {
  const crash = (error: unknown) => {
    edge.failure = error;
    return edge.send('GET', '/api/v1/crash', { headers: { 'x-request-id': 'the-id' } });
  };

  test('is 500 with every header and nothing of what went wrong', async () => {
    const answer = await crash(new Error('weight 81.4 kg in "check_in"'));
    expectProblem(answer, 500, 'internal-error');
    expect(answer.text).not.toMatch(/81|check_in|Error|at /);
  });

  test('is logged with its id and place, without its message', async () => {
    await crash(
      Object.assign(new TypeError('weight 81.4 kg'), { code: '22P02', detail: 'Key (email)=(a@b.c)' }),
    );
    const [line] = edge.lines.filter(({ event }) => event === 'request_crashed');
    expect(line).toMatchObject({
      level: 'error',
      request_id: 'the-id',
      err: { name: 'TypeError', code: '22P02', stack: expect.stringMatching(/^ +at /) },
    });
    expect(JSON.stringify(edge.lines)).not.toMatch(/81\.4|a@b\.c/);
  });

  test.each(['text', 7, Symbol('x'), { statusCode: 200 }, { statusCode: 9999 }])(
    'that throws %j is 500 too',
    async (thrown) => {
      expectProblem(await crash(thrown), 500, 'internal-error');
    },
  );

  test('of an answer that breaks the contract is 500 where answers are checked', async () => {
    await using strict = await createServer({ ...bareOptions, strictTransport: false });
    const doors = createDoors(strict, {
      authenticate: async () => null,
      checkResponses: true,
      log: silentLog,
    });
    doors.open(routes.health, async () => ok({ status: 'ill' } as never));
    expect((await strict.inject('/health')).statusCode).toBe(500);
  });
});

describe('a database', () => {
  test.each(['53300', '55P03', '57014', '40P01', '40001', '25P03'])(
    'that passes by with %s is 503',
    async (code) => {
      edge.failure = Object.assign(new Error('canceling statement: weight 81.4'), { code });
      const answer = await edge.send('GET', '/api/v1/crash');
      expectProblem(answer, 503, 'service-unavailable');
      expect(answer.text).not.toContain('81.4');
    },
  );

  test.each(['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', '25006', '57P01', '57P03'])(
    'that is away with %s is 503 with a code of its own, and says when to come back',
    async (code) => {
      edge.failure = Object.assign(new Error('terminating connection: weight 81.4'), { code });
      const answer = await edge.send('GET', '/api/v1/crash');
      expectProblem(answer, 503, 'database-unavailable');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.text).not.toContain('81.4');
    },
  );

  test('whose connections are all busy is 503', async () => {
    edge.failure = new Error('timeout exceeded when trying to connect');
    expectProblem(await edge.send('GET', '/api/v1/crash'), 503, 'service-unavailable');
  });

  test.each([
    'Query read timeout',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
  ])('whose driver says "%s" is 503', async (message) => {
    edge.failure = new Error(message);
    expectProblem(await edge.send('GET', '/api/v1/crash'), 503, 'database-unavailable');
  });
});

describe('a stream', () => {
  test('whose source crashes ends with one error event, and is logged without the message', async () => {
    const { status, headers, text } = await edge.send('POST', '/api/v1/coach/chat/stream');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-coach-run-id')).toBe('run');
    const events = text.trim().split('\n\n');
    expect(events[0]).toBe('id: run:1\ndata: {"type":"token","data":"Hello"}');
    expect(events[1]).toMatch(/^data: \{"type":"error","data":"[^"]+"\}$/);
    expect(events).toHaveLength(2);
    expect(text).not.toContain('81.4');
    const [line] = edge.lines.filter(({ event }) => event === 'stream_failed');
    expect(line).toMatchObject({ level: 'error', request_id: headers.get('x-request-id') });
    expect(JSON.stringify(line)).not.toContain('81.4');
  });
});
