import { type Problem, problem } from '@sleek/contract/errors';
import type { WeeklyPlan } from '@sleek/contract/plans';
import { localDayAt } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { standingSilenceOf } from '../coach/silence.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import { readMemberFacts } from '../profile/read-member.ts';
import { planContentOf, planToWire } from './plan-to-wire.ts';
import { latestPlanRow, listRecommendationRows } from './plans.store.ts';

export type PlanDeps = { db: Database; clock: Clock; sealedText: SealedText };

/**
 * The latest plan. One from before numbers were withheld, or from before they could be told again, is not shown: it
 * would name targets that must not be named, or none where there are some.
 */
export async function readWeeklyPlan(
  { db, clock, sealedText }: PlanDeps,
  actor: Actor,
): Promise<Result<WeeklyPlan, Problem>> {
  const [row, facts, keepsHealthData] = await Promise.all([
    latestPlanRow(db, actor.userId),
    readMemberFacts(db, actor.userId),
    holdsConsent(db, actor.userId, 'health_data'),
  ]);
  if (row === null) return err(problem('not-found', 'There is no plan yet. Make your first one.'));
  const today = localDayAt(clock.now().getTime(), actor.timeZone);
  if (planContentOf(row, sealedText).silence !== standingSilenceOf({ facts, today, keepsHealthData }))
    return err(problem('not-found', 'Your last plan no longer fits. Make a new one.'));
  const recommendations = await listRecommendationRows(db, actor.userId, row.id);
  return ok(planToWire(row, { recommendations, sealedText }));
}
