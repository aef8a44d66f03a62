import type { Clock } from '../../platform/clock.ts';
import type { Counters } from '../../platform/counters.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { startSampler } from '../../platform/telemetry/sampler.ts';
import { type BusinessCounts, countBusiness } from './metrics.store.ts';

const everyMs = 60_000;

/** What members did since midnight UTC, counted once a minute; absent while the database does not answer. */
export function watchBusinessDay(
  counters: Counters,
  { db, clock }: { db: Database; clock: Clock },
): AsyncDisposable {
  const sampler = startSampler(() => {
    const now = clock.now();
    const midnight = new Date(now);
    midnight.setUTCHours(0, 0, 0, 0);
    // What was written at this very instant belongs to it.
    return countBusiness(db, { from: midnight, before: new Date(now.getTime() + 1) });
  }, everyMs);
  const watch = (
    name:
      | 'members_active_today'
      | 'check_ins_today'
      | 'coach_conversations_today'
      | 'policy_violations_today',
    read: (counts: BusinessCounts) => number,
  ) =>
    counters.watch(name, () => {
      const counts = sampler.latest();
      return counts === null ? [] : [{ value: read(counts), labels: {} }];
    });
  watch('members_active_today', ({ activeMembers }) => activeMembers);
  watch('check_ins_today', ({ checkIns }) => checkIns);
  watch('coach_conversations_today', ({ conversations }) => conversations);
  watch('policy_violations_today', ({ violations }) => violations);
  return sampler;
}
