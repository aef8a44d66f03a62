import type { Clock } from './clock.ts';
import type { Counters } from './counters.ts';
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
  clock: Clock;
  counters: Counters;
  /** In a process that serves nothing, this timer is what it lives for. */
  holdsProcess?: boolean;
}): Disposable {
  const { name: task, counters } = options;
  let running = false;
  const tick = async () => {
    if (running) return;
    running = true;
    try {
      await options.task();
      counters.add('task_runs', { task, outcome: 'succeeded' });
      counters.set('task_last_success_timestamp_seconds', options.clock.now().getTime() / 1000, { task });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      options.log.error({ task, name }, 'task_failed');
      counters.add('task_runs', { task, outcome: 'failed' });
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void tick(), options.everyMs);
  if (options.holdsProcess !== true) timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
