import { beforeEach, describe, expect, test } from 'vitest';
import { type Breaker, createBreaker } from './breaker.ts';

let nowMs: number;
let told: string[];
let calls: number;
let breaker: Breaker;
beforeEach(() => {
  [nowMs, told, calls] = [0, [], 0];
  breaker = createBreaker({
    failures: 3,
    doubtMs: 250,
    restMs: 1000,
    nowMs: () => nowMs,
    onOpen: (error) => told.push(`open: ${error}`),
    onClose: () => told.push('closed'),
  });
});

const working = () => breaker.attempt(called('answer'), other);
const failing = () => breaker.attempt(() => called('')().then(() => Promise.reject('down')), other);
const other = async () => 'other';
const called = (answer: string) => async () => {
  calls++;
  return answer;
};

async function open(): Promise<void> {
  await Promise.all([failing(), failing(), failing()]);
  calls = 0;
}

describe('a breaker', () => {
  test('passes answers through, and a failed call has the other answer', async () => {
    expect(await working()).toBe('answer');
    expect(await failing()).toBe('other');
    nowMs = 250;
    expect(await working()).toBe('answer');
    expect(told).toEqual([]);
  });

  test('keeps nobody waiting twice in a row: after a failure the next calls have the other answer, and one tries again later', async () => {
    await failing();
    nowMs = 249;
    expect([await failing(), await working()]).toEqual(['other', 'other']);
    expect(calls).toBe(1);
    nowMs = 250;
    expect(await Promise.all([working(), working()])).toEqual(['answer', 'other']);
    expect(await Promise.all([working(), working()])).toEqual(['answer', 'answer']);
    expect(told).toEqual([]);
  });

  test('opens after three failures in a row, not after three in all', async () => {
    for (const attempt of [failing, failing, working, failing, failing]) {
      await attempt();
      nowMs += 250;
    }
    expect(told).toEqual([]);
    await failing();
    expect(told).toEqual(['open: down']);
  });

  test('asks nobody while it is open', async () => {
    await open();
    nowMs = 999;
    expect(await working()).toBe('other');
    expect(calls).toBe(0);
  });

  test('tries one call after its rest, and closes when that succeeds', async () => {
    await open();
    nowMs = 1000;
    const answers = await Promise.all([working(), working(), working()]);
    expect(answers).toEqual(['answer', 'other', 'other']);
    expect(calls).toBe(1);
    expect(told).toEqual(['open: down', 'closed']);
    expect(await working()).toBe('answer');
  });

  test('rests again when the try fails, and tells of it only once', async () => {
    await open();
    nowMs = 1000;
    expect(await failing()).toBe('other');
    nowMs = 1999;
    expect(await working()).toBe('other');
    nowMs = 2000;
    expect(await working()).toBe('answer');
    expect(told).toEqual(['open: down', 'closed']);
  });

  test('opens once for many calls that fail together', async () => {
    await Promise.all(Array.from({ length: 50 }, failing));
    expect(told).toEqual(['open: down']);
  });

  test('throws what the other answer throws', async () => {
    await open();
    await expect(breaker.attempt(called('answer'), () => Promise.reject('no way'))).rejects.toBe('no way');
  });
});
