import { addDays, localDayAt } from '@sleek/domain/days';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { pageByPage } from '../../platform/postgres/page-by-page.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import { type DueMember, listMembersOlderThan } from './energy.store.ts';
import { issueDueTargets } from './issue-targets.ts';
import type { EnergyDeps } from './load-energy-input.ts';

const pageSize = 200;
/** Where a day begins first. */
const earliestZone = 'Pacific/Kiritimati';

/**
 * Issues the weekly target of every member whose weekday has come, also of those who logged nothing; not of those
 * who don't let their health data be used.
 * @returns how many were issued.
 * @throws the first failure, after everybody else was served.
 */
export async function issueWeeklyTargets(deps: EnergyDeps): Promise<number> {
  const weekAgo = addDays(localDayAt(deps.clock.now().getTime(), earliestZone), -7);
  const members = pageByPage<DueMember>(pageSize, (last, limit) =>
    listMembersOlderThan(deps.db, { day: weekAgo, after: last?.user_id ?? null, limit }),
  );
  let issued = 0;
  const failures: unknown[] = [];
  for await (const member of members)
    try {
      if (await issueWeeklyTarget(deps, member)) issued += 1;
    } catch (failure) {
      failures.push(failure);
    }
  if (failures.length > 0) throw failures[0];
  return issued;
}

function issueWeeklyTarget(deps: EnergyDeps, member: DueMember): Promise<boolean> {
  const { user_id: userId, timezone: timeZone, email, role } = member;
  return deps.db.transaction().execute(async (db) => {
    await lockMember(db, userId);
    if (!(await holdsConsent(db, userId, 'health_data'))) return false;
    return issueDueTargets({ ...deps, db }, { userId, email, role, timeZone });
  });
}
