import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { MonthlyLog } from '../../platform/postgres/log-months.ts';
import {
  deleteOldAlarmChanges,
  deleteOldConversations,
  deleteOldDeeds,
  deleteOldLooks,
  deleteOldPhotoViews,
  deleteOldRuns,
  deleteOldTokenUse,
  deleteOldViolations,
} from './retention.store.ts';

/** What the retention document promises (decision 10). */
const conversationMonths = 24;
const lookDays = 90;
const violationMonths = 12;
const photoViewDays = 90;
const deedMonths = 24;
/** Of no member; so that a year's incidents can be compared. */
const alarmMonths = 13;

/** The logs that are kept by the month: a month goes once none of its rows may be kept. */
export const monthlyLogs: readonly MonthlyLog[] = [
  { table: 'ai_tool_call_log', keepDays: lookDays },
  // As many days as the longest 24 months have.
  { table: 'audit_log', keepDays: 731 },
];

/** A call stays short; what is left goes with the next ones. */
const rowsAtOnce = 1000;

/**
 * Deletes a part of what has been kept for as long as the retention document says. Any number of processes may call
 * it. @returns how many rows went; none when nothing is left.
 */
export async function forgetOldRecords({
  db,
  clock,
  events,
}: {
  db: Database;
  clock: Clock;
  events: Events;
}): Promise<number> {
  const now = clock.now();
  const limit = rowsAtOnce;
  const unusedSince = monthsBefore(now, conversationMonths);
  const forgotten = {
    conversations: await deleteOldConversations(db, { before: unusedSince, limit }),
    answers: await deleteOldRuns(db, { before: unusedSince, limit }),
    looks: await deleteOldLooks(db, { before: daysBefore(now, lookDays), limit }),
    token_use: await deleteOldTokenUse(db, { before: daysBefore(now, lookDays), limit }),
    violations: await deleteOldViolations(db, { before: monthsBefore(now, violationMonths), limit }),
    photo_views: await deleteOldPhotoViews(db, { before: daysBefore(now, photoViewDays), limit }),
    alarms: await deleteOldAlarmChanges(db, { before: monthsBefore(now, alarmMonths), limit }),
    deeds: await deleteOldDeeds(db, { before: monthsBefore(now, deedMonths), limit }),
  };
  const rows = Object.values(forgotten).reduce((sum, count) => sum + count, 0);
  if (rows > 0) events.oldRecordsForgotten(forgotten);
  return rows;
}

const daysBefore = (instant: Date, days: number) => new Date(instant.getTime() - days * 86_400_000);

function monthsBefore(instant: Date, months: number): Date {
  const before = new Date(instant);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
