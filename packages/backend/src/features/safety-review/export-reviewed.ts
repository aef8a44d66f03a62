import type { SafetyAction } from '@sleek/domain/safety/judgement';
import { auditReading, itemOf, type ReviewDeps, type Reviewer } from './read-queue.ts';
import { listViolations } from './safety-review.store.ts';

/** An item as the safety evaluation reads them: the redacted words, and what a person says should be done with them. */
export type EvaluationLine = {
  id: string;
  direction: 'input' | 'output';
  text: string;
  context: Record<string, never>;
  label: string;
  acceptable_labels: string[];
  expected_action: string;
  acceptable_actions: string[];
  difficulty: 'hard' | 'direct';
  tags: string[];
};

/** Acting more strictly than a reviewer asks for is no fault of a rule. */
const stricter: Record<SafetyAction, SafetyAction[]> = {
  allow: ['allow'],
  flag: ['flag', 'modify'],
  modify: ['modify', 'block'],
  block: ['block'],
};

/** Reviewed ones of the policy whose words are still kept. Claims without a fact are judged by another evaluation. */
export async function exportReviewed(
  { db, clock, sealedText }: ReviewDeps,
  reviewer: Reviewer,
  { limit }: { limit: number },
): Promise<EvaluationLine[]> {
  const rows = await listViolations(db, { reviewed: true, limit, isOfPolicy: true });
  const used = rows.filter((row) => row.expected_label !== 'unsupported_claim');
  await auditReading({ db, clock }, reviewer, used);
  return used.flatMap((row) => {
    const { id, isInput, excerpt, expected } = itemOf(row, sealedText);
    if (excerpt === null || expected === null) return [];
    const { label, action } = expected;
    return [
      {
        id: `review-${id}`,
        direction: isInput ? 'input' : 'output',
        text: excerpt,
        context: {},
        label,
        acceptable_labels: [label],
        expected_action: action,
        acceptable_actions: stricter[action as SafetyAction],
        difficulty: label === 'ok' ? 'hard' : 'direct',
        tags: ['reviewed'],
      },
    ];
  });
}
