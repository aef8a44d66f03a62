import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { Operator } from '../flags/set-flag.ts';
import { findLatestChange, insertChange } from './maintenance.store.ts';

/** `words` are what members read; `until` is announced to them, and ends nothing by itself. */
export type MaintenanceOrder = { isOn: true; words: string; until: Date | null } | { isOn: false };

export type MaintenanceError =
  /** Empty, too long, or with control characters. */
  { type: 'words-refused'; maxLength: number } | { type: 'until-refused'; mostDays: number };

/**
 * Closes the service to members, says something else while it is closed, or opens it again, with who and when. Every
 * process follows within seconds. @returns false where it was open already: then nothing is written.
 */
export async function setMaintenance(
  { db, clock }: { db: Database; clock: Clock },
  operator: Operator,
  order: MaintenanceOrder,
): Promise<Result<{ changed: boolean }, MaintenanceError>> {
  const now = clock.now();
  const words = order.isOn ? order.words.trim() : null;
  if (words !== null && (words === '' || words.length > wordsLength || /\p{Cc}/u.test(words)))
    return err({ type: 'words-refused', maxLength: wordsLength });
  const until = order.isOn ? order.until : null;
  const untilMs = until === null ? 0 : until.getTime() - now.getTime();
  if (until !== null && !(untilMs > 0 && untilMs <= mostDays * 86_400_000))
    return err({ type: 'until-refused', mostDays });
  const latest = await findLatestChange(db);
  if (!order.isOn && !latest?.isOn) return ok({ changed: false });
  await insertChange(db, {
    isOn: order.isOn,
    announcedUntil: until,
    words,
    by: operator.name.slice(0, 100),
    at: now,
  });
  return ok({ changed: true });
}

const wordsLength = 300;
const mostDays = 7;
