import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { ledgerOf, walArchiveOf } from '../../platform/backups/places.ts';
import { openRecovered, TargetNotReached } from '../../platform/backups/recovered-server.ts';
import type { Clock } from '../../platform/clock.ts';
import { takeOwnership } from '../../platform/data-dir-lock.ts';
import { errorCode } from '../../platform/defect.ts';
import { stopServerOf } from '../../platform/embedded-postgres/embedded-postgres.ts';
import { EmbeddedPostgresFailure } from '../../platform/embedded-postgres/failure.ts';
import { restoringNote } from '../../platform/embedded-postgres/places.ts';
import { createLineFile } from '../../platform/line-file.ts';
import type { Objects } from '../../platform/objects/objects.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import { migrateUp } from '../../platform/postgres/migrate.ts';
import { createLedgerCopy } from '../erasure/ledger-copy.ts';
import { type Reapplied, reapplyDeletions } from '../erasure/reapply-deletions.ts';
import { type ChooseError, type ChosenBackup, chooseBackup, type RestorePoint } from './choose-backup.ts';
import { finishPutInPlace, putInPlace } from './put-in-place.ts';
import { type RestoredPhotos, restorePhotos } from './restore-photos.ts';
import { unpackBackup } from './unpack-backup.ts';

export type RestoreDeps = {
  clock: Clock;
  backupDir: string;
  /** The store of photos beside a DATA_DIR; null where photos are kept by their bucket. */
  objectsIn: (dataDir: string) => Objects | null;
  /** Told what is being done. */
  say: (step: string) => void;
};
export type RestoreOrder = RestorePoint & {
  dataDir: string;
  /** True: what is there is moved aside. False: nothing may be there. */
  replace: boolean;
};
export type RestoreReport = {
  backup: string;
  timeline: number;
  targetTime: Date | null;
  /** False: nothing was committed after that moment as far as the archive reaches. */
  targetReached: boolean;
  archiveReachesTo: Date;
  lastCommitAt: Date | null;
  /** Segments taken over from the folder that was replaced, which had not been archived. */
  rescuedSegments: number;
  rows: Record<string, number>;
  photos: RestoredPhotos | null;
  deletions: Reapplied;
  /** Where what was there lies now, and what brings it back. */
  aside: string | null;
  undo: string[];
  seconds: Record<string, number>;
};

/**
 * Brings everything back as it was at a moment. All that is needed is read and compared first; the database is recovered
 * beside its place, and deletions that members asked for since are carried out before it gets there.
 */
export async function restoreBackup(
  deps: RestoreDeps,
  order: RestoreOrder,
): Promise<Result<RestoreReport, RestoreError>> {
  const owned = await takeOwnership(order.dataDir);
  if (!owned.ok)
    return owned.error.type === 'data-dir-owned'
      ? err({ type: 'server-running', address: owned.error.address, pid: owned.error.pid })
      : err({ type: 'data-dir-unusable', message: owned.error.message });
  try {
    return await restore(deps, order);
  } catch (error) {
    return err(errorOf(error));
  } finally {
    owned.value.release();
  }
}

export type RestoreError =
  | ChooseError
  /** A server runs from the DATA_DIR. */
  | { type: 'server-running'; address: string | null; pid: number | null }
  /** Something is there, and it was not said that it may be replaced. */
  | { type: 'not-empty' }
  | { type: 'data-dir-unusable'; message: string }
  | { type: 'disk-full' }
  | { type: 'recovery-failed'; message: string }
  /** It was recovered, but these photos are neither in the store nor whole in the backups. */
  | { type: 'photos-lost'; count: number };

async function restore(deps: RestoreDeps, order: RestoreOrder): Promise<Result<RestoreReport, RestoreError>> {
  const { dataDir, replace } = order;
  const time = stopwatch(deps);
  await finishEarlier(dataDir);
  const former = join(dataDir, 'postgres');
  const hasFormer = existsSync(former);
  if (!replace && hasFormer) return err({ type: 'not-empty' });
  await stopServerOf(dataDir);
  const chosen = await time('check', () => chooseBackup(deps.backupDir, order));
  if (!chosen.ok) return chosen;
  const draft = join(dataDir, 'restoring');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const reaches = order.targetTime === null || order.targetTime > chosen.value.chain.reachesTo;
    const rescuedSegments = await time('unpack', () =>
      unpackBackup(chosen.value, draft, hasFormer && reaches ? former : null),
    );
    const objects = deps.objectsIn(dataDir);
    const photos =
      objects && (await time('photos', () => restorePhotos(objects, deps.backupDir, order.targetTime)));
    if (photos !== null && photos.lost > 0) return err({ type: 'photos-lost', count: photos.lost });
    const recovered = await time('recover', () =>
      recover(deps, order, { chosen: chosen.value, draft, objects }),
    );
    const stamp = deps.clock
      .now()
      .toISOString()
      .replace(/\.\d+|[-:]/g, '');
    const { chain, manifest } = chosen.value;
    const { segment, ...told } = recovered;
    const restored = {
      folder: draft,
      archive: walArchiveOf(deps.backupDir),
      segment,
      segmentBytes: manifest.postgres.segment_bytes,
    };
    const placed = await time('place', () => putInPlace(dataDir, restored, stamp));
    return ok({
      backup: manifest.id,
      timeline: chain.timeline,
      targetTime: order.targetTime,
      archiveReachesTo: chain.reachesTo,
      rescuedSegments,
      photos,
      ...told,
      aside: hasFormer ? placed.aside : null,
      undo: hasFormer ? placed.undo : [],
      seconds: time.seconds,
    });
  } catch (error) {
    const { broken } = chosen.value.chain;
    if (error instanceof TargetNotReached && broken !== null) return err(broken);
    throw error;
  } finally {
    if (!existsSync(restoringNote(dataDir))) await rm(draft, { recursive: true, force: true });
  }
}

/** A restore that was cut off while it put things in their place is finished before another begins. */
async function finishEarlier(dataDir: string): Promise<void> {
  const note = await readFile(restoringNote(dataDir), 'utf8').catch(() => null);
  if (note !== null) await finishPutInPlace(dataDir, JSON.parse(note));
}

type Recovering = { chosen: ChosenBackup; draft: string; objects: Objects | null };

/** Replays the log, brings the schema up to this version and carries deletions out again; nobody is let in meanwhile. */
async function recover(
  { clock, backupDir, say }: RestoreDeps,
  { targetTime }: RestorePoint,
  { chosen, draft, objects }: Recovering,
) {
  const { chain, archiveDir, folder } = chosen;
  await using server = await openRecovered(draft, {
    archiveDir,
    timeline: chain.timeline,
    targetTime,
    mustReach: chain.broken !== null,
    log: say,
  });
  await migrateUp(server.url);
  const ledgers = [ledgerOf(backupDir), join(folder, 'deletion-ledger.jsonl')].map(createLineFile);
  const ledgerCopy = createLedgerCopy({
    read: async () => (await Promise.all(ledgers.map((ledger) => ledger.read()))).flat(),
    append: async () => {},
  });
  await using database = openDatabase(server.url, { poolSize: 1, onError: () => {} });
  const deletions = await reapplyDeletions({
    db: database.db,
    clock,
    ledgerCopy,
    objects: objects ?? nothingToErase,
  });
  const rows = await server.rows();
  const segment = await server.segment();
  const { targetReached, lastCommitAt } = server;
  return { rows, deletions, segment, targetReached, lastCommitAt };
}

/** A bucket that is its own backup: the server carries its deletions out again when it starts. */
const nothingToErase = { eraseUnder: async () => 0 } as unknown as Objects;

function stopwatch({ clock, say }: Pick<RestoreDeps, 'clock' | 'say'>) {
  const seconds: Record<string, number> = {};
  const time = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const startedMs = clock.now().getTime();
    say(step);
    const done = await work();
    seconds[step] = (clock.now().getTime() - startedMs) / 1000;
    return done;
  };
  return Object.assign(time, { seconds });
}

function errorOf(error: unknown): RestoreError {
  if (error instanceof EmbeddedPostgresFailure) return { type: 'recovery-failed', message: error.message };
  if (['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '')) return { type: 'disk-full' };
  throw error;
}
