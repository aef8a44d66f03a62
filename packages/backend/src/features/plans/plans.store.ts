import type { Selectable } from 'kysely';
import type { Database } from '../../platform/postgres/database.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** `content` is sealed. */
export type PlanRow = Selectable<Tables['coach_plan']>;
/** `content` is sealed. */
export type RecommendationRow = Selectable<Tables['coach_recommendation']>;
export type NewRecommendation = Omit<RecommendationRow, 'status' | 'decided_at'>;

export async function insertPlan(
  db: Database,
  plan: PlanRow,
  recommendations: readonly NewRecommendation[],
): Promise<void> {
  await db.insertInto('coach_plan').values(plan).execute();
  if (recommendations.length > 0)
    await db
      .insertInto('coach_recommendation')
      .values(recommendations.map((row) => ({ ...row, decided_at: null })))
      .execute();
}

/** Keeps the newest plans of the member; what older ones recommended goes with them. */
export async function deleteOlderPlans(db: Database, userId: string, kept: number): Promise<void> {
  await db
    .deleteFrom('coach_plan')
    .where('user_id', '=', userId)
    .where('id', 'in', (plans) =>
      plans
        .selectFrom('coach_plan')
        .select('id')
        .where('user_id', '=', userId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .offset(kept),
    )
    .execute();
}

/** The newest plans of the member. */
export function listPlanRows(db: Database, userId: string, limit: number): Promise<PlanRow[]> {
  return db
    .selectFrom('coach_plan')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export function listRecommendationRows(
  db: Database,
  userId: string,
  planId: string,
): Promise<RecommendationRow[]> {
  return db
    .selectFrom('coach_recommendation')
    .selectAll()
    .where('user_id', '=', userId)
    .where('plan_id', '=', planId)
    .orderBy('place')
    .execute();
}

/** Kinds that the member put away since then. */
export async function listDismissedKinds(
  db: Database,
  userId: string,
  since: Date,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('coach_recommendation')
    .select('kind')
    .distinct()
    .where('user_id', '=', userId)
    .where('status', '=', 'dismissed')
    .where('decided_at', '>=', since)
    .execute();
  return new Set(rows.map(({ kind }) => kind));
}

/** A decision that stands already keeps its time. @returns null when the member has no such recommendation. */
export async function decideRecommendationRow(
  db: Database,
  userId: string,
  { id, status, now }: { id: string; status: RecommendationRow['status']; now: Date },
): Promise<RecommendationRow | null> {
  const changed = await db
    .updateTable('coach_recommendation')
    .set({ status, decided_at: status === 'open' ? null : now })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('status', '<>', status)
    .returningAll()
    .executeTakeFirst();
  if (changed !== undefined) return changed;
  const standing = await db
    .selectFrom('coach_recommendation')
    .selectAll()
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return standing ?? null;
}
