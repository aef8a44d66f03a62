import type { ConversationDetail, ConversationMessage } from '@sleek/contract/coach';
import { type Problem, problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { type ConversationDeps, summaryOf, unfolded } from './conversation.ts';
import { conversationToWire } from './conversation-to-wire.ts';
import {
  findSession,
  listMessagePage,
  listSessionPage,
  type MessageRow,
  type Page,
} from './conversations.store.ts';
import { isFolded } from './unfold-history.ts';

export const noConversation = problem('not-found', 'There is no such conversation.');

/** The last used first. */
export async function listConversations(
  { db, sealedText }: ConversationDeps,
  { userId }: Actor,
  { archived = null, ...page }: Page & { archived?: boolean | null | undefined },
) {
  const { rows, total } = await listSessionPage(db, userId, { ...page, archived });
  return { items: rows.map((row) => conversationToWire(row, sealedText)), total, ...page };
}

/** One conversation with a page of its messages, newest first. */
export async function readConversation(
  { db, sealedText }: ConversationDeps,
  { userId }: Actor,
  { id, ...page }: Page & { id: string },
): Promise<Result<ConversationDetail, Problem>> {
  const found = await findSession(db, userId, id);
  if (found === null) return err(noConversation);
  const session = isFolded(found) ? await unfolded({ db, sealedText }, userId, found) : found;
  const { rows, total } = await listMessagePage(db, userId, { sessionId: id, ...page });
  return ok({
    ...conversationToWire(session, sealedText),
    summary: summaryOf(session, sealedText),
    messages: { items: rows.map((row) => messageToWire(row, sealedText)), total, ...page },
  });
}

const messageToWire = (row: MessageRow, sealedText: SealedText): ConversationMessage => ({
  id: row.id,
  role: row.role,
  content: sealedText.open(row.content),
  run_id: row.run_id,
  created_at: row.created_at.toISOString(),
});
