import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from 'vitest';
import { type DataDirLock, readOwner, takeOwnership } from './data-dir-lock.ts';
import { startTimeTicks } from './embedded-postgres/process-identity.ts';
import { firstClosedFolder } from './embedded-postgres/server-user.ts';

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

describe('one owner', () => {
  test('is named to others, with its address once it serves, until it lets go', async () => {
    const dataDir = newDataDir();
    expect(readOwner(dataDir)).toBeNull();
    const owner = await own(dataDir);
    expect(readOwner(dataDir)).toEqual({ pid: process.pid, address: null });

    owner.publish({ address: 'http://127.0.0.1:8000' });
    const refusal = { type: 'data-dir-owned', pid: process.pid, address: 'http://127.0.0.1:8000' };
    expect(await takeOwnership(dataDir)).toEqual({ ok: false, error: refusal });

    owner.release();
    expect(readOwner(dataDir)).toBeNull();
    await own(dataDir);
  });

  test('that let go does not touch the note of the next', async () => {
    const dataDir = newDataDir();
    const first = await own(dataDir);
    first.release();
    const second = await own(dataDir);
    second.publish({ address: 'http://127.0.0.1:8001' });
    first.publish({ address: 'http://127.0.0.1:8000' });
    first.release();
    expect(readOwner(dataDir)?.address).toBe('http://127.0.0.1:8001');
  });

  test('killed with its lock leaves the folder free', async () => {
    const dataDir = newDataDir();
    const child = spawnOwner(dataDir);
    expect(await firstLine(child)).toBe('owner');
    expect(readOwner(dataDir)?.pid).toBe(child.pid);
    expect(await takeOwnership(dataDir)).toMatchObject({ ok: false, error: { pid: child.pid } });

    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readOwner(dataDir)).toBeNull();
    await own(dataDir);
  });

  test('wins when several start at the same moment', async () => {
    const dataDir = newDataDir();
    const verdicts = await Promise.all(Array.from({ length: 5 }, () => firstLine(spawnOwner(dataDir))));
    expect(verdicts.filter((verdict) => verdict === 'owner')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'data-dir-owned')).toHaveLength(4);
  });
});

describe('a note', () => {
  test.runIf(process.platform === 'linux')('whose number was given to another process names nobody', () => {
    const dataDir = newDataDir();
    const ticks = startTimeTicks(process.pid) ?? 0;
    const write = (startedAt: number) =>
      writeFileSync(
        join(dataDir, 'owner.json'),
        JSON.stringify({ pid: process.pid, startTimeTicks: startedAt }),
      );
    write(ticks);
    expect(readOwner(dataDir)?.pid).toBe(process.pid);
    write(ticks - 1);
    expect(readOwner(dataDir)).toBeNull();
  });

  test.runIf(process.platform === 'linux')('of a zombie names nobody', async () => {
    const dataDir = newDataDir();
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    cleanups.push(() => parent.kill('SIGKILL'));
    const pid = Number(await firstLine(parent));
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(' Z ');
    writeFileSync(join(dataDir, 'owner.json'), JSON.stringify({ pid, startTimeTicks: startTimeTicks(pid) }));
    expect(readOwner(dataDir)).toBeNull();
  });

  test('that is damaged names nobody', () => {
    const dataDir = newDataDir();
    writeFileSync(join(dataDir, 'owner.json'), '{"pid":');
    expect(readOwner(dataDir)).toBeNull();
  });
});

test('a folder that cannot be made is reported, not thrown', async () => {
  const file = join(newDataDir(), 'file');
  writeFileSync(file, '');
  expect(await takeOwnership(join(file, 'data'))).toMatchObject({
    ok: false,
    error: { type: 'data-dir-unusable', message: expect.stringContaining('DATA_DIR') },
  });
});

test('an owner who cannot write its name down owns nothing, and leaves the folder to the next try', async () => {
  const dataDir = newDataDir();
  mkdirSync(join(dataDir, 'owner.json'));
  expect(await takeOwnership(dataDir)).toMatchObject({ ok: false, error: { type: 'data-dir-unusable' } });
  expect(readdirSync(dataDir)).not.toContain('owner.json.new');

  rmdirSync(join(dataDir, 'owner.json'));
  await own(dataDir);
});

test.runIf(process.getuid?.() === 0 && firstClosedFolder(import.meta.dirname, 65534) === null)(
  'a folder of another user is reported, though he may look into it (needs root, and a checkout that others may enter)',
  async () => {
    const dataDir = newDataDir();
    const owner = await own(dataDir);
    owner.release();
    chmodSync(dataDir, 0o755);
    expect(await firstLine(spawnOwner(dataDir, 65534))).toBe('data-dir-unusable');
    await own(dataDir);
  },
);

const newDataDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'sleek-owner-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

const own = async (dataDir: string): Promise<DataDirLock> => {
  const taken = await takeOwnership(dataDir);
  if (!taken.ok) throw new Error(`expected to own ${dataDir}: ${taken.error.type}`);
  cleanups.push(() => taken.value.release());
  return taken.value;
};

const OWNER = `
  const { takeOwnership } = await import(${JSON.stringify(import.meta.resolve('./data-dir-lock.ts'))});
  const taken = await takeOwnership(process.argv[1]);
  console.log(taken.ok ? 'owner' : taken.error.type);
  setTimeout(() => {}, 60_000);
`;

const spawnOwner = (dataDir: string, uid?: number): ChildProcess => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', OWNER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  cleanups.push(() => child.kill('SIGKILL'));
  return child;
};

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the child has no output');
  const [line] = await once(createInterface(child.stdout), 'line', { signal: AbortSignal.timeout(20_000) });
  return line;
};
