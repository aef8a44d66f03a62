import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Counters, noCounters } from '../counters.ts';
import { watchProcess } from './process-gauges.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

type Read = () => readonly { value: number; labels: object }[];

function watched(memoryCapBytes: number | null = null) {
  const gauges = new Map<string, Read>();
  const counters = { ...noCounters, watch: (name: string, read: Read) => void gauges.set(name, read) };
  return {
    watching: watchProcess(counters as Counters, memoryCapBytes),
    read: (name: string) => gauges.get(name)?.() ?? [],
  };
}

/** Keeps the event loop busy: timers that are due meanwhile are late. */
function block(durationMs: number): void {
  const end = performance.now() + durationMs;
  while (performance.now() < end);
}

describe('what is measured of the process', () => {
  test('has the delays of the last whole window, and a stall in it shows for everybody who looks', async () => {
    const { watching, read } = watched();
    expect(read('event_loop_delay_seconds')).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    block(300);
    await new Promise((resolve) => setTimeout(resolve, 60));
    vi.advanceTimersByTime(10_000);
    const delays = read('event_loop_delay_seconds');
    expect(delays.map(({ labels }) => labels)).toEqual(
      ['0.5', '0.99', '1'].map((quantile) => ({ quantile })),
    );
    expect(delays[2]?.value).toBeGreaterThan(0.2);
    expect(read('event_loop_delay_seconds')).toEqual(delays);
    watching[Symbol.dispose]();
  });

  test('has memory and processor time', () => {
    const { watching, read } = watched();
    expect(read('process_resident_memory_bytes')[0]?.value).toBeGreaterThan(10_000_000);
    expect(read('process_cpu_seconds')[0]?.value).toBeGreaterThan(0);
    watching[Symbol.dispose]();
  });

  test('has memory as a part of its cap, and of the machine without one', () => {
    const capped = watched(process.memoryUsage.rss() * 2);
    const free = watched();
    const ratio = capped.read('process_memory_ratio')[0]?.value ?? 0;
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(0.7);
    expect(free.read('process_memory_ratio')[0]?.value).toBeLessThan(ratio);
    for (const { watching } of [capped, free]) watching[Symbol.dispose]();
  });

  test('has processor time as a part of the cores, once a window is over', () => {
    const { watching, read } = watched();
    expect(read('process_cpu_ratio')).toEqual([]);
    block(200);
    vi.advanceTimersByTime(10_000);
    const busy = read('process_cpu_ratio')[0]?.value ?? 0;
    expect(busy).toBeGreaterThan(0);
    expect(busy).toBeLessThanOrEqual(1);
    watching[Symbol.dispose]();
  });
});
