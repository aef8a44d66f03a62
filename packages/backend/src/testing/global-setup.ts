import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.ts';
import { migrateUp } from '../platform/postgres/migrate.ts';

/** Where tests find the throw-away server, and the migrated database that they copy. */
export type TestCluster = { readonly url: string; readonly template: string };

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

type SharedCluster = { users: number; readonly opened: Promise<OpenCluster> };
type OpenCluster = TestCluster & { readonly close: () => Promise<void> };

const template = 'migrated_template';

// Each Vitest project loads this module for itself, but the process needs only one server.
const processWide = globalThis as typeof globalThis & { testClusterInUse?: SharedCluster | undefined };

/** Starts one PostgreSQL for all projects that need it; the last of them to finish stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  processWide.testClusterInUse ??= { users: 0, opened: openCluster() };
  const shared = processWide.testClusterInUse;
  shared.users += 1;
  const { url } = await shared.opened;
  project.provide('testCluster', { url, template });
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    processWide.testClusterInUse = undefined;
    await (await shared.opened).close();
  };
}

async function openCluster(): Promise<OpenCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'sleek-test-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const server = await openEmbeddedPostgres({ dataDir: folder, durable: false, log: () => {} });
    const close = async () => {
      await server.close();
      await removeFolder();
    };
    await makeTemplate(server.url).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { url: server.url, template, close };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database ${template}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  await migrateUp(url.href);
}
