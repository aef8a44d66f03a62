import { resolve } from 'node:path';
import { migrateUp, migrationState } from '@sleek/backend/platform/postgres/migrate';
import { type FreshDatabase, freshDatabase } from '@sleek/backend/testing/fresh-database';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPreviousRelease } from '../../tools/releases/previous-release.ts';
import { runOldServer } from './old-server.ts';
import { layOutOldTree, type OldTree } from './old-tree.ts';

const root = resolve(import.meta.dirname, '../..');
let old: OldTree;
beforeAll(() => {
  const previous = readPreviousRelease(root);
  if (previous === null) throw new Error('No release before is recorded.');
  old = layOutOldTree(root, previous.ref);
});
afterAll(() => old[Symbol.dispose]());

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database[Symbol.asyncDispose]());

const change = (statement: string) => rowsOf({ databaseUrl: database.url }, statement);

describe('the release before, on the schema of this one,', { timeout: 120_000 }, () => {
  test('starts and serves a member from registering to deletion', async () => {
    const { applied } = await migrationState(database.url);
    expect(applied.length).toBeGreaterThan(old.migrations.length);
    const { failed, steps, output } = await runOldServer(old, database.url);
    expect({ failed, output }).toEqual({ failed: [], output: expect.stringContaining('is ready') });
    expect(steps).toBeGreaterThan(12);
    expect(await migrationState(database.url)).toEqual({ applied, pending: [] });
  });

  test('would be seen to fail if this one took a column away that it writes', async () => {
    await change('alter table check_in rename column weight_kg to mass_kg');
    const { failed } = await runOldServer(old, database.url);
    expect(failed).toEqual([expect.stringMatching(/^check in: status 500/)]);
  });
});

test('a server leaves a database alone that has migrations which it does not know', async () => {
  await change(`insert into schema_migration (name, run_on) values ('9999_of_a_later_release', now())`);
  expect(await migrateUp(database.url)).toEqual([]);
  expect((await migrationState(database.url)).pending).toEqual([]);
});
