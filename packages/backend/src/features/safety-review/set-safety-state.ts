import type { SafetyStateUpdate } from '@sleek/contract/profile';
import { err, ok, type Result } from '@sleek/domain/result';
import { redactTrigger } from '@sleek/domain/safety/redact-trigger';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import { reissueTargets } from '../energy/issue-targets.ts';
import { readMember } from '../profile/read-member.ts';
import { changeSafetyState, readSafetyStandings, type SafetyStanding } from '../profile/safety-state.ts';
import type { ReviewDeps, Reviewer } from './read-queue.ts';

export type SafetyOrder = { userId: string; change: SafetyStateUpdate; reason: string };

/** The member's safety states, with who changed them last. That somebody looked is audited. */
export async function readStandings(
  { db, clock }: Pick<ReviewDeps, 'db' | 'clock'>,
  { name }: Reviewer,
  userId: string,
): Promise<SafetyStanding[]> {
  const standings = await readSafetyStandings(db, userId);
  await writeAudit(
    { db, clock },
    {
      userId,
      actor: { kind: 'operator', id: null },
      action: 'safety.state_read',
      details: { by: name.slice(0, 100) },
    },
  );
  return standings;
}

/** What of an order would change something. */
export const pendingOf = (standings: readonly SafetyStanding[], change: SafetyStateUpdate) =>
  standings.filter(({ name, isOn }) => change[name] !== undefined && change[name] !== isOn);

/** What of a reason may be kept: without numbers, addresses and names. Null where no words are left, or there are too many. */
export function keptReason(reason: string): string | null {
  if (reason.length > mostReason) return null;
  const left = redactTrigger({ text: reason, start: 0, end: reason.length }, 'eating_disorder');
  return /\p{L}/u.test(left) ? left : null;
}

const mostReason = 500;

/** Changes them as the member could, in a reviewer's name: targets follow in the same transaction, and one deed stays. */
export async function setSafetyState(
  { db, clock, sealedText }: ReviewDeps,
  reviewer: Reviewer,
  { userId, change, reason }: SafetyOrder,
): Promise<Result<SafetyStanding[], SetSafetyStateError>> {
  const why = keptReason(reason);
  if (why === null) return err({ type: 'no-reason' });
  const name = reviewer.name.slice(0, 100);
  return db.transaction().execute(async (transaction) => {
    await lockMember(transaction, userId);
    const pending = pendingOf(await readSafetyStandings(transaction, userId), change);
    if (pending.length === 0) return err({ type: 'so-already' });
    const member = await readMember(transaction, userId);
    const actor = {
      userId,
      email: member.email,
      role: 'member' as const,
      timeZone: member.profile?.timezone ?? 'UTC',
    };
    await changeSafetyState(
      {
        db: transaction,
        clock,
        reissueTargets: (caller, ...rest) => reissueTargets({ db: caller, clock, sealedText }, ...rest),
      },
      actor,
      { by: { reviewer: name }, change },
    );
    await writeAudit(
      { db: transaction, clock },
      {
        userId,
        actor: { kind: 'operator', id: null },
        action: 'safety.state_changed',
        details: {
          by: name,
          reason: why,
          ...Object.fromEntries(pending.map((state) => [state.name, !state.isOn])),
        },
      },
    );
    return ok(await readSafetyStandings(transaction, userId));
  });
}

export type SetSafetyStateError =
  | { type: 'so-already' }
  /** It is too long, or no words are left once it is redacted. */
  | { type: 'no-reason' };
