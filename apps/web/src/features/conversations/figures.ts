import type { ConversationMessage } from '@sleek/contract/coach';
import { parseRichText } from '../coach/rich-text.ts';

/** Replies that lead to help are fixed texts; their telephone numbers must stay in sight. */
const leadsToHelp = /findahelpline\.com/i;

/**
 * Whether a message must stay out of sight of those who are shown no numbers. Every digit counts: a weight is one
 * with or without its unit.
 */
export function holdsFigure({ role, content }: Pick<ConversationMessage, 'role' | 'content'>): boolean {
  if (role === 'assistant' && leadsToHelp.test(content)) return false;
  return parseRichText(content)
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.content))
    .some((inline) => inline.kind !== 'link' && hasDigit(inline.text));
}

export const hasDigit = (text: string): boolean => /\p{N}/u.test(text);
