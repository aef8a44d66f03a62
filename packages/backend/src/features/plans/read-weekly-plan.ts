import { type Problem, problem } from '@sleek/contract/errors';
import type { WeeklyPlan } from '@sleek/contract/plans';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { readEnergy } from '../energy/read-energy.ts';
import { findPlan } from './find-plan.ts';
import { planTargetsOf } from './plan-targets.ts';
import { planToWire } from './plan-to-wire.ts';
import { listRecommendationRows, type PlanRow } from './plans.store.ts';

/** The latest plan, unless it does not fit what may be told now, with the targets that are in force now. */
export async function readWeeklyPlan(deps: EnergyDeps, actor: Actor): Promise<Result<WeeklyPlan, Problem>> {
  const { db, sealedText } = deps;
  const found = await findPlan(deps, actor);
  if (found.state !== 'fits') return err(problem('not-found', refusals[found.state]));
  const recommendationsOf = ({ id }: PlanRow) => listRecommendationRows(db, actor.userId, id);
  const { row, before: previous } = found;
  const [recommendations, { targets }, earlier] = await Promise.all([
    recommendationsOf(row),
    readEnergy(deps, actor),
    previous && recommendationsOf(previous.row),
  ]);
  const before = previous && earlier && { row: previous.row, recommendations: earlier };
  const inForce = found.content.silence === null && targets ? planTargetsOf(targets) : null;
  return ok(planToWire(row, { recommendations, sealedText, targets: inForce, before }));
}

const refusals = {
  none: 'There is no plan yet. Make your first one.',
  outdated: 'Your last plan no longer fits. Make a new one.',
} as const;
