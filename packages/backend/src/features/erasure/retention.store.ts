import { localDayAt } from '@sleek/domain/days';
import type { Database } from '../../platform/postgres/database.ts';
import { deleteBatch } from '../../platform/postgres/delete-batch.ts';

/** Each deletes at most `limit` rows that are older than `before`, and says how many went. */
export type Cut = { before: Date; limit: number };

const memberKey = ['user_id', 'id'] as const;

export function deleteOldConversations(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('ai_session')
    .select(memberKey)
    .where('last_message_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'ai_session', key: memberKey, doomed });
}

/** Answers whose conversation is gone. */
export function deleteOldRuns(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('coach_run')
    .leftJoin('ai_session', (join) =>
      join
        .onRef('ai_session.user_id', '=', 'coach_run.user_id')
        .onRef('ai_session.id', '=', 'coach_run.session_id'),
    )
    .select(['coach_run.user_id', 'coach_run.id'])
    .where('coach_run.created_at', '<', before)
    .where('ai_session.id', 'is', null)
    .limit(limit)
    .forUpdate('coach_run')
    .skipLocked();
  return deleteBatch(db, { table: 'coach_run', key: memberKey, doomed });
}

/** What became of alarms; where they stand is another table. */
export function deleteOldAlarmChanges(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('alarm_change')
    .select('id')
    .where('changed_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'alarm_change', key: ['id'], doomed });
}

export function deleteOldLooks(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('ai_tool_call_log')
    .select(memberKey)
    .where('created_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'ai_tool_call_log', key: memberKey, doomed });
}

export function deleteOldViolations(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('ai_policy_violation_log')
    .select(memberKey)
    .where('created_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'ai_policy_violation_log', key: memberKey, doomed });
}

export function deleteOldTokenUse(db: Database, { before, limit }: Cut): Promise<number> {
  const key = ['user_id', 'day'] as const;
  const doomed = db
    .selectFrom('ai_token_use')
    .select(key)
    .where('day', '<', localDayAt(before.getTime(), 'UTC'))
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'ai_token_use', key, doomed });
}

/** Those that ran out or were ended by then. One that could still be presented stays: its reuse is a sign of theft. */
export function deleteOldSessions(
  db: Database,
  { before, now, limit }: Cut & { now: Date },
): Promise<number> {
  const doomed = db
    .selectFrom('refresh_token')
    .select(memberKey)
    .where('expires_at', '<', now)
    .where((or) => or.or([or('expires_at', '<', before), or('revoked_at', '<', before)]))
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'refresh_token', key: memberKey, doomed });
}

/** Links that had run out by then, opened or not. */
export function deleteOldLinks(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('user_link')
    .select(memberKey)
    .where('expires_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'user_link', key: memberKey, doomed });
}

export function deleteOldPhotoViews(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('photo_view')
    .select(memberKey)
    .where('created_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'photo_view', key: memberKey, doomed });
}

export function deleteOldDeeds(db: Database, { before, limit }: Cut): Promise<number> {
  const doomed = db
    .selectFrom('audit_log')
    .select('id')
    .where('created_at', '<', before)
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return deleteBatch(db, { table: 'audit_log', key: ['id'], doomed });
}
