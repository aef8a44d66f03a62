import { dependenciesHealth, dependencyNames } from '@sleek/contract/health';
import { describe, expect, test } from 'vitest';
import { Redacted } from '../../secrets.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { databaseBehindProxy } from '../../testing/loopback-proxy.ts';
import { hasRedisServer, startRedisServer } from '../../testing/redis-server.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import { freshMs } from './watch-dependency.ts';

const statusOf = async (app: TestApp, name: string) => {
  const { body } = await app.send('GET', '/health/dependencies');
  const health = dependenciesHealth.parse(body);
  return { overall: health.status, ...health.dependencies.find((one) => one.name === name) };
};

const headOf = async ({ address }: TestApp, path: string) =>
  (await fetch(`${address}${path}`, { method: 'HEAD' })).status;

describe('GET /health/ready', () => {
  test('200 where the database answers, to everybody, never cached, and only to GET', async () => {
    await using app = await openTestApp();
    const { status, body, headers } = await app.send('GET', '/health/ready');
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ready' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await headOf(app, '/health/ready')).toBe(405);
    expect((await app.send('GET', '/health')).text).toBe('{"status":"healthy"}');
  });

  test('503 while the database is frozen or gone, while the process goes on answering, then 200', async () => {
    await using fresh = await freshDatabase();
    await using proxy = await databaseBehindProxy(fresh.url);
    await using app = await openTestApp({}, { databaseUrl: proxy.url });
    const ready = async () => {
      app.clock.advanceMs(freshMs);
      return (await app.send('GET', '/health/ready')).status;
    };
    expect(await ready()).toBe(200);
    proxy.freeze();
    expect(await ready()).toBe(503);
    const { body } = await app.send('GET', '/health/ready');
    expect(body).toMatchObject({ type: 'urn:sleek-coach:problem:database-unavailable' });
    expect(await statusOf(app, 'database')).toMatchObject({ overall: 'down', status: 'down' });
    expect((await app.send('GET', '/health')).status).toBe(200);
    proxy.thaw();
    await expect.poll(ready, { timeout: 10_000 }).toBe(200);
    await proxy.cut();
    expect(await ready()).toBe(503);
    await proxy.mend();
    await expect.poll(ready, { timeout: 10_000 }).toBe(200);
  });
});

describe('GET /health/dependencies', () => {
  test('tells anybody what works, and nothing of how', async () => {
    await using app = await openTestApp({ mail: { ...nowhere, outbox: '/nonexistent' } });
    const { status, body, text, headers } = await app.send('GET', '/health/dependencies');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    const { dependencies } = dependenciesHealth.parse(body);
    expect(dependencies.map(({ name }) => name).sort()).toEqual([...dependencyNames].sort());
    await expect.poll(() => statusOf(app, 'mail')).toMatchObject({ status: 'down', detail: 'does not work' });
    expect(await statusOf(app, 'database')).toMatchObject({ status: 'up', detail: 'works' });
    expect(text).not.toMatch(/hush|127\.0\.0\.1|connections/);
    expect(await headOf(app, '/health/dependencies')).toBe(405);
  });

  test('tells the operator why, on the port of metrics, and counts them there', async () => {
    await using app = await openTestApp({
      ops: { host: '127.0.0.1', port: 0 },
      mail: { ...nowhere, outbox: '/nonexistent' },
    });
    const page = new URL('/health/dependencies', app.metricsAddress ?? '');
    const detailOf = async (name: string) => {
      const { dependencies } = dependenciesHealth.parse(await (await fetch(page)).json());
      return dependencies.find((one) => one.name === name)?.detail;
    };
    await expect.poll(() => detailOf('mail')).toBe('no connection comes about');
    expect(await detailOf('database')).toMatch(/^answers; \d+ of 10 connections are busy$/);
    const metrics = await (await fetch(app.metricsAddress ?? '')).text();
    expect(metrics).toMatch(/^dependency_up\{dependency="database"\} 1$/m);
    expect(metrics).toMatch(/^dependency_up\{dependency="mail"\} 0$/m);
    expect(metrics).not.toMatch(/dependency="redis"/);
  });

  test.runIf(hasRedisServer)('is degraded, not down, without Redis', async () => {
    await using redis = await startRedisServer();
    await using app = await openTestApp({ rateLimits: true, redisUrl: new Redacted(redis.url) });
    const redisNow = () => {
      app.clock.advanceMs(freshMs);
      return statusOf(app, 'redis');
    };
    await expect.poll(redisNow).toMatchObject({ overall: 'up', status: 'up' });
    await redis.kill();
    await expect.poll(redisNow).toMatchObject({ overall: 'degraded', status: 'down' });
    expect((await app.send('GET', '/health/ready')).status).toBe(200);
  });
});

const nowhere = { smtpUrl: new Redacted('smtp://me:hush@127.0.0.1:1'), from: 'x@example.com' };
