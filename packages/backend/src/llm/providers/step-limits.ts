import { type FailureKind, ProviderFailure } from './provider-failure.ts';

export type StepLimits = {
  /** From the call until the provider begins to answer at all. */
  headerMs: number;
  /** From then until the first word, or the first piece of a tool call. */
  firstContentMs: number;
  /** Between two pieces. */
  idleMs: number;
  /** For the whole step. */
  stepMs: number;
};

type Waiting = 'header' | 'content' | 'next';
const limitOf = { header: 'headerMs', content: 'firstContentMs', next: 'idleMs' } as const;
const kindOf = { header: 'silent', content: 'silent', next: 'stalled' } as const satisfies Record<
  Waiting,
  FailureKind
>;

export type StepWatch = Disposable & {
  /** Starts the time for what is waited for now. */
  wait(waiting: Waiting): void;
  /** Whoever reads may take their time. */
  pause(): void;
  /** The awaited value, or the failure as soon as a limit is reached or the reader leaves. */
  orTrouble<T>(awaited: PromiseLike<T>): Promise<T>;
  /** Ends the request when there is trouble. */
  signal: AbortSignal;
};

/** The times of one step at one provider, kept here since the libraries do not watch the wait for the headers. */
export function watchStep(limits: StepLimits, reader: AbortSignal | undefined): StepWatch {
  const ending = new AbortController();
  const trouble = Promise.withResolvers<never>();
  trouble.promise.catch(() => {});
  const fail = (error: unknown) => {
    trouble.reject(error);
    ending.abort(error);
  };
  const leave = () => fail(new ReaderLeft());
  if (reader?.aborted) leave();
  reader?.addEventListener('abort', leave, { once: true });
  const step = setTimeout(() => fail(new ProviderFailure('slow')), limits.stepMs);
  let current: ReturnType<typeof setTimeout> | undefined;
  return {
    signal: ending.signal,
    wait(waiting) {
      clearTimeout(current);
      current = setTimeout(() => fail(new ProviderFailure(kindOf[waiting])), limits[limitOf[waiting]]);
    },
    pause: () => clearTimeout(current),
    orTrouble: (awaited) => Promise.race([awaited, trouble.promise]),
    [Symbol.dispose]() {
      clearTimeout(step);
      clearTimeout(current);
      reader?.removeEventListener('abort', leave);
      // A stream that is still open has nobody left to read it.
      ending.abort();
    },
  };
}

/** Whoever asked does not want the answer any more: nobody's fault. */
export class ReaderLeft extends Error {
  override readonly name = 'ReaderLeft';
}
