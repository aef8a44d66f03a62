import { isDeepStrictEqual } from 'node:util';
import { type Problem, problem } from '@sleek/contract/errors';
import type { Proposal, ProposedChange } from '@sleek/contract/proposals';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { refuseHealthData } from '../consent/holds-consent.ts';
import { changeOf, hasExpired, proposalToWire } from './proposal-to-wire.ts';
import type { ProposalWriter, ProposalWriters, Stand } from './proposal-writer.ts';
import { decideProposal, lockProposal, type ProposalRow } from './proposals.store.ts';
import type { ProposeDeps } from './propose-change.ts';

export type DecideDeps = ProposeDeps & { writers: ProposalWriters };
type Journal = { before: Stand; after: Stand };
type Decision = Result<ProposalRow, Problem>;
type Decided = { row: ProposalRow; change: ProposedChange; writer: ProposalWriter };

/** Makes the change that was offered. Asked twice, it is made once. */
export function confirmProposal(
  deps: DecideDeps,
  actor: Actor,
  id: string,
): Promise<Result<Proposal, Problem>> {
  return decide(deps, actor, id, async (db, { row, change, writer }) => {
    if (row.status === 'confirmed') return ok(row);
    if (row.status === 'undone') return err(problem('proposal-closed', refusals.undone));
    if (hasExpired(row, deps.clock.now())) return err(problem('proposal-closed', refusals.expired));
    const before = await writer.read(db, actor, change);
    const made = await writer.write(db, actor, { change, stand: writer.plan(change, before) });
    if (!made.ok) return made;
    const after = await writer.read(db, actor, change);
    return ok(await record(deps, db, row, { status: 'confirmed', journal: { before, after } }));
  });
}

/** Puts back what the change replaced, unless it was changed again since. */
export function undoProposal(deps: DecideDeps, actor: Actor, id: string): Promise<Result<Proposal, Problem>> {
  return decide(deps, actor, id, async (db, { row, change, writer }) => {
    if (row.status === 'undone') return ok(row);
    if (row.journal === null) return err(problem('proposal-closed', refusals.notMade));
    const journal = JSON.parse(deps.sealedText.open(row.journal)) as Journal;
    if (!isDeepStrictEqual(await writer.read(db, actor, change), journal.after))
      return err(problem('proposal-closed', refusals.changedSince));
    const restored = await writer.write(db, actor, { change, stand: journal.before });
    return restored.ok ? ok(await record(deps, db, row, { status: 'undone', journal })) : restored;
  });
}

/** One decision at a time a member; a refusal leaves everything as it was. */
async function decide(
  deps: DecideDeps,
  actor: Actor,
  id: string,
  work: (db: Database, decided: Decided) => Promise<Decision>,
): Promise<Result<Proposal, Problem>> {
  const { sealedText, clock } = deps;
  const decision = await deps.db.transaction().execute(async (db): Promise<Decision> => {
    await lockMember(db, actor.userId);
    const row = await lockProposal(db, actor.userId, id);
    if (row === null) return err(problem('not-found', 'There is no such proposal.'));
    const refusal = await refuseHealthData(db, actor.userId);
    if (refusal !== null) return err(refusal);
    return await work(db, {
      row,
      change: changeOf(row, sealedText),
      writer: deps.writers[row.kind] as ProposalWriter,
    });
  });
  return decision.ok ? ok(proposalToWire(decision.value, { sealedText, now: clock.now() })) : decision;
}

const record = (
  { clock, sealedText }: { clock: DecideDeps['clock']; sealedText: SealedText },
  db: Database,
  row: ProposalRow,
  { status, journal }: { status: 'confirmed' | 'undone'; journal: Journal },
): Promise<ProposalRow> =>
  decideProposal(db, row, {
    status,
    journal: sealedText.seal(JSON.stringify(journal)),
    decided_at: clock.now(),
  });

const refusals = {
  expired: 'This offer has ended. Ask the coach again, or log it yourself.',
  undone: 'This change was taken back. Ask the coach again to make it anew.',
  notMade: 'This change was never made, so there is nothing to take back.',
  changedSince: 'What this change wrote was changed again since. Correct it where you log it.',
} as const;
