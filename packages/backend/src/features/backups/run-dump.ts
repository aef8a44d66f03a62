import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { dumpInto, findDumpTools } from '../../platform/backups/dump-tools.ts';
import { copyHashed, hashFile, writeHashed } from '../../platform/backups/hashed-copy.ts';
import { dumpsOf } from '../../platform/backups/places.ts';
import { holdExclusively } from '../../platform/embedded-postgres/exclusive-lock.ts';
import { readDatabaseFacts } from '../../platform/postgres/database-facts.ts';
import { migrationState } from '../../platform/postgres/migrate.ts';
import { syncFolder } from '../../platform/sync-folder.ts';
import { removeOldDumps } from './backup-retention.ts';
import { type DumpManifest, findDamage, manifestFile, manifestHashFile, manifestTexts } from './manifest.ts';
import {
  type BackupDeps,
  type BackupError,
  copyAllPhotos,
  countPhotos,
  errorOf,
  removeUnfinished,
  softwareVersion,
} from './run-backup.ts';

/** @property path where tools are looked for, after the places of Debian. */
export type DumpDeps = BackupDeps & { path: string };
export type DumpReport = { manifest: DumpManifest; folder: string; removed: string[]; photosCopied: number };

export const dumpFile = 'database.dump';

/**
 * Backs up a database that is not ours to copy, with the tools of its version: as it is at one moment, without what leads
 * on from there. Photos, ledger and settings go with it, and it gets its name when it was read again and compared.
 */
export async function runDump(deps: DumpDeps): Promise<Result<DumpReport, BackupError>> {
  const { backupDir } = deps.config;
  try {
    await mkdir(dumpsOf(backupDir), { recursive: true, mode: 0o700 });
    const lock = holdExclusively(join(backupDir, 'backup.lock'));
    if (lock === null) return err({ type: 'already-running' });
    try {
      return await dump(deps);
    } finally {
      lock.release();
    }
  } catch (error) {
    return err(errorOf(error));
  }
}

async function dump(deps: DumpDeps): Promise<Result<DumpReport, BackupError>> {
  const { clock, stop } = deps;
  const { backupDir } = deps.config;
  const { major } = await readDatabaseFacts(deps.databaseUrl());
  const tools = await findDumpTools(major, deps.path);
  if (tools === null) return err({ type: 'tools-missing', major });
  const startedAt = clock.now();
  const id = startedAt.toISOString().replace(/\.\d+|[-:]/g, '');
  await removeUnfinished(dumpsOf(backupDir));
  const [folder, draft] = [id, `.${id}.unfinished`].map((name) => join(dumpsOf(backupDir), name)) as [
    string,
    string,
  ];
  await mkdir(draft, { mode: 0o700 });
  try {
    const photosCopied = await copyAllPhotos(deps);
    await dumpInto(tools, deps.databaseUrl(), { file: join(draft, dumpFile), stop });
    const manifest = await describe(draft, deps, { id, startedAt, major });
    const paths = await findDamage(draft, manifest, stop);
    if (paths.length > 0) return err({ type: 'damaged', paths });
    await rename(draft, folder);
    syncFolder(dumpsOf(backupDir));
    const removed = await removeOldDumps(backupDir, clock.now());
    return ok({ manifest, folder, removed, photosCopied });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function describe(
  draft: string,
  deps: DumpDeps,
  { id, startedAt, major }: { id: string; startedAt: Date; major: number },
): Promise<DumpManifest> {
  await deps.syncLedger();
  const dumped = await hashFile(draft, dumpFile);
  const ledger = await copyHashed({ from: deps.config.backupDir, to: draft }, 'deletion-ledger.jsonl');
  const settings = await writeHashed(draft, 'settings.json', `${JSON.stringify(deps.settings(), null, 1)}\n`);
  const files = [dumped, settings, ledger].filter((file) => file !== null);
  const { applied } = await migrationState(deps.databaseUrl());
  const manifest: DumpManifest = {
    format: 1,
    kind: 'dump',
    id,
    started_at: startedAt.toISOString(),
    ended_at: deps.clock.now().toISOString(),
    software: softwareVersion(),
    schema: { migrations: applied.length, last: applied.at(-1) ?? null },
    postgres: { major },
    photos: await countPhotos(deps),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files,
  };
  const { text, hash } = manifestTexts(manifest);
  await writeHashed(draft, manifestFile, text);
  await writeHashed(draft, manifestHashFile, hash);
  syncFolder(draft);
  return manifest;
}
