import { randomUUID } from 'node:crypto';
import type { Proposal, ProposedChange } from '@sleek/contract/proposals';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { writeHealthData } from '../consent/write-health-data.ts';
import { proposalToWire } from './proposal-to-wire.ts';
import { insertProposal } from './proposals.store.ts';

export type ProposeDeps = { db: Database; clock: Clock; sealedText: SealedText };
export type Offered = {
  sessionId: string;
  change: ProposedChange;
  /** Asked in the transaction that writes the offer, under the member's lock. */
  isWanted(turn: Database): Promise<boolean>;
};

const openMs = 24 * 3_600_000;

/**
 * Offers a change in a conversation that is kept. Nothing of it is written before the member confirms it.
 * @returns null where nothing is offered: it is not wanted any more, or the member keeps no health data.
 */
export async function proposeChange(
  { db, clock, sealedText }: ProposeDeps,
  { userId }: Actor,
  { sessionId, change, isWanted }: Offered,
): Promise<Proposal | null> {
  const now = clock.now();
  const row = await writeHealthData(db, userId, async (turn) =>
    (await isWanted(turn))
      ? insertProposal(turn, {
          user_id: userId,
          id: randomUUID(),
          session_id: sessionId,
          kind: change.kind,
          change: sealedText.seal(JSON.stringify(change)),
          created_at: now,
          expires_at: new Date(now.getTime() + openMs),
        })
      : null,
  );
  return row && proposalToWire(row, { sealedText, now });
}
