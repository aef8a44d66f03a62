import type { DependenciesHealth, DependencyStatus } from '@sleek/contract/health';
import type { Seen } from './watch-dependency.ts';
import { overallStatus } from './watch-health.ts';

/** All that anybody may know: what works, and nothing of how it is built or why it does not. */
const publicWords: Readonly<Record<DependencyStatus, string>> = {
  up: 'works',
  degraded: 'works, but not as it should',
  down: 'does not work',
  not_configured: 'not in use here',
};

export const healthForAnybody = (seen: readonly Seen[]): DependenciesHealth =>
  toWire(seen, ({ status }) => publicWords[status]);

/** With what the operator needs to know. */
export const healthForOperators = (seen: readonly Seen[]): DependenciesHealth =>
  toWire(seen, ({ detail }) => detail);

function toWire(seen: readonly Seen[], detailOf: (one: Seen) => string): DependenciesHealth {
  return {
    status: overallStatus(seen),
    dependencies: seen.map((one) => ({
      name: one.name,
      status: one.status,
      since: one.since?.toISOString() ?? null,
      checked_at: one.checkedAt?.toISOString() ?? null,
      latency_ms: one.latencyMs,
      detail: detailOf(one),
    })),
  };
}
