import { expect, test } from 'vitest';
import { readConfig } from '../../packages/backend/src/config.ts';
import { Redacted } from '../../packages/backend/src/secrets.ts';
import { synthesise } from './synthesise.ts';
import { containersIn } from './task.policies.ts';

/** What AWS and Terraform put in the place of expressions. */
const known: readonly (readonly [RegExp, string])[] = [
  [/\$\{var\.domain_name\}/g, 'app.example.com'],
  [/\$\{var\.\w+\}/g, 'someone'],
  [/\$\{aws_[^}]*\}/g, 'there.internal'],
];

const secrets = new Map([
  ['db-password', JSON.stringify({ username: 'sleekcoach_app_a', password: 'p' })],
  ['redis-auth-token', 'token'],
  ['jwt-secret-key', 'j'.repeat(32)],
  ['data-key', Buffer.alloc(32, 7).toString('base64')],
  ['openai-api-key', 'sk-1'],
  ['smtp-url', 'smtps://user:password@mail.example.com:465'],
] as const);

test.each(['staging', 'production'] as const)(
  'the server of %s takes the settings of its task',
  (environment) => {
    const [task] = containersIn(synthesise(environment), 'sleek-coach-api');
    const told = (task?.environment ?? []).map(({ name, value }) => [
      name,
      known.reduce((text, [expression, put]) => text.replace(expression, put), value),
    ]);
    const read = readConfig(Object.fromEntries(told), {
      root: '/app',
      fetched: {
        secrets: new Map([...secrets].map(([name, text]) => [name, new Redacted(text)])),
        faults: new Map(),
      },
    });
    expect(read.ok ? [] : read.error).toEqual([]);
    expect(read.ok && read.value).toMatchObject({
      appEnv: environment,
      role: 'all',
      http: { host: '0.0.0.0', port: 8000, publicUrl: 'https://app.example.com', trustProxy: true },
      dataDir: '/data',
      objects: { kind: 's3' },
      otlpEndpoint: 'http://127.0.0.1:4318',
      control: { kind: 'local' },
    });
  },
);
