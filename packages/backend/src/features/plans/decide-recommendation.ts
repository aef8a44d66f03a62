import { type Problem, problem } from '@sleek/contract/errors';
import type { Recommendation } from '@sleek/contract/plans';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { PlanDeps } from './find-plan.ts';
import { recommendationToWire } from './plan-to-wire.ts';
import { decideRecommendationRow } from './plans.store.ts';

/** Takes a recommendation up, puts it away, or takes such a decision back. Twice is once. */
export async function decideRecommendation(
  { db, clock, sealedText }: PlanDeps,
  { userId }: Actor,
  { id, status }: { id: string; status: Recommendation['status'] },
): Promise<Result<Recommendation, Problem>> {
  const row = await decideRecommendationRow(db, userId, { id, status, now: clock.now() });
  if (row === null) return err(problem('not-found', 'There is no such recommendation.'));
  return ok(recommendationToWire(row, sealedText));
}
