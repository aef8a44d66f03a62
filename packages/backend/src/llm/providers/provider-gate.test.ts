import { beforeEach, expect, test } from 'vitest';
import { createProviderGate, type ProviderGate } from './provider-gate.ts';

let nowMs = 0;
let told: (number | 'back')[] = [];
let gate: ProviderGate;
beforeEach(() => {
  nowMs = 1000;
  told = [];
  gate = createProviderGate({
    nowMs: () => nowMs,
    streamsAtMost: 4,
    onRest: (restMs) => told.push(restMs),
    onBack: () => told.push('back'),
  });
});
const end = (ending: 'answered' | 'failed' | 'neutral', restMs?: number) =>
  gate.enter()?.leave(ending, restMs);
const fail = (times: number) => {
  for (let time = 0; time < times; time++) end('failed');
};

test('three failures that are half of the latest calls are a bad spell', () => {
  for (let time = 0; time < 4; time++) end('answered');
  fail(3);
  expect(gate.isResting()).toBe(false);
  fail(1);
  expect(told).toEqual([10_000]);
  expect(gate.enter()).toBeNull();
});

test('failures of long ago are forgotten', () => {
  fail(2);
  nowMs += 60_001;
  fail(2);
  expect(gate.isResting()).toBe(false);
});

test('one trial at a time decides after the rest', () => {
  fail(3);
  nowMs += 10_000;
  const trial = gate.enter();
  expect(trial).not.toBeNull();
  expect(gate.enter()).toBeNull();
  trial?.leave('answered');
  expect(told).toEqual([10_000, 'back']);
  expect(gate.enter()).not.toBeNull();
});

test('each trial that fails doubles the rest, up to five minutes', () => {
  fail(3);
  let restMs = 10_000;
  for (let trial = 0; trial < 7; trial++) {
    nowMs += restMs;
    fail(1);
    restMs = Math.min(restMs * 2, 300_000);
    nowMs += restMs - 1;
    expect(gate.enter()).toBeNull();
    nowMs -= restMs - 1;
  }
});

test('each rest is told, also the one after a trial that failed', () => {
  fail(3);
  nowMs += 10_000;
  fail(1);
  expect(told).toEqual([10_000, 20_000]);
});

test('a trial that nobody wanted any more decides nothing', () => {
  fail(3);
  nowMs += 10_000;
  end('neutral');
  expect(gate.isResting()).toBe(true);
  expect(gate.enter()).not.toBeNull();
});

test('a call from before the rest that ends well does not end it', () => {
  const early = gate.enter();
  fail(3);
  early?.leave('answered');
  expect(gate.enter()).toBeNull();
});

test('there are only so many streams at once, and each leaves once', () => {
  const passes = [gate.enter(), gate.enter(), gate.enter(), gate.enter()];
  expect(gate.enter()).toBeNull();
  passes[0]?.leave('answered');
  passes[0]?.leave('answered');
  expect(gate.enter()).not.toBeNull();
  expect(gate.enter()).toBeNull();
});
