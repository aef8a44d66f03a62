import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kill, OPEN_TIMEOUT_MS, query, useDataDirs } from '../../testing/data-dirs.ts';
import { joinEmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres.ts';
import { isProcessAlive } from './process-identity.ts';

const { defer, newDataDir, newStoppedDataDir, open, openInChild, spawnOpener } = useDataDirs();

describe('a folder of its own', { timeout: OPEN_TIMEOUT_MS }, () => {
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

describe('a starter that dies', { timeout: OPEN_TIMEOUT_MS }, () => {
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
    defer(() => durable.close());
    expect(durable.pid).not.toBe(opened.pid);
    expect(await query(durable.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });
});

describe('several processes', { timeout: OPEN_TIMEOUT_MS }, () => {
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
