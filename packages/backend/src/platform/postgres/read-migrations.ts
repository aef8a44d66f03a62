import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export const migrationsFolder = join(import.meta.dirname, 'migrations');

/** Which migrations were applied and when, and which of this release were not, on a connection that is there. */
export async function readMigrations(
  db: Database,
): Promise<{ applied: { name: string; at: Date }[]; pending: string[] }> {
  const applied = (await hasJournal(db)) ? await readJournal(db) : [];
  const files = (await readdir(migrationsFolder)).filter((file) => file.endsWith('.sql')).sort();
  const names = new Set(applied.map(({ name }) => name));
  return {
    applied,
    pending: files.map((file) => file.slice(0, -'.sql'.length)).filter((name) => !names.has(name)),
  };
}

/** A database that nobody has migrated yet has none. */
async function hasJournal(db: Database): Promise<boolean> {
  const { rows } = await sql<{
    found: string | null;
  }>`select to_regclass('schema_migration')::text as found`.execute(db);
  return rows[0]?.found != null;
}

async function readJournal(db: Database): Promise<{ name: string; at: Date }[]> {
  const { rows } = await sql<{ name: string; at: Date }>`
    select name, run_on at time zone current_setting('timezone') as at from schema_migration
    order by run_on, id`.execute(db);
  return rows;
}
