import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileCache } from '@sleek/backend/testing/compile-cache';
import { freshDatabase } from '@sleek/backend/testing/fresh-database';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ops-alarms-'));
  database = await freshDatabase();
  environment = {
    ...compileCache,
    DATABASE_URL: database.url,
    JWT_SECRET_KEY: 'hush'.repeat(8),
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATA_DIR: folder,
    SUDO_USER: 'ada',
  };
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await query('truncate alarm_state, alarm_change, alarm_reading');
  await query(
    `insert into alarm_state (alarm, phase, state) values ('disk-space-low', 'firing', '${firing}')`,
  );
});

const query = (statement: string) => rowsOf({ databaseUrl: database.url }, statement);
const firing = JSON.stringify({
  phase: {
    kind: 'firing',
    sinceMs: Date.parse('2026-06-15T12:00:00Z'),
    firingMs: Date.parse('2026-06-15T12:05:00Z'),
  },
  value: 0.05,
  clearedMs: null,
  acknowledged: null,
  silenced: null,
  toldMs: null,
  notice: 'fired',
});

type Ended = { code: number | null; out: string; err: string };

function ops(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'apps/ops/main.ts'), 'alarms', ...args], {
    cwd: root,
    env: { ...environment, ...env },
  });
  child.stdin.end();
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((settle) => child.on('close', (code) => settle({ code, out, err })));
}

async function json<T>(args: string[], env: Record<string, string> = {}): Promise<T> {
  const { code, out, err } = await ops([...args, '--json'], env);
  expect([code, err]).toEqual([0, expect.anything()]);
  return JSON.parse(out) as T;
}

const because = ['--reason', 'moving data'];

describe('alarms', () => {
  test('tells its commands', async () => {
    const { code, out } = await ops(['--help']);
    expect(code).toBe(0);
    for (const word of ['list', 'history', 'ack', 'silence', 'unsilence', 'test', 'rules'])
      expect(out).toContain(word);
  });

  test('list tells how each stands, and only those that fire when asked', async () => {
    const all = await ops(['list']);
    expect(all.out.split('\n').filter((line) => /^(ok|pending|firing) /.test(line))).toHaveLength(17);
    const { out } = await ops(['list', '--firing']);
    expect(out).toContain('firing   disk-space-low');
    expect(out).toContain('since 2026-06-15T12:00:00.000Z; ops diagnose db');
    expect(out).not.toContain('api-5xx');
    const { alarms } = await json<{ alarms: object[] }>(['list', '--firing']);
    expect(alarms).toMatchObject([
      { alarm: 'disk-space-low', phase: 'firing', action: 'page', threshold: 0.1 },
    ]);
  });

  test('ack writes down who is at it and why, and stands in the history', async () => {
    const done = await ops(['ack', 'disk-space-low', ...because, '--yes']);
    expect(done.code).toBe(0);
    expect(done.out).toContain('ada is at it: moving data');
    const { changes } = await json<{ changes: object[] }>(['history', 'disk-space-low']);
    expect(changes).toMatchObject([{ change: 'acknowledged', by: 'ada', reason: 'moving data' }]);
  });

  test('silence says until when, names the way back, and unsilence takes it', async () => {
    const silenced = await json<Record<string, unknown>>([
      ...['silence', 'disk-space-low', '--minutes', '30', ...because, '--yes'],
    ]);
    expect(silenced).toMatchObject({ changed: true, silenced: { by: 'ada', reason: 'moving data' } });
    expect(silenced.undo).toBe('npm run ops -- alarms unsilence disk-space-low --reason "..."');
    const heard = await json<object>(['unsilence', 'disk-space-low', ...because, '--yes']);
    expect(heard).toMatchObject({ changed: true, silenced: null });
  });

  test('--dry-run changes nothing, and without a terminal nothing is done unconfirmed', async () => {
    const dry = await json<object>(['ack', 'disk-space-low', ...because, '--dry-run']);
    expect(dry).toMatchObject({ changed: false, dry_run: true });
    expect(await ops(['ack', 'disk-space-low', ...because])).toMatchObject({ code: 3, out: '' });
    expect(await query('select 1 from alarm_change')).toEqual([]);
  });

  test.each([
    [2, ['ack', 'nothing', ...because, '--yes']],
    [2, ['ack', 'disk-space-low', '--reason', ' ', '--yes']],
    [2, ['ack', 'disk-space-low']],
    [3, ['ack', 'api-5xx', ...because, '--yes']],
    [2, ['silence', 'api-5xx', ...because, '--yes']],
    [2, ['silence', 'api-5xx', '--minutes', '10081', ...because, '--yes']],
    [2, ['silence', 'api-5xx', '--minutes', 'soon', ...because, '--yes']],
    [2, ['history', 'nothing']],
    [2, ['rules', '--for', 'nobody']],
  ] as const)('ends with %i on %j', async (code, args) => {
    const ended = await ops([...args]);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).not.toMatch(/ at .*\.ts:/);
    expect(await query('select 1 from alarm_change')).toEqual([]);
  });

  test('says when the database does not answer', async () => {
    const { code, err } = await ops(['list'], { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' });
    expect(code).toBe(4);
    expect(err).toContain('does not answer');
  });

  test('rules prints what Prometheus and CloudWatch read', async () => {
    expect((await ops(['rules'])).out).toContain('- alert: api-5xx');
    const definitions = JSON.parse((await ops(['rules', '--for', 'cloudwatch'])).out) as {
      AlarmName: string;
    }[];
    expect(definitions.map(({ AlarmName }) => AlarmName)).toContain('sleek-coach-database-cpu');
  });
});

describe('alarms test', () => {
  test('reaches everybody whom the configuration names, and needs no database', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.on('data', (chunk) => bodies.push(String(chunk)));
      request.on('end', () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { channels } = await json<{ channels: object[] }>(['test', '--yes'], {
      DATABASE_URL: 'postgres://x@127.0.0.1:9/x',
      ALERT_EMAIL: 'ops@example.com',
      ALERT_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    });
    server.closeAllConnections();
    server.close();
    expect(channels).toEqual([
      { channel: 'log', outcome: 'sent' },
      { channel: 'e-mail', outcome: 'sent' },
      { channel: 'webhook', outcome: 'sent' },
    ]);
    expect(JSON.parse(bodies.join(''))).toMatchObject({ event: 'test' });
    expect(readdirSync(join(folder, 'outbox'))).toHaveLength(1);
  });

  test('says whom it did not reach', async () => {
    const { code, out, err } = await ops(['test', '--yes'], { ALERT_WEBHOOK_URL: 'http://127.0.0.1:9/hush' });
    expect(code).toBe(4);
    expect(out).toMatch(/webhook +failed/);
    expect(err).toContain('Nobody was reached by webhook.');
    expect(err).not.toContain('hush');
  }, 30_000);

  test('sends nothing in a dry run', async () => {
    const dry = await json<object>(['test', '--dry-run']);
    expect(dry).toEqual({ channels: [{ channel: 'log', outcome: null }], dry_run: true });
  });
});
