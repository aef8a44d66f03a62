import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf, OPEN_TIMEOUT_MS, query, useDataDirs } from '../../testing/data-dirs.ts';
import { canMount, tinyDisk, withMounts } from '../../testing/mounts.ts';
import { findBinaries } from './binaries.ts';
import { folderElsewhere } from './elsewhere.ts';
import { placesIn } from './places.ts';

const { defer, failureInChild, newDataDir, open, openInChild } = useDataDirs();

describe('making the database', { timeout: OPEN_TIMEOUT_MS }, () => {
  test.runIf(process.platform === 'linux')(
    'with initdb killed fails, leaves nothing, and works the next time',
    async () => {
      const dataDir = newDataDir();
      const failing = failureOf(open(dataDir));
      await expect.poll(() => initdbOf(dataDir), { timeout: 10_000, interval: 5 }).not.toBeNull();
      process.kill(initdbOf(dataDir) ?? 0, 'SIGKILL');
      expect((await failing).message).toContain('SIGKILL');
      expect(readdirSync(dataDir).filter((name) => name.includes('.init-'))).toEqual([]);
      const { url } = await open(dataDir);
      expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
    },
  );

  test('works in a folder whose path has spaces, quotes and letters of all kinds', async () => {
    const dataDir = join(newDataDir(), `Gewicht 体重 %20 "o'clock" \${HOME}`);
    const { url } = await open(dataDir);
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('works in a folder whose path is far longer than a socket path may be', async () => {
    const home = newDataDir();
    const dataDir = join(home, 'a'.repeat(200), 'b'.repeat(450 - home.length - 202));
    expect(dataDir).toHaveLength(450);
    const { url } = await open(dataDir);
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test.runIf(canMount)('and serving it needs no shared memory of the system (needs mount)', async () => {
    const dataDir = newDataDir();
    const { opened } = await openInChild(dataDir, { wrap: tinyDisk('/dev/shm', 4) });
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
    const url = `postgres://sleekcoach:${password}@127.0.0.1:${opened.port}/sleekcoach`;
    // Parallel workers are what would use it.
    await query(url, 'alter database sleekcoach set debug_parallel_query = on');
    expect(await query(url, 'select count(*)::int > 0 as some from pg_class')).toEqual([{ some: true }]);
    const settings = await query(url, `select current_setting('dynamic_shared_memory_type') as type`);
    expect(settings).toEqual([{ type: 'mmap' }]);
  });

  test.runIf(canMount)(
    'on a disk that is too small says so, and leaves it as empty as it was (needs mount)',
    async () => {
      const dataDir = newDataDir();
      const [program = '', ...disk] = tinyDisk(dataDir, 16_000);
      const wrap = [
        program,
        ...disk,
        'sh',
        '-c',
        '"$@"; ls "$DIR" | grep init- >&2; exit 1'.replace('$DIR', dataDir),
        'sh',
      ];
      const failure = await failureInChild(dataDir, { wrap });
      expect(failure).toContain('The disk is full: make room');
      expect(failure).not.toMatch(/init-\d+$/m);
    },
  );

  test.runIf(canMount)('works from programs that cannot be written (needs mount)', async () => {
    const { opened } = await openInChild(newDataDir(), { wrap: readOnly(findBinaries().nativeDir) });
    expect(opened.port).toBeGreaterThan(0);
  });
});

describe.runIf(process.getuid?.() === 0)(
  "a DATA_DIR that the server's user cannot get into (needs root)",
  { timeout: OPEN_TIMEOUT_MS },
  () => {
    test('has its database elsewhere, and finds it again when the link to it is lost', async () => {
      const dataDir = inClosedFolder();
      const link = join(dataDir, 'postgres');
      const first = await open(dataDir, { mayUseNamespace: false });
      await query(first.url, 'create table kept as select 7 as n');
      await first.close();
      expect(realpathSync(link)).toMatch(/^\/var\/lib\/sleek-coach\//);

      rmSync(link);
      const second = await open(dataDir, { mayUseNamespace: false });
      expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
    });

    test('whose password is lost with the link names the folder elsewhere, and keeps it', async () => {
      const dataDir = inClosedFolder();
      await (await open(dataDir, { mayUseNamespace: false })).close();
      const elsewhere = readlinkSync(join(dataDir, 'postgres'));
      rmSync(dataDir, { recursive: true });

      const failure = await failureOf(open(dataDir, { mayUseNamespace: false }));
      expect(failure.type).toBe('password-lost');
      expect(failure.message).toContain(elsewhere);
      expect(existsSync(join(elsewhere, 'PG_VERSION'))).toBe(true);
    });
  },
);

/** A DATA_DIR below a folder that is root's alone. Its database elsewhere goes with the test. */
const inClosedFolder = (): string => {
  const closed = mkdtempSync(join(tmpdir(), 'sleek-closed-'));
  const dataDir = join(closed, 'data');
  defer(() => rmSync(closed, { recursive: true, force: true }));
  defer(() => {
    if (elsewhere.startsWith('/var/lib/sleek-coach/'))
      rmSync(dirname(elsewhere), { recursive: true, force: true });
  });
  const elsewhere = folderElsewhere(placesIn(dataDir));
  return dataDir;
};

const readOnly = (folder: string): string[] =>
  withMounts('mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"', folder);

/** The process that makes the database of `dataDir`. */
const initdbOf = (dataDir: string): number | null => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const args = commandLine(pid);
    if (args[0]?.endsWith('/initdb') && args.some((arg) => arg.startsWith(`${dataDir}/postgres.init-`)))
      return Number(pid);
  }
  return null;
};

const commandLine = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
};
