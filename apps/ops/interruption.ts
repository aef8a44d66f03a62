import type { Interruption } from './terminal.ts';

/** The first Ctrl-C asks the command to stop where it stands; a second one ends it at once. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}
