import type { ProposalList } from '@sleek/contract/proposals';
import type { Actor } from '../../edge/actor.ts';
import { proposalToWire } from './proposal-to-wire.ts';
import { listProposalRows } from './proposals.store.ts';
import type { ProposeDeps } from './propose-change.ts';

const newest = 50;

/** The latest offers, of one conversation when it is named. */
export async function listProposals(
  { db, clock, sealedText }: ProposeDeps,
  actor: Actor,
  { session_id: sessionId = null }: { session_id?: string | undefined | null },
): Promise<ProposalList> {
  const rows = await listProposalRows(db, actor.userId, { sessionId, limit: newest });
  return { items: rows.map((row) => proposalToWire(row, { sealedText, now: clock.now() })) };
}
