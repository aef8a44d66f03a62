import type { Problem } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import { forgetExcerpts } from '../safety-review/forget-excerpts.ts';
import type { CoachRuns } from './coach-runs.ts';
import type { ConversationDeps } from './conversation.ts';
import { deleteSession, lockSession } from './conversations.store.ts';
import { noConversation } from './read-conversations.ts';

/**
 * Deletes everything of a conversation: messages, summary, answers and what was looked at for them, since the log of
 * looks holds values of the member. An answer under way is stopped and leaves nothing.
 */
export async function deleteConversation(
  { db, runs }: ConversationDeps & { runs: CoachRuns },
  actor: Actor,
  id: string,
): Promise<Result<null, Problem>> {
  const isDeleted = await db.transaction().execute(async (turn) => {
    if ((await lockSession(turn, actor.userId, id)) === null) return false;
    await forgetExcerpts(turn, actor, id);
    await deleteSession(turn, actor.userId, id);
    return true;
  });
  if (!isDeleted) return err(noConversation);
  runs.abandon(actor, id);
  return ok(null);
}
