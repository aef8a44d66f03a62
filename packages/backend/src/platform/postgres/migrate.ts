import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { withClient } from './client.ts';

export type MigrationState = { applied: string[]; pending: string[] };

const folder = join(import.meta.dirname, 'migrations');
const journal = 'schema_migration';

/**
 * Applies the pending migrations, all or the next `count`; who starts at the same moment waits.
 * @returns the names that this call applied.
 */
export async function migrateUp(
  databaseUrl: string,
  count: number = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const { pending } = await migrationState(databaseUrl);
  return pending.length === 0 ? [] : run(databaseUrl, 'up', count);
}

/** Undoes the migration that was applied last. @returns its name, or nothing when there is none. */
export const migrateDown = (databaseUrl: string): Promise<string[]> => run(databaseUrl, 'down', 1);

/** Which migrations the database has and which it lacks, in order. */
export async function migrationState(databaseUrl: string): Promise<MigrationState> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const names = files.map((file) => file.slice(0, -'.sql'.length));
  return withClient(databaseUrl, async (client) => {
    const exists = await client.query('select to_regclass($1) as found', [journal]);
    const rows = exists.rows[0]?.found
      ? (await client.query<{ name: string }>(`select name from ${journal} order by run_on, id`)).rows
      : [];
    const applied = rows.map((row) => row.name);
    return { applied, pending: names.filter((name) => !applied.includes(name)) };
  });
}

/** node-pg-migrate costs start-up time, so it is loaded only when there is something to do. */
async function run(databaseUrl: string, direction: 'up' | 'down', count: number): Promise<string[]> {
  const { runner } = await import('node-pg-migrate');
  return withClient(databaseUrl, async (dbClient) => {
    const done = await runner({
      dbClient,
      dir: folder,
      migrationsTable: journal,
      direction,
      count,
      // A migration of a branch that was merged later has a lower number than what is applied already: still wanted.
      checkOrder: false,
      singleTransaction: true,
      advisoryLockMode: 'wait',
      logger: {
        debug: () => {},
        info: () => {},
        warn: () => {},
        error: (text) => process.stderr.write(`${text}\n`),
      },
      verbose: false,
    });
    return done.map(({ name }) => name);
  });
}
