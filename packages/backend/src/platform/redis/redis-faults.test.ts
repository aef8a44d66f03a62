import { problem } from '@sleek/contract/errors';
import { routes } from '@sleek/contract/routes';
import { err, ok } from '@sleek/domain/result';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDoors } from '../../edge/doors.ts';
import { createGate } from '../../edge/gate.ts';
import { createServer } from '../../edge/server.ts';
import { Redacted } from '../../secrets.ts';
import { bareOptions, type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { hasRedisServer, type RedisServer, startRedisServer } from '../../testing/redis-server.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { noCounters } from '../counters.ts';
import { silentLog } from '../log.ts';
import { createRedisLimits } from '../rate-limits/redis-limits.ts';
import { openRedis } from './redis.ts';

/** One of several processes behind the same address: an edge whose log-ins all fail. */
type Instance = AsyncDisposable & { address: string; lines: LogLine[] };

async function openInstance(url: string): Promise<Instance> {
  const lines: LogLine[] = [];
  const redis = openRedis(url, { log: recordingLog(lines), counters: noCounters });
  const server = await createServer({ ...bareOptions, trustProxy: true });
  const doors = createDoors(server, {
    authenticate: async () => null,
    checkResponses: false,
    log: silentLog,
    gate: createGate({
      limits: createRedisLimits(redis),
      keySecret: () => 'the same everywhere',
      onRefused: () => {},
    }),
  });
  doors.open(routes.apiRoot, async () => ok({ message: 'here' }));
  doors.open(routes.logIn, async () => err(problem('wrong-credentials', 'E-mail or password is wrong.')));
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    lines,
    async [Symbol.asyncDispose]() {
      await server.close();
      redis[Symbol.dispose]();
    },
  };
}

let redis: RedisServer;
let instances: [Instance, Instance];
beforeEach(async () => {
  if (!hasRedisServer) return;
  redis = await startRedisServer();
  instances = [await openInstance(redis.url), await openInstance(redis.url)];
});
afterEach(async () => {
  if (!hasRedisServer) return;
  for (const instance of instances) await instance[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
});

let addresses = 0;
const newAddress = () => `10.${(++addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

const look = ({ address }: Instance, from: string) =>
  fetch(`${address}/api/v1/`, { headers: { 'x-forwarded-for': from } });

async function guess({ address }: Instance, from: string): Promise<number> {
  const { status } = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'x-forwarded-for': from, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'member@example.com', password: 'guess' }),
  });
  return status;
}

/** Both instances look at one count: what one takes is missing at the other. */
async function isShared(): Promise<boolean> {
  const from = newAddress();
  await look(instances[0], from);
  return (await look(instances[1], from)).headers.get('ratelimit')?.includes('r=298;') ?? false;
}

async function untilShared(): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isShared()) return true;
    await pause(50);
  }
  return false;
}

/** About 200 requests a second from ever new addresses, until stopped. @returns what was answered. */
function startLoad(): { stop(): Promise<string[]> } {
  const answers: Promise<string>[] = [];
  const timer = setInterval(() => {
    for (const instance of instances)
      answers.push(
        look(instance, newAddress()).then(
          ({ status }) => String(status),
          (error) => `failed: ${error}`,
        ),
      );
  }, 10);
  return {
    stop() {
      clearInterval(timer);
      return Promise.all(answers);
    },
  };
}

describe.each([
  { fault: 'killed', begin: () => redis.kill(), end: () => redis.restart() },
  {
    fault: 'full',
    begin: () => redis.command('CONFIG SET maxmemory 1'),
    end: () => redis.command('CONFIG SET maxmemory 0'),
  },
  {
    fault: 'a replica that takes no writes',
    begin: () => redis.command('REPLICAOF 127.0.0.1 1'),
    end: () => redis.command('REPLICAOF NO ONE'),
  },
  { fault: 'frozen', begin: async () => redis.freeze(), end: async () => redis.thaw() },
])('while Redis is $fault under load', ({ begin, end }) => {
  test.skipIf(!hasRedisServer)(
    'no request fails, each process limits for itself, and afterwards they share again',
    async () => {
      expect(await untilShared()).toBe(true);
      const load = startLoad();
      await pause(300);
      await begin();
      await pause(500);
      for (const instance of instances) {
        const from = newAddress();
        const guesses = [];
        for (let tried = 0; tried < 8; tried++) guesses.push(await guess(instance, from));
        expect(guesses).toEqual([401, 401, 401, 429, 429, 429, 429, 429]);
      }
      await pause(500);
      await end();
      expect(await untilShared()).toBe(true);
      const answers = await load.stop();
      expect(answers.length).toBeGreaterThan(100);
      expect(answers.filter((answer) => answer !== '200')).toEqual([]);
      for (const { lines } of instances) {
        const events = lines.map(({ event }) => event);
        expect(events.slice(0, 2)).toEqual(['redis_unavailable', 'redis_available_again']);
      }
    },
  );
});

test.skipIf(!hasRedisServer)(
  'a process that starts without Redis answers, and shares once it comes',
  async () => {
    await redis.kill();
    await using late = await openInstance(redis.url);
    expect((await look(late, newAddress())).status).toBe(200);
    await redis.restart();
    instances[0] = Object.assign(instances[0], { address: late.address });
    expect(await untilShared()).toBe(true);
  },
);

test.skipIf(!hasRedisServer)('a token that changes is used for the next connection', async () => {
  let token = new Redacted('first-token');
  await redis.restart('first-token');
  using open = openRedis(redis.url, {
    log: silentLog,
    counters: noCounters,
    token: () => token,
    commandTimeoutMs: 5000,
  });
  await new Promise((resolve) => open.client.once('ready', resolve));
  expect(await open.client.ping()).toBe('PONG');
  await redis.kill();
  token = new Redacted('second-token');
  const ready = new Promise((resolve) => open.client.once('ready', resolve));
  await redis.restart('second-token');
  await ready;
  expect(await open.client.ping()).toBe('PONG');
});

test.skipIf(!hasRedisServer)('Redis holds neither addresses nor e-mails', async () => {
  await using app = await openTestApp({
    rateLimits: true,
    redisUrl: new Redacted(redis.url),
    http: { trustProxy: true },
  });
  using reader = openRedis(redis.url, { log: silentLog, counters: noCounters, commandTimeoutMs: 5000 });
  await new Promise((resolve) => reader.client.once('ready', resolve));
  let keys: string[] = [];
  for (let tries = 0; tries < 100 && !keys.some((key) => key.startsWith('sleek:limit:login:')); tries++) {
    await app.send('POST', '/api/v1/auth/login', {
      body: { email: 'hidden@example.com', password: 'x' },
      headers: { 'x-forwarded-for': '203.0.113.77' },
    });
    keys = await reader.client.keys('*');
    await pause(20);
  }
  expect(keys.map((key) => key.split(':').slice(0, 3).join(':')).sort()).toEqual(
    expect.arrayContaining(['sleek:limit:address', 'sleek:limit:login', 'sleek:limit:login-address']),
  );
  for (const key of keys) expect(key).toMatch(/^sleek:limit:[a-z-]+:[\w-]{43}$/);
});
