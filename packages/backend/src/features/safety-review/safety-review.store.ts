import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import { insertWhileThere } from '../../platform/postgres/insert-while-there.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

export type ViolationRow = Selectable<Tables['ai_policy_violation_log']>;
export type NewViolation = Pick<
  ViolationRow,
  | 'user_id'
  | 'id'
  | 'session_id'
  | 'violation_type'
  | 'severity'
  | 'is_input'
  | 'rule_id'
  | 'trigger_content'
  | 'action_taken'
  | 'details'
  | 'created_at'
>;

/** Of a kept conversation only while it is there: what a member deletes leaves nothing behind. */
export async function insertViolation(db: Database, row: NewViolation): Promise<void> {
  if (row.session_id === null) {
    const details = JSON.stringify(row.details);
    await db
      .insertInto('ai_policy_violation_log')
      .values({ ...row, details })
      .execute();
    return;
  }
  const owner = { table: 'ai_session', userId: row.user_id, id: row.session_id } as const;
  // The whole row goes as JSON, so that the details must not be JSON in it once more.
  const details = row.details as unknown as string;
  await insertWhileThere(db, { table: 'ai_policy_violation_log', row: { ...row, details }, owner });
}

/** `isOfPolicy`: only what the policy was about, and whose words are still kept. */
export type Queue = { reviewed: boolean | null; limit: number; isOfPolicy?: boolean };

/** Oldest first, as they are to be reviewed. */
export function listViolations(
  db: Database,
  { reviewed, limit, isOfPolicy = false }: Queue,
): Promise<ViolationRow[]> {
  return db
    .selectFrom('ai_policy_violation_log')
    .selectAll()
    .$if(reviewed !== null, (query) => query.where('verdict', reviewed ? 'is not' : 'is', null))
    .$if(isOfPolicy, (query) =>
      query.where('trigger_content', 'is not', null).where('violation_type', '<>', 'unsupported_claim'),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Held until the transaction is through. */
export async function lockViolation(db: Database, id: string): Promise<ViolationRow | null> {
  const row = await db
    .selectFrom('ai_policy_violation_log')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export type Review = Pick<
  ViolationRow,
  'verdict' | 'expected_label' | 'expected_action' | 'reviewed_by' | 'reviewed_at'
>;

export async function updateReview(
  db: Database,
  { userId, id, review }: { userId: string; id: string; review: Review },
): Promise<void> {
  await db
    .updateTable('ai_policy_violation_log')
    .set(review)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .execute();
}

/** The words of a conversation that is deleted go with it; that a rule acted stays until its year is over. */
export async function clearExcerpts(db: Database, userId: string, sessionId: string): Promise<void> {
  await db
    .updateTable('ai_policy_violation_log')
    .set({ trigger_content: null, details: '{}' })
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .execute();
}
