import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { migrationsFolder } from './read-migrations.ts';

/** An index that migrations make and the database lacks, or has in a form that is not used. */
export type MissingIndex = { name: string; table: string; make: string };

/** Compares the migrations that were applied with the indexes that are there. */
export async function findMissingIndexes(
  db: Database,
  applied: readonly { name: string }[],
): Promise<MissingIndex[]> {
  const { rows: usable } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_index on indexrelid = pg_class.oid
    where indisvalid and pg_table_is_visible(pg_class.oid)`.execute(db);
  const there = new Set(usable.map(({ name }) => name));
  const files = applied.map(({ name }) => join(migrationsFolder, `${name}.sql`)).sort();
  // One that this release does not know belongs to a newer one.
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return indexesAfter(texts).filter(({ name }) => !there.has(name));
}

/** What is left when the upward halves of these migrations have been applied, in this order. */
export function indexesAfter(migrations: readonly string[]): MissingIndex[] {
  const made = new Map<string, MissingIndex>();
  for (const migration of migrations) {
    const up = migration.split(/^-- Down Migration/m)[0] ?? '';
    for (const [statement] of up.replace(/--[^\n]*/g, '').matchAll(/[^;]+/g)) apply(statement.trim(), made);
  }
  return [...made.values()];
}

function apply(statement: string, made: Map<string, MissingIndex>): void {
  const create = /^create (?:unique )?index (?:if not exists )?(\w+) on "?(\w+)"?/i.exec(statement);
  if (create?.[1] !== undefined && create[2] !== undefined)
    made.set(create[1], { name: create[1], table: create[2], make: statement.replace(/\s+/g, ' ') });
  const index = /^drop index (?:if exists )?(\w+)/i.exec(statement)?.[1];
  if (index !== undefined) made.delete(index);
  const table = /^drop table (?:if exists )?"?(\w+)"?/i.exec(statement)?.[1];
  for (const { name, table: of } of [...made.values()]) if (of === table) made.delete(name);
}
