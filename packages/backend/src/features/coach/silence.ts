import type { LocalDay } from '@sleek/domain/days';
import type { Silence } from '../../llm/embedded/silence.ts';
import { withheldFor } from '../profile/energy-facts.ts';
import type { MemberFacts } from '../profile/read-member.ts';
import type { Conversation } from './conversation.ts';

type Standing = { facts: MemberFacts; today: LocalDay; keepsHealthData: boolean };

/** Why this member hears no numbers, whatever is said in a conversation; null when they do. */
export function standingSilenceOf({ facts, today, keepsHealthData }: Standing): Silence | null {
  const withheld = withheldFor(facts, today);
  if (withheld !== null) return withheld;
  if (!keepsHealthData) return 'no_consent';
  return facts.safety.sensitive_mode ? 'sensitive_mode' : null;
}

/**
 * Why this member hears no numbers; null when they do. What they told in this conversation counts like what their
 * profile says, in all of the conversation.
 */
export function silenceOf({
  facts,
  today,
  conversation,
}: {
  facts: MemberFacts;
  today: LocalDay;
  conversation: Pick<Conversation, 'told' | 'kept'>;
}): Silence | null {
  return standingSilenceOf({ facts, today, keepsHealthData: conversation.kept }) ?? conversation.told;
}
