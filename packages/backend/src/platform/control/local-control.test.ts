import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { Redacted } from '../../secrets.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { takeOwnership } from '../data-dir-lock.ts';
import type { Order } from './control.ts';
import { createLocalControl } from './local-control.ts';

let dir: string;
let database: FreshDatabase;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'control-'));
  database = await freshDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

function open(environment: Record<string, string> = {}) {
  const config = readConfig({ DATA_DIR: dir, ...environment }, { root: dir });
  if (!config.ok) throw new Error(config.error.join());
  return createLocalControl(config.value, {
    root: '/',
    release: 'release 1',
    operator: 'ada',
    databaseUrl: async () => database.url,
  });
}
const external = () => ({
  DATABASE_URL: database.url,
  JWT_SECRET_KEY: 'x'.repeat(32),
  DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
});

test('the one process is stopped, starting or running, as the owner of DATA_DIR says', async () => {
  const state = async () => (await open().service()) as object;
  expect(await state()).toMatchObject({ value: { status: 'stopped', desired: 1, running: 0 } });
  const owned = await takeOwnership(dir);
  if (!owned.ok) throw new Error(owned.error.type);
  expect(await state()).toMatchObject({ value: { status: 'starting', pending: 1 } });
  owned.value.publish({ address: 'http://127.0.0.1:1' });
  expect(await state()).toMatchObject({ value: { status: 'running', running: 1, revision: 'release 1' } });
  owned.value.release();
});

describe('the database', () => {
  test('tells its version and how many connections it has and may have', async () => {
    const told = await open(external()).database();
    expect(told).toMatchObject({
      ok: true,
      value: {
        isUp: true,
        version: expect.stringMatching(/^postgres \d/),
        connections: { used: expect.any(Number) },
      },
    });
  });

  test('that nobody has started is stopped, and one that does not answer is down', async () => {
    expect(await open().database()).toMatchObject({ value: { status: 'stopped', isUp: false } });
    const gone = open({ ...external(), DATABASE_URL: 'postgres://a:hush@127.0.0.1:1/none' });
    const told = await gone.database();
    expect(told).toMatchObject({
      error: { type: 'down', why: 'The database does not answer (ECONNREFUSED).' },
    });
  });
});

describe('a secret', () => {
  test('is replaced as a whole, with the rights its file had', async () => {
    const path = join(dir, 'openai-api-key');
    writeFileSync(path, 'sk-1\n', { mode: 0o640 });
    const control = open({ SECRETS_DIR: dir });
    const put = await control.carryOut({
      type: 'put-secret',
      name: 'openai-api-key',
      value: new Redacted('sk-2'),
    });
    expect(put.ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('sk-2\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    const read = await control.secret('openai-api-key');
    expect(read).toMatchObject({ ok: true, value: { version: put.ok && put.value } });
    rmSync(path);
    expect(await control.secret('openai-api-key')).toMatchObject({ error: { type: 'not-found' } });
  });

  test('has no place without SECRETS_DIR', async () => {
    const order: Order = { type: 'put-secret', name: 'openai-api-key', value: new Redacted('sk-2') };
    expect(await open().carryOut(order)).toMatchObject({ error: { type: 'not-available' } });
  });
});

test.each<Order>([
  { type: 'deploy', revision: 'x' },
  { type: 'restart' },
  { type: 'scale', tasks: 2 },
  { type: 'scale-database', className: 'x' },
  { type: 'fail-over-database' },
  { type: 'restore-snapshot', snapshot: 'x', as: 'y' },
])('an order that this machine cannot carry out is refused in words: $type', async (order) => {
  expect(await open().carryOut(order)).toMatchObject({
    ok: false,
    error: { type: 'not-available', why: expect.stringMatching(/\w{4}.*\./) },
  });
});

test('migrations are undone and done again by a run of their own', async () => {
  const control = open(external());
  const run = (family: string) => control.carryOut({ type: 'run', family, command: null });
  const undone = await run('sleek-coach-migrate-rollback');
  expect(undone).toMatchObject({ ok: true, value: expect.stringMatching(/^\d{4}_/) });
  expect(await run('sleek-coach-migrate')).toEqual(undone);
});
