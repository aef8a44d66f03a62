import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readPostmasterFile } from '@sleek/backend/platform/embedded-postgres/postmaster';
import { killServer } from '@sleek/backend/testing/data-dirs';
import { canMount, withMounts } from '@sleek/backend/testing/mounts';
import { describe, expect, test } from 'vitest';
import {
  expectCleanEnd,
  type MainProcess,
  processesOf,
  START_TIMEOUT_MS,
  useMainProcesses,
} from './testing/main-process.ts';
import { register } from './testing/member.ts';

const { defer, newDataDir, start } = useMainProcesses();
const timeout = 3 * START_TIMEOUT_MS;
const isLinux = process.platform === 'linux';

describe.runIf(isLinux)('a start', { timeout }, () => {
  test('at the same moment as another is served by exactly one, and the other says by which', async () => {
    const dataDir = newDataDir();
    const both = [start(dataDir), start(dataDir)];
    const loser = await Promise.race(both.map((one) => one.ended.then(() => one)));
    const [winner] = both.filter((one) => one !== loser);
    expect(await loser.ended).toBe(1);
    expect(loser.output()).toContain(`already running from ${dataDir}`);
    expect(loser.output()).toContain(`process ${winner?.child.pid}`);
    if (winner === undefined) throw new Error('both ended');
    expect((await fetch(`${await winner.ready()}/health`)).status).toBe(200);
    await stop(winner, dataDir);
  });

  test('at a port that is taken ends with another to choose, and leaves no database running', async () => {
    const dataDir = newDataDir();
    const taken = createServer().listen(0, '127.0.0.1');
    defer(() => taken.close());
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const main = start(dataDir, { env: { PORT: String(port) } });
    expect(await main.ended).toBe(1);
    expect(main.output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(processesOf(dataDir)).toEqual([]);
  });

  test('with a file as DATA_DIR ends with what is wrong', async () => {
    const file = join(newDataDir(), 'data');
    writeFileSync(file, 'precious');
    const main = start(file);
    expect(await main.ended).toBe(1);
    expect(main.output()).toContain('A file stands where a folder is needed');
    expect(main.output()).not.toMatch(/^\s+at /m);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });
});

test.runIf(canMount)(
  'a start on a disk that is mounted read-only says so (needs mount)',
  { timeout },
  async () => {
    const dataDir = newDataDir();
    const readOnly = withMounts('mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"', dataDir);
    const main = start(dataDir, { wrap: readOnly });
    expect(await main.ended).toBe(1);
    expect(main.output()).toContain('mount it writable');
  },
);

test.runIf(canMount)('a start on a full disk says so (needs mount)', { timeout }, async () => {
  const dataDir = newDataDir();
  const fullDisk = withMounts(
    'mount -t tmpfs -o size=64k,mode=700 tiny "$1"; head -c 100000 /dev/zero > "$1/fill" 2>/dev/null || true',
    dataDir,
  );
  const main = start(dataDir, { wrap: fullDisk });
  expect(await main.ended).toBe(1);
  expect(main.output()).toContain('make room on it and start again');
});

test.runIf(isLinux)(
  'a database that is killed under the server is back before long, and requests with it',
  { timeout },
  async () => {
    const dataDir = newDataDir();
    const main = start(dataDir);
    const address = await main.ready();
    await register(address, 1);
    killServer(readPostmasterFile(join(dataDir, 'postgres'))?.pid ?? 0);
    let member = 2;
    const registers = () => register(address, member++).then(() => 'registered', String);
    await expect.poll(registers, { timeout: START_TIMEOUT_MS, interval: 200 }).toBe('registered');
    expect(main.output()).toContain('was started again');
    await stop(main, dataDir);
  },
);

describe.runIf(isLinux)('a start that is told to stop', { timeout }, () => {
  test('while the database is being made ends at once, with nothing left, and the next one serves', async () => {
    const dataDir = newDataDir();
    const main = start(dataDir);
    const unfinished = () => readdirSync(dataDir).some((name) => /\.init-\d+$/.test(name));
    await expect.poll(unfinished, { timeout: START_TIMEOUT_MS, interval: 5 }).toBe(true);
    main.child.kill('SIGTERM');
    await expectCleanEnd(main, dataDir);
    expect(main.output()).toContain('Stopped before it was ready.');
    expect(unfinished()).toBe(false);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    await serveAndStop(dataDir);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'by %s while tables are being made leaves none half-made',
    async (signal) => {
      const dataDir = newDataDir();
      const main = start(dataDir);
      const isReady = () => readPostmasterFile(join(dataDir, 'postgres'))?.isReady ?? false;
      await expect.poll(isReady, { timeout: START_TIMEOUT_MS, interval: 5 }).toBe(true);
      main.child.kill(signal);
      if (signal === 'SIGTERM') await expectCleanEnd(main, dataDir);
      else expect(await main.ended).toBe(signal);
      await serveAndStop(dataDir);
    },
  );

  test('while a demo is being made takes away what it made', async () => {
    const dataDir = newDataDir();
    const main = start(dataDir, { args: ['--demo'] });
    await expect
      .poll(main.output, { timeout: START_TIMEOUT_MS, interval: 5 })
      .toContain('Making a demo member');
    main.child.kill('SIGINT');
    await expectCleanEnd(main, dataDir);
    expect(existsSync(join(dataDir, 'demo.txt'))).toBe(false);
    const next = start(dataDir);
    const login = await fetch(`${await next.ready()}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'demo@example.com', password: 'Correct-Horse-7' }),
    });
    expect(login.status).toBe(201);
    await stop(next, dataDir);
  });
});

test.runIf(isLinux)('a stop needs nobody who reads what it says', { timeout }, async () => {
  const dataDir = newDataDir();
  const main = start(dataDir, { env: { LOG_LEVEL: 'info' } });
  const address = await main.ready();
  main.child.stdout?.destroy();
  main.child.stderr?.destroy();
  expect((await fetch(`${address}/health`)).status).toBe(200);
  await stop(main, dataDir);
});

async function serveAndStop(dataDir: string): Promise<void> {
  const main = start(dataDir);
  expect((await fetch(`${await main.ready()}/health`)).status).toBe(200);
  await stop(main, dataDir);
}

async function stop(main: MainProcess, dataDir: string): Promise<void> {
  main.child.kill('SIGTERM');
  await expectCleanEnd(main, dataDir);
}
