import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSigner } from 'fast-jwt';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp } from '../app.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { goodPassword, openTestApp, testConfig, testNow } from '../testing/test-app.ts';
import { openLiveSecrets } from './live-secrets.ts';
import { silentLog } from './log.ts';
import { openDatabase } from './postgres/database.ts';

let dir: string;
let database: FreshDatabase;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'secrets-'));
  database = await freshDatabase();
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await database[Symbol.asyncDispose]();
});

const put = (file: string, text: string) => writeFileSync(join(dir, file), text);
const open = (clock = createFakeClock(testNow), databaseUrl = database.url) =>
  openLiveSecrets(
    { ...testConfig, secretsDir: dir, jwtSecret: null, dataKey: null, dataDir: dir },
    { databaseUrl, clock, log: silentLog },
  );
const secret = () => randomBytes(32).toString('base64');

describe('a server whose signing secret is replaced while it runs', () => {
  let app: App;
  let address: string;
  const clock = createFakeClock(testNow);
  const [first, second] = [secret(), secret()];
  let secrets: ReturnType<typeof open>;
  beforeAll(async () => {
    await using model = await openTestApp();
    put('jwt-secret-key', first);
    secrets = open(clock);
    app = await openApp(model.config, { clock, log: silentLog, secrets });
    address = await app.listen();
  });
  afterAll(async () => {
    await app.close();
    secrets[Symbol.dispose]();
  });

  const post = async (path: string, body: object) => {
    const response = await fetch(new URL(`/api/v1/auth/${path}`, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { access_token: string; refresh_token: string };
  };
  const me = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(new URL('/api/v1/me', address), { headers });
    return { status: response.status, body: (await response.json()) as { id: string; email: string } };
  };

  test('believes tokens of the former one for their life, lets sessions go on, and no forger', async () => {
    const old = await post('register', { email: 'a@example.com', password: goodPassword });
    const { body } = await me(old.access_token);
    put('jwt-secret-key', second);
    secrets.reread();
    secrets.reread();
    expect((await me(old.access_token)).status).toBe(200);

    // Who has the former secret can sign what they like, for as long as access tokens live.
    const iat = Math.floor(clock.now().getTime() / 1000);
    const claims = {
      sub: body.id,
      email: body.email,
      token_type: 'access',
      iat,
      exp: iat + 86_400,
      jti: 'x',
      ver: 0,
    };
    const forged = createSigner({ key: first, algorithm: 'HS256' })(claims);
    const genuine = createSigner({ key: second, algorithm: 'HS256' })(claims);
    clock.advanceMs(15 * 60_000 - 1000);
    expect((await me(forged)).status).toBe(200);
    clock.advanceMs(1000);
    expect((await me(forged)).status).toBe(401);
    expect((await me(genuine)).status).toBe(200);

    clock.advanceMs(3 * 86_400_000);
    const renewed = await post('refresh', { refresh_token: old.refresh_token });
    expect((await me(renewed.access_token)).status).toBe(200);
    const forgedRefresh = createSigner({ key: first, algorithm: 'HS256' })({
      ...claims,
      token_type: 'refresh',
      iat: iat + 3 * 86_400,
      exp: iat + 9 * 86_400,
    });
    expect(await post('refresh', { refresh_token: forgedRefresh })).not.toHaveProperty('access_token');
  });

  test('believes secrets on further lines of the file for as long as they are there', async () => {
    const listed = secret();
    const { access_token } = await post('login', { email: 'a@example.com', password: goodPassword });
    const { body } = await me(access_token);
    const iat = Math.floor(clock.now().getTime() / 1000);
    const claims = {
      sub: body.id,
      email: body.email,
      token_type: 'access',
      iat,
      exp: iat + 86_400,
      jti: 'x',
      ver: 0,
    };
    const token = createSigner({ key: listed, algorithm: 'HS256' })(claims);
    const replace = (text: string) => {
      put('jwt-secret-key', text);
      secrets.reread();
      secrets.reread();
    };
    expect((await me(token)).status).toBe(401);
    replace(`${second}\n${listed}\n`);
    clock.advanceMs(3_600_000);
    expect((await me(token)).status).toBe(200);
    replace(second);
    expect((await me(token)).status).toBe(401);
  });
});

describe('a database whose password is replaced', () => {
  const admin = async (statement: string) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const role = (name: string) => `${name}_${randomBytes(4).toString('hex')}`;
  const whoAmI = async (db: ReturnType<typeof openDatabase>['db']) => {
    const { rows } = await sql<{ who: string }>`select current_user as who`.execute(db);
    return rows[0]?.who;
  };

  test('is reached on new connections, with another user too, while connections of before live on', async () => {
    const [a, b] = [role('app_a'), role('app_b')];
    await admin(`create role ${a} login password 'one'`);
    await admin(`create role ${b} login password 'p@ss/%:'`);
    put('db-password', JSON.stringify({ username: a, password: 'one' }));
    using secrets = open();
    await using opened = openDatabase(secrets.databaseUrl, { poolSize: 2, onError: () => {} });
    expect(await whoAmI(opened.db)).toBe(a);

    put('db-password', JSON.stringify({ username: b, password: 'p@ss/%:' }));
    secrets.reread();
    secrets.reread();
    expect(await whoAmI(opened.db)).toBe(a);
    await admin(`alter role ${a} nologin`);
    await admin(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${a}'`);
    await expect.poll(() => whoAmI(opened.db).catch(() => null)).toBe(b);
    await opened.close();
    await admin(`drop role ${a}`);
    await admin(`drop role ${b}`);
  });

  test('keeps the address of before while the file is half written', () => {
    put('db-password', 'one');
    using secrets = open(createFakeClock(testNow), 'postgres://app:zero@db/sleek');
    expect(secrets.databaseUrl()).toBe('postgres://app:one@db/sleek');
    put('db-password', '{"username": "b", "passw');
    secrets.reread();
    secrets.reread();
    expect(secrets.databaseUrl()).toBe('postgres://app:one@db/sleek');
    rmSync(join(dir, 'db-password'));
  });
});

test('secrets that no file gives are the given ones, or made once', () => {
  rmSync(join(dir, 'jwt-secret-key'), { force: true });
  using one = open();
  using other = open();
  expect(one.jwtSecrets()[0]?.secret.reveal()).toBe(other.jwtSecrets()[0]?.secret.reveal());
  expect(one.jwtSecrets()).toBe(one.jwtSecrets());
  expect(one.databaseUrl()).toBe(database.url);
  const key = Buffer.alloc(32, 5).toString('base64');
  put('data-key', key);
  one.reread();
  one.reread();
  expect(one.dataKeys().reveal()).toBe(key);
});

test('a provider’s key is the one that its file holds now', () => {
  put('openai-api-key', 'sk-first\n');
  using secrets = open();
  expect(secrets.providerKey('openai')?.reveal()).toBe('sk-first');
  expect(secrets.providerKey('anthropic')).toBeNull();
  put('openai-api-key', 'sk-second\n');
  secrets.reread();
  secrets.reread();
  expect(secrets.providerKey('openai')?.reveal()).toBe('sk-second');
});

test('the key of the web search is the one that its file holds now', () => {
  using secrets = open();
  expect(secrets.webSearchKey()).toBeNull();
  put('web-search-api-key', 'web-first\n');
  secrets.reread();
  secrets.reread();
  expect(secrets.webSearchKey()?.reveal()).toBe('web-first');
});
