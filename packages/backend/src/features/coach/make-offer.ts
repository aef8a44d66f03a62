import type { Proposal, ProposedChange } from '@sleek/contract/proposals';
import type { Actor } from '../../edge/actor.ts';
import type { Offered } from '../proposals/propose-change.ts';
import { lockRun } from './coach.store.ts';
import type { Conversation } from './conversation.ts';
import { lockSession } from './conversations.store.ts';

export type MakeOfferDeps = {
  /** Offers a change for the member to confirm; null where it is not wanted, or nothing may be kept. */
  propose(actor: Actor, offer: Offered): Promise<Proposal | null>;
};

type Asked = { runId: string; conversation: Pick<Conversation, 'id'>; signal: AbortSignal };

/** Offers a change as long as its answer is under way: who stops it, or deletes its conversation, is offered nothing. */
export async function makeOffer(
  { propose }: MakeOfferDeps,
  actor: Actor,
  { question, change }: { question: Asked; change: ProposedChange },
): Promise<Proposal | null> {
  const { signal, runId, conversation } = question;
  if (signal.aborted) return null;
  return propose(actor, {
    sessionId: conversation.id,
    change,
    isWanted: async (turn) =>
      !signal.aborted &&
      (await lockSession(turn, actor.userId, conversation.id)) !== null &&
      (await lockRun(turn, actor.userId, runId)) === 'running',
  });
}
