import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { openRecovered, TargetNotReached } from '../../platform/backups/recovered-server.ts';
import { EmbeddedPostgresFailure } from '../../platform/embedded-postgres/failure.ts';
import { type ChooseError, chooseBackup, type RestorePoint } from './choose-backup.ts';
import { countDamagedPhotos, readPhotoCopies } from './photo-copies.ts';
import { unpackBackup } from './unpack-backup.ts';

export type Rehearsal = {
  backup: string;
  segments: number;
  archiveReachesTo: Date;
  lastCommitAt: Date | null;
  rows: Record<string, number>;
  photos: number;
};

/**
 * Restores a backup to a scratch folder beside the backups, on a port of its own, reads every row there and every copy of
 * a photo, and removes it again. What runs is not touched.
 */
export async function rehearseRestore(
  { backupDir, say, stop }: { backupDir: string; say: (step: string) => void; stop?: AbortSignal },
  point: RestorePoint,
): Promise<Result<Rehearsal, RehearsalError>> {
  const chosen = await chooseBackup(backupDir, point);
  if (!chosen.ok) return chosen;
  const { manifest, chain, archiveDir } = chosen.value;
  stop?.throwIfAborted();
  const damaged = await countDamagedPhotos(backupDir);
  if (damaged > 0) return err({ type: 'photos-damaged', count: damaged });
  const scratch = join(backupDir, '.rehearsal');
  try {
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { recursive: true, mode: 0o700 });
    await unpackBackup(chosen.value, scratch, null);
    stop?.throwIfAborted();
    const { targetTime } = point;
    const { timeline } = chain;
    await using server = await openRecovered(scratch, {
      archiveDir,
      timeline,
      targetTime,
      mustReach: chain.broken !== null,
      log: say,
      ...(stop && { stop }),
    });
    stop?.throwIfAborted();
    return ok({
      backup: manifest.id,
      segments: chain.segments.length,
      archiveReachesTo: chain.reachesTo,
      lastCommitAt: server.lastCommitAt,
      rows: await server.rows(),
      photos: (await readPhotoCopies(backupDir)).size,
    });
  } catch (error) {
    stop?.throwIfAborted();
    if (error instanceof TargetNotReached && chain.broken !== null) return err(chain.broken);
    if (error instanceof EmbeddedPostgresFailure)
      return err({ type: 'recovery-failed', message: error.message });
    throw error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

export type RehearsalError =
  | ChooseError
  | { type: 'photos-damaged'; count: number }
  | { type: 'recovery-failed'; message: string };
