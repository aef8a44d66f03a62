import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { findDumpTools, restoreFrom, ToolFailed } from '../../platform/backups/dump-tools.ts';
import { dumpsOf, ledgerOf } from '../../platform/backups/places.ts';
import type { Clock } from '../../platform/clock.ts';
import { errorCode } from '../../platform/defect.ts';
import { createLineFile } from '../../platform/line-file.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import {
  countEveryRow,
  readDatabaseFacts,
  withScratchDatabase,
} from '../../platform/postgres/database-facts.ts';
import { migrateUp } from '../../platform/postgres/migrate.ts';
import { createLedgerCopy } from '../erasure/ledger-copy.ts';
import { type Reapplied, reapplyDeletions } from '../erasure/reapply-deletions.ts';
import { type DumpManifest, findDamage, listDumps } from './manifest.ts';
import { countDamagedPhotos } from './photo-copies.ts';
import { type RestoredPhotos, restorePhotos } from './restore-photos.ts';
import { dumpFile } from './run-dump.ts';

export type RestoreDumpDeps = {
  clock: Clock;
  backupDir: string;
  /** Null where photos are kept by their bucket. */
  objects: Objects | null;
  /** Where tools are looked for, after the places of Debian. */
  path: string;
};
export type DumpRestored = {
  backup: string;
  asOf: string;
  rows: Record<string, number>;
  photos: RestoredPhotos | null;
  deletions: Reapplied;
};

/**
 * Fills an empty database with what a dump holds, brings its schema up to this version and carries out the deletions
 * that members asked for since. A database in which anything is stays as it is.
 *
 * @param order `from` null: the newest dump.
 */
export async function restoreDump(
  deps: RestoreDumpDeps,
  order: { from: string | null; url: string },
): Promise<Result<DumpRestored, RestoreDumpError>> {
  const chosen = await chooseDump(deps.backupDir, order.from);
  if (!chosen.ok) return chosen;
  try {
    return await fill(deps, { manifest: chosen.value, url: order.url });
  } catch (error) {
    return err(errorOf(error));
  }
}

/** Restores a dump to a scratch database beside the one that is served, reads every row there, and drops it again. */
export async function rehearseDump(
  deps: Omit<RestoreDumpDeps, 'objects'>,
  order: { from: string | null; url: string },
): Promise<Result<Pick<DumpRestored, 'backup' | 'asOf' | 'rows'>, RestoreDumpError>> {
  const chosen = await chooseDump(deps.backupDir, order.from);
  if (!chosen.ok) return chosen;
  const count = await countDamagedPhotos(deps.backupDir);
  if (count > 0) return err({ type: 'photos-damaged', count });
  const manifest = chosen.value;
  try {
    return await withScratchDatabase(order.url, 'sleekcoach_rehearsal', (url) =>
      fill({ ...deps, objects: null }, { manifest, url }),
    );
  } catch (error) {
    return err(errorOf(error));
  }
}

export type RestoreDumpError =
  | { type: 'no-backup' }
  | { type: 'no-such-backup'; known: string[] }
  | { type: 'backup-damaged'; id: string; paths: string[] }
  | { type: 'photos-damaged'; count: number }
  | { type: 'photos-lost'; count: number }
  /** Something is in the database. */
  | { type: 'database-not-empty'; tables: number }
  | { type: 'tools-missing'; major: number }
  /** Everything was taken back. */
  | { type: 'tool-failed'; message: string }
  /** The login may not make a database. */
  | { type: 'may-not-create' }
  | { type: 'database-down'; code: string };

async function chooseDump(
  backupDir: string,
  from: string | null,
): Promise<Result<DumpManifest, RestoreDumpError>> {
  const dumps = await listDumps(backupDir);
  const manifest = from === null ? dumps.at(-1) : dumps.find(({ id }) => id === from);
  if (dumps.length === 0) return err({ type: 'no-backup' });
  if (manifest === undefined) return err({ type: 'no-such-backup', known: dumps.map(({ id }) => id) });
  const paths = await findDamage(join(dumpsOf(backupDir), manifest.id), manifest);
  return paths.length > 0 ? err({ type: 'backup-damaged', id: manifest.id, paths }) : ok(manifest);
}

async function fill(
  { clock, backupDir, objects, path }: RestoreDumpDeps,
  { manifest, url }: { manifest: DumpManifest; url: string },
): Promise<Result<DumpRestored, RestoreDumpError>> {
  const { major, tables } = await readDatabaseFacts(url);
  if (tables > 0) return err({ type: 'database-not-empty', tables });
  const tools = await findDumpTools(major, path);
  if (tools === null) return err({ type: 'tools-missing', major });
  const photos = objects && (await restorePhotos(objects, backupDir, new Date(manifest.ended_at)));
  if (photos !== null && photos.lost > 0) return err({ type: 'photos-lost', count: photos.lost });
  const folder = join(dumpsOf(backupDir), manifest.id);
  await restoreFrom(tools, url, join(folder, dumpFile));
  await migrateUp(url);
  const ledgers = [ledgerOf(backupDir), join(folder, 'deletion-ledger.jsonl')].map(createLineFile);
  const ledgerCopy = createLedgerCopy({
    read: async () => (await Promise.all(ledgers.map((ledger) => ledger.read()))).flat(),
    append: async () => {},
  });
  await using database = openDatabase(url, { poolSize: 1, onError: () => {} });
  const erasing = objects ?? nothingToErase;
  const deletions = await reapplyDeletions({ db: database.db, clock, ledgerCopy, objects: erasing });
  return ok({
    backup: manifest.id,
    asOf: manifest.started_at,
    rows: await countEveryRow(url),
    photos,
    deletions,
  });
}

/** A bucket that is its own backup, or a rehearsal: the server carries its deletions out again when it starts. */
const nothingToErase = { eraseUnder: async () => 0 } as unknown as Objects;

function errorOf(error: unknown): RestoreDumpError {
  if (error instanceof ToolFailed) return { type: 'tool-failed', message: error.message };
  const code = errorCode(error) ?? '';
  if (code === '42501') return { type: 'may-not-create' };
  if (/^(ECONN[A-Z]+|ENOTFOUND|ETIMEDOUT|57P0\d|08\w{3}|28\w{3}|3D000|25006)$/.test(code))
    return { type: 'database-down', code };
  throw error;
}
