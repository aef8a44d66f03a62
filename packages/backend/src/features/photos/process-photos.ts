import { err } from '@sleek/domain/result';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReEncode } from '../../platform/images/re-encode-photo.ts';
import { ObjectStoreDown, type Objects } from '../../platform/objects/objects.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { finishDeletion } from './delete-photo.ts';
import { copiesOf, maxPhotoBytes } from './photo-keys.ts';
import { claimDuePhoto, type PhotoRow, type PhotoStep, settlePhoto } from './photos.store.ts';

export type ProcessDeps = {
  db: Database;
  clock: Clock;
  objects: Objects;
  events: Events;
  reEncode: ReEncode;
};

const minuteMs = 60_000;
/** Longer than any photo takes; a process that died has its photo taken over after it. */
const leaseMs = 5 * minuteMs;
const retryMs: readonly number[] = [1, 5, 30, 120, 720].map((minutes) => minutes * minuteMs);
const mostAttempts = retryMs.length + 1;
const storeRestMs = minuteMs;
/** What could not be shown is kept where nobody can fetch it, and then deleted. */
const quarantineMs = 7 * 24 * 60 * minuteMs;

/** Works on photos whose work is due, one at a time in this process; asked again meanwhile it looks once more. */
export function createPhotoQueue(deps: ProcessDeps): { drain(): Promise<void> } {
  let underWay: Promise<void> | null = null;
  let askedAgain = false;
  const work = async () => {
    try {
      do {
        askedAgain = false;
        while (await processNext(deps)) {
          // On to the next one.
        }
      } while (askedAgain);
    } finally {
      // At once: who asks after the last look begins a new round.
      underWay = null;
    }
  };
  return {
    drain() {
      askedAgain = true;
      underWay ??= work();
      return underWay;
    },
  };
}

/** @returns false when nothing is due. */
async function processNext(deps: ProcessDeps): Promise<boolean> {
  const now = deps.clock.now();
  const row = await claimDuePhoto(deps.db, { now, leasedUntil: new Date(now.getTime() + leaseMs) });
  if (row === null) return false;
  try {
    // Tries that ended with their process were counted, too, and told nobody.
    if (row.status === 'processing' && row.attempts > mostAttempts) await giveUp(deps, row);
    else await workOn(deps, row);
  } catch (error) {
    await setBack(deps, row, error);
  }
  return true;
}

async function workOn(deps: ProcessDeps, row: PhotoRow): Promise<void> {
  if (row.status === 'deleting') return finishDeletion(deps, row);
  if (row.status === 'processing') return draw(deps, row);
  await deps.objects.erase(row.s3_key);
  await settlePhoto(deps.db, row, { due_at: null, attempts: 0 });
}

async function draw({ db, clock, objects, events, reEncode }: ProcessDeps, row: PhotoRow): Promise<void> {
  const original = await objects.read(row.s3_key, maxPhotoBytes + 1);
  // It was there when it was committed, so something is wrong with the store rather than with the photo.
  if (original === null) throw new Error('What was sent is not in the store');
  // An address is good for a while after the commit, and a bucket may hold to no length.
  const drawn = original.length > maxPhotoBytes ? err('damaged' as const) : await reEncode(original);
  const now = clock.now().getTime();
  if (!drawn.ok) {
    const refusal = drawn.error;
    const due_at = new Date(now + quarantineMs);
    if (await settlePhoto(db, row, { status: 'refused', refusal, due_at, attempts: 0 }))
      events.photoRefused(refusal);
    return;
  }
  const { view, thumbnail, width, height } = drawn.value;
  const keys = copiesOf(row.s3_key);
  await objects.write(keys.view, view, 'image/jpeg');
  await objects.write(keys.thumbnail, thumbnail, 'image/jpeg');
  // What was sent goes with the next step.
  const step: PhotoStep = { status: 'ready', width, height, due_at: new Date(now), attempts: 0 };
  if (await settlePhoto(db, row, step)) return events.photoReady();
  // Deleted meanwhile, perhaps together with its member: the copies came too late.
  for (const key of [keys.view, keys.thumbnail]) await objects.erase(key);
}

/** Tries again later; what fails by itself again and again is given up and shown to operators. */
async function setBack({ db, clock, events }: ProcessDeps, row: PhotoRow, error: unknown): Promise<void> {
  const now = clock.now().getTime();
  const at = (ms: number) => new Date(now + ms);
  if (error instanceof ObjectStoreDown) {
    events.photoStoreFailed(error);
    await settlePhoto(db, row, { due_at: at(storeRestMs), attempts: Math.max(row.attempts - 1, 0) });
    return;
  }
  const restMs = retryMs[row.attempts - 1];
  if (restMs === undefined && row.status === 'processing') return giveUp({ db, clock, events }, row, error);
  events.photoWorkFailed('again-later', error);
  await settlePhoto(db, row, { due_at: at(restMs ?? retryMs.at(-1) ?? minuteMs) });
}

async function giveUp(
  { db, clock, events }: Pick<ProcessDeps, 'db' | 'clock' | 'events'>,
  row: PhotoRow,
  error: unknown = new Error('Its process ended each time'),
): Promise<void> {
  events.photoWorkFailed('given-up', error);
  const due_at = new Date(clock.now().getTime() + quarantineMs);
  await settlePhoto(db, row, { status: 'failed', due_at, attempts: 0 });
}
