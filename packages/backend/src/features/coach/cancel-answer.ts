import type { CancelledRun } from '@sleek/contract/coach';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { CoachRuns } from './coach-runs.ts';

/** Stops an answer, whichever process makes it; one that has ended is told as it ended. */
export async function cancelAnswer(
  { runs }: { runs: CoachRuns },
  actor: Actor,
  runId: string,
): Promise<Result<CancelledRun, Problem>> {
  const status = await runs.cancel(actor, runId);
  if (status === null) return err(problem('not-found', 'There is no such answer.'));
  return ok({ run_id: runId, status });
}
