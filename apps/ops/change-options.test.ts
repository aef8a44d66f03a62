import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Operated, openOperated } from './testing/operated.ts';

let operated: Operated;
beforeAll(async () => {
  operated = await openOperated();
});
afterAll(() => operated[Symbol.asyncDispose]());

const changes = [
  ['deploy'],
  ['rollback'],
  ['scale'],
  ['restart'],
  ['rotate', 'db-password'],
  ['rotate', 'openai-key'],
  ['rotate', 'jwt'],
  ['db', 'scale'],
  ['coach', 'switch-provider'],
  ['users', 'disable'],
  ['users', 'enable'],
  ['users', 'make-admin'],
  ['users', 'make-member'],
];

test.each(changes)(
  '%s %s is told by --help, and can be rehearsed, told in JSON and go unasked',
  async (...words) => {
    const { code, out, err } = await operated.here([...words, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const option of ['--yes', '--dry-run', '--json']) expect(out).toContain(option);
  },
);

test.each([['status'], ['perf'], ['db', 'shell'], ['db', 'connections'], ['users', 'find']])(
  '%s %s is told by --help, and in JSON',
  async (...words) => {
    expect((await operated.here([...words, '--help'])).out).toContain('--json');
  },
);

test.each([
  [['status', 'now']],
  [['deploy']],
  [['scale']],
  [['rollback', '--migrations', 'all', '--yes']],
  [['rollback', '--to', 'yesterday', '--yes']],
  [['rotate']],
  [['rotate', 'everything']],
  [['db', 'scale', '--yes']],
  [['coach', 'switch-provider', '--yes']],
  [['backup', 'list', '--dry-run']],
  [['backup', '--dry-run', 'list']],
  [['backup', '--dry-run', 'verify', '--latest']],
  [['users', 'delete', 'a@b.example']],
])('refuses %j as wrong use', async (args) => {
  const { code, out, err } = await operated.onAws(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toBe('');
});

test('AWS without a region is a fault of the configuration: exit 2', async () => {
  const { code, err } = await operated.onAws(['status'], { environment: { AWS_REGION: '' } });
  expect(code).toBe(2);
  expect(err).toMatch(/AWS_REGION: needed beside CONTROL=aws/);
});
