import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schedules } from '@sleek/backend/features/schedules/schedules';
import { compileCache } from '@sleek/backend/testing/compile-cache';
import { freshDatabase } from '@sleek/backend/testing/fresh-database';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  database = await freshDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
const rows = <T>(statement: string, values: unknown[] = []) =>
  rowsOf<T>({ databaseUrl: database.url }, statement, values);
beforeEach(async () => void (await rows('truncate scheduled_task cascade')));

type Ended = { code: number | null; out: string; err: string };

function jobs(
  args: string[],
  env: Record<string, string> = {},
  meanwhile: (child: ChildProcess) => Promise<unknown> = async () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'apps/ops/main.ts'), 'jobs', ...args], {
    cwd: root,
    env: {
      ...compileCache,
      DATABASE_URL: database.url,
      JWT_SECRET_KEY: 'hush'.repeat(8),
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      DATA_DIR: folder,
      SUDO_USER: 'ada',
      ...env,
    },
  });
  child.stdin.end();
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((settle, fail) => {
    child.on('close', (code) => settle({ code, out, err }));
    meanwhile(child).catch(fail);
  });
}

const known = (name: string, at = new Date()) =>
  rows('insert into scheduled_task (name, first_seen_at, last_tick) values ($1, $2, $2)', [name, at]);
const running = (name: string, leasedUntil: Date) =>
  rows(
    `insert into task_run (task, tick, status, attempts, due_at, process, started_at, created_at)
     values ($1, '2026-06-15T03:00Z', 'running', 1, $2, 'elsewhere:7', '2026-06-15T03:00Z', '2026-06-15T03:00Z')`,
    [name, leasedUntil],
  );
const givenUp = async (name: string) => {
  const [run] = await rows<{ id: number }>(
    `insert into task_run (task, tick, status, attempts, finished_at, failure, created_at)
     values ($1, '2026-06-15T03:00Z', 'dead', 4, '2026-06-15T03:40Z', 'TypeError', '2026-06-15T03:00Z') returning id`,
    [name],
  );
  return String(run?.id);
};
const audited = () =>
  rows<{ action: string; by: string; task: string }>(
    `select action, details->>'by' as by, details->>'task' as task from audit_log order by created_at`,
  );
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test('jobs --help tells its commands', async () => {
  const { code, out } = await jobs(['--help']);
  expect(code).toBe(0);
  for (const word of ['list', 'run', 'history', 'dead', 'retry']) expect(out).toContain(word);
});

test.each([
  [['run']],
  [['run', 'cleanup']],
  [['run', '__proto__']],
  [['history', 'x']],
  [['retry', 'x', '--yes']],
  [['retry', '99']],
])('jobs %j is wrong use', async (args) => {
  const { code, out, err } = await jobs(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toMatch(/ at .*\.ts:/);
});

describe('jobs list', () => {
  test('tells every task, and which are overdue', async () => {
    await known('token-cleanup', hoursAgo(27));
    await known('retention');
    const text = await jobs(['list']);
    expect({ code: text.code, err: text.err }).toEqual({ code: 0, err: '' });
    expect(text.out).toMatch(/token-cleanup +0 4 \* \* \* .*OVERDUE/);
    expect(text.out).toMatch(/retention .*in time/);
    const { jobs: listed } = JSON.parse((await jobs(['list', '--json'])).out);
    expect(listed.map(({ name }: { name: string }) => name)).toEqual(schedules.map(({ name }) => name));
    expect(listed).toContainEqual(
      expect.objectContaining({ name: 'token-cleanup', is_known: true, is_overdue: true, dead: 0 }),
    );
    expect(listed).toContainEqual(
      expect.objectContaining({ name: 'database-backup', is_known: false, is_overdue: false }),
    );
  });

  test('says that the database does not answer', async () => {
    const { code } = await jobs(['list'], { DATABASE_URL: 'postgres://x:x@127.0.0.1:1/x' });
    expect(code).toBe(4);
  });
});

describe('jobs run', () => {
  test('does a task with no server there, keeps who ran it, and counts as its success', async () => {
    const { code, out, err } = await jobs(['run', 'token-cleanup']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^token-cleanup is done\. Run \d+, \d+\.\d s\.\n$/);
    expect(await rows('select task, status, started_by, attempts from task_run')).toEqual([
      { task: 'token-cleanup', status: 'succeeded', started_by: 'ada', attempts: 1 },
    ]);
    expect(await rows('select name from scheduled_task where last_success_at is not null')).toEqual([
      { name: 'token-cleanup' },
    ]);
    expect((await audited()).at(-1)).toEqual({ action: 'task.started', by: 'ada', task: 'token-cleanup' });
    expect((await jobs(['history', 'token-cleanup'])).out).toMatch(/token-cleanup +by ada +succeeded/);
  });

  test('is refused where others do the task, such as backups of a database that is not ours', async () => {
    const { code, out, err } = await jobs(['run', 'database-backup']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^This installation does not do it\. It does: .*token-cleanup/);
  });

  test('is refused while the task is under way, and says since when and where', async () => {
    await known('token-cleanup');
    await running('token-cleanup', hoursAgo(-1));
    const { code, out, err } = await jobs(['run', 'token-cleanup']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toBe('It runs since 2026-06-15T03:00:00.000Z in process elsewhere:7.\n');
  });

  test('takes over the run of a process that is gone', async () => {
    await known('token-cleanup');
    await running('token-cleanup', hoursAgo(1));
    expect((await jobs(['run', 'token-cleanup', '--json'])).code).toBe(0);
    expect(await rows('select status, attempts from task_run')).toEqual([
      { status: 'succeeded', attempts: 2 },
    ]);
  });

  test('that fails says so, exits 1 and is given up', async () => {
    await rows('alter table refresh_token rename to refresh_token_away');
    try {
      const { code, out, err } = await jobs(['run', 'token-cleanup', '--json']);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        ended: 'failed',
        run: { status: 'dead', failure: 'error 42P01' },
      });
      expect(err).toContain('token-cleanup failed: error 42P01');
    } finally {
      await rows('alter table refresh_token_away rename to refresh_token');
    }
  });

  test('that is interrupted leaves what it has not begun to a server', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    await rows(
      `insert into "user" (id, email, hashed_password, created_at, updated_at)
       values ($1, 'ada@example.com', 'x', now(), now())`,
      [id],
    );
    await rows(
      `insert into refresh_token (user_id, id, family_id, token_hash, expires_at, created_at)
       select $1, gen_random_uuid(), gen_random_uuid(), lpad(to_hex(n), 64, '0'), '2025-01-01', '2024-12-01'
       from generate_series(1, 9000) n`,
      [id],
    );
    const locked = rows(`do $$ begin
      lock table user_link in access exclusive mode;
      while not exists (select from scheduled_task where name = 'released') loop perform pg_sleep(0.01); end loop;
    end $$`);
    const waiting = () => rows(`select from pg_locks where not granted and relation = 'user_link'::regclass`);
    const { code, out, err } = await jobs(['run', 'token-cleanup'], {}, async (child) => {
      await expect.poll(waiting, { timeout: 15_000 }).toHaveLength(1);
      child.kill('SIGTERM');
      await known('released');
      await locked;
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('token-cleanup was stopped. What is left is done by a server, or by another run.\n');
    expect(await rows('select status, attempts from task_run')).toEqual([{ status: 'waiting', attempts: 0 }]);
    await rows('delete from "user"');
  });

  test('with --dry-run says how the task stands and does nothing', async () => {
    await known('token-cleanup', hoursAgo(27));
    const { code, out } = await jobs(['run', 'token-cleanup', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('It is OVERDUE; last success -. Nothing was done.');
    expect(await rows('select id from task_run')).toEqual([]);
  });
});

describe('jobs retry', () => {
  test('puts a run that was given up back, and keeps who did', async () => {
    await known('token-cleanup');
    const id = await givenUp('token-cleanup');
    expect((await jobs(['dead'])).out).toMatch(/token-cleanup .*dead +4 .*TypeError/);
    const { code, out } = await jobs(['retry', id, '--yes']);
    expect(code).toBe(0);
    expect(out).toContain(`Run ${id} is waiting`);
    expect(await rows('select status, attempts from task_run')).toEqual([{ status: 'waiting', attempts: 0 }]);
    expect((await audited()).at(-1)).toEqual({ action: 'task.retried', by: 'ada', task: 'token-cleanup' });
    expect((await jobs(['dead'])).out).toBe('There are none.\n');
    expect((await jobs(['retry', id, '--yes'])).code).toBe(3);
  });

  test('asks first, and with --dry-run changes nothing', async () => {
    await known('token-cleanup');
    const id = await givenUp('token-cleanup');
    expect((await jobs(['retry', id])).code).toBe(3);
    const dry = await jobs(['retry', id, '--dry-run', '--json']);
    expect(JSON.parse(dry.out)).toMatchObject({ dry_run: true, run: { status: 'dead' } });
    expect(await rows('select status from task_run')).toEqual([{ status: 'dead' }]);
  });
});
