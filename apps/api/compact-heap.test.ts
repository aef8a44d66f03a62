import { expect, test } from 'vitest';
import { compactHeap } from './compact-heap.ts';

const heapBytes = () => process.memoryUsage().heapTotal;

test('room that only garbage took is given back to the system', () => {
  let garbage: unknown[] | null = Array.from({ length: 400_000 }, (_, index) => ({
    index,
    text: `n${index}`,
  }));
  const takenBytes = heapBytes();
  expect(garbage).toHaveLength(400_000);
  garbage = null;
  compactHeap();
  expect(heapBytes()).toBeLessThan(takenBytes - 10_000_000);
});

test('the collector stays out of reach of everything else', () => {
  compactHeap();
  expect(globalThis).not.toHaveProperty('gc');
});
