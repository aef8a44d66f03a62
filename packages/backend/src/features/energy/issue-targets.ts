import { addDays, daysBetween, type LocalDay, localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import {
  deleteOnboardingTargets,
  type IssueReason,
  type Issuing,
  insertTarget,
  listIssuings,
} from './energy.store.ts';
import { type EnergyDeps, loadEnergyInput } from './load-energy-input.ts';

const weekDays = 7;

/**
 * Issues a target at once, after the member changed what it rests on. Without a weight there is nothing to issue.
 * Call it inside the change's transaction, which holds the member's lock.
 */
export async function reissueTargets(
  deps: EnergyDeps,
  actor: Actor,
  reason: Exclude<IssueReason, 'onboarding' | 'weekly'>,
): Promise<void> {
  await issue(deps, actor, reason);
}

/**
 * Issues what has come due: the first target as soon as there is a weight, then one a week on the weekday of the
 * first. The first day counts as one onboarding: what is logged on it still shapes that target. Call it inside a
 * transaction that holds the member's lock.
 * @returns whether a target was issued.
 */
export async function issueDueTargets(deps: EnergyDeps, actor: Actor): Promise<boolean> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const reason = dueReason(await listIssuings(deps.db, actor.userId), today);
  if (reason === null) return false;
  if (reason === 'onboarding') await deleteOnboardingTargets(deps.db, actor.userId);
  return issue(deps, actor, reason);
}

/** What is due on that day, given all that was issued. */
export function dueReason(issued: readonly Issuing[], today: LocalDay): 'onboarding' | 'weekly' | null {
  const first = issued.find(({ reason }) => reason === 'onboarding');
  if (first === undefined) return 'onboarding';
  if (first.issued_on === today) return issued.at(-1)?.reason === 'onboarding' ? 'onboarding' : null;
  const weeks = Math.floor(daysBetween(first.issued_on, today) / weekDays);
  const dueSince = addDays(first.issued_on, weeks * weekDays);
  const scheduled = issued.findLast(({ reason }) => reason === 'onboarding' || reason === 'weekly');
  return scheduled !== undefined && scheduled.issued_on < dueSince ? 'weekly' : null;
}

async function issue(deps: EnergyDeps, actor: Actor, reason: IssueReason): Promise<boolean> {
  const { describe, today } = await loadEnergyInput(deps, actor);
  const { proposed, snapshot } = describe();
  if (proposed === null) return false;
  await insertTarget(deps.db, {
    userId: actor.userId,
    issuedOn: today,
    reason,
    decision: proposed,
    snapshot: snapshot === null ? null : { ...snapshot, targetKcal: proposed.targets?.kcal ?? null },
    now: deps.clock.now(),
  });
  return true;
}
