import type { LocalDay } from '@sleek/domain/days';
import type { Silence } from '../../llm/embedded/answer-without-numbers.ts';
import { withheldFor } from '../profile/energy-facts.ts';
import type { MemberFacts } from '../profile/read-member.ts';
import type { Conversation } from './conversation.ts';

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
  const withheld = withheldFor(facts, today);
  if (withheld !== null) return withheld;
  if (!conversation.kept) return 'no_consent';
  if (facts.safety.sensitive_mode) return 'sensitive_mode';
  return conversation.told;
}
