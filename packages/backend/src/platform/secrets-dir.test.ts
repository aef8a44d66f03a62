import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { databaseLoginIn, readSecretsDir, type SecretFile, withLogin } from './secrets-dir.ts';
import { watchSecrets } from './watch-secrets.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const put = (file: string, text: string | Buffer) => writeFileSync(join(dir, file), text);
const jwt = (letter: string) => letter.repeat(32);
const dataKey = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const values = () =>
  Object.fromEntries([...readSecretsDir(dir).secrets].map(([name, it]) => [name, it.reveal()]));

describe('the folder of secrets', () => {
  test('gives what it holds, without the line end that editors add, and no other file', () => {
    put('jwt-secret-key', `${jwt('a')}\n`);
    put('data-key', `${dataKey(1)}\r\n`);
    put('db-password', 'pass word');
    put('README', 'jwt-secret-key');
    expect(values()).toEqual({
      'jwt-secret-key': jwt('a'),
      'data-key': dataKey(1),
      'db-password': 'pass word',
    });
  });

  test('may be empty or not there', () => {
    expect(values()).toEqual({});
    expect([...readSecretsDir(join(dir, 'none')).secrets]).toEqual([]);
  });

  test.each<[SecretFile, string | Buffer]>([
    ['jwt-secret-key', ''],
    ['jwt-secret-key', ' \n'],
    ['jwt-secret-key', 'hush-too-short'],
    ['jwt-secret-key', `${jwt('a')}\nhush`],
    ['data-key', 'hush'],
    ['data-key', `${dataKey(1)}\n${dataKey(2).slice(0, 20)}`],
    ['db-password', '{"username": "hush", "passw'],
    ['db-password', '{"username": "hush"}'],
    ['db-password', '{"username": "", "password": "hush"}'],
    ['db-password', 'hush\nhush'],
    ['openai-api-key', 'hush hush'],
    ['smtp-url', 'https://hush'],
    ['redis-auth-token', 'hu\nsh'],
    ['db-password', Buffer.from([0xff, 0xfe, 0x68])],
    ['db-password', 'hu\0sh'],
    ['db-password', 'x'.repeat(70_000)],
  ])('names %s as at fault, without a word of %j', (file, text) => {
    put(file, text);
    const { secrets, faults } = readSecretsDir(dir);
    expect([...faults.keys()]).toEqual([file]);
    expect(secrets.size).toBe(0);
    expect([...faults.values()].join()).not.toContain('hush');
  });

  test('does not wait for a pipe, nor take a folder for a file', () => {
    execFileSync('mkfifo', [join(dir, 'jwt-secret-key')]);
    mkdirSync(join(dir, 'data-key'));
    expect([...readSecretsDir(dir).faults.keys()].sort()).toEqual(['data-key', 'jwt-secret-key']);
  });

  test('prints none of its secrets', () => {
    put('db-password', 'hush');
    expect(inspect(readSecretsDir(dir), { depth: 9 })).not.toContain('hush');
  });
});

test.each(['simple', 'p@ss/w:rd?#%41 "ä', '%'])(
  'the login %j reaches the driver as it was written',
  (password) => {
    const url = withLogin('postgres://old:older@db:5432/sleek?sslmode=require', {
      username: 'app_b',
      password,
    });
    const { username, password: written, host, search } = new URL(url ?? '');
    expect([username, decodeURIComponent(written), host, search]).toEqual([
      'app_b',
      password,
      'db:5432',
      '?sslmode=require',
    ]);
  },
);

test('a login is a bare password or JSON', () => {
  expect(databaseLoginIn('pw')).toEqual({ username: null, password: 'pw' });
  expect(databaseLoginIn('{"username":"u","password":"p"}')).toEqual({ username: 'u', password: 'p' });
  expect(databaseLoginIn('{"password":"p"}')).toEqual({ username: null, password: 'p' });
  const moved = { username: 'u', password: 'p', host: 'restored.example:5433' };
  expect(databaseLoginIn(JSON.stringify(moved))).toEqual(moved);
  expect(withLogin('postgres://old:older@one:5432,two:5432/sleek?sslmode=require', moved)).toBe(
    'postgres://u:p@restored.example:5433/sleek?sslmode=require',
  );
  for (const host of ['', 'a b', 'x/y', 'x@y', 7])
    expect(databaseLoginIn(JSON.stringify({ ...moved, host }))).toBeNull();
});

describe('the configuration', () => {
  const read = (environment: Record<string, string>) =>
    readConfig({ SECRETS_DIR: dir, ...environment }, { root: '/srv' });

  test('takes secrets from the files, before the environment', () => {
    put('jwt-secret-key', jwt('f'));
    put('data-key', dataKey(3));
    put('db-password', '{"username": "app_a", "password": "new"}');
    put('redis-auth-token', 'token');
    put('smtp-url', 'smtps://me:pw@mail');
    const config = read({
      DATABASE_URL: 'postgres://app:old@db/sleek',
      REDIS_URL: 'rediss://cache:6379',
      JWT_SECRET_KEY: jwt('e'),
    });
    if (!config.ok) throw new Error(config.error.join('\n'));
    const { database, redisUrl, jwtSecret } = config.value;
    expect(database.mode === 'external' && database.url.reveal()).toBe('postgres://app_a:new@db/sleek');
    expect(config.value.mail.smtpUrl?.reveal()).toBe('smtps://me:pw@mail');
    expect(redisUrl?.reveal()).toBe('rediss://:token@cache:6379');
    expect(jwtSecret?.reveal()).toBe(jwt('f'));
  });

  test('refuses to start on what is broken, all faults at once and no secret among them', () => {
    put('jwt-secret-key', '');
    put('data-key', 'hush');
    put('db-password', 'hush');
    put('redis-auth-token', 'hush');
    const config = read({});
    if (config.ok) throw new Error('expected faults');
    expect(config.error).toEqual([
      'SECRETS_DIR: jwt-secret-key: the file is empty',
      'SECRETS_DIR: data-key: The data key must have 32 bytes in base64',
      'SECRETS_DIR: db-password: needs DATABASE_URL, with the host to log in at',
      'SECRETS_DIR: redis-auth-token: needs REDIS_URL, with the host to log in at',
    ]);
  });

  test('refuses SECRETS_PREFIX beside SECRETS_DIR', () => {
    const config = read({ SECRETS_PREFIX: 'sleek/', AWS_REGION: 'eu-central-1' });
    expect(config.ok ? [] : config.error).toEqual(['SECRETS_DIR: choose it or SECRETS_PREFIX, not both']);
  });
});

describe('watched secrets', () => {
  const logged: object[] = [];
  const keep = (fields: object, event: string) => logged.push({ event, ...fields });
  const log = { info: keep, warn: keep, error: keep };
  const clock = createFakeClock('2026-06-15T12:00:00.000Z');
  const watch = () => {
    logged.length = 0;
    return watchSecrets({ dir, clock, log, everyMs: 3_600_000 });
  };
  const inForce = (watched: ReturnType<typeof watch>) =>
    watched.versions('jwt-secret-key')[0]?.secret.reveal();

  test('change when two looks agree, and the former one is kept with its end', () => {
    put('jwt-secret-key', jwt('a'));
    using watched = watch();
    const before = watched.versions('jwt-secret-key');
    watched.reread();
    expect(watched.versions('jwt-secret-key')).toBe(before);
    put('jwt-secret-key', jwt('b'));
    watched.reread();
    expect(inForce(watched)).toBe(jwt('a'));
    watched.reread();
    expect(
      watched.versions('jwt-secret-key').map(({ secret, replacedAt }) => [secret.reveal(), replacedAt]),
    ).toEqual([
      [jwt('b'), null],
      [jwt('a'), clock.now()],
    ]);
    expect(logged).toEqual([{ event: 'secret_changed', secret: 'jwt-secret-key' }]);
  });

  test('that are written in pieces count whole', () => {
    put('jwt-secret-key', jwt('a'));
    using watched = watch();
    for (const length of [33, 40, 64]) {
      put('jwt-secret-key', 'b'.repeat(length));
      watched.reread();
      expect(inForce(watched)).toBe(jwt('a'));
    }
    watched.reread();
    expect(inForce(watched)).toBe('b'.repeat(64));
  });

  test('that become empty, broken, unreadable or vanish stay in force, each warned of once', () => {
    put('jwt-secret-key', jwt('a'));
    using watched = watch();
    const reasons: string[] = [];
    for (const spoil of [
      () => put('jwt-secret-key', ''),
      () => put('jwt-secret-key', 'hush'),
      () => rmSync(join(dir, 'jwt-secret-key')),
    ]) {
      spoil();
      for (let look = 0; look < 3; look += 1) watched.reread();
      expect(inForce(watched)).toBe(jwt('a'));
      reasons.push(JSON.stringify(logged.splice(0)));
    }
    expect(reasons).toEqual([
      '[{"event":"secret_unreadable","secret":"jwt-secret-key","reason":"the file is empty"}]',
      '[{"event":"secret_unreadable","secret":"jwt-secret-key","reason":"expected 32 characters or more a line"}]',
      '[{"event":"secret_unreadable","secret":"jwt-secret-key","reason":"the file is gone"}]',
    ]);
    put('jwt-secret-key', jwt('c'));
    watched.reread();
    watched.reread();
    expect(inForce(watched)).toBe(jwt('c'));
  });

  test('follow a folder that is swapped behind a link, as clusters do it', () => {
    const version = (name: string, letter: string) => {
      mkdirSync(join(dir, name));
      writeFileSync(join(dir, name, 'jwt-secret-key'), jwt(letter));
      symlinkSync(name, join(dir, '..data_tmp'));
      renameSync(join(dir, '..data_tmp'), join(dir, '..data'));
    };
    version('..1', 'a');
    symlinkSync('..data/jwt-secret-key', join(dir, 'jwt-secret-key'));
    using watched = watch();
    expect(inForce(watched)).toBe(jwt('a'));
    version('..2', 'b');
    rmSync(join(dir, '..1'), { recursive: true });
    watched.reread();
    watched.reread();
    expect(inForce(watched)).toBe(jwt('b'));
    expect(logged).toHaveLength(1);
  });

  test('look by themselves', async () => {
    put('jwt-secret-key', jwt('a'));
    using watched = watchSecrets({ dir, clock, log, everyMs: 5 });
    put('jwt-secret-key', jwt('b'));
    await expect.poll(() => inForce(watched)).toBe(jwt('b'));
  });
});
