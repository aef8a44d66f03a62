import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hasRedisServer, type RedisServer, startRedisServer } from '../../testing/redis-server.ts';
import { lookIntoRedis } from './look-into-redis.ts';

let server: RedisServer;
beforeAll(async () => {
  if (hasRedisServer) server = await startRedisServer();
});
afterEach(() => server?.thaw());
afterAll(() => server?.[Symbol.asyncDispose]());

const look = () => lookIntoRedis(server.url, { token: null, limitMs: 1000 });

test.skipIf(!hasRedisServer)('a Redis that is well takes a write', async () => {
  expect(await look()).toMatchObject({ writeRefusedAs: null, isReplica: false, maxBytes: null, clients: 1 });
});

test.skipIf(!hasRedisServer)('a full one refuses writes and tells its limit and policy', async () => {
  await server.command('CONFIG SET maxmemory 1mb');
  await server.command('CONFIG SET maxmemory-policy noeviction');
  await server.command('CONFIG SET maxmemory 1');
  expect(await look()).toMatchObject({ writeRefusedAs: 'OOM', maxBytes: 1, policy: 'noeviction' });
  await server.command('CONFIG SET maxmemory 0');
});

test.skipIf(!hasRedisServer)('a replica takes no writes', async () => {
  await server.command('REPLICAOF 127.0.0.1 1');
  expect(await look()).toMatchObject({
    isReplica: true,
    writeRefusedAs: expect.stringMatching(/READONLY|MASTERDOWN/),
  });
  await server.command('REPLICAOF NO ONE');
});

test.skipIf(!hasRedisServer)(
  'a frozen one, one that wants a password and one that is gone are told apart',
  async () => {
    server.freeze();
    await expect(look()).rejects.toThrow(/timed out/i);
    server.thaw();
    await server.restart('hush');
    await expect(look()).rejects.toThrow(/^NOAUTH/);
    await server.kill();
    await expect(look()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  },
);
