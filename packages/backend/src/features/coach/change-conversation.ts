import type { Conversation, ConversationChange } from '@sleek/contract/coach';
import type { Problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import { refuseHealthData } from '../consent/holds-consent.ts';
import type { ConversationDeps } from './conversation.ts';
import { conversationToWire } from './conversation-to-wire.ts';
import { lockSession, type SessionChange, updateSession } from './conversations.store.ts';
import { noConversation } from './read-conversations.ts';

/** Renames a conversation, archives it or takes it back from there. */
export function changeConversation(
  { db, clock, sealedText }: ConversationDeps,
  { userId }: Actor,
  { id, title, archived }: ConversationChange & { id: string },
): Promise<Result<Conversation, Problem>> {
  return db.transaction().execute(async (turn) => {
    const session = await lockSession(turn, userId, id);
    if (session === null) return err(noConversation);
    const name = title?.trim() ?? '';
    const refused = name === '' ? null : await refuseHealthData(turn, userId);
    if (refused !== null) return err(refused);
    const change: SessionChange = {
      ...(title !== undefined && { title: name === '' ? null : sealedText.seal(name) }),
      ...(archived !== undefined && { archived_at: archived ? (session.archived_at ?? clock.now()) : null }),
    };
    if (Object.keys(change).length > 0) await updateSession(turn, userId, id, change);
    return ok(conversationToWire({ ...session, ...change }, sealedText));
  });
}
