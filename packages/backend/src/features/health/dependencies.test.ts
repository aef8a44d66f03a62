import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { noCounters } from '../../platform/counters.ts';
import { silentLog } from '../../platform/log.ts';
import { openObjects } from '../../platform/objects/open-objects.ts';
import { createS3Objects } from '../../platform/objects/s3-objects.ts';
import { openRedis } from '../../platform/redis/redis.ts';
import { secretPlaceOf } from '../../platform/secret-place.ts';
import { Redacted } from '../../secrets.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { databaseBehindProxy } from '../../testing/loopback-proxy.ts';
import { makePhotoBuckets, type PhotoBuckets } from '../../testing/photo-buckets.ts';
import { hasRadosgw, type Radosgw, startRadosgw } from '../../testing/radosgw.ts';
import { hasRedisServer, startRedisServer } from '../../testing/redis-server.ts';
import { testConfig, testNow } from '../../testing/test-app.ts';
import {
  databaseDependency,
  mailDependency,
  photoStoreDependency,
  redisDependency,
  secretsDependency,
} from './dependencies.ts';
import { type Dependency, watchDependency } from './watch-dependency.ts';

const never = 60_000;
/** As a server that starts now finds it. */
const seenOf = async (dependency: Dependency) => {
  const { status, detail } = await watchDependency(dependency, { clock: createFakeClock(testNow) }).read(
    never,
  );
  return { status, detail };
};
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sleek-health-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the database', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh[Symbol.asyncDispose]());
  const dependency = (url: string, waiting = 0) =>
    databaseDependency({ url: () => url, pool: () => ({ idle: 0, busy: 2, waiting }), poolSize: 10 });

  test('is up where a new connection is answered', async () => {
    expect(await seenOf(dependency(fresh.url))).toEqual({
      status: 'up',
      detail: 'answers; 2 of 10 connections are busy',
    });
  });

  test('is degraded while more requests wait for a connection than there are', async () => {
    expect(await seenOf(dependency(fresh.url, 10))).toMatchObject({ status: 'degraded' });
  });

  test('is down when it takes connections and says nothing', async () => {
    await using proxy = await databaseBehindProxy(fresh.url);
    proxy.freeze();
    const { status, detail } = await seenOf(dependency(proxy.url));
    expect(status).toBe('down');
    expect(detail).toMatch(/^no answer (within 2 s|in time)$/);
  });

  test('is down when nothing listens, and when it refuses the password or has no such name', async () => {
    await using proxy = await databaseBehindProxy(fresh.url);
    const url = new URL(proxy.url);
    await proxy.cut();
    expect(await seenOf(dependency(url.href))).toEqual({
      status: 'down',
      detail: 'nothing listens at its address',
    });
    const other = new URL(fresh.url);
    other.pathname = '/no_such_database';
    expect(await seenOf(dependency(other.href))).toEqual({
      status: 'down',
      detail: 'there is no such database',
    });
  });
});

describe.runIf(hasRedisServer)('redis', () => {
  test('is up, down when it is frozen or gone, and degraded when its memory is full', async () => {
    await using server = await startRedisServer();
    using redis = openRedis(server.url, { log: silentLog, counters: noCounters });
    const dependency = redisDependency(redis);
    // The first look comes before there is a connection.
    expect(redis.client.status).not.toBe('ready');
    expect(await seenOf(dependency)).toEqual({ status: 'up', detail: 'answers and takes writes' });
    await server.command('CONFIG SET maxmemory 1');
    expect(await seenOf(dependency)).toEqual({
      status: 'degraded',
      detail: 'its memory is full: it takes no writes',
    });
    await server.command('CONFIG SET maxmemory 0');
    server.freeze();
    expect(await seenOf(dependency)).toEqual({ status: 'down', detail: 'no answer in time' });
    server.thaw();
    await server.kill();
    expect(await seenOf(dependency)).toMatchObject({ status: 'down' });
    await server.restart();
    await expect.poll(() => seenOf(dependency), { timeout: 5000 }).toMatchObject({ status: 'up' });
  });

  test('that is not used is no fault', async () => {
    expect(await seenOf(redisDependency(null))).toMatchObject({ status: 'not_configured' });
  });
});

describe('a folder of photos', () => {
  const photosIn = (folder: string) => {
    const config = { ...testConfig, objects: { kind: 'folder', folder } as const };
    const platform = {
      secrets: { dataKeys: () => new Redacted('x') },
      clock: createFakeClock(testNow),
      servedAt: '/x/',
    };
    return photoStoreDependency(openObjects(config, platform).objects, 'folder');
  };

  test('is up where it can be used, and down where a file stands in its place', async () => {
    const folder = newFolder();
    expect(await seenOf(photosIn(folder))).toEqual({ status: 'up', detail: 'the folder can be used' });
    writeFileSync(join(folder, 'file'), '');
    expect(await seenOf(photosIn(join(folder, 'file')))).toMatchObject({ status: 'down' });
  });
});

describe.runIf(hasRadosgw)('a bucket of photos', { timeout: 60_000 }, () => {
  let gateway: Radosgw;
  let buckets: PhotoBuckets;
  beforeAll(async () => {
    gateway = await startRadosgw();
    buckets = await makePhotoBuckets(gateway, 'http://localhost');
  }, 60_000);
  afterAll(() => gateway[Symbol.asyncDispose]());
  const clock = createFakeClock(new Date().toISOString());
  const bucket = (changes: Partial<PhotoBuckets['config']> = {}) =>
    photoStoreDependency(createS3Objects({ ...buckets.alone('photos'), ...changes, clock }), 's3');

  test('is up where it answers, and down where it refuses access', async () => {
    expect(await seenOf(bucket())).toEqual({ status: 'up', detail: 'the bucket answers' });
    const stranger = { accessKeyId: new Redacted('x'.repeat(20)), secretAccessKey: new Redacted('hush') };
    expect(await seenOf(bucket({ credentials: stranger }))).toEqual({
      status: 'down',
      detail: 'it refuses access: check keys, role and bucket policy',
    });
  });

  test('is down when it is frozen, and when it is gone', async () => {
    gateway.freeze();
    expect(await seenOf(bucket())).toEqual({ status: 'down', detail: 'no answer within 2 s' });
    gateway.thaw();
    await gateway.stop();
    expect(await seenOf(bucket())).toEqual({ status: 'down', detail: 'nothing listens at its address' });
  });
});

describe('the secrets', () => {
  test('are no fault without a folder, up where all can be read, and degraded by name where one cannot', async () => {
    expect(await seenOf(secretsDependency(null))).toMatchObject({ status: 'not_configured' });
    const dir = newFolder();
    writeFileSync(join(dir, 'db-password'), 'hush');
    const inFolder = (secretsDir: string) =>
      secretsDependency(secretPlaceOf({ secretsDir, awsSecrets: null }));
    expect(await seenOf(inFolder(dir))).toEqual({ status: 'up', detail: '1 secrets can be read' });
    writeFileSync(join(dir, 'jwt-secret-key'), '');
    mkdirSync(join(dir, 'data-key'));
    const { status, detail } = await seenOf(inFolder(dir));
    expect(status).toBe('degraded');
    expect(detail).toMatch(/data-key: .*; the former ones stay in force/);
    expect(detail).toContain('jwt-secret-key: the file is empty');
    expect(detail).not.toContain('hush');
    expect(await seenOf(inFolder(join(dir, 'gone')))).toMatchObject({ status: 'degraded' });
  });
});

describe('mail', () => {
  const dependency = (url: string) => mailDependency(new Redacted(url));

  test('is up where the server lets us in, and down where it refuses the login', async () => {
    await using server = await smtpServer();
    expect(await seenOf(dependency(server.url.replace('//', '//me:right@')))).toEqual({
      status: 'up',
      detail: 'the mail server lets us in',
    });
    expect(await seenOf(dependency(server.url.replace('//', '//me:wrong@')))).toEqual({
      status: 'down',
      detail: 'it refuses the login',
    });
  });

  test('is down where nothing listens, and where nobody speaks', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const quick = { ...dependency(`smtp://127.0.0.1:${port}`), limitMs: 50 };
    expect(await seenOf(quick)).toEqual({ status: 'down', detail: 'no answer within 0.05 s' });
    silent.close();
    expect(await seenOf(dependency('smtp://127.0.0.1:1'))).toMatchObject({ status: 'down' });
  });

  test('without a server is no fault', async () => {
    expect(await seenOf(mailDependency(null))).toMatchObject({ status: 'not_configured' });
  });
});

async function smtpServer() {
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ password }, _session, done) =>
      password === 'right' ? done(null, { user: 'me' }) : done(new Error('no')),
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
