import { localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Tool } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';

/**
 * What looks found, kept in this process for the seconds that their tool allows. A kept result is under the version
 * of the member's data that it was read at: their next write, through whichever process, leaves it behind.
 */
export type LookCache = {
  find(actor: Actor, look: Look, run: () => Promise<unknown>): Promise<{ result: unknown; cached: boolean }>;
};
export type Look = { tool: Pick<Tool, 'name' | 'ttlSeconds'>; input: Record<string, unknown> };

type Options = {
  db: Database;
  clock: Clock;
  readVersion(db: Database, userId: string): Promise<number>;
  /** The looks that are kept at once, over all members. */
  size: number;
};
type Kept = { result: unknown; untilMs: number };

export function createLookCache({ db, clock, readVersion, size }: Options): LookCache {
  const keptByKey = new Map<string, Kept>();
  const keep = (key: string, kept: Kept) => {
    keptByKey.delete(key);
    keptByKey.set(key, kept);
    for (const oldest of keptByKey.keys()) {
      if (keptByKey.size <= size) break;
      keptByKey.delete(oldest);
    }
  };
  return {
    async find(actor, { tool, input }, run) {
      if (tool.ttlSeconds === 0) return { result: await run(), cached: false };
      // Before the data: what changes meanwhile is kept under a version that nobody asks for again.
      const version = await readVersion(db, actor.userId);
      const nowMs = clock.now().getTime();
      const day = localDayAt(nowMs, actor.timeZone);
      const key = JSON.stringify([actor.userId, version, day, actor.timeZone, tool.name, sorted(input)]);
      const kept = keptByKey.get(key);
      if (kept !== undefined && kept.untilMs > nowMs) return { result: kept.result, cached: true };
      const result = await run();
      keep(key, { result, untilMs: nowMs + tool.ttlSeconds * 1000 });
      return { result, cached: false };
    },
  };
}

/** Arguments in one order, whichever they came in. */
const sorted = (input: Record<string, unknown>) => Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1));
