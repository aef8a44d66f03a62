import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Config } from './config.ts';
import { compileCache } from './testing/compile-cache.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { rowsOf } from './testing/rows-of.ts';
import { openTestApp, testNow } from './testing/test-app.ts';

/** What became of work that was due when a process of the role started and stopped. */
async function leftBy(role: Config['role']): Promise<Record<string, string>> {
  await using database = await freshDatabase();
  const databaseUrl = database.url;
  for (const task of ['log-months', 'photo-sweep']) {
    await rowsOf({ databaseUrl }, 'insert into scheduled_task values ($1, $2, $2)', [task, testNow]);
    await rowsOf(
      { databaseUrl },
      'insert into task_run (task, tick, due_at, created_at) values ($1, $2, $2, $2)',
      [task, testNow],
    );
  }
  const app = await openTestApp({ role, photoWork: role !== 'worker' }, { databaseUrl, tasksByHand: false });
  await app[Symbol.asyncDispose]();
  const runs = await rowsOf<{ task: string; status: string }>(
    { databaseUrl },
    'select task, status from task_run',
  );
  return Object.fromEntries(runs.map(({ task, status }) => [task, status]));
}

test('tasks are done by the roles all and worker, and left to others by api, but for the photos it holds', async () => {
  expect(await leftBy('all')).toEqual({ 'log-months': 'succeeded', 'photo-sweep': 'succeeded' });
  expect(await leftBy('worker')).toEqual({ 'log-months': 'succeeded', 'photo-sweep': 'waiting' });
  expect(await leftBy('api')).toEqual({ 'log-months': 'waiting', 'photo-sweep': 'succeeded' });
});

test('a process that answers requests makes the tasks known that others should do', async () => {
  await using database = await freshDatabase();
  const databaseUrl = database.url;
  const app = await openTestApp({ role: 'api' }, { databaseUrl, tasksByHand: false });
  await app[Symbol.asyncDispose]();
  const known = await rowsOf<{ name: string }>({ databaseUrl }, 'select name from scheduled_task');
  expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(['token-cleanup', 'photo-sweep']));
});

describe('a process', () => {
  const root = join(import.meta.dirname, '../../..');

  /** Starts the server, waits for a line that ends its start, asks at its port and stops it. */
  async function start(role: string): Promise<{ said: string; answered: boolean; code: number | null }> {
    await using database = await freshDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'role-'));
    const port = await freePort();
    const child = spawn(process.execPath, [join(root, 'apps/api/main.ts')], {
      cwd: root,
      env: {
        ...compileCache,
        ROLE: role,
        PORT: String(port),
        OPS_PORT: 'off',
        DATA_DIR: dataDir,
        DATABASE_URL: database.url,
        JWT_SECRET_KEY: 'x'.repeat(32),
        DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
        LOG_LEVEL: 'silent',
      },
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const ended = new Promise<number | null>((settle) => child.on('close', settle));
    try {
      await expect.poll(() => said, { timeout: 15_000 }).toContain('Ctrl-C stops');
      const answered = await fetch(`http://127.0.0.1:${port}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      child.kill('SIGTERM');
      return { said, answered, code: await ended };
    } finally {
      child.kill('SIGKILL');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    }
  }

  test('of role worker stays, answers at no port and stops when told', async () => {
    const { said, answered, code } = await start('worker');
    expect(said).toContain('ROLE=worker');
    expect(said).not.toContain('is ready');
    expect({ answered, code }).toEqual({ answered: false, code: 0 });
  });

  test('of role api answers and stops when told', async () => {
    const { said, answered, code } = await start('api');
    expect(said).toContain('Sleek Coach is ready');
    expect({ answered, code }).toEqual({ answered: true, code: 0 });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
