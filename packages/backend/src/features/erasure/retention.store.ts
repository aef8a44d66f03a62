import type { Database } from '../../platform/postgres/database.ts';

/** Each deletes at most `limit` rows that are older than `before`, and says how many went. */
export type Cut = { before: Date; limit: number };

/** The condition stands twice: a conversation may be used again between being found and being deleted. */
export function deleteOldConversations(db: Database, { before, limit }: Cut): Promise<number> {
  return countOf(
    db
      .deleteFrom('ai_session')
      .where('last_message_at', '<', before)
      .where((where) =>
        where(
          where.refTuple('user_id', 'id'),
          'in',
          where
            .selectFrom('ai_session as old')
            .select(['old.user_id', 'old.id'])
            .where('old.last_message_at', '<', before)
            .limit(limit)
            .$asTuple('user_id', 'id'),
        ),
      )
      .execute(),
  );
}

/** Answers whose conversation is gone. */
export function deleteOldRuns(db: Database, { before, limit }: Cut): Promise<number> {
  return countOf(
    db
      .deleteFrom('coach_run')
      .where((where) =>
        where(
          where.refTuple('user_id', 'id'),
          'in',
          where
            .selectFrom('coach_run as old')
            .leftJoin('ai_session', (join) =>
              join
                .onRef('ai_session.user_id', '=', 'old.user_id')
                .onRef('ai_session.id', '=', 'old.session_id'),
            )
            .select(['old.user_id', 'old.id'])
            .where('old.created_at', '<', before)
            .where('ai_session.id', 'is', null)
            .limit(limit)
            .$asTuple('user_id', 'id'),
        ),
      )
      .execute(),
  );
}

export function deleteOldLooks(db: Database, { before, limit }: Cut): Promise<number> {
  return countOf(
    db
      .deleteFrom('ai_tool_call_log')
      .where((where) =>
        where(
          where.refTuple('user_id', 'id'),
          'in',
          where
            .selectFrom('ai_tool_call_log as old')
            .select(['old.user_id', 'old.id'])
            .where('old.created_at', '<', before)
            .limit(limit)
            .$asTuple('user_id', 'id'),
        ),
      )
      .execute(),
  );
}

/** Those that ran out or were ended by then. One that could still be presented stays: its reuse is a sign of theft. */
export function deleteOldSessions(
  db: Database,
  { before, now, limit }: Cut & { now: Date },
): Promise<number> {
  return countOf(
    db
      .deleteFrom('refresh_token')
      .where((where) =>
        where(
          where.refTuple('user_id', 'id'),
          'in',
          where
            .selectFrom('refresh_token as old')
            .select(['old.user_id', 'old.id'])
            .where('old.expires_at', '<', now)
            .where((or) => or.or([or('old.expires_at', '<', before), or('old.revoked_at', '<', before)]))
            .limit(limit)
            .$asTuple('user_id', 'id'),
        ),
      )
      .execute(),
  );
}

/** Links that were mailed and opened or ended by then. */
export function deleteOldLinks(db: Database, { before, limit }: Cut): Promise<number> {
  return countOf(
    db
      .deleteFrom('user_link')
      .where((where) =>
        where(
          where.refTuple('user_id', 'id'),
          'in',
          where
            .selectFrom('user_link as old')
            .select(['old.user_id', 'old.id'])
            .where('old.expires_at', '<', before)
            .limit(limit)
            .$asTuple('user_id', 'id'),
        ),
      )
      .execute(),
  );
}

export function deleteOldDeeds(db: Database, { before, limit }: Cut): Promise<number> {
  return countOf(
    db
      .deleteFrom('audit_log')
      .where('id', 'in', (select) =>
        select
          .selectFrom('audit_log as old')
          .select('old.id')
          .where('old.created_at', '<', before)
          .limit(limit),
      )
      .execute(),
  );
}

async function countOf(deleted: Promise<{ numDeletedRows: bigint }[]>): Promise<number> {
  return Number((await deleted)[0]?.numDeletedRows ?? 0n);
}
