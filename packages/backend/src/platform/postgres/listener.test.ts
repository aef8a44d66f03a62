import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Listener, openListener } from './listener.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const run = (statement: string, values: unknown[] = []) =>
  rowsOf({ databaseUrl: database.url }, statement, values);

function listening(channel: string, url = () => database.url) {
  const heard: string[] = [];
  const errors: Error[] = [];
  let gaps = 0;
  const listener = openListener({
    url,
    channel,
    retryMs: 20,
    onNotice: (payload) => heard.push(payload),
    onGap: () => gaps++,
    onError: (error) => errors.push(error),
  });
  return { listener, heard, errors, gaps: () => gaps, [Symbol.asyncDispose]: () => close(listener) };
}

const close = (listener: Listener) => listener[Symbol.asyncDispose]();
const heardBy = (listener: Listener) => expect.poll(() => listener.hears()).toBe(true);

describe('a listener', () => {
  test('hears what is told on its channel, once it is committed, and nothing else', async () => {
    await using ear = listening('one');
    await heardBy(ear.listener);
    await run("select pg_notify('other', 'x')");
    await run("select pg_notify('one', 'a')");
    await expect(run("begin; select pg_notify('one', 'undone'); select 1/0")).rejects.toThrow();
    await run("select pg_notify('one', 'b')");
    await expect.poll(() => ear.heard).toEqual(['a', 'b']);
  });

  test('knows that it may have missed something when its connection is lost, and listens again', async () => {
    await using ear = listening('two');
    await heardBy(ear.listener);
    const gaps = ear.gaps();
    await run(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'sleek-coach-listener'`,
    );
    await expect.poll(ear.gaps).toBe(gaps + 2);
    await heardBy(ear.listener);
    await run("select pg_notify('two', 'again')");
    await expect.poll(() => ear.heard).toEqual(['again']);
  });

  test('does not hear while there is no database, goes on trying, and can be closed', async () => {
    let url = 'postgres://nobody@127.0.0.1:1/none';
    await using ear = listening('three', () => url);
    await expect.poll(() => ear.errors.length).toBeGreaterThan(2);
    expect(ear.listener.hears()).toBe(false);
    url = database.url;
    await heardBy(ear.listener);
  });

  test('can be closed while a server keeps it waiting', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((ready) => silent.once('listening', ready));
    const { port } = silent.address() as { port: number };
    const ear = listening('four', () => `postgres://nobody@127.0.0.1:${port}/none`);
    await close(ear.listener);
    expect(ear.listener.hears()).toBe(false);
    silent.close();
  });
});
