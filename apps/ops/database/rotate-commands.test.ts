import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, openApp } from '@sleek/backend/app';
import { systemClock } from '@sleek/backend/platform/clock';
import { type OpenLiveSecrets, openLiveSecrets } from '@sleek/backend/platform/live-secrets';
import { silentLog } from '@sleek/backend/platform/log';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { goodPassword, testConfig } from '@sleek/backend/testing/test-app';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
let secretsDir: string;
beforeEach(async () => {
  operated = await openOperated();
  secretsDir = join(operated.dir, 'secrets');
  mkdirSync(secretsDir);
});
afterEach(() => operated[Symbol.asyncDispose]());

const secret = (name: string) => readFileSync(join(secretsDir, name), 'utf8').trim();
const rotate = (what: string, ...more: string[]) =>
  operated.here(['rotate', what, ...more], { SECRETS_DIR: secretsDir }, { wait: async () => {} });
/** A key as somebody would pipe it in. */
const piped = (text: string) => {
  const input = new PassThrough();
  input.end(`${text}\n`);
  return { input: input as unknown as NodeJS.ReadStream, wait: async () => {} };
};

describe('rotate db-password', () => {
  const logins = ['sleekcoach_app_a', 'sleekcoach_app_b', 'sleekcoach_app'];
  const owner = 'sleekcoach_owner_of_test';
  const name = `rotated_${randomBytes(4).toString('hex')}`;
  let [admin, owned] = ['', ''];
  const onServer = (statement: string) => rowsOf<Record<string, string>>({ databaseUrl: admin }, statement);
  beforeAll(async () => {
    await using first = await openOperated();
    const server = new URL(first.database.url);
    server.pathname = '/postgres';
    admin = server.href;
    await onServer(`create role ${owner} login createrole password 'owner'`);
    await onServer(`create database ${name} owner ${owner}`);
    Object.assign(server, { username: owner, password: 'owner', pathname: `/${name}` });
    owned = server.href;
    await migrateUp(owned);
  });
  afterAll(async () => {
    await onServer(`drop database ${name} with (force)`);
    for (const role of [...logins, owner]) await onServer(`drop role if exists ${role}`);
  });

  /** The server as it runs on one host: its login is the one that SECRETS_DIR holds. */
  async function openServer(): Promise<{ app: App; address: string; secrets: OpenLiveSecrets }> {
    const database = { ...testConfig.database, poolSize: 12 };
    const config = {
      ...testConfig,
      secretsDir,
      dataDir: operated.dir,
      jwtSecret: null,
      dataKey: null,
      database,
    };
    const ground = { clock: systemClock, log: silentLog };
    const secrets = openLiveSecrets(config, { ...ground, databaseUrl: owned });
    const app = await openApp(config, { ...ground, secrets, mail: { send: async () => {} } });
    return { app, secrets, address: await app.listen() };
  }
  const gets = (login: { username: string; password: string }) => {
    const url = new URL(owned);
    Object.assign(url, login);
    return rowsOf({ databaseUrl: url.href }, 'select current_user as who').catch(
      (error: { code: string }) => error.code,
    );
  };

  /** As the simulated Secrets Manager says at first. */
  const turnOfA = async () => {
    await onServer(`alter role sleekcoach_app_a login password 'first'`);
    await onServer('alter role sleekcoach_app_b nologin');
  };

  test('loses no request under load, and refuses the former login afterwards', async () => {
    const inForce = () => JSON.parse(secret('db-password')) as { username: string; password: string };
    const run = (wait: () => Promise<void>, ...more: string[]) =>
      operated.here(
        ['rotate', 'db-password', ...more],
        { SECRETS_DIR: secretsDir, DATABASE_URL: owned },
        { wait },
      );
    // The first turn is away from the owner itself.
    expect(await run(async () => {}, '--yes')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^sleekcoach_app_a is in force\./),
    });
    const first = inForce();
    expect(first.username).toBe('sleekcoach_app_a');
    expect(await gets(first)).toEqual([{ who: 'sleekcoach_app' }]);

    const { app, secrets, address } = await openServer();
    const answered: number[] = [];
    const token = await register(address);
    let isLoaded = true;
    const ask = async () => {
      while (isLoaded) answered.push(await check(address, token));
    };
    const load = [ask(), ask()];
    let waits = 0;
    const reread = async () => {
      // Once for longer than the record's own connection is kept: its next one needs the login in force.
      await sleep(++waits === 1 ? 2500 : 50);
      secrets.reread();
    };
    const done = await run(reread, '--yes');
    // More at once than before, so that connections are opened with what is in force now.
    load.push(...Array.from({ length: 20 }, ask));
    const users = async () =>
      (await onServer(`select distinct usename from pg_stat_activity where datname = '${name}'`)).map(
        ({ usename }) => usename,
      );
    await expect.poll(users).toContain('sleekcoach_app_b');
    isLoaded = false;
    await Promise.all(load);
    await app.close();
    secrets[Symbol.dispose]();

    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toMatch(/^sleekcoach_app_b is in force and sleekcoach_app_a is refused/);
    expect(answered.length).toBeGreaterThan(20);
    expect(answered.filter((status) => status !== 200)).toEqual([]);
    expect(await gets(first)).toBe('28000');
    expect(await gets(inForce())).toEqual([{ who: 'sleekcoach_app' }]);
    expect(JSON.stringify(done)).not.toContain(inForce().password);
    expect(done.err).not.toContain('cannot be reached');
    const deeds = await rowsOf(
      { databaseUrl: owned },
      'select action from audit_log order by created_at, action desc',
    );
    expect(deeds.map(({ action }) => action)).toEqual(['ops.ordered', 'ops.done', 'ops.ordered', 'ops.done']);
    const tables = await rowsOf(
      { databaseUrl: owned },
      `select distinct tableowner from pg_tables where schemaname = 'public'`,
    );
    expect(tables).toEqual([{ tableowner: 'sleekcoach_app' }]);
  });

  test('leaves the login in force where the owner may not make logins, or does not answer', async () => {
    const asAdmin = await rotate('db-password', '--yes');
    expect(asAdmin).toMatchObject({ code: 3, err: expect.stringMatching(/is a superuser/) });
    const url = 'postgres://a:hush@127.0.0.1:1/none';
    const run = await operated.here(['rotate', 'db-password', '--yes'], {
      SECRETS_DIR: secretsDir,
      DATABASE_URL: url,
    });
    expect(run).toMatchObject({ code: 4, err: 'The database does not answer (ECONNREFUSED).\n' });
    expect(() => secret('db-password')).toThrow();
  });

  test('on AWS, new tasks have the new login before the former one is refused', async () => {
    await turnOfA();
    const environment = { DATABASE_URL: owned };
    const { code, out } = await operated.onAws(['rotate', 'db-password', '--yes'], { environment });
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^sleekcoach_app_b is in force and sleekcoach_app_a is refused/),
    });
    const [now, before] = ['AWSCURRENT', 'AWSPREVIOUS'].map((stage) =>
      JSON.parse(operated.aws.secrets.read('sleek-coach-prod/db-password', stage) ?? ''),
    );
    expect([now.username, before.username]).toEqual(['sleekcoach_app_b', 'sleekcoach_app_a']);
    expect(await gets(now)).toEqual([{ who: 'sleekcoach_app' }]);
    expect(await gets(before)).toBe('28000');
  });

  test('keeps the address that a recovery put beside the login', async () => {
    await turnOfA();
    const moved = { username: 'sleekcoach_app_a', password: 'first', host: 'restored.example:5432' };
    operated.aws.secrets.put('sleek-coach-prod/db-password', JSON.stringify(moved), 'moved');
    const environment = { DATABASE_URL: owned };
    expect((await operated.onAws(['rotate', 'db-password', '--yes'], { environment })).code).toBe(0);
    expect(JSON.parse(operated.aws.secrets.read('sleek-coach-prod/db-password') ?? '')).toMatchObject({
      username: 'sleekcoach_app_b',
      host: 'restored.example:5432',
    });
  });

  test('that is stopped half-way leaves both logins in place, and is finished by the next one', async () => {
    await turnOfA();
    const { faults, secrets } = operated.aws;
    faults.push({ service: 'ecs', action: 'UpdateService', kind: 'denied', times: 1 });
    const run = () =>
      operated.onAws(['rotate', 'db-password', '--yes'], { environment: { DATABASE_URL: owned } });
    expect(await run()).toMatchObject({ code: 3 });
    const first = { username: 'sleekcoach_app_a', password: 'first' };
    const second = JSON.parse(secrets.read('sleek-coach-prod/db-password') ?? '');
    expect([await gets(first), await gets(second)]).toEqual([
      [{ who: 'sleekcoach_app' }],
      [{ who: 'sleekcoach_app' }],
    ]);
    const finished = await run();
    expect(finished).toMatchObject({ code: 0, err: expect.stringMatching(/No password changes/) });
    expect([await gets(first), await gets(second)]).toEqual(['28000', [{ who: 'sleekcoach_app' }]]);
  });
});

describe('rotate openai-key', () => {
  /** A provider that knows one key. */
  async function openProvider(known: string) {
    const server = createServer(({ headers }, response) =>
      response.writeHead(headers.authorization === `Bearer ${known}` ? 200 : 401).end('{"data":[]}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    return { url, [Symbol.dispose]: () => server.close() };
  }
  const run = (key: string, OPENAI_BASE_URL: string, ...more: string[]) =>
    operated.here(
      ['rotate', 'openai-key', ...more],
      { SECRETS_DIR: secretsDir, OPENAI_BASE_URL },
      piped(key),
    );

  test('tries the key, and puts only a good one in place', async () => {
    using provider = await openProvider('sk-good');
    writeFileSync(join(secretsDir, 'openai-api-key'), 'sk-old');
    const refused = await run('sk-bad', provider.url, '--yes');
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/refuses this key/) });
    expect(await run('sk-good', 'http://127.0.0.1:1/v1', '--yes')).toMatchObject({ code: 4 });
    expect(await run('', provider.url, '--yes')).toMatchObject({ code: 2 });
    expect(secret('openai-api-key')).toBe('sk-old');
    const done = await run('sk-good', provider.url, '--yes');
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/^The new OpenAI key is in force\./) });
    expect(secret('openai-api-key')).toBe('sk-good');
    expect(JSON.stringify([done, await operated.deeds()])).not.toContain('sk-good');
  });

  test('on AWS it goes to Secrets Manager, and new tasks start with it', async () => {
    using provider = await openProvider('sk-good');
    const { code, err } = await operated.onAws(['rotate', 'openai-key', '--yes'], {
      environment: { OPENAI_BASE_URL: provider.url },
      input: piped('sk-good').input,
    });
    expect(code).toBe(0);
    expect(err).toMatch(/put-secret-value --secret-id sleek-coach-prod\/openai-api-key/);
    expect(operated.aws.secrets.read('sleek-coach-prod/openai-api-key')).toBe('sk-good');
    expect(operated.aws.asked).toContain('ecs:UpdateService');
  });
});

describe('rotate jwt', () => {
  test('signs with a new secret and goes on believing the former one', async () => {
    writeFileSync(join(secretsDir, 'jwt-secret-key'), 'f'.repeat(40));
    expect(await rotate('jwt')).toMatchObject({ code: 3, out: '' });
    expect(await rotate('jwt', '--dry-run')).toMatchObject({ code: 0, out: 'Nothing was changed.\n' });
    const done = await rotate('jwt', '--yes');
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/^A new secret signs tokens\./) });
    const [fresh = '', former] = secret('jwt-secret-key').split('\n');
    expect(former).toBe('f'.repeat(40));
    expect(fresh).toMatch(/^[\w-]{64}$/);
    expect(JSON.stringify(done)).not.toContain(fresh);
    await rotate('jwt', '--yes');
    expect(secret('jwt-secret-key').split('\n')[1]).toBe(fresh);
  });

  test('has no place without SECRETS_DIR: exit 3', async () => {
    expect(await operated.here(['rotate', 'jwt', '--yes'])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/SECRETS_DIR is not set/),
    });
  });
});

async function register(address: string): Promise<string> {
  const answer = await fetch(new URL('/api/v1/auth/register', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'rotated@example.com', password: goodPassword }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function check(address: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(new URL('/api/v1/me', address), { headers });
  await answer.text();
  return answer.status;
}
