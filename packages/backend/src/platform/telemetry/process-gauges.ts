import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Counters } from '../counters.ts';

const windowMs = 10_000;
const nanosecondsPerSecond = 1e9;

/** Memory, processor time and how late the event loop is. */
export function watchProcess(counters: Counters): Disposable {
  const delay = watchEventLoop();
  counters.watch('event_loop_delay_seconds', delay.read);
  counters.watch('process_resident_memory_bytes', () => [{ value: process.memoryUsage.rss(), labels: {} }]);
  counters.watch('process_cpu_seconds', () => {
    const { user, system } = process.cpuUsage();
    return [{ value: (user + system) / 1e6, labels: {} }];
  });
  return delay;
}

/** Delays of the last whole window: a reset at each look would hide them from the second one who looks. */
function watchEventLoop() {
  const histogram = monitorEventLoopDelay({ resolution: 20 });
  histogram.enable();
  let last: { value: number; labels: { quantile: '0.5' | '0.99' | '1' } }[] = [];
  const timer = setInterval(() => {
    const seconds = (percentile: number) => histogram.percentile(percentile) / nanosecondsPerSecond;
    last = [
      { value: seconds(50), labels: { quantile: '0.5' } },
      { value: seconds(99), labels: { quantile: '0.99' } },
      { value: histogram.max / nanosecondsPerSecond, labels: { quantile: '1' } },
    ];
    histogram.reset();
  }, windowMs).unref();
  return {
    read: () => last,
    [Symbol.dispose]() {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
