import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LogLine, recordingLog } from '../testing/bare-server.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import type { Counters } from './counters.ts';
import { noCounters } from './counters.ts';
import { startTicker } from './ticker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function ticking(task: () => Promise<void>) {
  const lines: LogLine[] = [];
  const counted: unknown[] = [];
  const counters = {
    ...noCounters,
    add: (...counter: unknown[]) => void counted.push(counter),
    set: (...gauge: unknown[]) => void counted.push(gauge),
  } as Counters;
  const clock = createFakeClock('2026-06-15T12:00:00Z');
  const ticker = startTicker({
    name: 'sweep',
    everyMs: 1000,
    task,
    log: recordingLog(lines),
    clock,
    counters,
  });
  return { lines, counted, ticker };
}

describe('a ticker', () => {
  test('counts a run and keeps when it last succeeded', async () => {
    const { counted, lines, ticker } = ticking(async () => {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(counted).toEqual([
      ['task_runs', { task: 'sweep', outcome: 'succeeded' }],
      ['task_last_success_timestamp_seconds', 1_781_524_800, { task: 'sweep' }],
    ]);
    expect(lines).toEqual([]);
    ticker[Symbol.dispose]();
  });

  test('goes on after a failure, which it counts and logs without the message', async () => {
    let runs = 0;
    const { counted, lines, ticker } = ticking(async () => {
      runs++;
      if (runs === 1) throw new TypeError('weight 81.4');
    });
    await vi.advanceTimersByTimeAsync(2000);
    expect(counted[0]).toEqual(['task_runs', { task: 'sweep', outcome: 'failed' }]);
    expect(counted[1]).toEqual(['task_runs', { task: 'sweep', outcome: 'succeeded' }]);
    expect(lines).toEqual([{ level: 'error', event: 'task_failed', task: 'sweep', name: 'TypeError' }]);
    ticker[Symbol.dispose]();
  });

  test('lets a run that is under way end before it is gone', async () => {
    const work = Promise.withResolvers<void>();
    const { counted, ticker } = ticking(() => work.promise);
    await vi.advanceTimersByTimeAsync(1000);
    const gone = ticker[Symbol.asyncDispose]().then(() => counted.length);
    work.resolve();
    expect(await gone).toBe(2);
  });

  test('never runs twice at once, and not after its end', async () => {
    let started = 0;
    const { ticker } = ticking(() => {
      started++;
      return new Promise(() => {});
    });
    await vi.advanceTimersByTimeAsync(5000);
    expect(started).toBe(1);
    ticker[Symbol.dispose]();
    const other = ticking(async () => void started++);
    other.ticker[Symbol.dispose]();
    await vi.advanceTimersByTimeAsync(5000);
    expect(started).toBe(1);
  });
});
