import type { Profile } from '@sleek/contract/profile';
import type { Looks, Paragraphs } from './answer-parts.ts';
import { answerWithoutNumbers, type Silence } from './answer-without-numbers.ts';
import { answers, askBack } from './answers.ts';
import { findIntent, type IntentId, type ToolCall } from './intents.ts';
import { createSlots } from './speech.ts';

/**
 * The coach that needs no model: it finds what is asked, names the looks it needs, and puts their results into
 * sentences. The same message and the same results always give the same answer.
 */
export type Plan = { intent: IntentId | null; calls: readonly ToolCall[] };

/** @param previous the intent of the coach's last answer in this conversation. */
export function planAnswer(message: string, previous: IntentId | null): Plan {
  const intent = findIntent(message, previous);
  return intent === null ? { intent: null, calls: [] } : { intent: intent.id, calls: intent.calls };
}

/** The answer in pieces as they are sent: joined they are the message. */
export function composeAnswer(
  intent: IntentId | null,
  looks: Looks,
  member: { units: Profile['units']; locale: string | null; silence: Silence | null },
): string[] {
  if (intent === null) return pieces(askBack());
  const turn = { looks, slots: createSlots(member.units, member.locale) };
  const silent = member.silence !== null && intent !== 'help' && intent !== 'greeting';
  return pieces(
    silent && member.silence ? answerWithoutNumbers(turn, member.silence, intent) : answers[intent](turn),
  );
}

/** One piece a sentence, each with the space or the blank line that follows it. */
export function pieces(paragraphs: Paragraphs): string[] {
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0);
  return filled.flatMap((paragraph, at) =>
    paragraph.map((sentence, index) => {
      if (index < paragraph.length - 1) return `${sentence} `;
      return at < filled.length - 1 ? `${sentence}\n\n` : sentence;
    }),
  );
}
