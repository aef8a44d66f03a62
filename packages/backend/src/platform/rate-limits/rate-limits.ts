/** `uses` in each window; a window begins with the first use of a key and ends by itself. */
export type LimitPolicy = {
  name: string;
  uses: number;
  windowSeconds: number;
  /** Uses in each process while processes that share their counts cannot. */
  usesAlone?: number;
};

export type LimitState = {
  /** False: this use was one too many. */
  allowed: boolean;
  /** Uses that are left in this window. */
  left: number;
  /** Until the window ends and all uses are there again; never too short. */
  resetSeconds: number;
};

/** Counts uses. It answers even when its store does not: counts can be lost, requests can't. */
export type RateLimits = {
  /** Counts one use of a key. The key must tell nobody anything: hash what it is made from. */
  take(policy: LimitPolicy, key: string): Promise<LimitState>;
  /** Takes one use back. */
  giveBack(policy: LimitPolicy, key: string): Promise<void>;
};

/** What a count of the present window means. */
export function limitState({ uses }: LimitPolicy, used: number, msToReset: number): LimitState {
  return {
    allowed: used <= uses,
    left: Math.max(0, uses - used),
    resetSeconds: Math.max(1, Math.ceil(msToReset / 1000)),
  };
}
