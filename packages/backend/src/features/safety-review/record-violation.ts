import { randomUUID } from 'node:crypto';
import type { SafetyAction } from '@sleek/domain/safety/judgement';
import { redactTrigger } from '@sleek/domain/safety/redact-trigger';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { writeHealthData } from '../consent/write-health-data.ts';
import { insertViolation } from './safety-review.store.ts';
import type { ViolationType } from './violation-type.ts';

/** What the policy did with a member's text (`isInput`) or with a draft of the coach. */
export type Violation = {
  type: ViolationType;
  ruleId: string | null;
  severity: 0 | 1 | 2 | 3 | 4;
  isInput: boolean;
  /** What was done, which may be less than the rule asked for. */
  action: Exclude<SafetyAction, 'allow'>;
  /** The text with the place in it that was found. */
  trigger: { text: string; start: number; end: number };
};

/** `kept`: whether words of this member may be kept at all. */
export type ViolationPlace = { sessionId: string; kept: boolean };

const severities = ['info', 'info', 'warning', 'blocked', 'critical'] as const;

type RecordDeps = { db: Database; clock: Clock; sealedText: SealedText };

/**
 * One row for each thing that the safety policy did in an answer. The excerpt is redacted by its type, then sealed; of
 * a member who withdrew the consent to keep health data meanwhile there is none.
 */
export async function recordViolation(
  deps: RecordDeps,
  actor: Actor,
  violation: Violation & ViolationPlace,
): Promise<void> {
  const write = (db: Database, kept: boolean) => insertPlaced({ ...deps, db }, actor, { ...violation, kept });
  const written = violation.kept
    ? await writeHealthData(deps.db, actor.userId, async (turn) => {
        await write(turn, true);
        return 'written';
      })
    : null;
  if (written === null) await write(deps.db, false);
}

async function insertPlaced(
  { db, clock, sealedText }: RecordDeps,
  actor: Actor,
  { sessionId, kept, ...violation }: Violation & ViolationPlace,
): Promise<void> {
  const { type, ruleId, severity, isInput, action, trigger } = violation;
  const excerpt = kept ? redactTrigger(trigger, type) : '';
  await insertViolation(db, {
    user_id: actor.userId,
    id: randomUUID(),
    session_id: kept ? sessionId : null,
    violation_type: type,
    severity: severities[severity],
    is_input: isInput,
    rule_id: ruleId,
    trigger_content: excerpt === '' ? null : sealedText.seal(excerpt),
    action_taken: action,
    details: {
      is_input: isInput,
      violation_type: type,
      ...(kept && { start: trigger.start, end: trigger.end }),
    },
    created_at: clock.now(),
  });
}
