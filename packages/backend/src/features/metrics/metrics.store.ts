import type { Database } from '../../platform/postgres/database.ts';

/** From an instant on, and before another. */
export type Span = { from: Date; before: Date };
export type BusinessCounts = {
  activeMembers: number;
  checkIns: number;
  conversations: number;
  violations: number;
};

/**
 * What the tables know of a span, in one statement. A member is active who got a session, which lasts for minutes
 * only, began a check-in or asked the coach.
 */
export async function countBusiness(db: Database, { from, before }: Span): Promise<BusinessCounts> {
  const within = (table: 'refresh_token' | 'check_in' | 'coach_run') =>
    db.selectFrom(table).select('user_id').where('created_at', '>=', from).where('created_at', '<', before);
  const active = within('refresh_token').union(within('check_in')).union(within('coach_run'));
  const row = await db
    .selectNoFrom((select) => [
      select
        .selectFrom(active.as('active'))
        .select(({ fn }) => fn.countAll().as('count'))
        .as('active_members'),
      select
        .selectFrom('check_in')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('created_at', '>=', from)
        .where('created_at', '<', before)
        .as('check_ins'),
      select
        .selectFrom('coach_run')
        .select(({ fn }) => fn.count('session_id').distinct().as('count'))
        .where('created_at', '>=', from)
        .where('created_at', '<', before)
        .as('conversations'),
      select
        .selectFrom('ai_policy_violation_log')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('created_at', '>=', from)
        .where('created_at', '<', before)
        .as('violations'),
    ])
    .executeTakeFirstOrThrow();
  return {
    activeMembers: Number(row.active_members),
    checkIns: Number(row.check_ins),
    conversations: Number(row.conversations),
    violations: Number(row.violations),
  };
}
