import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, joinEmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres.ts';
import { EmbeddedPostgresFailure, errorCode } from './failure.ts';
import { isProcessAlive } from './process-identity.ts';
import { firstClosedFolder } from './server-user.ts';

const TIMEOUT_MS = 40_000;
const isRoot = process.getuid?.() === 0;
/** Some tests run our own code as another user, who must be able to get at it. */
const othersMayEnter = firstClosedFolder(import.meta.dirname, 65534) === null;
const isLinux = process.platform === 'linux';

const cleanups: (() => unknown)[] = [];

/** Making a database takes a second: most tests begin with a copy of this one. */
const template = mkdtempSync(join(tmpdir(), 'sleek-postgres-template-'));

beforeAll(async () => {
  const made = await openEmbeddedPostgres({ dataDir: template, durable: false, log: () => {} });
  await made.close();
}, TIMEOUT_MS);

afterAll(() => rmSync(template, { recursive: true, force: true }));

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

describe('a folder of its own', { timeout: TIMEOUT_MS }, () => {
  test('is made at the first start and kept over the next', async () => {
    const dataDir = newDataDir();
    const first = await open(dataDir);
    await query(first.url, 'create table kept as select 7 as n');
    await first.close();
    expect(isProcessAlive(first.pid)).toBe(false);

    const second = await open(dataDir);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('is served on loopback only, behind a password that others cannot read', async () => {
    const dataDir = newStoppedDataDir();
    const { url, port } = await open(dataDir);
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o077).toBe(0);
    const stranger = query(`postgres://sleekcoach:guess@127.0.0.1:${port}/sleekcoach`, 'select 1');
    await expect(stranger).rejects.toMatchObject({ code: '28P01' });
  });

  test('sorts by bytes on every host and still folds letters beyond ASCII', async () => {
    const { url } = await open(newStoppedDataDir());
    const rows = await query(url, `select x from (values ('b'), ('Z'), ('ä'), ('a')) v(x) order by x`);
    expect(rows.map(({ x }) => x)).toEqual(['Z', 'a', 'b', 'ä']);
    expect(await query(url, `select lower('MÜSLI') as word`)).toEqual([{ word: 'müsli' }]);
  });

  test('keeps what members write out of the server log when a statement fails', async () => {
    const dataDir = newStoppedDataDir();
    const { url } = await open(dataDir);
    await expect(query(url, `select 'my secret weight'::int`)).rejects.toThrow('invalid input syntax');
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('secret');
  });
});

describe('a starter that dies', { timeout: TIMEOUT_MS }, () => {
  test('leaves a server that the next start adopts and owns', async () => {
    const dataDir = newStoppedDataDir();
    const { child, opened } = await openInChild(dataDir);
    await kill(child);
    expect(isProcessAlive(opened.pid)).toBe(true);

    const adopter = await open(dataDir);
    expect(adopter).toMatchObject({ adopted: true, pid: opened.pid, port: opened.port });
    await adopter.close();
    expect(isProcessAlive(opened.pid)).toBe(false);
  });

  test('leaves no server when it ends by itself without closing', async () => {
    const dataDir = newStoppedDataDir();
    const { child, opened } = await openInChild(dataDir);
    child.stdin?.end();
    await once(child, 'exit');
    await expect.poll(() => isProcessAlive(opened.pid), { timeout: 5_000 }).toBe(false);
  });

  test('half-way through making the database leaves nothing in the way of the next', async () => {
    const dataDir = newDataDir();
    const child = spawnOpener(dataDir);
    await expect
      .poll(() => readdirSync(dataDir).some((name) => /\.init-\d+$/.test(name)), {
        timeout: 10_000,
        interval: 5,
      })
      .toBe(true);
    await kill(child);

    const { url } = await open(dataDir);
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('with a throw-away server leaves one that is restarted before it holds durable data', async () => {
    const dataDir = newStoppedDataDir();
    const { child, opened } = await openInChild(dataDir);
    await kill(child);

    const durable = await openEmbeddedPostgres({ dataDir, log: () => {} });
    cleanups.push(() => durable.close());
    expect(durable.pid).not.toBe(opened.pid);
    expect(await query(durable.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });
});

describe('a server that dies', { timeout: TIMEOUT_MS }, () => {
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

  test('and whose number went to another process is not taken for alive', async () => {
    const dataDir = newStoppedDataDir();
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    cleanups.push(() => kill(bystander));
    writePostmasterFile(dataDir, { pid: bystander.pid ?? 0, port: 1 });

    expect((await open(dataDir)).adopted).toBe(false);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });

  test.runIf(isLinux)('and stays a zombie is not taken for alive', async () => {
    const dataDir = newStoppedDataDir();
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    cleanups.push(() => kill(parent));
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

describe('several processes', { timeout: TIMEOUT_MS }, () => {
  test('of two opening at the same moment one opens and the other is refused, and can join', async () => {
    const dataDir = newStoppedDataDir();
    const outcomes = await Promise.allSettled([open(dataDir), open(dataDir)]);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    const opened = outcomes.find((outcome) => outcome.status === 'fulfilled');
    expect(refused?.reason).toMatchObject({ type: 'already-open' });
    expect(await joinEmbeddedPostgres(dataDir)).toMatchObject({
      url: opened?.value.url,
      pid: opened?.value.pid,
    });
  });

  test('one that joins waits for the server that another is just starting', async () => {
    const dataDir = newDataDir();
    const [joined, { opened }] = await Promise.all([joinEmbeddedPostgres(dataDir), openInChild(dataDir)]);
    expect(joined.pid).toBe(opened.pid);
    expect(await query(joined.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('one that joins where nobody serves is told so', async () => {
    const joining = joinEmbeddedPostgres(newDataDir(), { timeoutMs: 50 });
    await expect(joining).rejects.toMatchObject({ type: 'not-running' });
  });
});

describe('what cannot work', { timeout: TIMEOUT_MS }, () => {
  test('a database whose password is gone says which file to bring back', async () => {
    const dataDir = newStoppedDataDir();
    rmSync(join(dataDir, 'postgres.password'));
    const failure = await failureOf(open(dataDir));
    expect(failure.type).toBe('password-lost');
    expect(failure.message).toContain(join(dataDir, 'postgres.password'));
  });

  test('a server that does not start shows the end of its log, and the folder is free again', async () => {
    const dataDir = newStoppedDataDir();
    const settings = join(dataDir, 'postgres', 'postgresql.conf');
    const good = readFileSync(settings);
    writeFileSync(settings, 'no_such_setting = 1\n');
    const failure = await failureOf(open(dataDir));
    expect(failure.type).toBe('start-failed');
    expect(failure.message).toContain('no_such_setting');

    writeFileSync(settings, good);
    expect((await open(dataDir)).adopted).toBe(false);
  });

  test.runIf(isRoot && isLinux && othersMayEnter)(
    'a folder of another user is named with what to do (needs root, and a checkout that others may enter)',
    async () => {
      const failure = await failureInChild(newDataDir(), 65534);
      expect(failure).toContain('DATA_DIR');
      expect(failure).toContain('chown');
    },
  );
});

describe.runIf(isRoot && isLinux)('started by root (needs root)', { timeout: TIMEOUT_MS }, () => {
  test('serves from a folder closed to everybody else', async () => {
    const dataDir = newDataDir();
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    const { url } = await open(dataDir);
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('without user namespaces serves as another user, who then keeps the folder', async () => {
    const dataDir = newDataDir();
    const first = await open(dataDir, { mayUseNamespace: false });
    const owner = statSync(join(dataDir, 'postgres')).uid;
    expect(owner).not.toBe(0);
    expect(statSync(`/proc/${first.pid}`).uid).toBe(owner);
    await first.close();

    const second = await open(dataDir);
    expect(statSync(`/proc/${second.pid}`).uid).toBe(owner);
  });

  test('without user namespaces takes over a folder that root served before', async () => {
    const dataDir = newStoppedDataDir();
    const { url } = await open(dataDir, { mayUseNamespace: false });
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test.runIf(othersMayEnter)(
    'leaves the door open for an ordinary user (needs a checkout that others may enter)',
    async () => {
      const home = newDataDir();
      execFileSync('chown', ['65534:65534', home]);
      const { opened } = await openInChild(home, 65534);
      expect(statSync(`/proc/${opened.pid}`).uid).toBe(65534);
    },
  );
});

type Opened = { pid: number; port: number };

const newDataDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'sleek-postgres-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return dir;
};

const newStoppedDataDir = (): string => {
  const dataDir = newDataDir();
  for (const name of ['postgres', 'postgres.password']) {
    cpSync(join(template, name), join(dataDir, name), { recursive: true });
  }
  return dataDir;
};

const open = async (dataDir: string, more: { mayUseNamespace?: boolean } = {}): Promise<EmbeddedPostgres> => {
  const opened = await openEmbeddedPostgres({ dataDir, durable: false, log: () => {}, ...more });
  cleanups.push(() => opened.close());
  return opened;
};

const failureOf = async (opening: Promise<unknown>): Promise<EmbeddedPostgresFailure> => {
  const outcome = await opening.catch((error: unknown) => error);
  if (outcome instanceof EmbeddedPostgresFailure) return outcome;
  throw new Error(`expected a failure, got ${outcome}`);
};

const OPENER = `
  const { openEmbeddedPostgres } = await import(${JSON.stringify(import.meta.resolve('./embedded-postgres.ts'))});
  const opened = await openEmbeddedPostgres({ dataDir: process.argv[1], durable: false, log: () => {} });
  console.log(JSON.stringify({ pid: opened.pid, port: opened.port }));
  process.stdin.resume().on('end', () => process.exit(0));
`;

const spawnOpener = (dataDir: string, uid?: number): ChildProcess => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', OPENER, dataDir], {
    stdio: ['pipe', 'pipe', uid === undefined ? 'inherit' : 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  cleanups.push(() => kill(child));
  return child;
};

const openInChild = async (
  dataDir: string,
  uid?: number,
): Promise<{ child: ChildProcess; opened: Opened }> => {
  const child = spawnOpener(dataDir, uid);
  const opened: Opened = JSON.parse(await firstLine(child));
  cleanups.push(() => killServer(opened.pid));
  return { child, opened };
};

const failureInChild = async (dataDir: string, uid: number): Promise<string> => {
  const child = spawnOpener(dataDir, uid);
  const output: string[] = [];
  child.stderr?.on('data', (chunk) => output.push(String(chunk)));
  await once(child, 'close');
  return output.join('');
};

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the child has no output');
  const [line] = await once(createInterface(child.stdout), 'line', {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return line;
};

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

/** Kills a server with all its processes at once, as the kernel does when memory runs out. */
const killServer = (pid: number): void => {
  if (!isProcessAlive(pid)) return;
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  for (const victim of [pid, ...children.trim().split(/\s+/).filter(Boolean).map(Number)]) {
    try {
      process.kill(victim, 'SIGKILL');
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error;
    }
  }
};

const writePostmasterFile = (dataDir: string, { pid, port }: Opened): void => {
  const folder = join(dataDir, 'postgres');
  const lines = [pid, folder, 1_700_000_000, port, '', '127.0.0.1', '  1 1', 'ready   ', ''];
  writeFileSync(join(folder, 'postmaster.pid'), lines.join('\n'), { mode: 0o600 });
};

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  return client;
};

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = await connect(url);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
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
