import type { Clock } from './clock.ts';
import { errorCode } from './defect.ts';
import type { Log } from './log.ts';
import { within } from './within.ts';

/** `readAt` is null as long as it was never read. */
export type Known<T> = { value: T; readAt: Date | null };

/** Something of the database that must be told also while that does not answer: then as it was last known. */
export type LastKnown<T> = { read(): Promise<Known<T>> };

type Options<T> = {
  /** For the log. */
  name: string;
  read: () => Promise<T>;
  atFirst: T;
  /** How old an answer may be. */
  ageMs: number;
  /** How long anybody waits for a newer one. */
  patienceMs: number;
};

/** Reads rarely, for many who ask at once; a switch that it holds never flips because something else is out of order. */
export function keepLastKnown<T>(
  { name, read, atFirst, ageMs, patienceMs }: Options<T>,
  { clock, log }: { clock: Clock; log: Log },
): LastKnown<T> {
  let known: Known<T> = { value: atFirst, readAt: null };
  let triedAtMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<true> | null = null;
  let isLate = false;
  const readNow = async () => {
    const startedAt = clock.now();
    triedAtMs = startedAt.getTime();
    try {
      known = { value: await read(), readAt: startedAt };
    } catch (error) {
      log.warn({ what: name, code: errorCode(error) }, 'last_known_stands');
    }
    return true as const;
  };
  return {
    async read() {
      const sinceMs = clock.now().getTime() - triedAtMs;
      // A clock that was set back must not make an old answer last.
      if (reading === null && sinceMs >= 0 && sinceMs < ageMs) return known;
      reading ??= readNow().finally(() => {
        reading = null;
        isLate = false;
      });
      // One was patient in vain: nobody else has to be before there is an answer.
      if (!isLate) isLate = (await within(patienceMs, reading)) === null;
      return known;
    },
  };
}
