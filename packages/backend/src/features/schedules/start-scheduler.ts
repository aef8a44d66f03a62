import { kindOf } from '../../platform/defect.ts';
import { createScheduler, type SchedulerDeps } from './scheduler.ts';

/** However far the next tick is: by then clocks may have been set, retries come due, processes died. */
const longestSleepMs = 60_000;

/**
 * Looks at once, at every tick and when a run ends, and sleeps meanwhile. Disposed of, it lets runs under way end.
 * `report` is called whenever it has looked.
 */
export function startScheduler(
  deps: SchedulerDeps,
  {
    report,
    holdsProcess,
    sleepMs = longestSleepMs,
  }: { report: () => Promise<void>; holdsProcess: boolean; sleepMs?: number },
): AsyncDisposable {
  const scheduler = createScheduler(deps, { onEnd: () => wake() });
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  const look = async () => {
    while (isWanted && !isStopped) {
      isWanted = false;
      try {
        await scheduler.look();
        await report();
      } catch (error) {
        deps.log.warn(kindOf(error), 'tasks_not_looked_at');
      }
    }
    looking = null;
    if (!isStopped) sleep();
  };
  const wake = () => {
    isWanted = true;
    clearTimeout(timer);
    looking ??= look();
  };
  const sleep = () => {
    const now = deps.clock.now().getTime();
    const untilTickMs = (scheduler.nextTick()?.getTime() ?? Number.POSITIVE_INFINITY) - now;
    timer = setTimeout(wake, Math.min(Math.max(untilTickMs, 1), sleepMs));
    // In a process that serves nothing, this timer is what it lives for.
    if (!holdsProcess) timer.unref();
  };
  wake();
  return {
    async [Symbol.asyncDispose]() {
      isStopped = true;
      clearTimeout(timer);
      await looking;
      await scheduler.stop();
    },
  };
}
