import type { DependencyName } from '@sleek/contract/health';
import type { Clock } from '../../platform/clock.ts';
import type { Counters } from '../../platform/counters.ts';
import { type Dependency, type Seen, watchDependency } from './watch-dependency.ts';

/** How everything the server leans on is doing. */
export type Health = {
  /** Answers soon, also where something does not. */
  read(): Promise<readonly Seen[]>;
  /** Whether the database answers a request within its limit. */
  isDatabaseThere(): Promise<boolean>;
};

/** Who asks how things are waits no longer for any of them; what was seen before then stands. */
const patienceMs = 300;

export function watchHealth(
  dependencies: readonly Dependency[],
  { clock, counters }: { clock: Clock; counters: Counters },
): Health {
  const watches = dependencies.map((dependency) => ({
    ...dependency,
    ...watchDependency(dependency, { clock }),
  }));
  counters.watch('dependency_up', () =>
    watches
      .map(({ last }) => last())
      .filter(({ status, checkedAt }) => status !== 'not_configured' && checkedAt !== null)
      .map(({ name: dependency, status }) => ({ value: status === 'down' ? 0 : 1, labels: { dependency } })),
  );
  return {
    read: () => Promise.all(watches.map(({ read }) => read(patienceMs))),
    async isDatabaseThere() {
      const database = watches.find(({ name }) => name === 'database');
      if (database === undefined) return true;
      const { status, checkedAt } = await database.read(database.limitMs);
      return status !== 'down' && checkedAt !== null;
    },
  };
}

/** `down` where no request can be answered, `degraded` where some cannot be, or not as they should. */
export function overallStatus(seen: readonly Seen[]): 'up' | 'degraded' | 'down' {
  const statusOf = (name: DependencyName) => seen.find((one) => one.name === name)?.status;
  if (statusOf('database') === 'down') return 'down';
  return seen.some(({ status }) => status === 'down' || status === 'degraded') ? 'degraded' : 'up';
}
