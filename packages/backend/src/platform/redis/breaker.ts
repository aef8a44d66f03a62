/** Stops asking a service that fails, and asks again with one call at a time. */
export type Breaker = {
  /** The call's answer; the other one's while the service is given a rest, and where the call fails. */
  attempt<T>(call: () => Promise<T>, otherwise: () => Promise<T>): Promise<T>;
};

export type BreakerOptions = {
  /** Failures in a row that open it. */
  failures: number;
  /** How long it stays open before the next try. */
  restMs: number;
  /** A clock that never goes back. */
  nowMs: () => number;
  onOpen: (error: unknown) => void;
  onClose: () => void;
};

export function createBreaker(options: BreakerOptions): Breaker {
  let failed = 0;
  let closedAgainMs = 0;
  let probing = false;
  const isOpen = () => failed >= options.failures;
  const mayCall = () => !isOpen() || (!probing && options.nowMs() >= closedAgainMs);

  function succeeded(): void {
    if (isOpen()) options.onClose();
    failed = 0;
  }

  function didFail(error: unknown): void {
    failed++;
    if (!isOpen()) return;
    closedAgainMs = options.nowMs() + options.restMs;
    if (failed === options.failures) options.onOpen(error);
  }

  return {
    async attempt(call, otherwise) {
      if (!mayCall()) return otherwise();
      const isProbe = isOpen();
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
