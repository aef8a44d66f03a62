import { createSentences } from '@sleek/domain/conversation/sentences';

/** The sentences that a draft of that text is cut into. */
export function sentencesOf(text: string): string[] {
  const cutter = createSentences();
  return [...cutter.push(text.trim()), ...cutter.rest()];
}
