import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@sleek/backend/platform/log';
import { openLogFile } from '@sleek/backend/platform/logs/log-file';
import { createFakeClock } from '@sleek/backend/testing/fake-clock';
import { openTestApp } from '@sleek/backend/testing/test-app';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { ranOps } from '../testing/ran-ops.ts';
import { groupErrors, loggedLine } from './error-groups.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sleek-errors-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const clock = createFakeClock('2026-06-15T12:00:00Z');

const ops = (args: readonly string[], environment: Record<string, string> = {}) =>
  ranOps(['errors', ...args], { environment: { DATA_DIR: dataDir, ...environment }, clock });

function logged(lines: readonly object[]): void {
  const file = openLogFile({ path: join(dataDir, 'logs/sleek-coach.log'), clock });
  for (const line of lines) file.write(`${JSON.stringify(line)}\n`);
  file.flush();
}

const line = (time: string, msg: string, more: object = {}) => ({
  level: 'ERROR',
  time: `2026-06-15T${time}.000Z`,
  msg,
  ...more,
});

describe('ops errors', () => {
  test('says so when there is none', async () => {
    expect(await ops([])).toEqual({ code: exitCodes.done, out: 'No error in this time.\n', err: '' });
    logged([{ ...line('11:59:00', 'request_completed'), level: 'INFO' }]);
    expect((await ops([])).out).toBe('No error in this time.\n');
  });

  test('groups by event and route, the latest first, of the last quarter of an hour', async () => {
    const me = { route: '/api/v1/me', request_id: 'r-1', err: { name: 'TypeError', stack: 'at x' } };
    logged([
      line('11:40:00', 'long_ago'),
      line('11:50:00', 'request_crashed', me),
      line('11:51:00', 'task_failed', { name: 'Error' }),
      line('11:52:00', 'request_crashed', { ...me, request_id: 'r-2' }),
      line('11:53:00', 'request_crashed', { ...me, route: '/api/v1/energy', request_id: '\u001b[31mr-3' }),
    ]);
    const { code, out } = await ops([]);
    expect(code).toBe(exitCodes.done);
    const [summary, , heads, ...rows] = out.split('\n');
    expect(summary).toBe('4 errors of 3 kinds.');
    expect(heads).toMatch(/^last \(UTC\) +times +event +route +cause +latest request$/);
    expect(rows[0]).toMatch(
      /^2026-06-15 11:53:00 +1 +request_crashed +\/api\/v1\/energy +TypeError +\?\[31mr-3$/,
    );
    expect(rows[1]).toMatch(/11:52:00 +2 +request_crashed +\/api\/v1\/me +TypeError +r-2$/);
    expect(rows[2]).toMatch(/11:51:00 +1 +task_failed +- +Error +-$/);
    expect((await ops(['--since', '1h'])).out).toContain('long_ago');
  });

  test('gives the same as JSON', async () => {
    logged([line('11:59:00', 'photo_work_failed', { code: 'EIO' })]);
    const { groups } = JSON.parse((await ops(['--json'])).out) as { groups: object[] };
    expect(groups).toEqual([
      {
        event: 'photo_work_failed',
        route: null,
        times: 1,
        cause: 'EIO',
        first_at: '2026-06-15T11:59:00.000Z',
        last_at: '2026-06-15T11:59:00.000Z',
        request_ids: [],
      },
    ]);
  });

  test('tells the story of one request from what the server really writes', async () => {
    const file = openLogFile({ path: join(dataDir, 'logs/sleek-coach.log'), clock });
    const log = createLog({ level: 'trace', format: 'json' }, (text) =>
      file.write(text.replace(/"time":"[^"]+"/, '"time":"2026-06-15T11:59:00.000Z"')),
    );
    {
      await using app = await openTestApp({}, { log });
      await app.send('POST', '/api/v1/auth/login', {
        body: { email: 'nobody@example.com', password: 'Wrong-1-pass' },
        headers: { 'x-request-id': 'my-request' },
      });
      await app.send('GET', '/api/v1/me', { headers: { 'x-request-id': 'another' } });
    }
    file.flush();
    const { out } = await ops(['--request', 'my-request']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/WARN +log_in_failed +\{"reason":"wrong-credentials"\}$/);
    expect(lines[1]).toMatch(/INFO +request_completed +.*"status":401/);
    expect((await ops(['--request', 'nothing'])).out).toBe('No line of this request in this time.\n');
  });

  test('tells what it can, what is wrong use, and where there is no log to read', async () => {
    expect((await ops(['--help'])).code).toBe(exitCodes.done);
    expect(await ops(['--since', 'ever'])).toMatchObject({ code: exitCodes.wrongUse, out: '' });
    const off = await ops([], { LOG_FILE: 'off' });
    expect(off).toMatchObject({ code: exitCodes.refused, out: '' });
    expect(off.err).toContain('LOG_FILE');
  });
});

test('what is no line of ours is none', () => {
  for (const text of ['', '7', 'null', '[]', '{"level":"ERROR"}', 'Error: x'])
    expect(loggedLine(text)).toBeNull();
  expect(groupErrors([])).toEqual([]);
});
