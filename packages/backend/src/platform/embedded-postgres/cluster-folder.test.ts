import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf, OPEN_TIMEOUT_MS, query, useDataDirs } from '../../testing/data-dirs.ts';

const { newDataDir, newStoppedDataDir, open } = useDataDirs();

describe('a database that is out of sight is never replaced by a new one', {
  timeout: OPEN_TIMEOUT_MS,
}, () => {
  test('behind a link that leads nowhere: says what the link points to, and opens once it is back', async () => {
    const dataDir = newStoppedDataDir();
    const cluster = join(dataDir, 'postgres');
    const disk = join(newDataDir(), 'disk');
    symlinkSync(disk, `${cluster}.link`);
    renameSync(cluster, `${disk}.unmounted`);
    renameSync(`${cluster}.link`, cluster);

    const failure = await failureOf(open(dataDir));
    expect(failure).toMatchObject({ type: 'data-dir-unusable' });
    expect(failure.message).toContain(disk);
    expect(failure.message).toContain('remove the link');

    renameSync(`${disk}.unmounted`, disk);
    const { url } = await open(dataDir);
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('whose folder is away for a while finds its password unchanged', async () => {
    const dataDir = newStoppedDataDir();
    const cluster = join(dataDir, 'postgres');
    renameSync(cluster, `${cluster}.away`);
    const other = await open(dataDir);
    await other.close();
    rmSync(cluster, { recursive: true });

    renameSync(`${cluster}.away`, cluster);
    const { url } = await open(dataDir);
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('with PG_VERSION lost: refused, with neither its files nor its password touched', async () => {
    const dataDir = newStoppedDataDir();
    rmSync(join(dataDir, 'postgres/PG_VERSION'));
    const before = readdirSync(join(dataDir, 'postgres')).sort();
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8');

    const failure = await failureOf(open(dataDir));
    expect(failure.type).toBe('data-dir-unusable');
    expect(failure.message).toContain('no PG_VERSION');
    expect(readdirSync(join(dataDir, 'postgres')).sort()).toEqual(before);
    expect(readFileSync(join(dataDir, 'postgres.password'), 'utf8')).toBe(password);
  });

  test('that is a file: refused', async () => {
    const dataDir = newDataDir();
    writeFileSync(join(dataDir, 'postgres'), 'precious');
    expect((await failureOf(open(dataDir))).message).toContain('is not a folder');
    expect(readFileSync(join(dataDir, 'postgres'), 'utf8')).toBe('precious');
  });
});

describe('a database of another PostgreSQL', { timeout: OPEN_TIMEOUT_MS }, () => {
  test.each(['17', '19'])('%s is named, with what to do', async (major) => {
    const dataDir = newStoppedDataDir();
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), `${major}\n`);
    const failure = await failureOf(open(dataDir));
    expect(failure.type).toBe('other-version');
    expect(failure.message).toContain(`made by PostgreSQL ${major}, and the built-in one is PostgreSQL 18`);
    expect(failure.message).toContain('DATABASE_URL');
  });

  test.each(['', 'seventeen'])('whose PG_VERSION says "%s" is called damaged', async (text) => {
    const dataDir = newStoppedDataDir();
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), text);
    expect((await failureOf(open(dataDir))).message).toContain('damaged PG_VERSION');
  });
});

describe('a place for the database', { timeout: OPEN_TIMEOUT_MS }, () => {
  test('may be an empty folder', async () => {
    const dataDir = newDataDir();
    mkdirSync(join(dataDir, 'postgres'));
    await open(dataDir);
  });

  test('may be a link to an empty folder, and the database is made there', async () => {
    const dataDir = newDataDir();
    const disk = join(newDataDir(), 'disk');
    mkdirSync(disk);
    symlinkSync(disk, join(dataDir, 'postgres'));
    await open(dataDir);
    expect(readFileSync(join(disk, 'PG_VERSION'), 'utf8')).toBe('18\n');
  });

  test('keeps nothing of a database that could not be made', async () => {
    const dataDir = newDataDir();
    // initdb takes the first line of the password file; a NUL byte ends it early and it is empty.
    writeFileSync(join(dataDir, 'postgres.password'), '\0\n');
    expect((await failureOf(open(dataDir))).type).toBe('init-failed');
    expect(readdirSync(dataDir).filter((name) => name.includes('.init-'))).toEqual([]);
  });
});
