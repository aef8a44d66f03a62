import { randomUUID } from 'node:crypto';
import type { Proposal, ProposedChange } from '@sleek/contract/proposals';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { proposalToWire } from './proposal-to-wire.ts';
import { insertProposal } from './proposals.store.ts';

export type ProposeDeps = { db: Database; clock: Clock; sealedText: SealedText };

const openMs = 24 * 3_600_000;

/** Offers a change in a conversation that is kept. Nothing of it is written before the member confirms it. */
export async function proposeChange(
  { db, clock, sealedText }: ProposeDeps,
  actor: Actor,
  { sessionId, change }: { sessionId: string; change: ProposedChange },
): Promise<Proposal> {
  const now = clock.now();
  const row = await insertProposal(db, {
    user_id: actor.userId,
    id: randomUUID(),
    session_id: sessionId,
    kind: change.kind,
    change: sealedText.seal(JSON.stringify(change)),
    created_at: now,
    expires_at: new Date(now.getTime() + openMs),
  });
  return proposalToWire(row, { sealedText, now });
}
