import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type {} from './global-setup.ts';

export type FreshDatabase = { readonly url: string } & AsyncDisposable;

/**
 * A migrated, empty database for one test: `await using database = await freshDatabase()`.
 * It is dropped on disposal, with any connection that is still open.
 */
export const freshDatabase = (): Promise<FreshDatabase> => copyOf(inject('testCluster').template);

/** One that was never migrated. */
export const emptyDatabase = (): Promise<FreshDatabase> => copyOf('template1');

async function copyOf(template: string): Promise<FreshDatabase> {
  const { url: serverUrl } = inject('testCluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(serverUrl, `create database ${name} template ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => runOnServer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
