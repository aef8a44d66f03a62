import type { Proposal, ProposedChange } from '@sleek/contract/proposals';
import type { SealedText } from '../../platform/sealed-text.ts';
import type { ProposalRow } from './proposals.store.ts';

export const changeOf = (row: ProposalRow, sealedText: SealedText): ProposedChange =>
  JSON.parse(sealedText.open(row.change)) as ProposedChange;

export const hasExpired = ({ status, expires_at: expiresAt }: ProposalRow, now: Date): boolean =>
  status === 'open' && expiresAt.getTime() <= now.getTime();

export const proposalToWire = (
  row: ProposalRow,
  { sealedText, now }: { sealedText: SealedText; now: Date },
): Proposal => ({
  id: row.id,
  session_id: row.session_id,
  status: hasExpired(row, now) ? 'expired' : row.status,
  change: changeOf(row, sealedText),
  created_at: row.created_at.toISOString(),
  expires_at: row.expires_at.toISOString(),
  decided_at: row.decided_at?.toISOString() ?? null,
});
