import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import { listViolations, type Queue, type ViolationRow } from './safety-review.store.ts';

/** Who reviews: a person at the command line, by the name the machine knows them by. */
export type Reviewer = { name: string };
export type ReviewDeps = { db: Database; clock: Clock; sealedText: SealedText };

/** Without any id of the member: whom it was about is no part of the question whether a rule was right. */
export type QueueItem = {
  id: string;
  type: string;
  ruleId: string | null;
  severity: ViolationRow['severity'];
  isInput: boolean;
  action: ViolationRow['action_taken'];
  /** Redacted; null where none is kept. */
  excerpt: string | null;
  at: Date;
  verdict: ViolationRow['verdict'];
  expected: { label: string; action: string } | null;
};

/** What waits for a review, oldest first; with `reviewed` what was reviewed. Whose words were read is audited. */
export async function readQueue(
  { db, clock, sealedText }: ReviewDeps,
  reviewer: Reviewer,
  queue: Queue,
): Promise<QueueItem[]> {
  const rows = await listViolations(db, queue);
  await auditReading({ db, clock }, reviewer, rows);
  return rows.map((row) => itemOf(row, sealedText));
}

export function itemOf(row: ViolationRow, sealedText: SealedText): QueueItem {
  const { expected_label: label, expected_action: action } = row;
  return {
    id: row.id,
    type: row.violation_type,
    ruleId: row.rule_id,
    severity: row.severity,
    isInput: row.is_input,
    action: row.action_taken,
    excerpt: row.trigger_content === null ? null : sealedText.open(row.trigger_content),
    at: row.created_at,
    verdict: row.verdict,
    expected: label === null || action === null ? null : { label, action },
  };
}

/** One deed for each member whose words were opened. */
export async function auditReading(
  deps: { db: Database; clock: Clock },
  { name }: Reviewer,
  rows: readonly ViolationRow[],
): Promise<void> {
  const read = rows.filter((row) => row.trigger_content !== null);
  for (const userId of new Set(read.map((row) => row.user_id)))
    await writeAudit(deps, {
      userId,
      actor: { kind: 'operator', id: null },
      action: 'safety.excerpts_read',
      details: { by: name.slice(0, 100), excerpts: read.filter((row) => row.user_id === userId).length },
    });
}
