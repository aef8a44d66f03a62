/** Asks now and then for what is too costly or too slow to be asked by whoever looks. */
export type Sampler<T> = AsyncDisposable & {
  /** What the last question was answered; null before, and while the asked one does not answer. */
  latest(): T | null;
};

/** Never two questions at once. A question that fails leaves nothing to see: an old value would look like a new one. */
export function startSampler<T>(ask: () => Promise<T | null>, everyMs: number): Sampler<T> {
  let value: T | null = null;
  let asking: Promise<void> | null = null;
  const run = async () => {
    try {
      value = await ask();
    } catch {
      value = null;
    } finally {
      asking = null;
    }
  };
  const tick = () => {
    // Still waiting since the last time: what it said before is too old by now.
    if (asking !== null) value = null;
    asking ??= run();
  };
  tick();
  const timer = setInterval(tick, everyMs).unref();
  return {
    latest: () => value,
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await asking;
    },
  };
}
