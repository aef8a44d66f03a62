import { type LocalDay, localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { standingSilenceOf } from '../coach/silence.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import { readMemberFacts } from '../profile/read-member.ts';
import { type PlanContent, planContentOf } from './plan-to-wire.ts';
import { listPlanRows, type PlanRow } from './plans.store.ts';

export type PlanDeps = { db: Database; clock: Clock; sealedText: SealedText };
type Found = { row: PlanRow; content: PlanContent };

/**
 * The latest plan, and the one before. `outdated`: it is from before numbers were withheld, or from before they could be
 * told again, so it would name targets that must not be named, or none where there are some.
 */
export type FoundPlan =
  | { state: 'none' | 'outdated' }
  | (Found & { state: 'fits'; today: LocalDay; before: Found | null });

export async function findPlan({ db, clock, sealedText }: PlanDeps, actor: Actor): Promise<FoundPlan> {
  const [rows, facts, keepsHealthData] = await Promise.all([
    listPlanRows(db, actor.userId, 2),
    readMemberFacts(db, actor.userId),
    holdsConsent(db, actor.userId, 'health_data'),
  ]);
  const [latest, before] = rows.map((row) => ({ row, content: planContentOf(row, sealedText) }));
  if (latest === undefined) return { state: 'none' };
  const today = localDayAt(clock.now().getTime(), actor.timeZone);
  const silence = standingSilenceOf({ facts, today, keepsHealthData });
  if (latest.content.silence !== silence) return { state: 'outdated' };
  return { state: 'fits', ...latest, today, before: before?.content.silence === silence ? before : null };
}
