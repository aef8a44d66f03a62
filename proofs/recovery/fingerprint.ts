import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { query } from '@sleek/backend/testing/data-dirs';

export type Fingerprint = { rows: Record<string, string[]>; photos: Record<string, string> };

/** Every row of every table and every photo, by hash. */
export async function fingerprint(url: string, dataDir: string): Promise<Fingerprint> {
  return { rows: await hashRows(url), photos: await hashPhotos(join(dataDir, 'objects/kept')) };
}

/** What later decisions write, and the clock whenever it wants. */
const apart = /^(deletion_ledger|task_\w+|scheduled_\w+|metric_\w+)$/;

/** What the commands of the drill write about themselves. */
const beside: Record<string, string> = { audit_log: "where action not like 'ops.%'" };

async function hashRows(url: string): Promise<Record<string, string[]>> {
  const tables = await query(
    url,
    `select format('%I', c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const name of tables.map((table) => String(table.name)).filter((table) => !apart.test(table)))
    rows[name] = (await query(url, `select t::text as row from ${name} t ${beside[name] ?? ''}`))
      .map(({ row }) => String(row))
      .sort();
  return rows;
}

/** Each file below a folder, with the hash of its bytes. */
export async function hashPhotos(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const photos: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    photos[path.slice(folder.length + 1)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return photos;
}

/**
 * What differs, beside what concerns the members who left after the moment.
 * @returns a word for each row or photo that one side lacks; no row itself.
 */
export function differences(before: Fingerprint, after: Fingerprint, left: readonly string[]): string[] {
  const concernsLeft = (text: string) => left.some((id) => text.includes(id));
  const found: string[] = [];
  for (const name of new Set([...Object.keys(before.rows), ...Object.keys(after.rows)])) {
    const sides = [before.rows[name] ?? [], after.rows[name] ?? []].map((rows) =>
      rows.filter((row) => !concernsLeft(row)),
    );
    const [was = [], is = []] = sides;
    const [had, has] = [new Set(was), new Set(is)];
    found.push(...was.filter((row) => !has.has(row)).map(() => `a row of ${name} is missing or differs`));
    found.push(...is.filter((row) => !had.has(row)).map(() => `a row of ${name} is too many or differs`));
  }
  for (const [path, hash] of Object.entries(before.photos))
    if (!concernsLeft(path) && after.photos[path] !== hash) found.push('a photo is missing or differs');
  return found;
}

export const countRows = ({ rows }: Fingerprint): number =>
  Object.values(rows).reduce((sum, table) => sum + table.length, 0);
