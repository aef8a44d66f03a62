import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { secretsDependency } from '../features/health/dependencies.ts';
import { fetchSecrets } from '../fetch-secrets.ts';
import { type AwsSimulator, openAwsSimulator } from '../testing/aws-simulator/aws-simulator.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { openLiveSecrets } from './live-secrets.ts';
import { secretPlaceOf } from './secret-place.ts';

const prefix = 'sleek-coach-prod/';
const jwt = (letter: string) => letter.repeat(40);
const dataKey = Buffer.alloc(32, 7).toString('base64');

let aws: AwsSimulator;
let environment: Record<string, string>;
beforeAll(async () => {
  aws = await openAwsSimulator();
  environment = {
    SECRETS_PREFIX: prefix,
    AWS_REGION: 'eu-central-1',
    CONTROL_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    DATABASE_URL: 'postgres://nobody@db/sleek',
    DATA_KEY: dataKey,
  };
});
afterAll(() => aws[Symbol.asyncDispose]());
beforeEach(() => {
  aws.faults.length = 0;
  put('db-password', '{"username":"sleekcoach_app_a","password":"first"}');
  put('jwt-secret-key', jwt('a'));
  put('openai-api-key', 'sk-first');
});

const put = (name: string, text: string) => aws.secrets.put(`${prefix}${name}`, text);
const read = async (more: Record<string, string> = {}) => {
  const env = { ...environment, ...more };
  return readConfig(env, { root: '/srv', fetched: await fetchSecrets(env) });
};
const configured = async () => {
  const config = await read();
  if (!config.ok) throw new Error(config.error.join('\n'));
  return config.value;
};
const faultsOf = async (more?: Record<string, string>) => {
  const config = await read(more);
  return config.ok ? [] : config.error;
};

describe('the configuration, with secrets in AWS', () => {
  test('takes them from there before the environment, and does without those that nobody made', async () => {
    const config = await configured();
    expect(config.database.mode === 'external' && config.database.url.reveal()).toBe(
      'postgres://sleekcoach_app_a:first@db/sleek',
    );
    expect(config.jwtSecret?.reveal()).toBe(jwt('a'));
    expect(config.coach.providers.openai.apiKey?.reveal()).toBe('sk-first');
    expect(config.coach.providers.anthropic.apiKey).toBeNull();
    expect(config.dataKey?.reveal()).toBe(dataKey);
  });

  test('has every broken one as a fault by name, and none of their texts', async () => {
    put('jwt-secret-key', 'hush');
    put('db-password', '{"username": "hush"');
    put('openai-api-key', ' ');
    const faults = await faultsOf();
    expect(faults.sort()).toEqual([
      'JWT_SECRET_KEY: needed beside DATABASE_URL, so that every process signs alike',
      'SECRETS_PREFIX: db-password: expected a password, or {"username": ..., "password": ..., "host": ...}',
      'SECRETS_PREFIX: jwt-secret-key: expected 32 characters or more a line',
      'SECRETS_PREFIX: openai-api-key: it is empty',
    ]);
    expect(inspect(await fetchSecrets(environment), { depth: 9 })).not.toContain('sk-');
  });

  test('does not start where AWS does not let it read, and says so', async () => {
    aws.faults.push({ service: 'secretsmanager', kind: 'denied' });
    expect(await faultsOf()).toContainEqual(
      expect.stringMatching(/^SECRETS_PREFIX: db-password: it cannot be read \(AccessDenied/),
    );
  });

  test('wants a region and a whole prefix, and says where secrets are not read from AWS', async () => {
    expect(await faultsOf({ AWS_REGION: '' })).toContain('AWS_REGION: needed beside SECRETS_PREFIX');
    expect(await faultsOf({ SECRETS_PREFIX: 'sleek-coach-prod' })).toContainEqual(
      expect.stringMatching(/^SECRETS_PREFIX: expected a prefix that ends in \//),
    );
    const config = readConfig(environment, { root: '/srv' });
    expect(config.ok ? [] : config.error).toContainEqual(
      expect.stringMatching(/^SECRETS_PREFIX: this command/),
    );
  });
});

describe('a running server, with secrets in AWS', () => {
  const logged: object[] = [];
  const keep = (fields: object, event: string) => logged.push({ event, ...fields });
  const log = { info: keep, warn: keep, error: keep };
  const clock = createFakeClock('2026-06-15T12:00:00.000Z');
  const open = async () => {
    const config = await configured();
    logged.length = 0;
    return openLiveSecrets(config, { databaseUrl: 'postgres://nobody@db/sleek', clock, log });
  };

  test('has a new value with the next look, and still believes the former signing secret', async () => {
    using secrets = await open();
    put('db-password', '{"username":"sleekcoach_app_b","password":"second"}');
    put('jwt-secret-key', jwt('b'));
    put('anthropic-api-key', 'sk-ant');
    await secrets.reread();
    expect(secrets.databaseUrl()).toBe('postgres://sleekcoach_app_b:second@db/sleek');
    expect(secrets.providerKey('anthropic')?.reveal()).toBe('sk-ant');
    expect(secrets.jwtSecrets().map(({ secret, replacedAt }) => [secret.reveal(), replacedAt])).toEqual([
      [jwt('b'), null],
      [jwt('a'), clock.now()],
    ]);
    expect(logged.map((line) => JSON.stringify(line)).join()).not.toMatch(/second|sk-|bbbb/);
  });

  test.each(['denied', 'broken', 'cut'] as const)(
    'keeps its values while AWS is %s, warned once',
    async (kind) => {
      using secrets = await open();
      aws.faults.push({ service: 'secretsmanager', kind });
      await secrets.reread();
      await secrets.reread();
      expect(secrets.databaseUrl()).toBe('postgres://sleekcoach_app_a:first@db/sleek');
      expect(logged.filter((line) => 'secret' in line && line.secret === 'db-password')).toEqual([
        expect.objectContaining({ event: 'secret_unreadable' }),
      ]);
      aws.faults.length = 0;
      put('db-password', '{"username":"sleekcoach_app_b","password":"second"}');
      await secrets.reread();
      expect(secrets.databaseUrl()).toContain('second');
    },
  );

  test('says whether Secrets Manager answers it, for a call of its own', async () => {
    const dependency = secretsDependency(secretPlaceOf(await configured()));
    expect(await dependency.look()).toMatchObject({ status: 'up' });
    aws.faults.push({ service: 'secretsmanager', kind: 'denied' });
    const { status, detail } = await dependency.look();
    expect(status).toBe('degraded');
    expect(detail).toMatch(/db-password: it cannot be read.*; the former ones stay in force/);
  });
});
