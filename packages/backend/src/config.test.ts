import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from './config.ts';
import { configKeys } from './config-keys.ts';

const root = '/srv/sleek';
const dataKey = Buffer.alloc(32, 7).toString('base64');
const external = {
  DATABASE_URL: 'postgres://app:pa55word-hush@db:5432/sleek',
  JWT_SECRET_KEY: 'jwt-hush-jwt-hush-jwt-hush-jwt-hush',
  DATA_KEY: dataKey,
  LEGAL_ENTITY: 'Example Ltd',
  LEGAL_CONTACT: 'privacy@example.com',
};

function read(environment: Record<string, string>): Config {
  const config = readConfig(environment, { root });
  if (!config.ok) throw new Error(config.error.join('\n'));
  return config.value;
}

function faultsOf(environment: Record<string, string>): string[] {
  const config = readConfig(environment, { root });
  if (config.ok) throw new Error('expected faults');
  return config.error;
}

describe('the configuration', () => {
  test('of an empty environment runs one household on this machine', () => {
    expect(read({})).toMatchObject({
      appEnv: 'development',
      http: {
        host: '127.0.0.1',
        port: 8000,
        publicUrl: 'http://localhost:8000',
        corsOrigins: ['http://localhost:3000', 'http://localhost:8081'],
        trustProxy: false,
      },
      dataDir: '/srv/sleek/.data',
      database: { mode: 'embedded', poolSize: 10 },
      jwtSecret: null,
      dataKey: null,
      tokens: { accessMinutes: 15, refreshDays: 7 },
      passwordHash: { memoryKib: 65_536, iterations: 3, parallelism: 4 },
      log: { level: 'info', format: 'pretty' },
    });
  });

  test('takes an empty value for none', () => {
    const empty = Object.fromEntries(configKeys.map(({ name }) => [name, '']));
    expect(read(empty)).toEqual(read({}));
  });

  test('reads every value', () => {
    const config = read({
      ...external,
      APP_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '80',
      PUBLIC_URL: 'https://coach.example.com',
      DATA_DIR: '/var/lib/sleek',
      DATABASE_POOL_SIZE: '20',
      TRUST_PROXY: 'on',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'pretty',
      ACCESS_TOKEN_EXPIRE_MINUTES: '5',
      REFRESH_TOKEN_EXPIRE_DAYS: '30',
    });
    expect(config).toMatchObject({
      appEnv: 'production',
      http: { host: '0.0.0.0', port: 80, publicUrl: 'https://coach.example.com', trustProxy: true },
      dataDir: '/var/lib/sleek',
      database: { mode: 'external', poolSize: 20 },
      tokens: { accessMinutes: 5, refreshDays: 30 },
      log: { level: 'warn', format: 'pretty' },
    });
    expect(config.jwtSecret?.reveal()).toBe(external.JWT_SECRET_KEY);
    expect(config.dataKey?.reveal()).toBe(dataKey);
    expect(config.database.mode === 'external' && config.database.url.reveal()).toBe(external.DATABASE_URL);
  });

  test('keeps backups below the data unless told where, relative to the project', () => {
    expect(read({}).backupDir).toBe('/srv/sleek/.data/backups');
    expect(read({ DATA_DIR: '/var/lib/sleek' }).backupDir).toBe('/var/lib/sleek/backups');
    expect(read({ BACKUP_DIR: 'elsewhere' }).backupDir).toBe('/srv/sleek/elsewhere');
    const of = (DATABASE_URL: string, BACKUP_DIR: string) =>
      read({ ...external, DATABASE_URL, BACKUP_DIR }).dumpsByClock;
    const rds = 'postgres://u:p@prod.x.eu-central-1.rds.amazonaws.com/db';
    expect([of('postgres://u:p@db/x', 'there'), of('postgres://u:p@db/x', ''), of(rds, 'there')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(read({ BACKUP_DIR: 'there' }).dumpsByClock).toBe(false);
  });

  test('keeps photos below the data, or in the buckets that it is told of', () => {
    expect(read({}).objects).toEqual({ kind: 'folder', folder: '/srv/sleek/.data/objects' });
    expect(read({ S3_BUCKET_NAME: 'photos', S3_ENDPOINT_URL: 'http://store:9000' }).objects).toEqual({
      kind: 's3',
      bucket: { name: 'photos', region: 'us-east-1' },
      replica: null,
      endpoint: 'http://store:9000',
      credentials: null,
    });
    const { objects } = read({
      S3_BUCKET_NAME: 'photos',
      AWS_REGION: 'eu-central-1',
      S3_REPLICA_BUCKET_NAME: 'copies',
      S3_REPLICA_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'hush-id',
      AWS_SECRET_ACCESS_KEY: 'hush-key',
    });
    expect(objects).toMatchObject({
      bucket: { name: 'photos', region: 'eu-central-1' },
      replica: { name: 'copies', region: 'eu-west-1' },
      endpoint: null,
    });
    const reveal = objects.kind === 's3' && objects.credentials;
    expect(reveal && [reveal.accessKeyId.reveal(), reveal.secretAccessKey.reveal()]).toEqual([
      'hush-id',
      'hush-key',
    ]);
    expect(inspect(objects, { depth: 9 })).not.toContain('hush');
  });

  test('works on photos where their folder is, or with a bucket where other tasks are done', () => {
    const bucket = { S3_BUCKET_NAME: 'photos', AWS_REGION: 'eu-central-1' };
    const worksIn = (more: object) =>
      ['all', 'api', 'worker'].filter((ROLE) => read({ ROLE, ...more }).photoWork);
    expect(worksIn({})).toEqual(['all', 'api']);
    expect(worksIn(bucket)).toEqual(['all', 'worker']);
  });

  test('takes former data keys behind the present one', () => {
    const former = Buffer.alloc(32, 8).toString('base64');
    expect(read({ DATA_KEY: `${dataKey},${former}` }).dataKey?.reveal()).toBe(`${dataKey},${former}`);
  });

  test('logs for people in development and for machines elsewhere', () => {
    expect(read({ APP_ENV: 'staging' }).log.format).toBe('json');
    expect(read({ LOG_FORMAT: 'json' }).log.format).toBe('json');
  });

  test('prints none of its secrets', () => {
    const config = read(external);
    for (const text of [JSON.stringify(config), inspect(config, { depth: 9 })]) {
      expect(text).not.toContain('hush');
      expect(text).not.toContain(dataKey);
    }
  });

  test.each([
    ['["https://a.example","http://b.example:8080"]', ['https://a.example', 'http://b.example:8080']],
    ['https://a.example, http://b.example:8080', ['https://a.example', 'http://b.example:8080']],
    ['[]', []],
  ])('takes the origins %s', (text, origins) => {
    expect(read({ CORS_ORIGINS: text }).http.corsOrigins).toEqual(origins);
  });

  test.each([
    '*',
    'a.example',
    'https://a.example/',
    'https://a.example/path',
    '["https://a.example"',
    '[1]',
    ',',
  ])('refuses the origins %s', (text) => {
    expect(faultsOf({ CORS_ORIGINS: text })).toEqual([
      expect.stringMatching(/^CORS_ORIGINS: expected origins/),
    ]);
  });

  test.each([
    ['off', false],
    ['on', true],
    ['1', true],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('trusts the proxies %s', (text, trusted) => {
    expect(read({ TRUST_PROXY: text }).http.trustProxy).toEqual(trusted);
  });

  test.each(['2', 'proxy.example', '10.0.0.0/0', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', 'on,10.0.0.1'])(
    'refuses the proxies %s',
    (text) => {
      expect(faultsOf({ TRUST_PROXY: text })).toEqual([
        expect.stringMatching(/^TRUST_PROXY: expected on, off or addresses/),
      ]);
    },
  );

  test('names an address of version 6 as addresses are written', () => {
    expect(read({ HOST: '::1' }).http.publicUrl).toBe('http://[::1]:8000');
  });
});

describe('its faults', () => {
  test('are reported all together, those between values too', () => {
    const faults = faultsOf({
      APP_ENV: 'prod',
      PORT: '80a',
      DATABASE_URL: external.DATABASE_URL,
      DATABASE_POOL_SIZE: '0',
      LOG_FORMAT: 'xml',
      PUBLIC_URL: 'ftp://x',
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'APP_ENV',
      'DATABASE_POOL_SIZE',
      'DATA_KEY',
      'JWT_SECRET_KEY',
      'LOG_FORMAT',
      'PORT',
      'PUBLIC_URL',
    ]);
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+: \S/);
  });

  test.each([
    [{ S3_BUCKET_NAME: 'photos' }, /^AWS_REGION: needed/],
    [{ S3_BUCKET_NAME: 'No Bucket', S3_ENDPOINT_URL: 'http://store' }, /^S3_BUCKET_NAME: expected/],
    [{ S3_REPLICA_BUCKET_NAME: 'copies' }, /^S3_REPLICA_BUCKET_NAME: the copy/],
    [
      { S3_BUCKET_NAME: 'photos', S3_REPLICA_BUCKET_NAME: 'photos', AWS_REGION: 'eu-central-1' },
      /^S3_REPLICA_BUCKET_NAME: expected another/,
    ],
    [{ AWS_ACCESS_KEY_ID: 'hush' }, /^AWS_ACCESS_KEY_ID: goes together/],
    [{ AWS_REGION: 'Europe!' }, /^AWS_REGION: expected/],
  ])('of the store of photos, %j, are told', (environment, words) => {
    expect(faultsOf(environment as Record<string, string>)).toEqual([expect.stringMatching(words)]);
  });

  test('never hold the value of a secret', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://app:hush@db',
      JWT_SECRET_KEY: 'hush',
      DATA_KEY: 'hush',
    });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain('hush');
  });

  test('include production without a database of its own', () => {
    const { LEGAL_ENTITY, LEGAL_CONTACT } = external;
    expect(faultsOf({ APP_ENV: 'production', LEGAL_ENTITY, LEGAL_CONTACT })).toEqual([
      expect.stringMatching(/^DATABASE_URL: production/),
    ]);
  });

  test('include production whose operator nobody can name', () => {
    const { LEGAL_ENTITY: _entity, LEGAL_CONTACT: _contact, ...nameless } = external;
    expect(faultsOf({ ...nameless, APP_ENV: 'production' }).map((fault) => fault.split(':')[0])).toEqual([
      'LEGAL_ENTITY',
      'LEGAL_CONTACT',
    ]);
  });

  test.each([
    ['31 bytes', Buffer.alloc(31, 7).toString('base64')],
    ['33 bytes', Buffer.alloc(33, 7).toString('base64')],
    ['a quoted key', `"${dataKey}"`],
    ['a key with a slip', dataKey.replace('B', '*')],
    ['a good key and a bad one', `${dataKey},hush`],
    ['hexadecimal', Buffer.alloc(32, 7).toString('hex')],
  ])('include a data key of %s', (_what, key) => {
    expect(faultsOf({ DATA_KEY: key })).toEqual([expect.stringMatching(/^DATA_KEY: expected 32 bytes/)]);
  });
});
