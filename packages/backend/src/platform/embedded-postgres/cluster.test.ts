import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf, OPEN_TIMEOUT_MS, query, useDataDirs } from '../../testing/data-dirs.ts';
import { firstClosedFolder } from './server-user.ts';

const isRoot = process.getuid?.() === 0;
/** Some tests run our own code as another user, who must be able to get at it. */
const othersMayEnter = firstClosedFolder(import.meta.dirname, 65534) === null;
const isLinux = process.platform === 'linux';

const { failureInChild, newDataDir, newStoppedDataDir, open, openInChild } = useDataDirs();

describe('what cannot work', { timeout: OPEN_TIMEOUT_MS }, () => {
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
      const failure = await failureInChild(newDataDir(), { uid: 65534 });
      expect(failure).toContain('DATA_DIR');
      expect(failure).toContain('chown');
    },
  );
});

describe.runIf(isRoot && isLinux)('started by root (needs root)', { timeout: OPEN_TIMEOUT_MS }, () => {
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
      const { opened } = await openInChild(home, { uid: 65534 });
      expect(statSync(`/proc/${opened.pid}`).uid).toBe(65534);
    },
  );
});
