import { type Problem, problem } from '@sleek/contract/errors';
import type { WeeklyPlan } from '@sleek/contract/plans';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import { findPlan, type PlanDeps } from './find-plan.ts';
import { planToWire } from './plan-to-wire.ts';
import { listRecommendationRows } from './plans.store.ts';

/** The latest plan, unless it does not fit what may be told now. */
export async function readWeeklyPlan(deps: PlanDeps, actor: Actor): Promise<Result<WeeklyPlan, Problem>> {
  const { db, sealedText } = deps;
  const found = await findPlan(deps, actor);
  if (found.state !== 'fits') return err(problem('not-found', refusals[found.state]));
  const recommendations = await listRecommendationRows(db, actor.userId, found.row.id);
  return ok(planToWire(found.row, { recommendations, sealedText }));
}

const refusals = {
  none: 'There is no plan yet. Make your first one.',
  outdated: 'Your last plan no longer fits. Make a new one.',
} as const;
