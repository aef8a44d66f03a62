import type { Clock } from '../clock.ts';

const windowMs = 5 * 60_000;

/** How many members were seen lately. Ids stay in memory and only their number leaves. */
export function createActiveMembers(clock: Clock) {
  const lastSeenMs = new Map<string, number>();
  return {
    seen(userId: string): void {
      // Deleted first, so that the map stays in the order in which members were seen.
      lastSeenMs.delete(userId);
      lastSeenMs.set(userId, clock.now().getTime());
    },
    count(): number {
      const from = clock.now().getTime() - windowMs;
      for (const [userId, at] of lastSeenMs) {
        if (at >= from) break;
        lastSeenMs.delete(userId);
      }
      return lastSeenMs.size;
    },
  };
}
