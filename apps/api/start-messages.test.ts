import { type Config, readConfig } from '@sleek/backend/config';
import { describe, expect, test } from 'vitest';
import { startFailure } from './start-messages.ts';

const configOf = (environment: Record<string, string> = {}): Config => {
  const read = readConfig({ DATA_DIR: '/data', ...environment }, { root: '/project' });
  if (!read.ok) throw new Error(read.error.join());
  return read.value;
};
const embedded = configOf();
const external = configOf({
  DATABASE_URL: 'postgres://coach:secret-word@db.example.com:5432/coach',
  JWT_SECRET_KEY: 'x'.repeat(32),
  DATA_KEY: Buffer.alloc(32).toString('base64'),
});

const listening = (code: string, port: number) => ({
  syscall: 'listen',
  code,
  port,
  message: `listen ${code}`,
});

describe('a port that cannot be opened', () => {
  test('is named with another one to choose', () => {
    expect(startFailure(listening('EADDRINUSE', 8000), embedded)).toContain('PORT=8001 npm start');
  });

  test('never with one beyond the last', () => {
    const message = startFailure(listening('EADDRINUSE', 65_535), configOf({ PORT: '65535' }));
    expect(message).toContain('PORT=65534 npm start');
  });

  test('is told apart from the one for metrics', () => {
    expect(startFailure(listening('EADDRINUSE', 9464), embedded)).toContain(' OPS_PORT=9465 npm start');
  });

  test('for want of privileges is named by its number', () => {
    expect(startFailure(listening('EACCES', 80), configOf({ PORT: '80' }))).toMatch(
      /Port 80 may not.*PORT=8080/,
    );
  });

  test.each([
    { syscall: 'listen', code: 'EADDRNOTAVAIL', port: 8000 },
    { syscall: 'getaddrinfo', code: 'ENOTFOUND', hostname: '10.9.9.9' },
  ])('because HOST is elsewhere names HOST ($code)', (error) => {
    expect(startFailure(error, configOf({ HOST: '10.9.9.9' }))).toContain('HOST=10.9.9.9 is no address');
  });
});

describe('a file that may not be opened', () => {
  const refused = {
    code: 'EACCES',
    syscall: 'open',
    path: '/data/demo.txt',
    message: "EACCES: permission denied, open '/data/demo.txt'",
  };

  test('is no port: DATA_DIR is named with what to do', () => {
    const message = startFailure(Object.assign(new Error(refused.message), refused), embedded);
    expect(message).toMatch(/DATA_DIR \/data .*demo\.txt.*chown/);
    expect(message).not.toContain('Port');
  });

  test('outside DATA_DIR is named as it is', () => {
    const path = '/data-of-others/x';
    expect(startFailure({ ...refused, path, message: `EACCES, open ${path}` }, embedded)).toBe(
      `Could not start: EACCES, open ${path}`,
    );
  });
});

describe('a database that does not answer', () => {
  // What `pg` rejects with where localhost is two addresses.
  const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });

  test('is that of DATABASE_URL only where there is one', () => {
    expect(startFailure(refused, external)).toContain('DATABASE_URL does not answer');
    expect(startFailure(refused, embedded)).not.toContain('DATABASE_URL');
    expect(startFailure(refused, embedded)).toContain('/data/postgres.log');
  });

  test.each(['28P01', '28000', '3D000', '42501', '53300', '57P03'])(
    'or refuses (%s) is told without its password',
    (code) => {
      const message = startFailure({ code, message: 'no' }, external);
      expect(message).toMatch(/^The (database|user) of DATABASE_URL/);
      expect(message).not.toContain('secret-word');
      expect(startFailure({ code, message: 'no' }, embedded)).not.toContain('DATABASE_URL');
    },
  );
});

test('another failure is told in its own words, or by its code', () => {
  expect(startFailure(new Error('out of luck'), embedded)).toBe('Could not start: out of luck');
  expect(startFailure({ code: 'EBAD', message: '' }, embedded)).toBe('Could not start: EBAD');
  expect(startFailure(null, embedded)).toBe('Could not start: null');
});
