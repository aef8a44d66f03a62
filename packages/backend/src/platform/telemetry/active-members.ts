import type { Clock } from '../clock.ts';

const windowMs = 5 * 60_000;

/** How many members were seen lately. Ids stay in memory and only their number leaves. */
export function createActiveMembers(clock: Clock) {
  const lastSeenMs = new Map<string, number>();
  const forgetOld = (nowMs: number) => {
    for (const [userId, atMs] of lastSeenMs) {
      if (atMs >= nowMs - windowMs) break;
      lastSeenMs.delete(userId);
    }
  };
  return {
    seen(userId: string): void {
      const nowMs = clock.now().getTime();
      // Deleted first, so that the map stays in the order in which members were seen.
      lastSeenMs.delete(userId);
      lastSeenMs.set(userId, nowMs);
      forgetOld(nowMs);
    },
    count(): number {
      forgetOld(clock.now().getTime());
      return lastSeenMs.size;
    },
  };
}
