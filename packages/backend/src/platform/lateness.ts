/** Whether the event loop has been late again and again, not once. */
export type Lateness = Disposable & { isLate(): boolean };

type Options = { everyMs: number; lateMs: number; nowMs: () => number };

const defaults: Options = { everyMs: 100, lateMs: 500, nowMs: () => performance.now() };

/** A timer that looks how late it is. One stall makes one late tick; a process that has too much to do makes a row of them. */
export function watchLateness(options: Partial<Options> = {}): Lateness {
  const { everyMs, lateMs, nowMs } = { ...defaults, ...options };
  let lateInARow = 0;
  let dueMs = nowMs() + everyMs;
  const timer = setInterval(() => {
    const now = nowMs();
    lateInARow = now - dueMs > lateMs ? lateInARow + 1 : 0;
    dueMs = now + everyMs;
  }, everyMs).unref();
  return { isLate: () => lateInARow >= 2, [Symbol.dispose]: () => clearInterval(timer) };
}
