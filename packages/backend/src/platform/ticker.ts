import type { Log } from './log.ts';

/**
 * Repeats a task while the process lives: never two at once, and a failure is logged, not fatal. It is no clock:
 * what is due, the task reads from its own.
 */
export function startTicker(options: {
  name: string;
  everyMs: number;
  task: () => Promise<void>;
  log: Log;
}): Disposable {
  let running = false;
  const tick = async () => {
    if (running) return;
    running = true;
    try {
      await options.task();
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      options.log.error({ task: options.name, name }, 'task_failed');
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void tick(), options.everyMs).unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
