/** Stops asking a service that fails, and asks again with one call at a time. */
export type Breaker = {
  /** The call's answer; the other one's while the service is given a rest, and where the call fails. */
  attempt<T>(call: () => Promise<T>, otherwise: () => Promise<T>): Promise<T>;
};

export type BreakerOptions = {
  /** Failures in a row that open it. */
  failures: number;
  /** After a failure that does not open it yet: so long nobody asks, that one request with several calls waits once. */
  doubtMs: number;
  /** How long it stays open before the next try. */
  restMs: number;
  /** A clock that never goes back. */
  nowMs: () => number;
  onOpen: (error: unknown) => void;
  onClose: () => void;
};

export function createBreaker(options: BreakerOptions): Breaker {
  let failed = 0;
  let nextTryMs = 0;
  let probing = false;
  const isOpen = () => failed >= options.failures;
  const mayCall = () => failed === 0 || (!probing && options.nowMs() >= nextTryMs);

  function succeeded(): void {
    if (isOpen()) options.onClose();
    failed = 0;
  }

  function didFail(error: unknown): void {
    failed++;
    nextTryMs = options.nowMs() + (isOpen() ? options.restMs : options.doubtMs);
    if (failed === options.failures) options.onOpen(error);
  }

  return {
    async attempt(call, otherwise) {
      if (!mayCall()) return otherwise();
      const isProbe = failed > 0;
      if (isProbe) probing = true;
      try {
        const answer = await call();
        succeeded();
        return answer;
      } catch (error) {
        didFail(error);
      } finally {
        if (isProbe) probing = false;
      }
      return otherwise();
    },
  };
}
