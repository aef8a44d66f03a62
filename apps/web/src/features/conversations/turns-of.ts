import type { ConversationMessage } from '@sleek/contract/coach';
import type { PastTurn } from '../coach/conversation.ts';

/** Messages, oldest first, as questions with their answers; an answer whose question is on an earlier page has none. */
export function turnsOf(messages: readonly ConversationMessage[]): PastTurn[] {
  const turns: PastTurn[] = [];
  for (const { role, content } of messages) {
    const open = turns.at(-1);
    if (role === 'user') turns.push({ question: content, text: '' });
    else if (open) turns[turns.length - 1] = { ...open, text: joined(open.text, content) };
  }
  return turns;
}

const joined = (before: string, text: string): string => (before === '' ? text : `${before}\n\n${text}`);
