import type { ProviderFailure } from './provider-failure.ts';

/** How a stream ended for the provider's reputation. `neutral`: its reader left, or the request was at fault. */
export type Ending = 'answered' | 'failed' | 'neutral';

/** One stream under way; `leave` is called once, when the stream has ended and not when it began. */
export type Pass = {
  /** @param restMs the provider is known to be out of order for this long. */
  leave(ending: Ending, restMs?: number): void;
};

/**
 * Who may ask a provider now: a bulkhead, and a breaker that judges how streams ended. It opens by itself after a
 * bad spell or when told for how long, and closes by itself through one trial call.
 */
export type ProviderGate = {
  /** Null while the provider rests or has as many streams as it may. */
  enter(): Pass | null;
  isResting(): boolean;
};

export type GateOptions = {
  /** A clock that never goes back. */
  nowMs: () => number;
  streamsAtMost: number;
  onRest(restMs: number): void;
  onBack(): void;
};

const window = { lastCalls: 10, lastMs: 60_000, failuresAtLeast: 3, shareAtLeast: 0.5 };
/** The first rest; every trial that fails doubles it. */
const firstRestMs = 10_000;
export const longestRestMs = 5 * 60_000;

/** How long the provider is known to be of no use; undefined where only the breaker can tell. */
export function restFor({ kind, retryAfterMs }: ProviderFailure): number | undefined {
  if (kind === 'quota' || kind === 'key-refused') return longestRestMs;
  return retryAfterMs ?? undefined;
}

export function createProviderGate(options: GateOptions): ProviderGate {
  let endings: PastEnding[] = [];
  let restsUntilMs: number | null = null;
  let trials = 0;
  let trying = false;
  let streams = 0;

  function rest(restMs: number): void {
    const nowMs = options.nowMs();
    const until = nowMs + Math.min(restMs, longestRestMs);
    if (restsUntilMs === null || nowMs >= restsUntilMs) options.onRest(Math.min(restMs, longestRestMs));
    restsUntilMs = Math.max(restsUntilMs ?? 0, until);
  }

  function comeBack(): void {
    restsUntilMs = null;
    trials = 0;
    endings = [];
    options.onBack();
  }

  function judge(
    ending: Ending,
    { isTrial, restMs }: { isTrial: boolean; restMs: number | undefined },
  ): void {
    if (ending === 'neutral') return;
    const nowMs = options.nowMs();
    endings.push({ atMs: nowMs, failed: ending === 'failed' });
    endings = endings.filter(({ atMs }) => atMs >= nowMs - window.lastMs).slice(-window.lastCalls);
    if (ending === 'answered') {
      if (isTrial) comeBack();
    } else if (restMs !== undefined) rest(restMs);
    else if (isTrial) rest(firstRestMs * 2 ** ++trials);
    else if (isBadSpell(endings)) rest(firstRestMs);
  }

  return {
    isResting: () => restsUntilMs !== null,
    enter() {
      if (streams >= options.streamsAtMost) return null;
      const isTrial = restsUntilMs !== null;
      if (isTrial && (trying || options.nowMs() < (restsUntilMs ?? 0))) return null;
      if (isTrial) trying = true;
      streams++;
      let left = false;
      return {
        leave(ending, restMs) {
          if (left) return;
          left = true;
          streams--;
          if (isTrial) trying = false;
          judge(ending, { isTrial, restMs });
        },
      };
    },
  };
}

type PastEnding = { atMs: number; failed: boolean };

function isBadSpell(endings: readonly PastEnding[]): boolean {
  const failures = endings.filter(({ failed }) => failed).length;
  return failures >= window.failuresAtLeast && failures >= endings.length * window.shareAtLeast;
}
