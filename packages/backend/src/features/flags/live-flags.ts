import type { Clock } from '../../platform/clock.ts';
import { errorCode } from '../../platform/defect.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { type FlagName, flags } from './flags.data.ts';
import { readFlags } from './read-flags.ts';

/** The flags as use cases ask for them: at most a few seconds old, read from the database rarely. */
export type LiveFlags = { isOn(name: FlagName): Promise<boolean> };

/** How old an answer may be. */
export const flagAgeMs = 5000;

/**
 * While the database does not answer, the last known state stays in force: a switch must not flip by itself because
 * something else is out of order.
 */
export function createLiveFlags(deps: { db: Database; clock: Clock; log: Log }): LiveFlags {
  let known: ReadonlyMap<FlagName, boolean> = new Map();
  let readAtMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const read = async () => {
    const startedAtMs = deps.clock.now().getTime();
    try {
      known = new Map((await readFlags(deps)).map(({ name, isOn }) => [name, isOn]));
    } catch (error) {
      deps.log.warn({ code: errorCode(error) }, 'flags_not_read');
    }
    readAtMs = startedAtMs;
  };
  return {
    async isOn(name) {
      const ageMs = deps.clock.now().getTime() - readAtMs;
      // A clock that was set back must not make an old answer last.
      if (ageMs >= flagAgeMs || ageMs < 0) {
        reading ??= read().finally(() => {
          reading = null;
        });
        await reading;
      }
      return known.get(name) ?? flags[name].isOnAtFirst;
    },
  };
}
