import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Counters } from '../counters.ts';
import { readMachine } from './machine.ts';

const windowMs = 10_000;
const nanosecondsPerSecond = 1e9;

/** Memory, processor time and how late the event loop is. @param memoryCapBytes null: what the machine allows. */
export function watchProcess(counters: Counters, memoryCapBytes: number | null): Disposable {
  const machine = readMachine();
  const cap = memoryCapBytes ?? machine.memoryLimitBytes ?? machine.memoryBytes;
  const delay = watchEventLoop();
  const processor = watchProcessor(machine.cores);
  counters.watch('event_loop_delay_seconds', delay.read);
  counters.watch('process_cpu_ratio', processor.read);
  counters.watch('process_memory_ratio', () => [{ value: process.memoryUsage.rss() / cap, labels: {} }]);
  counters.watch('process_resident_memory_bytes', () => [{ value: process.memoryUsage.rss(), labels: {} }]);
  counters.watch('process_cpu_seconds', () => [{ value: processorSeconds(), labels: {} }]);
  return {
    [Symbol.dispose]() {
      delay[Symbol.dispose]();
      processor[Symbol.dispose]();
    },
  };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Of the last whole window, for whoever looks. */
function watchProcessor(cores: number) {
  let began = { atMs: performance.now(), seconds: processorSeconds() };
  let last: { value: number; labels: object }[] = [];
  const timer = setInterval(() => {
    const now = { atMs: performance.now(), seconds: processorSeconds() };
    const wallSeconds = (now.atMs - began.atMs) / 1000;
    last = [{ value: Math.min(1, (now.seconds - began.seconds) / wallSeconds / cores), labels: {} }];
    began = now;
  }, windowMs).unref();
  return { read: () => last, [Symbol.dispose]: () => clearInterval(timer) };
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
