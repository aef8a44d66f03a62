import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Config } from './config.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { openTestApp } from './testing/test-app.ts';

/** How often the due tasks ran, as `/metrics` tells. */
async function openCounted(role: Config['role']) {
  const app = await openTestApp({ role, dueTasksEveryMs: 10, ops: { host: '127.0.0.1', port: 0 } });
  const runs = async () => {
    const text = await (await fetch(app.metricsAddress ?? '')).text();
    const line = text.split('\n').find((one) => /task_runs.*due-tasks.*succeeded/.test(one));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  return { runs, [Symbol.asyncDispose]: app[Symbol.asyncDispose] };
}

test('due tasks are done by the roles all and worker, and left to others by api', async () => {
  await using all = await openCounted('all');
  await using worker = await openCounted('worker');
  await using api = await openCounted('api');
  await expect.poll(all.runs).toBeGreaterThan(2);
  await expect.poll(worker.runs).toBeGreaterThan(2);
  expect(await api.runs()).toBe(0);
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
