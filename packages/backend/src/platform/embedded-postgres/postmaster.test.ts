import { execFile, spawn } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import {
  connect,
  firstLine,
  kill,
  killServer,
  OPEN_TIMEOUT_MS,
  type Opened,
  openerSource,
  query,
  useDataDirs,
} from '../../testing/data-dirs.ts';
import { canMount, tinyDisk } from '../../testing/mounts.ts';
import { errorCode } from '../defect.ts';
import { findBinaries } from './binaries.ts';
import { openEmbeddedPostgres } from './embedded-postgres.ts';
import { stopPostmaster } from './postmaster.ts';
import { isProcessAlive } from './process-identity.ts';

const isLinux = process.platform === 'linux';

const { defer, newDataDir, newStoppedDataDir, open } = useDataDirs();

describe('a server that dies', { timeout: OPEN_TIMEOUT_MS }, () => {
  test('loses no acknowledged write in five kills of everything', async () => {
    const dataDir = newStoppedDataDir();
    const acknowledged: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const server = await openEmbeddedPostgres({ dataDir, log: () => {} });
      const client = await connect(server.url);
      await client.query('create table if not exists written (n int primary key)');
      const writing = writeUntilBroken(client, acknowledged);
      await sleep(150 + 50 * round);
      killServer(server.pid);
      await writing;
      await server.close();
    }
    const { url } = await open(dataDir);
    const kept = new Set((await query(url, 'select n from written')).map(({ n }) => n));
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  });

  test('by itself is started again under its address, with what was written', async () => {
    const dataDir = newStoppedDataDir();
    const said: string[] = [];
    const server = await openEmbeddedPostgres({ dataDir, log: (message) => said.push(message) });
    defer(() => server.close());
    await query(server.url, 'create table kept as select 7 as n');
    const { pid } = server;
    killServer(pid);
    await expect
      .poll(() => query(server.url, 'select n from kept').catch(() => 'away'), {
        timeout: 20_000,
        interval: 100,
      })
      .toEqual([{ n: 7 }]);
    expect(server.pid).not.toBe(pid);
    expect(said.at(-1)).toContain(`started again (pid ${server.pid})`);
    const second = server.pid;
    await server.close();
    expect(isProcessAlive(second)).toBe(false);
  });

  test('and cannot start is tried again until it can', async () => {
    const dataDir = newStoppedDataDir();
    const said: string[] = [];
    const server = await openEmbeddedPostgres({
      dataDir,
      durable: false,
      log: (message) => said.push(message),
    });
    defer(() => server.close());
    const settings = join(dataDir, 'postgres', 'postgresql.conf');
    const good = readFileSync(settings);
    writeFileSync(settings, 'no_such_setting = 1\n');
    killServer(server.pid);
    await expect.poll(() => said.join('\n'), { timeout: 20_000 }).toContain('no_such_setting');
    writeFileSync(settings, good);
    await expect
      .poll(() => query(server.url, 'select 1 as n').catch(() => 'away'), { timeout: 20_000, interval: 100 })
      .toEqual([{ n: 1 }]);
  });

  test('and whose number went to another process is not taken for alive', async () => {
    const dataDir = newStoppedDataDir();
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    defer(() => kill(bystander));
    writePostmasterFile(dataDir, { pid: bystander.pid ?? 0, port: 1 });

    expect((await open(dataDir)).adopted).toBe(false);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });

  test.runIf(isLinux)('and stays a zombie is not taken for alive', async () => {
    const dataDir = newStoppedDataDir();
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    defer(() => kill(parent));
    const zombiePid = Number(await firstLine(parent));
    await expect.poll(() => readFileSync(`/proc/${zombiePid}/stat`, 'utf8')).toContain(' Z ');
    writePostmasterFile(dataDir, { pid: zombiePid, port: 1 });

    expect((await open(dataDir)).adopted).toBe(false);
  });

  test('whose note names the server of another folder leaves that one alone', async () => {
    const foreign = await open(newStoppedDataDir());
    const dataDir = newStoppedDataDir();
    writePostmasterFile(dataDir, foreign);

    const own = await open(dataDir);
    expect(own.adopted).toBe(false);
    expect(own.port).not.toBe(foreign.port);
    await own.close();
    expect(await query(foreign.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });
});

test.runIf(isLinux)(
  'a stop is over when the process is, not when it has left its folder (Linux)',
  async () => {
    const dir = realpathSync(newDataDir());
    const ending = `process.on('SIGINT', () => { process.chdir('/'); setTimeout(() => process.exit(), 200); });
    setInterval(() => {}, 1000); console.log('ready');`;
    const child = spawn(process.execPath, ['-e', ending], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
    defer(() => kill(child));
    await firstLine(child);
    const pid = child.pid ?? 0;
    await stopPostmaster({ dir, user: { kind: 'self' }, binaries: findBinaries() }, pid);
    expect(isProcessAlive(pid)).toBe(false);
  },
);

test.runIf(canMount)(
  'a full disk ends a start with a word on it and nothing lost: the next one, with room, starts (needs mount)',
  { timeout: 3 * OPEN_TIMEOUT_MS },
  async () => {
    const dataDir = newDataDir();
    const [disk = '', ...args] = tinyDisk(dataDir, 128_000);
    const { stdout } = await promisify(execFile)(disk, [
      ...[...args, 'sh', '-c'],
      `start() { "$2" --input-type=module -e "$3" "$1" < /dev/null 2>&1; }
       start "$@"
       while test -e "$1/postgres/postmaster.pid"; do sleep 0.1; done
       head -c 1000000000 /dev/zero > "$1/fill" 2>/dev/null; echo '--- full'
       start "$@"; echo '--- room'
       rm "$1/fill"
       start "$@"`,
      ...['sh', dataDir, process.execPath, openerSource],
    ]);
    const [made, full, room] = stdout.split(/--- .*\n/);
    expect(made).toMatch(/^{"pid":\d+,/);
    expect(full).toContain('The disk is full: make room');
    expect(full).not.toMatch(/^{"pid"/m);
    expect(room).toMatch(/^{"pid":\d+,/);
  },
);

const writePostmasterFile = (dataDir: string, { pid, port }: Opened): void => {
  const folder = join(dataDir, 'postgres');
  const lines = [pid, folder, 1_700_000_000, port, '', '127.0.0.1', '  1 1', 'ready   ', ''];
  writeFileSync(join(folder, 'postmaster.pid'), lines.join('\n'), { mode: 0o600 });
};

const writeUntilBroken = async (client: pg.Client, acknowledged: number[]): Promise<void> => {
  for (let n = (acknowledged.at(-1) ?? 0) + 1; ; n += 1) {
    try {
      await client.query('insert into written values ($1)', [n]);
      acknowledged.push(n);
    } catch (error) {
      // Written before the last kill but never acknowledged: not a loss.
      if (errorCode(error) === '23505') continue;
      return;
    }
  }
};
