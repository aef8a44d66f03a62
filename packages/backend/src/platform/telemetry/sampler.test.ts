import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startSampler } from './sampler.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a sampler', () => {
  test('asks at once and then as often as it is told', async () => {
    let asked = 0;
    await using sampler = startSampler(async () => ++asked, 1000);
    expect(sampler.latest()).toBeNull();
    await settled();
    expect(sampler.latest()).toBe(1);
    vi.advanceTimersByTime(999);
    await settled();
    expect(sampler.latest()).toBe(1);
    vi.advanceTimersByTime(1);
    await settled();
    expect(sampler.latest()).toBe(2);
  });

  test('shows nothing after a failure, and the next answer again', async () => {
    let fails = false;
    await using sampler = startSampler(async () => {
      if (fails) throw new Error('down');
      return 7;
    }, 1000);
    await settled();
    fails = true;
    vi.advanceTimersByTime(1000);
    await settled();
    expect(sampler.latest()).toBeNull();
    fails = false;
    vi.advanceTimersByTime(1000);
    await settled();
    expect(sampler.latest()).toBe(7);
  });

  test('asks no second question while one waits, and shows nothing meanwhile', async () => {
    const answers: ((value: number) => void)[] = [];
    await using sampler = startSampler(() => new Promise<number>((resolve) => answers.push(resolve)), 1000);
    answers[0]?.(1);
    await settled();
    vi.advanceTimersByTime(1000);
    expect(sampler.latest()).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(answers).toHaveLength(2);
    expect(sampler.latest()).toBeNull();
    answers[1]?.(2);
    await settled();
    expect(sampler.latest()).toBe(2);
  });
});
