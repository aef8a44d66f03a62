import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Violation, ViolationPlace } from '../safety-review/record-violation.ts';
import type { Care } from './care.ts';
import type { HeldBack } from './check-draft.ts';
import type { Conversation } from './conversation.ts';

export type RecordDeps = {
  events: Events;
  /** For the people who review what the safety policy does. */
  recordViolation(actor: Actor, violation: Violation & ViolationPlace): Promise<void>;
};

type Recorded = { conversation: Pick<Conversation, 'id' | 'kept'>; violations: readonly Violation[] };

/** For the people who review it. An answer never waits for a log that is out of order, nor fails with it. */
export async function recordPolicy(
  deps: RecordDeps,
  actor: Actor,
  { conversation, violations }: Recorded,
): Promise<void> {
  for (const violation of violations)
    try {
      const { id: sessionId, kept } = conversation;
      await deps.recordViolation(actor, { ...violation, sessionId, kept });
    } catch (error) {
      deps.events.violationNotRecorded(error);
    }
}

const doneBy = { instead: 'block', before: 'flag', targets: 'modify' } as const;

/** What was done about the member's message. */
export function violationOfCare({ place, finding }: Care, message: string): Violation[] {
  const { label, ruleId, severity, start, end } = finding;
  if (label === 'ok') return [];
  const trigger = { text: message, start, end };
  return [{ type: label, ruleId, severity, isInput: true, action: doneBy[place], trigger }];
}

/** What was done about a sentence of a draft. Where in it something was found is not kept: sentences are judged together. */
export function violationOfDraft({ why, judgement, text }: HeldBack): Violation {
  const trigger = { text, start: 0, end: text.length };
  if (judgement === null || judgement.label === 'ok')
    return {
      type: 'unsupported_claim',
      ruleId: why === 'doubtful' ? 'draft.doubtful' : null,
      severity: 0,
      isInput: false,
      action: 'modify',
      trigger,
    };
  const { label: type, ruleId, severity } = judgement;
  return {
    type,
    ruleId,
    severity,
    isInput: false,
    action: why === 'unsafe-answer' ? 'block' : 'modify',
    trigger,
  };
}
