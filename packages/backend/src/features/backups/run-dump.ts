import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { dumpInto, findDumpTools } from '../../platform/backups/dump-tools.ts';
import { copyHashed, hashFile, writeHashed } from '../../platform/backups/hashed-copy.ts';
import { dumpsOf } from '../../platform/backups/places.ts';
import { readDatabaseFacts } from '../../platform/postgres/database-facts.ts';
import { migrationState } from '../../platform/postgres/migrate.ts';
import { removeOldDumps } from './backup-retention.ts';
import type { DumpManifest } from './manifest.ts';
import {
  type BackupDeps,
  type BackupError,
  type Begun,
  countPhotos,
  makeWhole,
  softwareVersion,
  whileAlone,
} from './whole-backup.ts';

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
  const home = dumpsOf(backupDir);
  return whileAlone({ backupDir, home }, async () => {
    const { major } = await readDatabaseFacts(deps.databaseUrl());
    const tools = await findDumpTools(major, deps.path);
    if (tools === null) return err({ type: 'tools-missing', major });
    const whole = await makeWhole(home, deps, async (draft, begun) => {
      await dumpInto(tools, deps.databaseUrl(), { file: join(draft, dumpFile), stop: deps.stop });
      return describe(draft, deps, { ...begun, major });
    });
    if (!whole.ok) return whole;
    return ok({ ...whole.value, removed: await removeOldDumps(backupDir, deps.clock.now()) });
  });
}

async function describe(
  draft: string,
  deps: DumpDeps,
  { id, startedAt, major }: Begun & { major: number },
): Promise<DumpManifest> {
  await deps.syncLedger();
  const dumped = await hashFile(draft, dumpFile);
  const ledger = await copyHashed({ from: deps.config.backupDir, to: draft }, 'deletion-ledger.jsonl');
  const settings = await writeHashed(draft, 'settings.json', `${JSON.stringify(deps.settings(), null, 1)}\n`);
  const files = [dumped, settings, ledger].filter((file) => file !== null);
  const { applied } = await migrationState(deps.databaseUrl());
  return {
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
}
