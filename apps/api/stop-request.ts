/** The wish of a person or a supervisor that this process ends. */
export type StopRequest = {
  /** Aborted with the first signal. */
  signal: AbortSignal;
  /** The name of the first signal, once it comes. */
  requested: Promise<string>;
  /** The same wish from within, with the exit code that says why. */
  ask(why: string, exitCode: number): void;
};

/**
 * Orchestrators kill 30 seconds after they asked. Until then everything must be at its end; what hangs is ended with an
 * exit code that says so.
 */
const stopLimitMs = 25_000;

/** npm passes on the Ctrl-C that the terminal has sent here already. */
const sameRequestMs = 1000;

/** The first signal asks for an orderly end; a second one, or the limit, ends the process at once with exit code 1. */
export function listenForStop(limitMs = stopLimitMs): StopRequest {
  const controller = new AbortController();
  const { promise: requested, resolve } = Promise.withResolvers<string>();
  let firstAtMs: number | null = null;
  const begin = (name: string) => {
    firstAtMs = performance.now();
    const limit = () =>
      endAtOnce(`Not at its end after ${limitMs / 1000} s: what was still under way is cut off.`);
    setTimeout(limit, limitMs).unref();
    resolve(name);
    controller.abort();
  };
  const onSignal = (name: string) => {
    if (firstAtMs === null) begin(name);
    else if (performance.now() - firstAtMs > sameRequestMs) endAtOnce('Ended at once by a second signal.');
  };
  // Nobody may be left to read: a closed terminal or pipe must not end the process half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => onSignal(name));
  return {
    signal: controller.signal,
    requested,
    ask(why, exitCode) {
      process.exitCode = exitCode;
      if (firstAtMs === null) begin(why);
    },
  };
}

/** What still runs of the embedded database is told to stop by its own `exit` handler. */
function endAtOnce(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(process.exitCode ?? 1);
}
