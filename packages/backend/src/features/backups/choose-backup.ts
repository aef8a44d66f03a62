import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { basesOf, walArchiveOf } from '../../platform/backups/places.ts';
import {
  type BrokenChain,
  checkWalChain,
  type WalChain,
  type WalChainError,
} from '../../platform/backups/wal-archive.ts';
import { archivedName } from '../../platform/embedded-postgres/archiving.ts';
import { findDamage, listBackups, type Manifest } from './manifest.ts';

export type RestorePoint = {
  /** Null: as far as the archive reaches. */
  targetTime: Date | null;
  /** The id of a backup; null: the latest one before the moment. */
  from: string | null;
  /** Null: the one that the latest restore began, if any. */
  timeline: number | null;
};

/** A backup that was read through and through, with the log that leads on from it. */
export type ChosenBackup = { manifest: Manifest; folder: string; archiveDir: string; chain: WalChain };

/** Finds the backup to begin with and reads all that a restore will need, before anything is changed. */
export async function chooseBackup(
  backupDir: string,
  { targetTime, from, timeline }: RestorePoint,
): Promise<Result<ChosenBackup, ChooseError>> {
  const backups = await listBackups(backupDir);
  if (backups.length === 0) return err({ type: 'no-backup' });
  const wanted = from === null ? backups : backups.filter(({ id }) => id === from);
  if (wanted.length === 0) return err({ type: 'no-such-backup', known: backups.map(({ id }) => id) });
  const usable = wanted.filter(
    ({ ended_at }) => targetTime === null || Date.parse(ended_at) <= targetTime.getTime(),
  );
  const manifest = usable.at(-1);
  if (manifest === undefined)
    return err({ type: 'before-every-backup', earliest: wanted[0]?.ended_at ?? '' });
  const folder = join(basesOf(backupDir), manifest.id);
  const paths = await findDamage(folder, manifest);
  if (paths.length > 0) return err({ type: 'backup-damaged', id: manifest.id, paths });
  const archiveDir = archiveFor(backupDir, folder, manifest);
  const chain = await checkWalChain(archiveDir, walNeeds(manifest), timeline);
  if (!chain.ok) return chain;
  // A moment before the break may still be reached; whether it is, the recovery tells.
  if (chain.value.broken !== null && targetTime === null) return err(chain.value.broken);
  return ok({ manifest, folder, archiveDir, chain: chain.value });
}

export type ChooseError =
  | { type: 'no-backup' }
  | { type: 'no-such-backup'; known: string[] }
  | { type: 'before-every-backup'; earliest: string }
  | { type: 'backup-damaged'; id: string; paths: string[] }
  | BrokenChain
  | WalChainError;

const walNeeds = ({ wal, postgres }: Manifest) => ({
  first: wal.first,
  stopLsn: wal.stop_lsn,
  segmentBytes: postgres.segment_bytes,
});

/** A backup that was carried elsewhere brings the log that makes it whole, and no more. */
function archiveFor(backupDir: string, folder: string, { wal }: Manifest): string {
  const archive = walArchiveOf(backupDir);
  return existsSync(join(archive, archivedName(wal.first))) ? archive : join(folder, 'wal');
}
