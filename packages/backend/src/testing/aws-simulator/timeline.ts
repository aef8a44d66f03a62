/** The simulator's clock, and what happens on it by itself: a task starts, a database becomes available. */
export type Timeline = {
  now(): Date;
  /** Does it when that much time has passed. */
  after(ms: number, deed: () => void): void;
  /** Lets time pass; what is due on the way happens in its order. */
  advance(ms: number): void;
};

export function createTimeline(start: string): Timeline {
  let nowMs = Date.parse(start);
  const due: { atMs: number; deed: () => void }[] = [];
  return {
    now: () => new Date(nowMs),
    after(ms, deed) {
      due.push({ atMs: nowMs + ms, deed });
      due.sort((one, other) => one.atMs - other.atMs);
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (let next = due[0]; next !== undefined && next.atMs <= untilMs; next = due[0]) {
        due.shift();
        nowMs = Math.max(nowMs, next.atMs);
        next.deed();
      }
      nowMs = untilMs;
    },
  };
}

export const seconds = (count: number) => count * 1000;
export const minutes = (count: number) => count * 60_000;
