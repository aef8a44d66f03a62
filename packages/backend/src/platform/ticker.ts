import type { Clock } from './clock.ts';
import type { Counters } from './counters.ts';
import type { Log } from './log.ts';

/**
 * Repeats a task while the process lives: never two at once, and a failure is logged, not fatal. It is no clock:
 * what is due, the task reads from its own. Disposed of asynchronously, it lets a run that is under way end.
 */
export function startTicker(options: {
  name: string;
  everyMs: number;
  task: () => Promise<void>;
  log: Log;
  clock: Clock;
  counters: Counters;
  /** In a process that serves nothing, this timer is what it lives for. */
  holdsProcess?: boolean;
}): Disposable & AsyncDisposable {
  const { name: task, counters } = options;
  let running: Promise<void> | null = null;
  const run = async () => {
    try {
      await options.task();
      counters.add('task_runs', { task, outcome: 'succeeded' });
      counters.set('task_last_success_timestamp_seconds', options.clock.now().getTime() / 1000, { task });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      options.log.error({ task, name }, 'task_failed');
      counters.add('task_runs', { task, outcome: 'failed' });
    } finally {
      running = null;
    }
  };
  const tick = () => {
    running ??= run();
  };
  const timer = setInterval(tick, options.everyMs);
  if (options.holdsProcess !== true) timer.unref();
  const stop = () => clearInterval(timer);
  return {
    [Symbol.dispose]: stop,
    async [Symbol.asyncDispose]() {
      stop();
      await running;
    },
  };
}
