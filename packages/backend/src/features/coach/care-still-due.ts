import { type Care, type CareContext, findCare, toldAlarm } from './care.ts';
import type { Turn } from './turn.ts';

/** So many messages after a crisis or an emergency are answered with care again. */
const messagesWithCare = 3;
/** Only so many are read again; what is further back is no answer to it any more. */
const messagesReadAgain = 8;

export type CareStillDue = {
  /** What is said again before an answer without numbers; null where that was done often enough. */
  care: Care | null;
};

/**
 * Whether an earlier message of the conversation told of a crisis or an emergency: a model, which is not told of it, would
 * answer "how many?" or "may I train?" as if nothing had been said. Null when none did.
 */
export function careStillDue(turns: readonly Turn[], context: CareContext): CareStillDue | null {
  const said = turns
    .map((turn, at) => ({ turn, intent: turns[at + 1]?.intent }))
    .filter(({ turn }) => turn.role === 'user')
    .slice(-messagesReadAgain)
    .reverse();
  for (const [before, { turn, intent }] of said.entries()) {
    // What a model or a plain answer was given to was read as harmless then.
    const care = intent ? null : findCare(turn.content, context);
    if (care === null || !isAcute(care)) continue;
    const again: Care = { ...care, place: 'before', marksEatingDisorder: false, tells: null, isAgain: true };
    return { care: before < messagesWithCare ? again : null };
  }
  return null;
}

const isAcute = ({ place, finding: { label, ruleId, severity } }: Care): boolean =>
  place === 'instead' &&
  severity >= 4 &&
  (label === 'self_harm' || ruleId === toldAlarm || (ruleId?.startsWith('medical_emergency.') ?? false));
