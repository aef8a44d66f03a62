import { err, ok, type Result } from '@sleek/domain/result';
import { riskLabels, safetyActions } from '@sleek/domain/safety/judgement';
import { writeAudit } from '../accounts/write-audit.ts';
import { itemOf, type QueueItem, type ReviewDeps, type Reviewer } from './read-queue.ts';
import { lockViolation, type Review, updateReview } from './safety-review.store.ts';

export type ReviewOrder = {
  id: string;
  verdict: 'right' | 'wrong';
  /** What a wrong one should have been; a false alarm where nothing is said. */
  label?: string | undefined;
  action?: string | undefined;
};

const labels: readonly string[] = ['ok', ...riskLabels];
const actions: readonly string[] = safetyActions;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Marks what the policy did as right or wrong, with what it should have been. A second review takes the first one's place. */
export async function judgeViolation(
  deps: ReviewDeps,
  reviewer: Reviewer,
  order: ReviewOrder,
): Promise<Result<QueueItem, JudgeViolationError>> {
  const { id, verdict, label = 'ok', action = 'allow' } = order;
  if (!uuid.test(id)) return err({ type: 'not-found' });
  if (verdict === 'right' && (order.label !== undefined || order.action !== undefined))
    return err({ type: 'nothing-to-correct' });
  if (!labels.includes(label)) return err({ type: 'unknown-label', known: labels });
  if (!actions.includes(action)) return err({ type: 'unknown-action', known: actions });
  if ((label === 'ok') !== (action === 'allow')) return err({ type: 'label-and-action-differ' });
  return deps.db.transaction().execute(async (db) => {
    const row = await lockViolation(db, id);
    if (row === null) return err({ type: 'not-found' });
    const isRight = verdict === 'right';
    const review: Review = {
      verdict,
      expected_label: isRight ? row.violation_type : label,
      expected_action: isRight ? row.action_taken : (action as Review['expected_action']),
      reviewed_by: reviewer.name.slice(0, 100),
      reviewed_at: deps.clock.now(),
    };
    await updateReview(db, { userId: row.user_id, id, review });
    await writeAudit(
      { db, clock: deps.clock },
      {
        userId: row.user_id,
        actor: { kind: 'operator', id: null },
        action: 'safety.reviewed',
        details: { by: reviewer.name.slice(0, 100), verdict },
      },
    );
    return ok(itemOf({ ...row, ...review }, deps.sealedText));
  });
}

export type JudgeViolationError =
  | { type: 'not-found' }
  | { type: 'nothing-to-correct' }
  | { type: 'unknown-label' | 'unknown-action'; known: readonly string[] }
  /** Only what is `ok` is let through, and only that. */
  | { type: 'label-and-action-differ' };
