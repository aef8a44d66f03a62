import type { LocalDay } from '@sleek/domain/days';
import { withholdingReason } from '@sleek/domain/energy/targets';
import type { Silence } from '../../llm/embedded/answer-without-numbers.ts';
import type { MemberFacts } from '../profile/read-member.ts';
import type { Conversation } from './conversation.ts';

/**
 * Why this member hears no numbers; null when they do. What they told in this conversation counts like what their
 * profile says, for as long as the conversation remembers it.
 */
export function silenceOf({
  facts,
  today,
  conversation,
}: {
  facts: MemberFacts;
  today: LocalDay;
  conversation: Conversation;
}): Silence | null {
  const { profile, safety } = facts;
  const withheld = withholdingReason(
    {
      sex: profile.sex,
      ageYears: profile.birth_year === null ? null : Number(today.slice(0, 4)) - profile.birth_year,
      heightCm: profile.height_cm,
      activityLevel: profile.activity_level,
      loggingStyle: profile.logging_style,
    },
    {
      pregnant: safety.pregnant,
      breastFeeding: safety.breast_feeding,
      eatingDisorderHistory: safety.eating_disorder_history,
    },
  );
  if (withheld !== null) return withheld;
  if (safety.sensitive_mode) return 'sensitive_mode';
  return conversation.turns.findLast(({ tells }) => tells !== undefined)?.tells ?? null;
}
