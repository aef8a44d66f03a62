import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';

/** Who a member is at the moment, and which version of their access tokens is good. */
export type KnownActor = { actor: Actor; tokenVersion: number };

/**
 * What `authenticate` would otherwise ask the database with every request. The database tells when it changes, so an
 * entry is dropped at once; should that ever be missed, it is no older than a few seconds.
 */
export type ActorCache = {
  read(userId: string, load: () => Promise<KnownActor | null>): Promise<KnownActor | null>;
  forget(userId: string): void;
  forgetAll(): void;
};

const freshMs = 5000;
const mostEntries = 10_000;

/** @param hears whether changes are heard of now; while they are not, nothing is kept. */
export function createActorCache({ clock, hears }: { clock: Clock; hears: () => boolean }): ActorCache {
  const entries = new Map<string, KnownActor & { readAtMs: number }>();
  let changes = 0;
  return {
    async read(userId, load) {
      const nowMs = clock.now().getTime();
      const kept = entries.get(userId);
      if (kept && Math.abs(nowMs - kept.readAtMs) < freshMs) return kept;
      const before = changes;
      const found = await load();
      // What was read while something changed may be from before the change.
      if (found && changes === before && hears()) {
        if (entries.size >= mostEntries) entries.clear();
        entries.set(userId, { ...found, readAtMs: nowMs });
      }
      return found;
    },
    forget(userId) {
      changes++;
      entries.delete(userId);
    },
    forgetAll() {
      changes++;
      entries.clear();
    },
  };
}
